import type {Post} from '../model/post.ts';
import {sliceOf} from '../model/text.ts';

/** The title of a post; undefined without one. One such as `2020` is a number for YAML, and still a title. */
export function writtenTitleOf({text, roles}: Pick<Post, 'text' | 'roles'>): string | undefined {
	const entry = roles.title[0];
	if (entry === undefined) return undefined;
	return typeof entry.value === 'string' ? entry.value : sliceOf(text, entry.valueRange);
}
