/**
 * `npm run check:trees -- [files or folders] [--pages count] [--seed number]`: compares the trees of the lean parser with
 * those of `rehype-parse`, all properties and places included, on posts (default `examples/archive`) and on pages that are
 * put together at random of what the HTML standard has rules of its own for. Exit code 1 if one differs.
 */

import {readFileSync} from 'node:fs';
import process from 'node:process';
import {isDeepStrictEqual, parseArgs} from 'node:util';
import {parsePost} from '../src/engine/parse.ts';
import {defaultSettings} from '../src/model/settings.ts';
import {findPosts} from './findPosts.ts';
import {randomPage} from './htmlPieces.ts';
import {plainTree} from './plainTree.ts';
import {randomFrom} from './random.ts';

/** What came of reading a page with both parsers. */
type Outcome = 'same' | 'different' | 'reference fails';

function compare(path: string, text: string): Outcome {
	const reference = parsePost({path, text}, {...defaultSettings, parser: 'rehype-parse'});
	if (reference.failure?.guard === 'crash') return 'reference fails';
	const lean = parsePost({path, text}, defaultSettings);
	return isDeepStrictEqual(plainTree(lean.tree), plainTree(reference.tree)) ? 'same' : 'different';
}

function main(): number {
	const {values, positionals} = parseArgs({
		options: {pages: {type: 'string', default: '2000'}, seed: {type: 'string', default: '1'}},
		allowPositionals: true,
	});
	const files = (positionals.length === 0 ? ['examples/archive'] : positionals).flatMap((folder) =>
		findPosts(folder, ['md', 'markdown', 'html']),
	);
	const counts: Record<Outcome, number> = {same: 0, different: 0, 'reference fails': 0};
	const note = (path: string, text: string): void => {
		const outcome = compare(path, text);
		counts[outcome]++;
		if (outcome === 'different') console.log(`${path}: the trees differ: ${JSON.stringify(text.slice(0, 300))}`);
	};
	for (const file of files) note(file, readFileSync(file, 'utf8'));
	const random = randomFrom(Number(values.seed));
	for (let index = 0; index < Number(values.pages); index++) {
		// The places of the one are those of the page, the others lead through the renderer.
		note(index % 4 === 0 ? 'page.md' : 'page.html', randomPage(random));
	}
	console.log(
		`${files.length} posts and ${values.pages} random pages: ${counts.same} the same, ${counts.different} different, ${counts['reference fails']} that the reference fails on.`,
	);
	return counts.different === 0 && files.length > 0 ? 0 : 1;
}

process.exitCode = main();
