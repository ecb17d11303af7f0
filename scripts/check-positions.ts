import {readFileSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {type PostInput, parsePost} from '../src/engine/parse.ts';
import {defaultSettings, type Settings} from '../src/model/settings.ts';
import {hugoMarkdown} from '../src/sites/hugo.ts';
import {randomBodies} from './commonmarkSoup.ts';
import {findPosts} from './findPosts.ts';
import {checkPositions} from './positions.ts';

/**
 * `npm run check:positions -- [files or folders] [--renderer name] [--dialect name] [--fuzz count]`: counts the tags, attributes and link
 * URLs of posts, and of so many random bodies of CommonMark, and those that do not stand where the tree says. Exit code 1 if
 * there is one.
 */
function main(inputs: Iterable<PostInput>, settings: Settings): number {
	let count = 0;
	const totals = {elements: 0, attributes: 0, urls: 0, wrong: 0};
	for (const input of inputs) {
		count++;
		const post = parsePost(input, settings);
		const {elements, attributes, urls, wrong} = checkPositions(post);
		totals.elements += elements;
		totals.attributes += attributes;
		totals.urls += urls;
		totals.wrong += wrong.length;
		for (const sentence of wrong) console.log(`${input.path}: ${sentence}`);
	}
	const {elements, attributes, urls, wrong} = totals;
	console.log(
		`${count} posts: ${elements} elements, ${attributes} attributes, ${urls} URLs of Markdown; ${wrong} wrong.`,
	);
	return wrong === 0 && count > 0 ? 0 : 1;
}

function* inputsOf(paths: readonly string[], fuzzed: number): Generator<PostInput> {
	for (const path of paths.flatMap((folder) => findPosts(folder, ['md', 'markdown', 'html'])))
		yield {path, text: readFileSync(path, 'utf8')};
	let index = 0;
	for (const text of randomBodies(fuzzed, 1)) yield {path: `random body ${index++}: ${JSON.stringify(text)}`, text};
}

const {values, positionals} = parseArgs({
	options: {
		renderer: {type: 'string', default: 'auto'},
		dialect: {type: 'string', default: 'github'},
		fuzz: {type: 'string', default: '0'},
	},
	allowPositionals: true,
});
const renderer = (['kramdown', 'commonmark', 'html'] as const).find((name) => name === values.renderer) ?? 'auto';
process.exitCode = main(inputsOf(positionals, Number(values.fuzz)), {
	...defaultSettings,
	renderer,
	commonmark: values.dialect === 'hugo' ? hugoMarkdown : {},
});
