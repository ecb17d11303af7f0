/**
 * `npm run check:fixes -- [folder]`: mends a copy of an archive with the built command, renders all its posts with the
 * real kramdown before and after, and compares what a reader gets: no text, link or image may be lost, a second run may
 * change nothing, and no page may show tags as text. It shares no code with what it checks.
 */
import {cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {diffArrays} from 'diff';
import type {Element, Root, RootContent} from 'hast';
import rehypeParse from 'rehype-parse';
import {unified} from 'unified';
import {runCommand} from './builtCommand.ts';
import {isKramdownInstalled, renderWithKramdown} from './kramdownOracle.ts';

const parser = unified().use(rehypeParse, {fragment: true});

interface SourcePost {
	readonly name: string;
	readonly text: string;
}

/** What a reader gets of a page. */
interface Page {
	/** Without white space, and without what is hidden or shown as written. */
	readonly text: string;
	/** Tags that are shown as text. */
	readonly printedTags: readonly string[];
	/** Headings and the URLs in them: one with nothing under it may go. */
	readonly headings: readonly string[];
	readonly links: readonly string[];
	readonly images: readonly string[];
}

function main(folder: string, flags: readonly string[]): number {
	if (!isKramdownInstalled()) {
		console.log('kramdown is not installed (apt-get install ruby-kramdown ruby-kramdown-parser-gfm): nothing checked.');
		return 0;
	}
	const copy = mkdtempSync(path.join(tmpdir(), 'archivelint-fixes-'));
	try {
		cpSync(folder, copy, {recursive: true});
		const before = readPosts(copy);
		mend(copy, flags);
		const after = readPosts(copy);
		mend(copy, flags);
		const again = readPosts(copy);
		const restless = after.filter(({text}, index) => again[index]?.text !== text);
		for (const {name} of restless) console.log(`${name}: a second --fix changes it`);
		const losses = compare(before, after);
		return restless.length + losses === 0 ? 0 : 1;
	} finally {
		rmSync(copy, {recursive: true});
	}
}

function mend(folder: string, flags: readonly string[]): void {
	runCommand(['--no-cache', '--fix', '--quiet', '--no-color', '--root', folder, ...flags, folder]);
}

function compare(before: readonly SourcePost[], after: readonly SourcePost[]): number {
	const pagesBefore = pagesOf(before);
	const pagesAfter = pagesOf(after);
	let losses = 0;
	let changed = 0;
	let showingBefore = 0;
	let showingAfter = 0;
	for (const [index, {name, text}] of before.entries()) {
		const old = pagesBefore[index];
		const now = pagesAfter[index];
		if (text !== after[index]?.text) changed++;
		if (old === undefined || now === undefined) continue;
		if (old.printedTags.length > 0) showingBefore++;
		if (now.printedTags.length > 0) {
			showingAfter++;
			console.log(`${name}: still shows ${now.printedTags.slice(0, 3).join(' ')}`);
		}
		const isHeading = (what: string): boolean => old.headings.includes(what);
		const lost = [
			...lostTexts(old.text, now.text).filter((words) => !isHeading(words)),
			...lostItems(old.links, now.links).filter((url) => !isHeading(url)),
			...lostItems(old.images, now.images),
		];
		losses += lost.length;
		for (const what of lost) console.log(`${name}: lost “${what}”`);
	}
	console.log(
		`${before.length} posts, ${changed} changed; tags shown as text in ${showingBefore} before, ${showingAfter} after; ${losses} losses.`,
	);
	return losses;
}

function pagesOf(posts: readonly SourcePost[]): readonly (Page | undefined)[] {
	const rendered = renderWithKramdown(
		posts.map(({text}) => bodyOf(text).replace(/&(?:lt|#60|#x3c);/gi, `$&${meantMark}`)),
	);
	return posts.map(({text}, index) => {
		const html = rendered[index];
		return html === undefined ? undefined : pageOf(html, text);
	});
}

function pageOf(html: string, post: string): Page {
	const source = sourceOf(post);
	const links: string[] = [];
	const images: string[] = [];
	const headings: string[] = [];
	let text = '';
	const visit = (node: Root | RootContent, isHeading: boolean): void => {
		if (node.type === 'text') text += node.value;
		if (node.type !== 'element' && node.type !== 'root') return;
		const isHeadingHere = isHeading || (node.type === 'element' && isHeadingElement(node));
		if (node.type === 'element') {
			if (isHidden(node)) return;
			const address = hiddenAddress(node);
			if (address !== undefined) {
				text += address;
				return;
			}
			const href = node.properties['href'];
			const image = node.properties['src'] ?? node.properties['dataSrc'] ?? node.properties['dataOriginal'];
			if (node.tagName === 'a' && typeof href === 'string') {
				const url = resolve(href, source);
				links.push(url);
				if (isHeadingHere) headings.push(url);
			}
			if (node.tagName === 'img' && typeof image === 'string' && !image.startsWith('data:') && !isPixel(node))
				images.push(resolve(image, source));
		}
		const start = text.length;
		for (const child of node.children) visit(child, isHeadingHere);
		if (isHeadingHere && !isHeading) headings.push(withoutSpace(text.slice(start)));
	};
	visit(parser.parse(html), false);
	// A link of Markdown that broke shows its marks.
	const shown = text
		.replace(tag, '')
		.replaceAll(meantMark, '')
		.replace(/\[([^\n]{1,200})\]\(https?:[^)\s]{1,500}\)/g, '$1');
	return {text: withoutSpace(shown), printedTags: text.match(tag) ?? [], headings, links, images};
}

function isHeadingElement({tagName, properties}: Element): boolean {
	return /^h[1-6]$/.test(tagName) || /title/i.test(String(properties['className'] ?? ''));
}

/** An image that is there to count readers. */
function isPixel({properties}: Element): boolean {
	return [properties['width'], properties['height']].every((size) => Number(size ?? 2) <= 1);
}

/** Without white space, lines of dashes, and characters that nobody sees. */
function withoutSpace(text: string): string {
	return text.replace(/[\s\u0000-\u001f\u00ad\u200b\ufeff]+|--+|—+/gu, '');
}

/** The e-mail address that Cloudflare hides in an element: each byte is masked with the first one. */
function hiddenAddress({properties}: Element): string | undefined {
	const code = properties['dataCfemail'];
	return typeof code === 'string' ? unmasked(code) : undefined;
}

function unmasked(code: string): string {
	const [mask = 0, ...masked] = [...code.matchAll(/../g)].map(([byte]) => Number.parseInt(byte, 16));
	return String.fromCodePoint(...masked.map((byte) => byte ^ mask));
}

/** Set behind each `<` that a post writes as a reference: it is meant to be text. */
const meantMark = '\uE000';

/** A tag of HTML, as text. */
const tag =
	/<\/?(?:a|b|blockquote|br|center|div|em|embed|figcaption|figure|font|h[1-6]|hr|i|iframe|img|li|object|ol|p|picture|section|source|span|strong|table|tbody|td|tr|u|ul|video)(?:\s[^<>]*)?\/?>/gi;

/** What no reader reads as part of the text. */
function isHidden({tagName, properties}: Element): boolean {
	if (/^(?:noscript|iframe|pre|code|kbd|samp|textarea|script|style|template)$/.test(tagName)) return true;
	return properties['hidden'] === true || /display\s*:\s*none/i.test(properties['style'] ?? '');
}

/** Runs of characters that are gone. */
function lostTexts(before: string, after: string): readonly string[] {
	if (before === after) return [];
	return diffArrays([...before], [...after])
		.filter(({removed}) => removed)
		.map(({value}) => value.join(''));
}

function lostItems(before: readonly string[], after: readonly string[]): readonly string[] {
	const left = [...after];
	return before.filter((item) => {
		const index = left.indexOf(item);
		if (index !== -1) left.splice(index, 1);
		return index === -1;
	});
}

/** Where a URL leads, whatever its scheme, how often it was escaped, and whom it tells. */
function resolve(url: string, source: string | undefined): string {
	const plain = url.trim().replaceAll('&amp;', '&');
	const masked = /\/cdn-cgi\/l\/email-protection#([0-9a-f]+)$/.exec(plain)?.[1];
	if (masked !== undefined) return `mailto:${unmasked(masked)}`;
	if (plain.startsWith('mailto:')) return decodeURIComponent(plain);
	try {
		const target = new URL(plain, source);
		for (const name of new Set(target.searchParams.keys())) {
			if (/^(?:utm_.*|fbclid|gclid|mc_cid|mc_eid|igshid|ref_src|ref_url|_hs.*|at_.*|si)$/.test(name))
				target.searchParams.delete(name);
		}
		return target.href
			.replace(/^https?:/, '')
			.replace(/^\/\/https?\/\//, '//')
			.replace(/\?$/, '');
	} catch {
		return plain;
	}
}

function bodyOf(text: string): string {
	return /^\uFEFF?---[ \t]*\r?\n[^]*?\n(?:---|\.\.\.)[ \t]*\r?\n([^]*)$/.exec(text)?.[1] ?? text;
}

function sourceOf(text: string): string | undefined {
	return /^from: *["']?(\S+?)["']?\r?$/m.exec(text)?.[1];
}

function readPosts(folder: string): readonly SourcePost[] {
	return readdirSync(folder, {recursive: true, encoding: 'utf8'})
		.filter((name) => name.endsWith('.md') && statSync(path.join(folder, name)).isFile())
		.toSorted()
		.map((name) => ({name, text: readFileSync(path.join(folder, name), 'utf8')}));
}

const [folder = 'examples/archive', ...flags] = process.argv.slice(2);
process.exitCode = main(folder, flags);
