import {readFileSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {splitFrontMatter} from '../src/frontMatter/splitFrontMatter.ts';
import type {CommonmarkOptions} from '../src/model/commonmarkOptions.ts';
import {
	commonmarkExamples,
	type Example,
	findTreeDifference,
	gfmExamples,
	renderOurs,
	renderWithMicromark,
} from './commonmarkOracle.ts';
import {randomBodies} from './commonmarkSoup.ts';
import {findPosts} from './findPosts.ts';

/**
 * `npm run check:commonmark -- [files or folders] [--fuzz count] [--seed number]`: compares our pages with the examples of the
 * specifications of CommonMark and of GitHub's extensions, with what micromark's own compiler prints for so many random
 * bodies under each way with HTML, and for posts. Exit code 1 if one differs.
 */
function main(paths: readonly string[], fuzzed: number, seed: number): number {
	const gfm = gfmExamples();
	if (gfm === undefined) console.log("GitHub's specification is not here (apt-get install cmark-gfm): not checked.");
	const results = [
		check("examples of CommonMark's specification", commonmarkExamples()),
		check("examples of GitHub's extensions", gfm ?? []),
		...(['allow', 'filter', 'escape'] as const).map((rawHtml) =>
			check(`random bodies, HTML: ${rawHtml}`, randomExamples({rawHtml, count: fuzzed, seed})),
		),
		check('posts', paths.flatMap((path) => findPosts(path, ['md', 'markdown'])).map(exampleOfPost)),
	];
	return results.every(Boolean) ? 0 : 1;
}

const shown = 20;

function check(what: string, examples: Iterable<Example>): boolean {
	let count = 0;
	let different = 0;
	for (const {name, body, html, options} of examples) {
		count++;
		const ours = renderOurs(body, options);
		const difference = ours === undefined ? 'A guard stops it.' : findTreeDifference(html, ours);
		if (difference === undefined) continue;
		if (different++ < shown) console.log(`${name}: ${JSON.stringify(body.slice(0, 300))}\n    ${difference}`);
	}
	if (count > 0) console.log(`${count - different} of ${count} ${what} come to the same page.`);
	return different === 0;
}

interface RandomRun {
	readonly rawHtml: CommonmarkOptions['rawHtml'];
	readonly count: number;
	readonly seed: number;
}

function* randomExamples({rawHtml, count, seed}: RandomRun): Generator<Example> {
	let index = 0;
	for (const body of randomBodies(count, seed)) yield exampleOf(`random body ${index++}`, body, rawHtml);
}

function exampleOfPost(path: string): Example {
	const text = readFileSync(path, 'utf8');
	const {body} = splitFrontMatter(text);
	return exampleOf(path, text.slice(body.start, body.end), 'allow');
}

/** Formulas are none of micromark's own extensions. */
const micromarkOptions = {
	headingIds: 'none',
	extensions: ['autolinks', 'footnotes', 'strikethrough', 'tables', 'taskLists'],
} as const;

function exampleOf(name: string, body: string, rawHtml: CommonmarkOptions['rawHtml']): Example {
	return {name, body, html: renderWithMicromark(body, rawHtml), options: {...micromarkOptions, rawHtml}};
}

const {values, positionals} = parseArgs({
	options: {fuzz: {type: 'string', default: '2000'}, seed: {type: 'string', default: '1'}},
	allowPositionals: true,
});
process.exitCode = main(positionals, Number(values.fuzz), Number(values.seed));
