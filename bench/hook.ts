/**
 * What a hook on one post takes in archives of light posts that git keeps, with all posts known and the archive's rules on,
 * against an empty run of Node. Run as `npm run bench:hook -- [--posts 300,1200] [--presets recommended,strict] [--rounds 5]`;
 * `--posts 5000,50000` are the archives that we promise something about. It takes git.
 */
import {spawnSync} from 'node:child_process';
import {appendFileSync, readdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {parseArgs} from 'node:util';
import {announceEnd, announceMachine, announceVerdicts} from './announce.ts';
import {comparisonTable, type Limit, verdictsOn} from './comparison.ts';
import {writePosts} from './madePosts.ts';
import {archivelint, emptyRun, measureProcesses, type ProcessSubject, usageOf} from './processes.ts';
import {inScratchFolder} from './scratchFolder.ts';

const byPath = 'hook on a changed post';
const again = 'hook on a known post';
const onceMore = 'hook on it once more';
const staged = '--staged, a changed post';

/** What we promise: the first one that is as large as the archive holds. */
const promises = [
	{posts: 5000, most: 12},
	{posts: 50_000, most: 24},
];

const {values} = parseArgs({
	options: {
		posts: {type: 'string', default: '300,1200'},
		presets: {type: 'string', default: 'recommended,strict'},
		rounds: {type: 'string', default: '5'},
	},
});
announceMachine();
for (const count of values.posts.split(',').map(Number)) {
	for (const preset of values.presets.split(',')) inScratchFolder((folder) => measureHook(folder, count, preset));
}
announceEnd();

function measureHook(folder: string, count: number, preset: string): void {
	const archive = path.join(folder, 'archive');
	writePosts(archive, 'light', count);
	writeFileSync(path.join(archive, '.archivelintrc.json'), `{"extends": "archivelint:${preset}"}\n`);
	runGit(archive, 'init', '--quiet');
	runGit(archive, 'add', '--all');
	runGit(archive, '-c', 'user.name=Ann Lee', '-c', 'user.email=ann@site.example', 'commit', '--quiet', '-m', 'Posts');
	const cache = ['--cache-location', path.join(folder, 'cache')];
	const {memory} = usageOf([...cache, '.'], archive);
	console.log(
		`\n${count} light posts, ${preset} rules; filling the cache took ${(memory / 1e6).toFixed(0)} MB at most`,
	);
	const times = measureProcesses(Number(values.rounds), archive, subjectsOn(archive, cache));
	console.log(comparisonTable(times, {'× node -e 0': 'node -e 0'}));
	announceVerdicts(verdictsOn(times, limitsFor(count)));
}

function subjectsOn(archive: string, cache: readonly string[]): Readonly<Record<string, ProcessSubject>> {
	const [first = ''] = readdirSync(path.join(archive, '_posts'));
	const post = path.join('_posts', first);
	const change = (): void => appendFileSync(path.join(archive, post), '\n');
	const codes = [0, 1];
	return {
		'node -e 0': emptyRun,
		[byPath]: {command: [...archivelint, ...cache, post], prepare: change, codes},
		[again]: {command: [...archivelint, ...cache, post], codes},
		[onceMore]: {command: [...archivelint, ...cache, post], codes},
		[staged]: {
			command: [...archivelint, ...cache, '--staged'],
			prepare: () => {
				change();
				runGit(archive, 'add', post);
			},
			codes,
		},
	};
}

function limitsFor(count: number): readonly Limit[] {
	const most = promises.find(({posts}) => count <= posts)?.most;
	if (most === undefined) return [];
	return [byPath, again, onceMore, staged].map((subject) => ({subject, reference: 'node -e 0', most}));
}

function runGit(cwd: string, ...words: readonly string[]): void {
	const {status, stderr} = spawnSync('git', words, {cwd, encoding: 'utf8'});
	if (status !== 0) throw new Error(`git ${words.join(' ')} ended with ${status}: ${stderr}`);
}
