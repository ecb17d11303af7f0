import {readFileSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {splitFrontMatter} from '../src/frontMatter/splitFrontMatter.ts';
import type {KramdownOptions} from '../src/model/kramdownOptions.ts';
import {renderKramdown} from '../src/render/kramdown/index.ts';
import {withoutTemplate} from '../src/render/rendering.ts';
import {findPosts} from './findPosts.ts';
import {type FuzzRun, findDifferingBodies} from './fuzzing.ts';
import {kramdownCases} from './kramdownCases.ts';
import {findDifference, isKramdownInstalled, renderWithKramdown} from './kramdownOracle.ts';

/**
 * `npm run check:kramdown -- [files or folders] [--fuzz count] [--options json]`: renders posts with the real kramdown and with ours,
 * compares what a reader gets, prints the first difference of each post that differs. With `--fuzz` it does the same with
 * so many random bodies of each soup. The options are kramdown's, as JSON: `{"html_to_native": true}`. Exit code 1 if a post differs, or more random bodies than a soup may have.
 */
function main(paths: readonly string[], fuzzed: number, options: Partial<KramdownOptions>): number {
	if (!isKramdownInstalled()) {
		console.log('kramdown is not installed (apt-get install ruby-kramdown ruby-kramdown-parser-gfm): nothing checked.');
		return 0;
	}
	const isSame = comparePosts(paths.flatMap((path) => findPosts(path, ['md', 'markdown'])).map(readPost), options);
	const areSame = compareCases();
	const isLike =
		fuzzed === 0 ||
		runs
			.map((run) => fuzz({soup: run.soup, count: fuzzed, seed, options: {...options, ...run.options}}, run.share))
			.every(Boolean);
	return isSame && areSame && isLike ? 0 : 1;
}

/** How many of the random bodies of a soup must be rendered as kramdown renders them. */
const runs: readonly {soup: string; options?: Partial<KramdownOptions>; share: number}[] = [
	{soup: 'lists', share: 0.998},
	{soup: 'html', share: 0.999},
	{soup: 'markdown', share: 0.998},
	// Options that a paragraph sets count for headings above it as well, which nobody writes, and we do not follow.
	{soup: 'extensions', share: 0.996},
	{soup: 'mixed', share: 0.999},
	{soup: 'html', options: {html_to_native: true}, share: 0.999},
	{soup: 'native', options: {html_to_native: true}, share: 0.998},
	{soup: 'mixed', options: {html_to_native: true}, share: 0.997},
];

const seed = 20_260_101;

function fuzz(run: FuzzRun, share: number): boolean {
	const {soup, count} = run;
	const same = count - findDifferingBodies(run).length;
	const percent = ((100 * same) / count).toFixed(2);
	console.log(`${soup}: ${same} of ${count} random bodies (${percent} %) are, at least ${100 * share} % must be.`);
	return same >= share * count;
}

function comparePosts(posts: readonly ReadPost[], options: Partial<KramdownOptions>): boolean {
	const expected = renderWithKramdown(
		posts.map(({body}) => body),
		options,
	);
	let same = 0;
	posts.forEach(({path, body}, index) => {
		const difference = compare(body, expected[index], options);
		if (difference === undefined) same++;
		else console.log(`${path}\n  ${difference}`);
	});
	console.log(`${same} of ${posts.length} posts are rendered as kramdown renders them.`);
	return same === posts.length;
}

/** The cases of the tests, each under its own options. */
function compareCases(): boolean {
	const different = kramdownCases.filter(({options, body}) => {
		const difference = compare(body, renderWithKramdown([body], options)[0], options);
		if (difference !== undefined) console.log(`${JSON.stringify(options)} ${JSON.stringify(body)}\n  ${difference}`);
		return difference !== undefined;
	});
	console.log(
		`${kramdownCases.length - different.length} of ${kramdownCases.length} cases are rendered as kramdown renders them.`,
	);
	return different.length === 0;
}

function compare(body: string, expected: string | undefined, options: Partial<KramdownOptions>): string | undefined {
	const {html, failure} = renderKramdown(body, withoutTemplate({start: 0, end: body.length}), options);
	if (failure !== undefined) return expected === undefined ? undefined : `not rendered: ${failure.message}`;
	return expected === undefined ? 'kramdown fails on it' : findDifference(expected, html);
}

interface ReadPost {
	readonly path: string;
	readonly body: string;
}

function readPost(path: string): ReadPost {
	const text = readFileSync(path, 'utf8');
	const {body} = splitFrontMatter(text);
	return {path, body: text.slice(body.start, body.end)};
}

const {values, positionals} = parseArgs({
	options: {fuzz: {type: 'string', default: '0'}, options: {type: 'string', default: '{}'}},
	allowPositionals: true,
});
// Whoever runs the script gives options that are some.
process.exitCode = main(positionals, Number(values.fuzz), JSON.parse(values.options) as Partial<KramdownOptions>);
