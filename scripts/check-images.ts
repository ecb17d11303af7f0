/**
 * `npm run check:images -- [folder to keep the pages in]`: writes pages with pictures in the manners of many loaders, lints them with the
 * built command, and counts what it says of pictures that wait for a script, and of others that do not. Then mends them with `--fix`, and
 * compares what their reader sees. What it compares with shares no code with what it checks. Exit code 1 where too little is found,
 * a picture that is shown is reported, or one is wrong or gone.
 */
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import type {Element, Root, RootContent} from 'hast';
import rehypeParse from 'rehype-parse';
import {unified} from 'unified';
import {fileOfPage, findingsOnPages, type PageFinding, runOnPages} from './builtCommand.ts';
import {type ImageManner, imageManners, type Picture} from './imageManners.ts';

const parser = unified().use(rehypeParse, {fragment: true});
const rules = 'no-unloaded-image,no-noscript-twin';
const leastRecall = 0.95;

/** Where sites keep their pictures; each page has another one. */
const places = ['https://img.example/2024/', '/wp-content/uploads/2024/03/', '//cdn.example/i/photos/', '../images/'];
const subjects = ['bow', 'quay', 'weir'];
const story = [
	'The ferry sailed again on Monday.',
	'Its captain looked at the new engine.',
	'The dock was empty by noon.',
];
/** What stands on each page beside the pictures of its manner. */
const own = 'https://img.example/own/lighthouse.jpg';

const source = 'https://blog.example/2024/the-ferry';

interface ImagePage {
	readonly name: string;
	readonly manner: ImageManner;
	readonly pictures: readonly Picture[];
	readonly text: string;
}

function main(kept: string | undefined): number {
	const folder = kept ?? mkdtempSync(path.join(tmpdir(), 'archivelint-images-'));
	try {
		const pages = imageManners.flatMap((manner, number) =>
			places.map((place, index) => pageOf(manner, place, number, index)),
		);
		mkdirSync(path.join(folder, '_posts'), {recursive: true});
		for (const page of pages) writeFileSync(fileOfPage(folder, page), page.text);
		const isTold = tell(pages, findingsOnPages(folder, rules));
		runOnPages(folder, '--fix', '--quiet');
		const losses = pages.flatMap((page) => lossesOf(page, readFileSync(fileOfPage(folder, page), 'utf8')));
		for (const loss of losses) console.log(loss);
		console.log(`${pages.length} pages, ${losses.length} losses after --fix.`);
		return isTold && losses.length === 0 ? 0 : 1;
	} finally {
		if (kept === undefined) rmSync(folder, {recursive: true});
	}
}

function pageOf(manner: ImageManner, place: string, number: number, index: number): ImagePage {
	const pictures = subjects.map((subject, at) => pictureOf(`${place}${subject}-of-${number}`, subject, at + 1));
	const boxes = pictures.map((picture, at) => `<div>${manner.write(picture)}</div>\n<p>${story[at]}</p>`);
	const body = `<div>\n<p><img src="${own}" alt="The lighthouse"></p>\n${boxes.join('\n')}\n</div>\n`;
	const head = `---\nlayout: post\ntitle: "Page ${number}"\ndate: 2024-03-01T08:00:00.000Z\nauthor: Staff\nfrom: ${source}\n---\n`;
	const name = `${String(number).padStart(2, '0')}-${index}-${manner.name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;
	return {name, manner, pictures, text: head + body};
}

function pictureOf(stem: string, subject: string, number: number): Picture {
	const [small, url, large] = [`${stem}-300x200.jpg`, `${stem}-600x400.jpg`, `${stem}-1200x800.jpg`];
	return {stem, url, small, large, set: `${url} 600w, ${large} 1200w`, alt: `The ${subject} of the ferry`, number};
}

/** Prints how many pictures that wait are found, and which that are shown are reported. */
function tell(pages: readonly ImagePage[], findings: ReadonlyMap<string, readonly PageFinding[]>): boolean {
	let [waiting, found, reported] = [0, 0, 0];
	for (const {name, manner, pictures} of pages) {
		// Twins in `noscript` are something besides.
		const ofPictures = (findings.get(name) ?? []).filter(({messageId}) => messageId !== 'twin');
		const said = ofPictures.map(({message}) => message);
		const told = pictures.filter(({stem}) => said.some((message) => message.includes(stem))).length;
		if (manner.waits) {
			waiting += pictures.length;
			found += told;
			if (told < pictures.length) console.log(`${name}: ${told} of ${pictures.length} found`);
		}
		const others = manner.waits ? said.length - told : said.length;
		// A source and its image may be two findings of one picture.
		const isTooMuch = manner.waits
			? said.length > 2 * pictures.length || said.some((message) => message.includes(own))
			: others > 0;
		if (isTooMuch) {
			reported++;
			console.log(`${name}: ${said.join(' ')}`);
		}
	}
	const count = imageManners.filter(({waits}) => waits).length;
	console.log(
		`${found} of ${waiting} waiting pictures in ${count} manners found; ${reported} pages with a report too many`,
	);
	return found >= waiting * leastRecall && reported === 0;
}

/** What a mended page lacks, or shows in another's place. */
function lossesOf({name, manner, pictures}: ImagePage, mended: string): readonly string[] {
	const {text, images} = shownIn(parser.parse(mended.slice(mended.indexOf('\n---\n') + 5)));
	const sentences = story.filter((words) => !text.includes(words)).map((words) => `lost “${words}”`);
	const isMended = manner.isSafe !== false;
	// Other rules write out where relative URLs lead.
	const resolve = (url: string): string => new URL(url, source).href;
	const expected = [own, ...(isMended ? pictures.map(({stem}) => resolve(stem)) : [])];
	const seen = images.filter((url) => url !== '' && !url.startsWith('data:')).map(resolve);
	if (seen.length !== expected.length || !expected.every((stem, index) => seen[index]?.startsWith(stem) === true))
		sentences.push(`shows ${seen.join(' ')}`);
	return sentences.map((sentence) => `${name}: ${sentence}`);
}

interface Shown {
	readonly text: string;
	/** The URL that a browser takes for each image, in the order of the page. */
	readonly images: readonly string[];
}

/** What a reader without scripts sees. */
function shownIn(tree: Root): Shown {
	let text = '';
	const images: string[] = [];
	const enter = (node: Root | RootContent, around: Root | RootContent | undefined): void => {
		if (node.type === 'text') text += node.value;
		if (node.type === 'element' && isUnseen(node)) return;
		if (node.type === 'element' && node.tagName === 'img') images.push(takenBy(node, around));
		if (node.type === 'element' || node.type === 'root') for (const child of node.children) enter(child, node);
	};
	enter(tree, undefined);
	return {text, images};
}

/** The first candidate of a source of the picture around an image, else of its own set, else its `src`. */
function takenBy(image: Element, around: Root | RootContent | undefined): string {
	const sources = around?.type === 'element' && around.tagName === 'picture' ? around.children : [];
	const candidates = [...sources, image].flatMap((element) => {
		const isAsked = element === image || (element.type === 'element' && element.tagName === 'source');
		return isAsked && element.type === 'element' ? attributeOf(element, 'srcSet').split(/[\s,]+/) : [];
	});
	return candidates.find((url) => url !== '') ?? attributeOf(image, 'src');
}

function attributeOf({properties}: Element, name: string): string {
	const value = properties[name];
	return typeof value === 'string' ? value : '';
}

function isUnseen(element: Element): boolean {
	if (/^(?:script|style|template|noscript)$/.test(element.tagName) || element.properties['hidden'] === true)
		return true;
	return /display:\s*none|visibility:\s*hidden|opacity:\s*0(?![.\d])/.test(attributeOf(element, 'style'));
}

process.exitCode = main(process.argv[2]);
