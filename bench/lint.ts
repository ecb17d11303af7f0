/**
 * Measures linting against a bare `rehype-parse` pass over the same bodies, in one process, in turn, and prints medians,
 * what they are of the bare pass in the same round, and the share of each rule. Run as `npm run bench -- [folder …]`; the
 * folders are searched for posts (default `examples/archive`).
 */
import process from 'node:process';
import rehypeParse from 'rehype-parse';
import {unified} from 'unified';
import {rules} from '../rules/index.ts';
import {defaultConfig, ownRuleset} from '../src/config/index.ts';
import {type LintConfig, lintPost} from '../src/engine/lint.ts';
import {parsePost} from '../src/engine/parse.ts';
import {splitFrontMatter} from '../src/frontMatter/splitFrontMatter.ts';
import {defaultSettings} from '../src/model/settings.ts';
import {Timing} from '../src/node/run/timing.ts';
import {renderHtml} from '../src/render/html/renderHtml.ts';
import {renderKramdown} from '../src/render/kramdown/index.ts';
import {readLiquid} from '../src/render/liquid/readLiquid.ts';
import {bodyOf, defaultFolders, readPosts, sizeOf} from './corpus.ts';
import {alternate, type Measured, quantile} from './measure.ts';

const rounds = 25;
const folders = process.argv.slice(2);
const posts = readPosts(folders.length > 0 ? folders : defaultFolders);
const bodies = posts.map(bodyOf);
const places = posts.map(({path, text}) => ({path, text, body: splitFrontMatter(text).body}));
const config = defaultConfig(ownRuleset(rules));
const settingsFor: LintConfig['settingsFor'] = (post, frontMatter) => config.settingsFor(post, frontMatter);
const lintConfig: LintConfig = {rules, settingsFor};
const processor = unified().use(rehypeParse, {fragment: true, verbose: true}).freeze();

console.log(
	`${posts.length} posts, ${(sizeOf(bodies) / 1e6).toFixed(2)} MB of bodies, ${rules.length} rules, ${rounds} rounds in turn`,
);
const results = alternate(rounds, [
	{name: 'rehype-parse, verbose', run: () => sum(bodies, countNodes)},
	{name: 'renderer', run: () => sum(places, (place) => render(place).length)},
	{name: 'renderer and rehype-parse', run: () => sum(places, (place) => countNodes(render(place)))},
	{
		name: 'parse (front matter, renderer, tree)',
		run: () => sum(posts, (post) => parsePost(post, defaultSettings).tree.children.length),
	},
	{
		name: 'lint without rules',
		run: () => sum(posts, (post) => lintPost(post, {rules: [], settingsFor}).findings.length),
	},
	{name: 'lint with all rules', run: () => sum(posts, (post) => lintPost(post, lintConfig).findings.length)},
]);
const [bare] = results;
for (const measured of results) print(measured, bare ?? measured);
printShares();

/** Adds up numbers without keeping what they were taken from: a run over an archive keeps no trees either. */
function sum<T>(items: readonly T[], numberOf: (item: T) => number): number {
	let total = 0;
	for (const item of items) total += numberOf(item);
	return total;
}

function countNodes(html: string): number {
	return processor.parse(html).children.length;
}

function render({path, text, body}: (typeof places)[number]): string {
	return (path.endsWith('.html') ? renderHtml : renderKramdown)(text, readLiquid(text, body)).html;
}

/** What one subject is of another is told of each round: what disturbs one disturbs its neighbour. */
function print({name, times}: Measured, {times: bareTimes}: Measured): void {
	const spread = `${milliseconds(quantile(times, 0))} to ${milliseconds(quantile(times, 1))}`;
	const ratios = times.map((time, round) => time / (bareTimes[round] ?? Number.NaN));
	const [low, middle, high] = [0.25, 0.5, 0.75].map((share) => quantile(ratios, share).toFixed(2));
	const median = milliseconds(quantile(times, 0.5));
	console.log(`${name.padEnd(38)} median ${median} (${spread}), ${middle} × rehype-parse (${low} to ${high})`);
}

function milliseconds(time: number): string {
	return `${time.toFixed(1)} ms`;
}

/** Measured apart, because looking at the clock around each call costs as much as a cheap rule. */
function printShares(): void {
	const timing = new Timing(() => performance.now());
	const timed: LintConfig = {rules: timing.timed(rules), settingsFor, measure: timing.measure};
	for (let round = 0; round < rounds; round++) {
		for (const post of posts) timing.measure('walking', () => lintPost(post, timed));
	}
	console.log(`\nShares of ${rounds} more rounds, as --timing counts them:\n${timing.table()}`);
}
