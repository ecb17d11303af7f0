import {foldSpace, type Post} from '../../src/authoring.ts';
import type {PageContent, PageText} from './pageContent.ts';

/** Error pages that say a phrase in their text, and not in a heading, say little else. */
const longestErrorPage = 400;

/**
 * Finds where a short post says that it is an error page: its title or first heading is one of the phrases, but for a
 * site’s name beside it, or there is hardly more text than one that begins with a phrase.
 * @param phrases in lower case
 */
export function findErrorPage(
	{frontMatter}: Post,
	{texts}: PageContent,
	phrases: readonly string[],
): Pick<PageText, 'text' | 'range'> | undefined {
	const entry = frontMatter?.entries.get('title');
	const title = typeof entry?.value === 'string' ? {text: foldSpace(entry.value), range: entry.valueRange} : undefined;
	const heading = texts.find(({isHeading}) => isHeading);
	for (const named of [title, heading]) if (named !== undefined && isPhrase(named.text, phrases)) return named;
	const length = texts.reduce((sum, {text}) => sum + text.length, 0);
	if (length >= longestErrorPage) return undefined;
	return texts.find(({text}) => phrases.some((phrase) => comparable(text).startsWith(phrase)));
}

function isPhrase(text: string, phrases: readonly string[]): boolean {
	const parts = text.split(/ [-–—|·:_]{1,2} |[|｜]/);
	return [text, ...parts].some((part) => {
		const words = comparable(part).replace(/^[\s"“]+|[\s."”!！。]+$/g, '');
		return phrases.some((phrase) => words === phrase.replace(/[.!]+$/, ''));
	});
}

function comparable(text: string): string {
	return text.replaceAll("'", '’').toLowerCase();
}
