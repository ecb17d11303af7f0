import type {Outline} from '../model/archiveIndex.ts';
import type {PostFacts} from '../model/facts.ts';
import {capturedSiteOf} from './addressWords.ts';

/** The outline of a post of which the facts are at hand. */
export function outlineOf({source, title, date, fingerprint, habits, gist}: PostFacts): Outline {
	return {
		site: source && capturedSiteOf(source.value),
		epoch: date?.value.epoch,
		length: fingerprint.length,
		hasTitle: title !== undefined && title.value.trim() !== '',
		hasPicture: habits.picture === true,
		gist: gist === undefined ? 'none' : gist.isExcuse ? 'excuse' : 'words',
	};
}

/** UTF-16 units without white space: longer texts are told apart by all their words. */
const longestWithoutWords = 3000;

/** The same for what may be one page that was captured in place of several; undefined where there is hardly any text. */
export function capturedTextOf(post: PostFacts): string | undefined {
	if (post.gist !== undefined) return post.gist.digest;
	return hasCapturedText(outlineOf(post)) ? post.fingerprint.words : undefined;
}

/** Whether `capturedTextOf` says anything of a post. */
export function hasCapturedText({gist, length}: Pick<Outline, 'gist' | 'length'>): boolean {
	return gist !== 'none' || length > longestWithoutWords;
}
