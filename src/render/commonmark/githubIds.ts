import {decodeHTML} from 'entities';
import {replacements} from '../copyEscaped.ts';
import type {Page, Stretch} from './markdownPage.ts';

/** The id of a heading, as it stands in an attribute; undefined where headings get none. */
export function headingId(page: Page, {writer}: Stretch): string | undefined {
	if (page.options.headingIds === 'none') return undefined;
	const {html} = writer.finish();
	const id = githubId(decodeHTML(html.replace(/<[^>]*>/g, '')));
	return unused(id, page.headingIds).replace(/["&]/g, (sign) => replacements[sign] ?? sign);
}

/** Lower case, hyphens for blanks, and neither signs nor symbols (https://github.com/gjtorikian/html-pipeline, TableOfContentsFilter). */
function githubId(text: string): string {
	return text
		.toLowerCase()
		.replace(/[^\p{L}\p{M}\p{Nd}\p{Nl}\p{Pc}\p{Alphabetic} -]/gu, '')
		.replaceAll(' ', '-');
}

/** The id, with a number behind it where headings above have it already. */
function unused(id: string, given: Map<string, number>): string {
	let unique = id;
	for (let count = given.get(id) ?? 0; given.has(unique); unique = `${id}-${count}`) {
		count++;
		given.set(id, count);
	}
	given.set(unique, 0);
	return unique;
}
