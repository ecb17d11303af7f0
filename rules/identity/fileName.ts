import type {Post, Range} from '../../src/authoring.ts';

/**
 * Where a finding about a file's name stands: on the title, from which names are made; without one at the beginning of
 * the file.
 */
export function rangeForName({frontMatter, body}: Post): Range {
	if (frontMatter === undefined) return {start: body.start, end: body.start};
	const title = frontMatter.entries.get('title');
	if (title !== undefined && title.style !== 'empty') return title.valueRange;
	const {start} = frontMatter.range;
	return {start, end: start + '---'.length};
}
