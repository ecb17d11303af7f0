import {readFileSync} from 'node:fs';
import {parsePost} from '../src/engine/parse.ts';
import {defaultSettings} from '../src/model/settings.ts';
import {findPosts} from './findPosts.ts';
import {checkPositions} from './positions.ts';

/**
 * `npm run check:positions -- [files or folders]`: counts the tags, attributes and link URLs of posts, and those that do
 * not stand where the tree says. Exit code 1 if there is one.
 */
function main(paths: readonly string[]): number {
	const files = paths.flatMap((path) => findPosts(path, ['md', 'markdown', 'html']));
	const totals = {elements: 0, attributes: 0, urls: 0, wrong: 0};
	for (const path of files) {
		const post = parsePost({path, text: readFileSync(path, 'utf8')}, defaultSettings);
		const {elements, attributes, urls, wrong} = checkPositions(post);
		totals.elements += elements;
		totals.attributes += attributes;
		totals.urls += urls;
		totals.wrong += wrong.length;
		for (const sentence of wrong) console.log(`${path}: ${sentence}`);
	}
	const {elements, attributes, urls, wrong} = totals;
	console.log(
		`${files.length} posts: ${elements} elements, ${attributes} attributes, ${urls} URLs of Markdown; ${wrong} wrong.`,
	);
	return wrong === 0 && files.length > 0 ? 0 : 1;
}

process.exitCode = main(process.argv.slice(2));
