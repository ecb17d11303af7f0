/**
 * Lints growing archives with the published command, anew and with all posts known, and says whether time grows no faster
 * than the archive, judging is a small part of it, and memory has a limit. Run as
 * `npm run bench:archive -- [--posts 1000,10000,100000] [--kind light|rich] [--preset strict] [--largest 1000000] [folder …]`: strict
 * rules need details of all pages; posts are made as those of a kind are, or else varied from those of the folders (default `examples/archive`) that are no larger. The archives
 * are written to the system's temporary folder, about 1 GB for 100,000 posts of 10 KB, and removed.
 */
import {writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {parseArgs} from 'node:util';
import {rules} from '../rules/index.ts';
import type {PostInput} from '../src/engine/parse.ts';
import {renderTable} from '../src/formatters/table.ts';
import {judgingNameOf} from '../src/node/run/timing.ts';
import {announceEnd, announceMachine} from './announce.ts';
import {defaultFolders, readPosts, sizeOf} from './corpus.ts';
import {writeArchive} from './growingArchive.ts';
import {kinds, writePosts} from './madePosts.ts';
import {type Usage, usageOf} from './processes.ts';
import {inScratchFolder} from './scratchFolder.ts';
import {readTimingTable, shareOfLinting} from './timingTable.ts';

/** What we promise. */
const limits = {growth: 1.3, judging: 0.1, knowing: 0.1, memory: 1e9};

/** What is collected of each post, for those that judge. */
const knowing = new Set(['(facts)', '(details)']);

/** What `--timing` calls judging: of rules that look at each post as well, their judging alone. */
const judges = new Set(['(judging)', ...rules.filter(({judge}) => judge !== undefined).map(judgingNameOf)]);

const {values, positionals} = parseArgs({
	allowPositionals: true,
	options: {
		posts: {type: 'string', default: '1000,10000,100000'},
		largest: {type: 'string', default: '1000000'},
		kind: {type: 'string'},
		preset: {type: 'string', default: 'recommended'},
	},
});
const kind = kinds.find((one) => one === values.kind);
if (values.kind !== undefined && kind === undefined) throw new Error(`--kind is ${kinds.join(' or ')}.`);
const patterns = readPosts(positionals.length > 0 ? positionals : defaultFolders).filter(
	(post) => sizeOf([post.text]) <= Number(values.largest),
);

announceMachine();
console.log(kind === undefined ? `Archives varied from ${patterns.length} posts.` : `Archives of ${kind} posts.`);
const lints = values.posts.split(',').map((count) => inScratchFolder((folder) => lintArchive(folder, Number(count))));
console.log(describe(lints));
process.exitCode = verdicts().every((isKept) => isKept) ? 0 : 1;
announceEnd();

/** What linting one archive took. */
interface ArchiveLint {
	readonly count: number;
	readonly anew: Usage;
	readonly known: Usage;
}

function lintArchive(folder: string, count: number): ArchiveLint {
	const archive = path.join(folder, 'archive');
	fill(archive, count, patterns);
	const words = ['--timing', '--now', '2024-06-01', '.'];
	const cache = ['--cache-location', path.join(folder, 'cache')];
	const anew = usageOf(['--no-cache', ...words], archive);
	usageOf([...cache, ...words], archive);
	return {count, anew, known: usageOf([...cache, ...words], archive)};
}

function fill(archive: string, count: number, posts: readonly PostInput[]): void {
	if (kind === undefined) writeArchive(archive, posts, count);
	else writePosts(archive, kind, count);
	writeFileSync(path.join(archive, '.archivelintrc.json'), `{"extends": "archivelint:${values.preset}"}\n`);
}

function describe(all: readonly ArchiveLint[]): string {
	const titles = ['posts', '', 'wall', 'processor', 'a post', 'facts', 'details', 'judging', 'peak memory'];
	return renderTable(
		titles.map((title) => ({title, align: title === '' ? 'left' : 'right'})),
		all.flatMap(({count, anew, known}) => [cellsOf(count, 'anew', anew), cellsOf(count, 'all known', known)]),
	);
}

function cellsOf(count: number, name: string, usage: Usage): readonly string[] {
	const {wall, processor, memory} = usage;
	return [
		String(count),
		name,
		`${wall.toFixed(1)} s`,
		`${processor.toFixed(1)} s`,
		`${((1000 * processor) / count).toFixed(2)} ms`,
		inPercent(shareOf(usage, (part) => part === '(facts)')),
		inPercent(shareOf(usage, (part) => part === '(details)')),
		inPercent(judgingOf(usage)),
		`${(memory / 1e6).toFixed(0)} MB`,
	];
}

function inPercent(share: number): string {
	return `${(100 * share).toFixed(1)} %`;
}

function judgingOf(usage: Usage): number {
	return shareOf(usage, (part) => judges.has(part));
}

/** Of what linting takes. */
function shareOf({notes}: Usage, isMeant: (part: string) => boolean): number {
	return shareOfLinting(readTimingTable(notes), isMeant);
}

/** Time is that of the processor: the clock on the wall counts what else the machine does. */
function verdicts(): readonly boolean[] {
	const costs = lints.map(({count, anew}) => anew.processor / count);
	const growth = Math.max(1, ...costs.slice(1).map((cost, index) => cost / (costs[index] ?? cost)));
	const judging = Math.max(...lints.map(({anew}) => judgingOf(anew)));
	const known = Math.max(...lints.map(({anew}) => shareOf(anew, (part) => knowing.has(part))));
	const memory = Math.max(...lints.flatMap(({anew, known}) => [anew.memory, known.memory]));
	const kept = [growth <= limits.growth, known <= limits.knowing, judging <= limits.judging, memory <= limits.memory];
	const word = (isKept: boolean | undefined): string => (isKept === true ? 'holds' : 'BROKEN');
	console.log(`Linear growth: a post costs ${growth.toFixed(2)} times as much in a larger archive  ${word(kept[0])}`);
	console.log(
		`Facts and details are at most ${100 * limits.knowing} % of linting: ${inPercent(known)}  ${word(kept[1])}`,
	);
	console.log(`Judging is at most ${100 * limits.judging} % of linting: ${inPercent(judging)}  ${word(kept[2])}`);
	console.log(`Peak memory is at most ${limits.memory / 1e6} MB: ${(memory / 1e6).toFixed(0)} MB  ${word(kept[3])}`);
	return kept;
}
