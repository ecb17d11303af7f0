import {readdirSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {splitFrontMatter} from '../src/engine/frontMatter.ts';
import {renderKramdown} from '../src/engine/kramdown/index.ts';
import {findDifference, isKramdownInstalled, renderWithKramdown} from './kramdownOracle.ts';

/**
 * `npm run check:kramdown -- [files or folders]`: renders posts with the real kramdown and with ours, compares what a
 * reader gets, prints the first difference of each post that differs. Exit code 1 if there is one.
 */
function main(paths: readonly string[]): number {
	if (!isKramdownInstalled()) {
		console.log('kramdown is not installed (apt-get install ruby-kramdown ruby-kramdown-parser-gfm): nothing checked.');
		return 0;
	}
	const posts = paths.flatMap(findPosts).map(readPost);
	const expected = renderWithKramdown(posts.map(({body}) => body));
	let same = 0;
	posts.forEach(({path, body}, index) => {
		const difference = compare(body, expected[index]);
		if (difference === undefined) same++;
		else console.log(`${path}\n  ${difference}`);
	});
	console.log(`${same} of ${posts.length} posts are rendered as kramdown renders them.`);
	return same === posts.length ? 0 : 1;
}

function compare(body: string, expected: string | undefined): string | undefined {
	const {html, failure} = renderKramdown(body, {start: 0, end: body.length}, {liquid: {runs: false}});
	if (failure !== undefined) return expected === undefined ? undefined : `not rendered: ${failure.message}`;
	return expected === undefined ? 'kramdown fails on it' : findDifference(expected, html);
}

function findPosts(path: string): string[] {
	if (!statSync(path).isDirectory()) return [path];
	return readdirSync(path, {recursive: true, encoding: 'utf8'})
		.filter((name) => /\.(?:md|markdown)$/.test(name))
		.map((name) => join(path, name))
		.filter((name) => statSync(name).isFile());
}

function readPost(path: string): {readonly path: string; readonly body: string} {
	const text = readFileSync(path, 'utf8');
	const {body} = splitFrontMatter(text);
	return {path, body: text.slice(body.start, body.end)};
}

process.exitCode = main(process.argv.slice(2));
