import {type Element, type Post, type Range, readHtmlTag, startTagOf, touchesOpaque} from '../../../src/authoring.ts';

/**
 * Where an element ends as it is written, where the renderer does not see its end tag because one is missing in it: behind the
 * end tag that makes as many of its name as there are start tags.
 * @returns undefined where there is none, or code or Liquid stands in the way
 */
export function writtenRangeOf(post: Post, element: Element): Range | undefined {
	const {text} = post;
	const startTag = startTagOf(element);
	if (startTag === undefined) return undefined;
	const tags = new RegExp(`<(/?)${element.tagName}(?=[\\s/>])`, 'gi');
	tags.lastIndex = startTag.start;
	let depth = 0;
	for (let tag = tags.exec(text); tag !== null; tag = tags.exec(text)) {
		const end = readHtmlTag(text, tag.index);
		if (end === undefined) return undefined;
		depth += tag[1] === '' ? 1 : -1;
		tags.lastIndex = end;
		if (depth > 0) continue;
		const range = {start: startTag.start, end};
		return touchesOpaque(post, range) ? undefined : range;
	}
	return undefined;
}
