/**
 * Measures how long posts take that were made to take long, and 5 MB of real ones, against the limits that we keep. Run
 * as `npm run bench:guards -- [folder …]`; the real posts are those of the folders (default `examples/archive`), repeated.
 */
import process from 'node:process';
import {rules} from '../rules/index.ts';
import {defaultConfig, ownRuleset} from '../src/config/index.ts';
import {type LintConfig, lintPost} from '../src/engine/lint.ts';
import {bodyOf, defaultFolders, readPosts, sizeOf} from './corpus.ts';
import {timeOf} from './inProcess.ts';
import {quantile} from './quantile.ts';

const tries = 7;
/** In milliseconds; each guard is tried once at least. */
const patience = 4000;
const folders = process.argv.slice(2);
const real = readPosts(folders.length > 0 ? folders : defaultFolders);
const config = defaultConfig(ownRuleset(rules));
const lintConfig: LintConfig = {
	rules,
	settingsFor: (post, frontMatter) => {
		const own = config.settingsFor(post, frontMatter);
		// Some of these posts are larger than posts may be.
		return {...own, settings: {...own.settings, maxFileSize: 100_000_000}};
	},
};

interface Guard {
	readonly name: string;
	readonly texts: readonly string[];
	/** In milliseconds. */
	readonly limit: number;
}

const frontMatter = '---\nlayout: post\ntitle: "A post"\ndate: 2024-03-01T10:00:00.000Z\n---\n';
const guards: readonly Guard[] = [
	{name: '100,000 nested <div>', texts: [frontMatter + '<div>'.repeat(100_000)], limit: 50},
	{name: '50,000 unclosed <!--', texts: [frontMatter + '<!--'.repeat(50_000)], limit: 500},
	{name: '20,000 unclosed emphases', texts: [frontMatter + '*a '.repeat(20_000)], limit: 1000},
	{name: '1 MB of newlines after ---', texts: [`---\n${'\n'.repeat(1_000_000)}`], limit: 50},
	{
		name: '5 MB of real posts',
		texts: repeated(
			real.map(({text}) => text),
			5_000_000,
		),
		limit: 4000,
	},
	{
		name: '5 MB of real bodies in one post',
		texts: [frontMatter + repeated(real.map(bodyOf), 5_000_000).join('\n\n')],
		limit: 4000,
	},
];

for (const post of real) lintPost(post, lintConfig);
const verdicts = guards.map(measure);
process.exitCode = verdicts.every(Boolean) ? 0 : 1;

/** The best of some tries counts: the machine may be busy with something else. */
function measure({name, texts, limit}: Guard): boolean {
	let fatal = '';
	const run = (): number => {
		let count = 0;
		for (const [index, text] of texts.entries()) {
			const {findings} = lintPost({path: `_posts/2024-03-01-${index}.md`, text}, lintConfig);
			fatal ||= findings.find((finding) => finding.fatal)?.message ?? '';
			count += findings.length;
		}
		return count;
	};
	const times: number[] = [];
	for (let spent = 0; times.length < tries && spent < patience; spent += times.at(-1) ?? 0)
		times.push(timeOf(name, run));
	const time = quantile(times, 0);
	const verdict = time < limit ? 'holds' : 'BROKEN';
	console.log(
		`${name.padEnd(34)} ${time.toFixed(1).padStart(8)} ms of ${limit} ms  ${verdict}${fatal && `  (${fatal})`}`,
	);
	return time < limit;
}

/** Texts over and over, until there are so many bytes of them. */
function repeated(texts: readonly string[], bytes: number): readonly string[] {
	const times = Math.ceil(bytes / Math.max(1, sizeOf(texts)));
	let room = bytes;
	return Array.from({length: times}, () => texts)
		.flat()
		.filter((text) => {
			room -= Buffer.byteLength(text);
			return room >= 0;
		});
}
