/**
 * The quick one: linting and its stages against a bare `rehype-parse` pass over the same bodies, in one process, in turn.
 * Run as `npm run bench -- [folder …]`; the folders are searched for posts (default `examples/archive`).
 */
import process from 'node:process';
import rehypeParse from 'rehype-parse';
import {unified} from 'unified';
import {rules} from '../rules/index.ts';
import {defaultConfig, ownRuleset} from '../src/config/index.ts';
import {type LintConfig, lintPost} from '../src/engine/lint.ts';
import {parsePost} from '../src/engine/parse.ts';
import {defaultSettings} from '../src/model/settings.ts';
import {announceEnd, announceMachine} from './announce.ts';
import {comparisonTable} from './comparison.ts';
import {bodyOf, defaultFolders, readPosts, sizeOf} from './corpus.ts';
import {alternate} from './inProcess.ts';
import {renderedPage} from './renderedPage.ts';

const rounds = 25;
const folders = process.argv.slice(2);
const posts = readPosts(folders.length > 0 ? folders : defaultFolders);
const bodies = posts.map(bodyOf);
const config = defaultConfig(ownRuleset(rules));
const settingsFor: LintConfig['settingsFor'] = (post, frontMatter) => config.settingsFor(post, frontMatter);
const lintConfig: LintConfig = {rules, settingsFor};
const processor = unified().use(rehypeParse, {fragment: true, verbose: true}).freeze();

announceMachine();
console.log(
	`${posts.length} posts, ${(sizeOf(bodies) / 1e6).toFixed(2)} MB of bodies, ${rules.length} rules, ${rounds} rounds in turn`,
);
const times = alternate(rounds, {
	'bare rehype-parse': () => sum(bodies, countNodes),
	renderer: () => sum(posts, (post) => renderedPage(post).length),
	'renderer and rehype-parse': () => sum(posts, (post) => countNodes(renderedPage(post))),
	'parse (front matter, renderer, tree)': () =>
		sum(posts, (post) => parsePost(post, defaultSettings).tree.children.length),
	'lint without rules': () => sum(posts, (post) => lintPost(post, {rules: [], settingsFor}).findings.length),
	'lint with all rules': () => sum(posts, (post) => lintPost(post, lintConfig).findings.length),
});
console.log(comparisonTable(times, {'× bare': 'bare rehype-parse'}));
announceEnd();

/** Adds up numbers without keeping what they were taken from: a run over an archive keeps no trees either. */
function sum<T>(items: readonly T[], numberOf: (item: T) => number): number {
	let total = 0;
	for (const item of items) total += numberOf(item);
	return total;
}

function countNodes(html: string): number {
	return processor.parse(html).children.length;
}
