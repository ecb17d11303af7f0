/**
 * What each rule and each stage of a run costs on made posts, by `--timing`, and which rules came since version 0.1. Run as
 * `npm run bench:rules -- [--posts 200] [--rounds 5] [--since <commit>]`; without `--since` it is the commit that brought version
 * 0.1. Looking at the clock around each call costs as much as a cheap rule: these figures are for comparing rules.
 */
import {spawnSync} from 'node:child_process';
import {writeFileSync} from 'node:fs';
import path from 'node:path';
import {parseArgs} from 'node:util';
import {rules} from '../rules/index.ts';
import {type Column, renderTable} from '../src/formatters/table.ts';
import {judgingNameOf} from '../src/node/run/timing.ts';
import {announceEnd, announceMachine} from './announce.ts';
import {countsOf, type Kind, kinds, writePosts} from './madePosts.ts';
import {usageOf} from './processes.ts';
import {quantile} from './quantile.ts';
import {rulesAmong} from './rulesAmong.ts';
import {inScratchFolder} from './scratchFolder.ts';
import {readTimingTable, shareOfLinting} from './timingTable.ts';

/** Milliseconds by the name of a rule or a stage. */
type Costs = ReadonlyMap<string, number>;

const {values} = parseArgs({
	options: {
		posts: {type: 'string', default: '200'},
		rounds: {type: 'string', default: '5'},
		since: {type: 'string'},
	},
});
const ids = rules.map(({id}) => id);

announceMachine();
const since = values.since ?? commitOfVersion('0.1.0');
const old = rulesAt(since);
const counts = countsOf(Number(values.posts));
const costs = new Map(kinds.map((kind): [Kind, Costs] => [kind, inScratchFolder((folder) => measure(folder, kind))]));
console.log(`${counts.rich} rich and ${counts.light} light posts, strict rules, medians of ${values.rounds} runs\n`);
console.log(describe());
for (const [kind, found] of costs) {
	const share = shareOfLinting(found, isNew);
	console.log(`${kind}: rules since ${since.slice(0, 7)} are ${(100 * share).toFixed(1)} % of linting`);
}
announceEnd();

function measure(folder: string, kind: Kind): Costs {
	writePosts(folder, kind, counts[kind]);
	const config = path.join(folder, 'strict.json');
	writeFileSync(config, '{"extends": "archivelint:strict"}\n');
	const tables = Array.from({length: Number(values.rounds)}, () =>
		readTimingTable(usageOf(['--no-cache', '--timing', '--config', config, '--root', '.', '.'], folder).notes),
	);
	const names = new Set(tables.flatMap((table) => [...table.keys()]));
	return new Map([...names].map((name) => [name, medianOf(tables, name)]));
}

function medianOf(tables: readonly Costs[], name: string): number {
	return quantile(
		tables.map((table) => table.get(name) ?? 0),
		0.5,
	);
}

/** The dearest first. */
function describe(): string {
	const columns: readonly Column[] = [
		{title: 'rule or stage', align: 'left'},
		...kinds.flatMap((kind): Column[] => [
			{title: `${kind}, a post`, align: 'right'},
			{title: 'share', align: 'right'},
		]),
		{title: 'new', align: 'left'},
	];
	const names = [...new Set([...costs.values()].flatMap((found) => Array.from(found.keys())))];
	const dearestOf = (name: string): number => Math.max(...kinds.map((kind) => shareOf(kind, name)));
	return renderTable(columns, names.toSorted((a, b) => dearestOf(b) - dearestOf(a)).map(cellsOf));
}

function cellsOf(name: string): readonly string[] {
	return [
		name,
		...kinds.flatMap((kind) => [
			`${((1000 * (costs.get(kind)?.get(name) ?? 0)) / counts[kind]).toFixed(1)} µs`,
			`${(100 * shareOf(kind, name)).toFixed(1)} %`,
		]),
		isNew(name) ? 'new' : '',
	];
}

/** Whether something is told of a rule of today that there was not then. */
function isNew(name: string): boolean {
	const rule = rules.find((one) => name === one.id || name === judgingNameOf(one));
	return rule !== undefined && !old.has(rule.id);
}

/** What a rule or a stage is of all of a run. */
function shareOf(kind: Kind, name: string): number {
	const found: Costs = costs.get(kind) ?? new Map();
	const total = [...found.values()].reduce((sum, time) => sum + time, 0);
	return (found.get(name) ?? 0) / total;
}

/** The rules of today that there were at a commit. */
function rulesAt(commit: string): ReadonlySet<string> {
	return rulesAmong(askGit('ls-tree', '-r', '--name-only', commit, '--', 'rules'), ids);
}

function commitOfVersion(version: string): string {
	const [first] = askGit('log', '--reverse', '--format=%H', `-S"version": "${version}"`, '--', 'package.json').split(
		'\n',
	);
	if (first === undefined || first === '') throw new Error(`No commit brings version ${version}: name one by --since.`);
	return first;
}

function askGit(...words: readonly string[]): string {
	const {status, stdout, stderr} = spawnSync('git', words, {encoding: 'utf8', maxBuffer: 2 ** 26});
	if (status !== 0) throw new Error(`This takes a clone of archivelint with its history: ${stderr}`);
	return stdout;
}
