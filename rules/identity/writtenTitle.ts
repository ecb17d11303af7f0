import {type Post, sliceOf} from '../../src/authoring.ts';

/** The title of a post; undefined without one. One such as `2020` is a number for YAML, and still a title. */
export function writtenTitleOf({text, frontMatter}: Post): string | undefined {
	const entry = frontMatter?.entries.get('title');
	if (entry === undefined) return undefined;
	return typeof entry.value === 'string' ? entry.value : sliceOf(text, entry.valueRange);
}
