import {foldSpace, type Post, roleText} from '../../src/authoring.ts';
import type {PageContent, PageText} from './pageContent.ts';

/** Error pages that say a phrase in their text, and not in a heading, say little else. */
const longestErrorPage = 400;

const longestName = 200;

/** Where a post says that it is an error page, and what it says. */
export type ErrorPlace = Pick<PageText, 'text' | 'range'>;

/**
 * Makes the search for where a short post says that it is an error page: its title or first heading is one of the phrases,
 * but for a site’s name beside it, or there is hardly more text than one that begins with a phrase.
 * @param phrases in lower case
 */
export function errorPageFinder(
	phrases: readonly string[],
): (post: Post, content: PageContent) => ErrorPlace | undefined {
	const names = new Set(phrases.map(nameOf));
	return (post, content) => {
		const named = [titleOf(post), content.firstHeading()].find((place) => isNamedBy(place, names));
		if (named !== undefined || content.length >= longestErrorPage) return named;
		return content.texts().find(({text}) => {
			const words = comparable(text);
			return phrases.some((phrase) => words.startsWith(phrase));
		});
	};
}

function titleOf(post: Post): ErrorPlace | undefined {
	const title = roleText(post, 'title');
	return title === undefined ? undefined : {text: foldSpace(title.value), range: title.valueRange};
}

/** @param names of error pages */
function isNamedBy(place: ErrorPlace | undefined, names: ReadonlySet<string>): boolean {
	if (place === undefined || place.text.length > longestName) return false;
	const parts = place.text.split(/ [-–—|·:_]{1,2} |[|｜]/);
	return [place.text, ...parts].some((part) => names.has(nameOf(comparable(part))));
}

function nameOf(phrase: string): string {
	return phrase.replace(/^[ "“]+|[ ."”!！。]+$/g, '');
}

function comparable(text: string): string {
	return text.replaceAll("'", '’').toLowerCase();
}
