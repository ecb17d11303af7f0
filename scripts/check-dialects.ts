import {readFileSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {splitFrontMatter} from '../src/frontMatter/splitFrontMatter.ts';
import {findTreeDifference, renderOurs} from './commonmarkOracle.ts';
import {randomBodies} from './commonmarkSoup.ts';
import {type DialectProgram, dialectPrograms} from './dialectPrograms.ts';
import {findPosts} from './findPosts.ts';

/** So many of a hundred texts that people wrote must come to the same page. */
const enough = 98;

/**
 * `npm run check:dialects -- [files or folders] [--fuzz count] [--seed number]`: compares our pages of Markdown files with
 * those of the programs that publish archives, where they are installed, and says for how many of so many random bodies they
 * are the same. Exit code 1 where less than 98 % of the files are.
 */
function main(paths: readonly string[], fuzzed: number, seed: number): number {
	const texts = paths
		.flatMap((path) => findPosts(path, ['md', 'markdown']))
		.map((path) => ({path, body: bodyOf(path)}));
	// Marks of Hugo's templates are read before its Markdown.
	const plain = texts.filter(({body}) => !/\{\{[<%]/.test(body));
	const random = [...randomBodies(fuzzed, seed)].map((body, index) => ({path: `random body ${index}`, body}));
	return dialectPrograms
		.map((program) => {
			const isGood = compare(program, plain, 'files') >= enough;
			compare(program, random, 'random bodies');
			return isGood;
		})
		.every(Boolean)
		? 0
		: 1;
}

interface Sample {
	readonly path: string;
	readonly body: string;
}

const shown = 12;

/** @returns how many of a hundred are the same */
function compare(program: DialectProgram, samples: readonly Sample[], what: string): number {
	const {name, options, render, hasOwnLineEndings = false} = program;
	const pages = samples.length === 0 ? [] : render(samples.map(({body}) => body));
	if (pages === undefined) {
		console.log(`${name} is not here: not compared.`);
		return 100;
	}
	let same = 0;
	let told = 0;
	let count = 0;
	for (const [index, {path, body}] of samples.entries()) {
		const page = pages[index];
		if (page === undefined) continue;
		count++;
		const ours = renderOurs(body, options);
		const difference =
			ours === undefined ? 'A guard stops it.' : findTreeDifference(page, ours, hasOwnLineEndings ? 'inText' : 'all');
		if (difference === undefined) same++;
		else if (told++ < shown) console.log(`    ${path}: ${difference}`);
	}
	if (count === 0) return 100;
	const share = (100 * same) / count;
	console.log(`${name}: ${same} of ${count} ${what} come to the same page (${share.toFixed(1)} %).`);
	return share;
}

function bodyOf(path: string): string {
	const text = readFileSync(path, 'utf8').replace(/^\u{feff}/u, '');
	const {body} = splitFrontMatter(text);
	return text.slice(body.start, body.end);
}

const {values, positionals} = parseArgs({
	options: {fuzz: {type: 'string', default: '0'}, seed: {type: 'string', default: '1'}},
	allowPositionals: true,
});
process.exitCode = main(positionals, Number(values.fuzz), Number(values.seed));
