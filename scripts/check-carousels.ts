/**
 * `npm run check:carousels -- [folder to keep the pages in]`: writes pages in the manners of many carousel libraries, lints them
 * with the built command, and counts what it takes for what; then mends all with `--fix --unsafe`, and compares what their reader
 * gets. What it compares with shares no code with what it checks. Exit code 1 where too little is found, too much is said or
 * anything of an article is lost.
 */
import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {type CarouselKind, type CarouselPage, carouselPages} from './carouselPages.ts';
import {shownIn} from './shownPage.ts';

const command = fileURLToPath(new URL('../src/cli/bin.js', import.meta.url));

/** What the rule can say of a carousel; of what is not listed it says nothing. */
const reported: readonly CarouselKind[] = ['stray', 'gallery', 'advert'];
const leastRecall = 0.9;
const leastPrecision = 0.98;

function main(kept: string | undefined): number {
	const folder = kept ?? mkdtempSync(path.join(tmpdir(), 'archivelint-carousels-'));
	try {
		const pages = carouselPages();
		mkdirSync(path.join(folder, '_posts'), {recursive: true});
		for (const page of pages) writeFileSync(fileOf(folder, page), page.text);
		const isTold = tell(pages, findingsIn(folder));
		run(folder, '--fix', '--unsafe', '--quiet');
		const losses = pages.flatMap((page) => lossesOf(page, readFileSync(fileOf(folder, page), 'utf8')));
		for (const loss of losses) console.log(loss);
		console.log(`${pages.length} pages, ${losses.length} losses after --fix --unsafe.`);
		return isTold && losses.length === 0 ? 0 : 1;
	} finally {
		if (kept === undefined) rmSync(folder, {recursive: true});
	}
}

function fileOf(folder: string, {name}: CarouselPage): string {
	return path.join(folder, '_posts', `2024-03-01-${name}.md`);
}

function run(folder: string, ...flags: readonly string[]): string {
	const options = ['--no-config', '--root', folder, '--no-color', ...flags, folder];
	const {status, stdout, stderr} = spawnSync(process.execPath, [command, ...options], {
		encoding: 'utf8',
		maxBuffer: 2 ** 28,
	});
	if (status === 2 || status === null) throw new Error(`The command failed. ${stderr}${stdout.slice(-2000)}`);
	return stdout;
}

/** What is said of the carousels of each page, by its name. */
function findingsIn(folder: string): ReadonlyMap<string, readonly string[]> {
	// The format is that of ESLint.
	const files = JSON.parse(run(folder, '--only', 'no-stray-carousel', '--format', 'json')) as readonly {
		readonly filePath: string;
		readonly messages: readonly {readonly messageId: string}[];
	}[];
	return new Map(
		files.map(({filePath, messages}) => [
			path.basename(filePath, '.md').slice('2024-03-01-'.length),
			messages.map(({messageId}) => messageId),
		]),
	);
}

/** Prints how many of each kind are told, and how much of what is told is so. */
function tell(pages: readonly CarouselPage[], findings: ReadonlyMap<string, readonly string[]>): boolean {
	const said = pages.map((page) => ({page, messages: findings.get(page.name) ?? []}));
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
