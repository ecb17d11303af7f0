/**
 * Measures linting against a bare `rehype-parse` pass over the same bodies, in one process, in turn, and prints medians
 * and their ratio. Run as `npm run bench -- [folder]`; the folder is searched for posts (default `examples/archive`).
 */
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import rehypeParse from 'rehype-parse';
import {unified} from 'unified';
import {rules} from '../rules/index.ts';
import {defaultConfig} from '../src/config/index.ts';
import {splitFrontMatter} from '../src/engine/frontMatter.ts';
import {type LintConfig, lintPost} from '../src/engine/lint.ts';
import {type PostInput, parsePost} from '../src/engine/parse.ts';
import {defaultSettings} from '../src/settings.ts';
import {alternate, type Measured, median} from './measure.ts';

const rounds = 25;
const folder = process.argv[2] ?? 'examples/archive';
const posts = readPosts(folder);
const bodies = posts.map(({text}) => bodyOf(text));
const config = defaultConfig(rules);
const lintConfig: LintConfig = {rules, settingsFor: (post, frontMatter) => config.settingsFor(post, frontMatter)};
const processor = unified().use(rehypeParse, {fragment: true, verbose: true}).freeze();

const size = bodies.reduce((sum, body) => sum + Buffer.byteLength(body), 0);
console.log(
	`${posts.length} posts, ${(size / 1e6).toFixed(2)} MB of bodies, ${rules.length} rules, ${rounds} rounds in turn`,
);
const [bare, parse, lint] = alternate(rounds, [
	{name: 'rehype-parse, verbose', run: () => sum(bodies, (body) => processor.parse(body).children.length)},
	{
		name: 'parse (front matter, renderer, tree)',
		run: () => sum(posts, (post) => parsePost(post, defaultSettings).tree.children.length),
	},
	{name: 'lint with all rules', run: () => sum(posts, (post) => lintPost(post, lintConfig).findings.length)},
]);
for (const measured of [bare, parse, lint]) if (measured !== undefined) print(measured);

/** Adds up numbers without keeping what they were taken from: a run over an archive keeps no trees either. */
function sum<T>(items: readonly T[], numberOf: (item: T) => number): number {
	let total = 0;
	for (const item of items) total += numberOf(item);
	return total;
}

function print({name, times}: Measured): void {
	const sorted = times.toSorted((a, b) => a - b);
	const spread = `${format(sorted[0])} to ${format(sorted.at(-1))}`;
	const ratio = median(times) / median(bare?.times ?? times);
	console.log(`${name.padEnd(38)} median ${format(median(times))} (${spread}), ${ratio.toFixed(2)} × rehype-parse`);
}

function format(milliseconds: number | undefined): string {
	return `${(milliseconds ?? 0).toFixed(1)} ms`;
}

function bodyOf(text: string): string {
	const {body} = splitFrontMatter(text);
	return text.slice(body.start, body.end);
}

function readPosts(root: string): PostInput[] {
	return readdirSync(root, {recursive: true, encoding: 'utf8'})
		.filter((name) => /\.(?:md|markdown|html)$/.test(name))
		.toSorted()
		.map((name) => ({path: name.split(path.sep).join('/'), text: readFileSync(path.join(root, name), 'utf8')}));
}
