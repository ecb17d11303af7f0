import {type Post, type Range, roleEntry} from '../../src/authoring.ts';

/** Where a finding about a file's name and its title stands: on the title; without one at the beginning of the file. */
export function rangeForTitle(post: Post): Range {
	const title = roleEntry(post, 'title');
	return title === undefined || title.style === 'empty' ? rangeForFile(post) : title.valueRange;
}

/** Where a finding about a file as such stands: at its beginning. */
export function rangeForFile({frontMatter, body}: Post): Range {
	if (frontMatter === undefined) return {start: body.start, end: body.start};
	return frontMatter.opening;
}
