import {foldSpace, type Post} from '../../src/authoring.ts';
import type {PageContent, PageText} from './pageContent.ts';

/** Error pages that say a phrase in their text, and not in a heading, say little else. */
const longestErrorPage = 400;

const longestName = 200;

/**
 * Finds where a short post says that it is an error page: its title or first heading is one of the phrases, but for a
 * site’s name beside it, or there is hardly more text than one that begins with a phrase.
 * @param phrases in lower case
 */
export function findErrorPage(
	{frontMatter}: Post,
	content: PageContent,
	phrases: readonly string[],
): Pick<PageText, 'text' | 'range'> | undefined {
	const entry = frontMatter?.entries.get('title');
	const title = typeof entry?.value === 'string' ? {text: foldSpace(entry.value), range: entry.valueRange} : undefined;
	for (const named of [title, content.firstHeading()])
		if (named !== undefined && isPhrase(named.text, phrases)) return named;
	if (content.length >= longestErrorPage) return undefined;
	return content.texts().find(({text}) => {
		const words = comparable(text);
		return phrases.some((phrase) => words.startsWith(phrase));
	});
}

function isPhrase(text: string, phrases: readonly string[]): boolean {
	if (text.length > longestName) return false;
	const known = namesFor(phrases);
	const parts = text.split(/ [-–—|·:_]{1,2} |[|｜]/);
	return [text, ...parts].some((part) => known.has(nameOf(comparable(part))));
}

const nameSets = new WeakMap<readonly string[], ReadonlySet<string>>();

/** What an error page is called by its phrases. */
function namesFor(phrases: readonly string[]): ReadonlySet<string> {
	const known = nameSets.get(phrases) ?? new Set(phrases.map(nameOf));
	nameSets.set(phrases, known);
	return known;
}

function nameOf(phrase: string): string {
	return phrase.replace(/^[ "“]+|[ ."”!！。]+$/g, '');
}

function comparable(text: string): string {
	return text.replaceAll("'", '’').toLowerCase();
}
