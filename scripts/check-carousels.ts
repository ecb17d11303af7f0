/**
 * `npm run check:carousels -- [folder to keep the pages in]`: writes pages in the manners of many carousel libraries, lints them
 * with the built command, and counts what it takes for what; then mends all with `--fix --unsafe`, and compares what their reader
 * gets. What it compares with shares no code with what it checks. Exit code 1 where too little is found, too much is said or
 * anything of an article is lost.
 */
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {fileOfPage, findingsOnPages, type PageFinding, runOnPages} from './builtCommand.ts';
import {type CarouselKind, type CarouselPage, carouselPages} from './carouselPages.ts';
import {shownIn} from './shownPage.ts';

/** What the rule can say of a carousel; of what is not listed it says nothing. */
const reported: readonly CarouselKind[] = ['stray', 'gallery', 'advert'];
const leastRecall = 0.9;
const leastPrecision = 0.98;

function main(kept: string | undefined): number {
	const folder = kept ?? mkdtempSync(path.join(tmpdir(), 'archivelint-carousels-'));
	try {
		const pages = carouselPages();
		mkdirSync(path.join(folder, '_posts'), {recursive: true});
		for (const page of pages) writeFileSync(fileOfPage(folder, page), page.text);
		const isTold = tell(pages, findingsOnPages(folder, 'no-stray-carousel'));
		runOnPages(folder, '--fix', '--unsafe', '--quiet');
		const losses = pages.flatMap((page) => lossesOf(page, readFileSync(fileOfPage(folder, page), 'utf8')));
		for (const loss of losses) console.log(loss);
		console.log(`${pages.length} pages, ${losses.length} losses after --fix --unsafe.`);
		return isTold && losses.length === 0 ? 0 : 1;
	} finally {
		if (kept === undefined) rmSync(folder, {recursive: true});
	}
}

/** Prints how many of each kind are told, and how much of what is told is so. */
function tell(pages: readonly CarouselPage[], findings: ReadonlyMap<string, readonly PageFinding[]>): boolean {
	const said = pages.map((page) => ({
		page,
		messages: (findings.get(page.name) ?? []).map(({messageId}) => messageId),
	}));
	for (const {page, messages} of said) {
		const expected = reported.includes(page.kind) ? page.kind : '';
		if (messages.join() !== expected) console.log(`${page.name}: ${messages.join(', ') || 'nothing'}`);
	}
	return reported
		.map((kind) => {
			const all = said.filter(({page}) => page.kind === kind);
			const found = all.filter(({messages}) => messages.includes(kind)).length;
			const told = said.reduce((sum, {messages}) => sum + messages.filter((message) => message === kind).length, 0);
			console.log(`${kind}: ${found} of ${all.length} found, ${found} of ${told} right`);
			return found >= all.length * leastRecall && found >= told * leastPrecision;
		})
		.every(Boolean);
}

/** What a mended page lacks, has twice, or should not have any more. */
function lossesOf(page: CarouselPage, mended: string): readonly string[] {
	const shown = shownIn(mended);
	const isSample = page.kind === 'sample';
	const sentences: string[] = [];
	for (const text of page.texts) {
		if (!shown.text.includes(text)) sentences.push(`lost “${text}”`);
	}
	for (const url of page.pictures) {
		const count = shown.pictures.filter((picture) => picture === url).length;
		if (count !== 1) sentences.push(`shows ${url} ${count} times`);
	}
	for (const text of page.furniture) if (shown.text.includes(text)) sentences.push(`still says “${text}”`);
	for (const heading of shown.lonely) if (!isSample) sentences.push(`leaves the heading “${heading}” alone`);
	return sentences.map((sentence) => `${page.name}: ${sentence}`);
}

process.exitCode = main(process.argv[2]);
