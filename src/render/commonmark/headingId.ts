import {decodeHTML} from 'entities';
import {headingReference} from '../../texts/headingReference.ts';
import {hexoSlug, vuepressSlug} from '../../texts/slugs.ts';
import {escapeHtml} from '../writtenHtml.ts';
import type {Page, Stretch} from './markdownPage.ts';

/**
 * The id of a heading, as it stands in an attribute; undefined where headings get none.
 * @param written the heading in the file, of several lines the last one
 * @param text what is printed of it
 */
export function headingId(page: Page, written: string, text: Stretch): string | undefined {
	const {headingIds} = page.options;
	if (headingIds === 'none' || headingIds === 'unknown') return undefined;
	const id = headingIds === 'hugo' ? hugoId(written) : idMakers[headingIds](printedText(text));
	return escapeHtml(unused(id, page.headingIds));
}

/** How ids are made of the text that is printed. */
const idMakers = {github: githubId, hexo: hexoSlug, obsidian: headingReference, vuepress: vuepressSlug};

function printedText({writer}: Stretch): string {
	return decodeHTML(writer.finish().html.replace(/<[^>]*>/g, ''));
}

/** Lower case, hyphens for blanks, and neither signs nor symbols (https://github.com/gjtorikian/html-pipeline, TableOfContentsFilter). */
function githubId(text: string): string {
	return text
		.toLowerCase()
		.replace(/[^\p{L}\p{M}\p{Nd}\p{Nl}\p{Pc}\p{Alphabetic} -]/gu, '')
		.replaceAll(' ', '-');
}

/** Hugo takes what is written, marks of Markdown included (https://gohugo.io/configuration/markup/#parserautoidtype). */
function hugoId(written: string): string {
	const id = written
		.replace(/[^\p{L}\p{Nd}_ -]/gu, '')
		.replaceAll(' ', '-')
		.toLowerCase();
	return id === '' ? 'heading' : id;
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
