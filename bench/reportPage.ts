/**
 * The page of a report of a large archive: what it takes to make, beside a run that writes the findings as JSON; how large it is; and how long
 * Chromium takes to show it. Run as `npm run bench:report -- [--posts 50000] [--keep <folder>]`.
 */
import {existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {parseArgs} from 'node:util';
import {causePosts} from '../scripts/causePosts.ts';
import {openBrowser, openPage} from '../scripts/reportBrowser.ts';
import {countedDay, isoDay} from '../src/dates/days.ts';
import {announceEnd, announceMachine} from './announce.ts';
import {usageOf} from './processes.ts';

const {values} = parseArgs({options: {posts: {type: 'string', default: '50000'}, keep: {type: 'string'}}});

/** So many pages of the maker of causes make a post: together they have ten findings. */
const pagesPerPost = 3;

/** So many posts are made at once. */
const batch = 1000;

announceMachine();
const scratch = values.keep === undefined ? mkdtempSync(path.join(tmpdir(), 'archivelint-bench-')) : undefined;
try {
	await measure(scratch ?? values.keep ?? '.');
} finally {
	if (scratch !== undefined) rmSync(scratch, {recursive: true, force: true});
}
announceEnd();

async function measure(folder: string): Promise<void> {
	const archive = path.join(folder, 'archive');
	const count = Number(values.posts);
	if (!existsSync(archive)) writeArchive(archive, count);
	const json = path.join(folder, 'findings.jsonl');
	const page = path.join(folder, 'report.html');
	const run = ['--no-cache', '--now', '2026-01-01'];
	const plain = usageOf([...run, '--format', `jsonl:${json}`, '.'], archive);
	const report = usageOf(['report', ...run, '-o', page, '.'], archive);
	const rows = {
		'processor, lint to JSON lines': `${plain.processor.toFixed(1)} s`,
		'processor, report': `${report.processor.toFixed(1)} s, × ${(report.processor / plain.processor).toFixed(2)} (limit 1.2)`,
		'peak memory, lint': `${megabytes(plain.memory)} MB`,
		'peak memory, report': `${megabytes(report.memory)} MB`,
		'size of the page': `${megabytes(statSync(page).size)} MB (limit 8)`,
		'shown in Chromium after': await shownAfter(page),
	};
	console.log(`\n${count} posts`);
	for (const [what, value] of Object.entries(rows)) console.log(`${what.padEnd(30)} ${value}`);
}

function megabytes(bytes: number): string {
	return (bytes / 1e6).toFixed(1);
}

async function shownAfter(page: string): Promise<string> {
	const browser = await openBrowser();
	if (browser === undefined) return 'there is no Chromium here';
	const times: number[] = [];
	for (let round = 0; round < 5; round++) {
		const opened = await openPage(browser, page);
		times.push(opened.milliseconds);
		await opened.close();
	}
	await browser.close();
	return `${times.map((time) => `${(time / 1000).toFixed(2)} s`).join(', ')} (limit 2 s)`;
}

/** Writes posts of 24 years, each in the folder of its year. */
function writeArchive(archive: string, count: number): void {
	for (let made = 0, seed = 1; made < count; seed++) {
		const pages = causePosts(seed, batch * pagesPerPost);
		for (let first = 0; first < pages.length && made < count; first += pagesPerPost, made++) {
			const [head, ...others] = pages.slice(first, first + pagesPerPost).map(({text}) => text);
			const day = isoDay(countedDay(2002, 1, 1) + (made % (24 * 365)));
			const bodies = others.map((text) => text.replace(/^---\n[^]*?\n---\n/, ''));
			const text = (head ?? '').replace(/^date: [\d-]+/m, `date: ${day}`) + bodies.join('');
			const folder = path.join(archive, '_posts', day.slice(0, 4));
			mkdirSync(folder, {recursive: true});
			writeFileSync(
				path.join(folder, `${day}-${path.basename(pages[first]?.path ?? '').slice('2024-01-01-'.length)}`),
				text,
			);
		}
	}
	writeFileSync(path.join(archive, '.archivelintrc.json'), '{"extends": "archivelint:recommended"}\n');
}
