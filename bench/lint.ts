/**
 * The quick one: linting and its stages against a bare `rehype-parse` pass over the same bodies, in one process, in turn.
 * Run as `npm run bench -- [--rounds 10] [folder …]`: over the posts of the folders, or else over some rich and light ones.
 */
import {parseArgs} from 'node:util';
import rehypeParse from 'rehype-parse';
import {unified} from 'unified';
import {rules} from '../rules/index.ts';
import {defaultConfig, ownRuleset} from '../src/config/index.ts';
import {type LintConfig, lintPost} from '../src/engine/lint.ts';
import {type PostInput, parsePost} from '../src/engine/parse.ts';
import {defaultSettings} from '../src/model/settings.ts';
import {announceEnd, announceMachine} from './announce.ts';
import {comparisonTable} from './comparison.ts';
import {bodyOf, readPosts, sizeOf} from './corpus.ts';
import {alternate} from './inProcess.ts';
import {kinds, makePosts} from './madePosts.ts';
import {renderedPage} from './renderedPage.ts';

/** So many that code is compiled well before it is measured. */
const counts = {rich: 20, light: 400};

const {values, positionals} = parseArgs({
	allowPositionals: true,
	options: {rounds: {type: 'string', default: '10'}},
});
const config = defaultConfig(ownRuleset(rules));
const settingsFor: LintConfig['settingsFor'] = (post, frontMatter) => config.settingsFor(post, frontMatter);
const processor = unified().use(rehypeParse, {fragment: true, verbose: true}).freeze();

announceMachine();
if (positionals.length > 0) compare(positionals.join(' '), readPosts(positionals));
else for (const kind of kinds) compare(kind, [...makePosts(kind, counts[kind])]);
announceEnd();

function compare(name: string, posts: readonly PostInput[]): void {
	const bodies = posts.map(bodyOf);
	const size = (sizeOf(bodies) / 1e6).toFixed(2);
	console.log(
		`\n${name}: ${posts.length} posts, ${size} MB of bodies, ${rules.length} rules, ${values.rounds} rounds in turn`,
	);
	const times = alternate(Number(values.rounds), {
		'bare rehype-parse': () => sum(bodies, countNodes),
		renderer: () => sum(posts, (post) => renderedPage(post).length),
		'renderer and rehype-parse': () => sum(posts, (post) => countNodes(renderedPage(post))),
		'parse (front matter, renderer, tree)': () =>
			sum(posts, (post) => parsePost(post, defaultSettings).tree.children.length),
		'lint without rules': () => sum(posts, (post) => lintPost(post, {rules: [], settingsFor}).findings.length),
		'lint, recommended rules': () => sum(posts, (post) => lintPost(post, {rules, settingsFor}).findings.length),
	});
	console.log(comparisonTable(times, {'× bare': 'bare rehype-parse'}));
}

/** Adds up numbers without keeping what they were taken from: a run over an archive keeps no trees either. */
function sum<T>(items: readonly T[], numberOf: (item: T) => number): number {
	let total = 0;
	for (const item of items) total += numberOf(item);
	return total;
}

function countNodes(html: string): number {
	return processor.parse(html).children.length;
}
