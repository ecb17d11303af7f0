/**
 * `npm run check:hostile -- [folders] [--posts count] [--pairs count] [--kilobytes size] [--seed number] [--renderer name]
 * [--templates names]`: lints and fixes
 * posts that were made to break something. Posts of the folders (default `examples/archive`) are mutated at random, and tokens of
 * kramdown, HTML, Liquid and YAML are repeated up to a size and four times that: each alone, and pairs of them. Nothing may
 * throw, a second `--fix` may change nothing, and what a post costs may grow little more than its length, or than micromark's
 * own time, if the renderer is `commonmark`: this much is named.
 */

import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {rules} from '../rules/index.ts';
import {defaultConfig, ownRuleset} from '../src/config/index.ts';
import {fixPost} from '../src/engine/fix/index.ts';
import {type LintConfig, lintPost} from '../src/engine/lint.ts';
import type {Settings} from '../src/model/settings.ts';
import {renderWithMicromark} from './commonmarkOracle.ts';
import {findPosts} from './findPosts.ts';
import {hostileForms, hostileRows, hostileTokens, hostileYaml} from './hostileTokens.ts';
import {mutated} from './mutations.ts';
import {pickFrom, type Random, randomFrom} from './random.ts';
import {highestExponent, steepGrowth} from './steepGrowth.ts';

const {values, positionals} = parseArgs({
	options: {
		posts: {type: 'string', default: '500'},
		pairs: {type: 'string', default: '60'},
		kilobytes: {type: 'string', default: '8'},
		seed: {type: 'string', default: '1'},
		renderer: {type: 'string', default: 'auto'},
		templates: {type: 'string', default: 'liquid'},
	},
	allowPositionals: true,
});

// Another name is none that anybody lints with.
const renderer = values.renderer as Settings['renderer'];
const templates = values.templates.split(',') as Settings['templates'][number][];
const generator = values.templates === 'nunjucks' ? 'hexo' : 'jekyll';
const postFolder = generator === 'hexo' ? 'source/_posts' : '_posts';
const frontMatterForms = ['toml', 'json', 'head-lines'] as const;
const config = defaultConfig(ownRuleset(rules));
const lintConfig: LintConfig = {
	rules,
	settingsFor: (post, frontMatter) => {
		const {settings, ...levels} = config.settingsFor(post, frontMatter);
		return {...levels, settings: {...settings, renderer, templates, generator, frontMatterForms}};
	},
};
const context = {archive: undefined, now: Date.UTC(2026, 0, 1)};

/** What was wrong with a post, as a sentence; undefined where nothing was. */
type Fault = string | undefined;

interface Outcome {
	/** Whether a guard ended it, with one finding. */
	readonly isGuarded: boolean;
	readonly fault: Fault;
}

/** Lints and fixes a post, and fixes it once more. */
function tryOut(text: string): Outcome {
	const input = {path: `${postFolder}/2024-03-01-post.md`, text};
	try {
		const {findings, crashes} = lintPost(input, lintConfig);
		const [crash] = crashes;
		if (crash !== undefined) return {isGuarded: false, fault: `\`${crash.rule}\` crashes: ${crash.message}`};
		const isGuarded = findings.some(({fatal}) => fatal);
		const fixed = fixPost(input, lintConfig, context, 'safe');
		const [dropped] = fixed.dropped;
		if (dropped !== undefined) return {isGuarded, fault: dropped};
		if (fixed.text === text) return {isGuarded, fault: undefined};
		const again = fixPost({...input, text: fixed.text}, lintConfig, context, 'safe');
		return {isGuarded, fault: again.text === fixed.text ? undefined : 'a second --fix changes it'};
	} catch (error) {
		return {
			isGuarded: false,
			fault: `it throws ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
		};
	}
}

/** Mutates posts, and tries each of them; then all of them in one run of the command. */
function checkMutations(posts: readonly string[], count: number, random: Random): number {
	const folder = mkdtempSync(path.join(tmpdir(), 'archivelint-hostile-'));
	try {
		mkdirSync(path.join(folder, postFolder), {recursive: true});
		writeFileSync(
			path.join(folder, '.archivelintrc.json'),
			JSON.stringify({settings: {renderer, templates, site: generator}}),
		);
		let faults = 0;
		for (let index = 0; index < count; index++) {
			const text = mutated(pickFrom(posts, random), posts, random);
			const {fault} = tryOut(text);
			writeFileSync(path.join(folder, postFolder, `2024-03-01-${index}.md`), text);
			if (fault === undefined) continue;
			faults++;
			console.log(`mutated post ${index}: ${fault}`);
			keepFailure(`mutated-${index}`, text);
		}
		if (count === 0) return 0;
		console.log(`${count} mutated posts, ${faults} faults.`);
		return faults + checkCommand(folder);
	} finally {
		rmSync(folder, {recursive: true});
	}
}

const command = fileURLToPath(new URL('../src/cli/bin.js', import.meta.url));

/** Mutated posts of one run may have errors; nothing else may keep it from its work. */
function checkCommand(folder: string): number {
	const {status, stderr, stdout} = spawnSync(
		process.execPath,
		[command, '--fix', '--quiet', '--root', folder, folder],
		{
			encoding: 'utf8',
			maxBuffer: 2 ** 30,
		},
	);
	if (status === 0 || status === 1) return 0;
	console.log(`The command exits with ${status}: ${stderr.slice(-2000)}${stdout.slice(-2000)}`);
	return 1;
}

/** A text that repeats itself, up to any length. */
interface Shape {
	readonly name: string;
	readonly textOf: (length: number) => string;
}

const frontMatter = '---\nlayout: post\ntitle: "A post"\ndate: 2024-03-01T10:00:00.000Z\n---\n';

function bodyShape(unit: string): Shape {
	const textOf = (length: number): string => frontMatter + repeated(unit, length);
	return {name: JSON.stringify(unit), textOf};
}

function repeated(unit: string, length: number): string {
	return unit.repeat(Math.ceil(length / unit.length));
}

/** More than that is not read. */
const longestFrontMatter = 60_000;

/** Rows of one token, and of it in a line each, in one element, and before as many of another. */
function shapesOf(pairs: number, random: Random): readonly Shape[] {
	const token = (): string => pickFrom(hostileTokens, random);
	return [
		...hostileTokens.map(bodyShape),
		...hostileYaml.map((unit) => ({
			name: `front matter ${JSON.stringify(unit)}`,
			textOf: (length: number) => `---\n${repeated(unit, Math.min(length, longestFrontMatter))}\n---\nText\n`,
		})),
		...hostileRows.map(([before, unit, after]) => ({
			name: JSON.stringify([before, unit, after]),
			textOf: (length: number) => frontMatter + before + repeated(unit, length) + after,
		})),
		...hostileForms.map(([before, unit, after]) => ({
			name: JSON.stringify([before, unit, after]),
			textOf: (length: number) => before + repeated(unit, Math.min(length, longestFrontMatter)) + after,
		})),
		...Array.from({length: pairs}, (_, index): Shape => {
			const [first, second] = [token(), token()];
			if (index % 2 === 0) return bodyShape(first + second);
			const half = (unit: string, length: number): string => repeated(unit, length / 2);
			return {
				name: `${JSON.stringify(first)}…${JSON.stringify(second)}…`,
				textOf: (length) => frontMatter + half(first, length) + half(second, length),
			};
		}),
	];
}

/** Milliseconds of processor time; what takes less is not told from noise. */
const leastTime = 500;

/** What a post may take that a guard ends, or that the parser of its Markdown takes long for. */
const longestTime = 5000;

/** Tries a shape at four times the length first: what is quick there needs no other measurement. */
function checkShape({name, textOf}: Shape, length: number): number {
	const large = measure(textOf(4 * length));
	const isSlow = large.time >= leastTime;
	const small = isSlow || large.isGuarded ? measure(textOf(length)) : undefined;
	const fault = large.fault ?? small?.fault;
	if (fault !== undefined) return say(name, fault);
	// It is linted, and then fixed.
	if (large.isGuarded && large.time / 2 >= longestTime) return say(name, `it is given up after ${large.time / 2} ms`);
	if (!isSlow || large.isGuarded || large.time < (small?.time ?? 0) * 4 ** highestExponent) return 0;
	const growth = steepGrowth((at) => measure(textOf(at)).time, length);
	if (growth === undefined) return 0;
	const isOfMicromark = renderer === 'commonmark' && isSteepForMicromark(textOf, length);
	const whose = isOfMicromark ? ', and so does micromark alone' : '';
	const grown = `${growth.costs.map(Math.round).join(' ms, then ')} ms for twice the length (n^${growth.exponent.toFixed(2)})`;
	const faults = say(name, grown + whose);
	return isOfMicromark && large.time < longestTime ? 0 : faults;
}

function say(name: string, fault: string): 1 {
	console.log(`${name}: ${fault}`);
	return 1;
}

function isSteepForMicromark(textOf: Shape['textOf'], length: number): boolean {
	const costOf = (at: number): number => {
		const start = process.cpuUsage();
		renderWithMicromark(textOf(at));
		return process.cpuUsage(start).user / 1000;
	};
	return steepGrowth(costOf, length) !== undefined;
}

function measure(text: string): Outcome & {readonly time: number} {
	const start = process.cpuUsage();
	const outcome = tryOut(text);
	return {...outcome, time: process.cpuUsage(start).user / 1000};
}

/** Where posts are kept that something is wrong with, so that they can be looked at. */
function keepFailure(name: string, text: string): void {
	const folder = path.join(tmpdir(), 'archivelint-hostile-failures');
	mkdirSync(folder, {recursive: true});
	writeFileSync(path.join(folder, `${name}.md`), text);
}

const random = randomFrom(Number(values.seed));
const folders = positionals.length > 0 ? positionals : ['examples/archive'];
const posts = folders.flatMap((folder) => findPosts(folder, ['md'])).map((post) => readFileSync(post, 'utf8'));
const faultyPosts = checkMutations(posts, Number(values.posts), random);
const shapes = shapesOf(Number(values.pairs), random);
const faultyShapes = shapes.reduce((sum, shape) => sum + checkShape(shape, 1024 * Number(values.kilobytes)), 0);
console.log(`${shapes.length} shapes, ${faultyShapes} faults.`);
process.exitCode = faultyPosts + faultyShapes > 0 ? 1 : 0;
