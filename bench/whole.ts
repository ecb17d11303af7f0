/**
 * Whole processes over made archives: a bare `rehype-parse` pass, linting anew, with all posts known, with one of them
 * changed, and fixing. Run as `npm run bench:whole -- [--posts 1000] [--kinds rich,light] [--preset recommended] [--rounds 5]`.
 */
import {appendFileSync, cpSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {parseArgs} from 'node:util';
import {announceEnd, announceMachine, announceVerdicts} from './announce.ts';
import {comparisonTable, type Limit, verdictsOn} from './comparison.ts';
import {readPosts, sizeOf} from './corpus.ts';
import {countsOf, type Kind, kinds, writePosts} from './madePosts.ts';
import {archivelint, bareRun, emptyRun, measureProcesses, type ProcessSubject, usageOf} from './processes.ts';
import {inScratchFolder} from './scratchFolder.ts';

const bare = 'bare rehype-parse';
const anew = 'lint, nothing known';
const known = 'lint, all known';
const changed = 'lint, one post changed';
const hidden = 'lint, all known, in a baseline';
const fix = '--fix of all';

/** What we promise. */
const limits: Readonly<Record<Kind, readonly Limit[]>> = {
	rich: limitsOf({bare: 1.8}),
	light: limitsOf({bare: 7}),
};

const {values} = parseArgs({
	options: {
		posts: {type: 'string', default: '1000'},
		kinds: {type: 'string', default: kinds.join(',')},
		preset: {type: 'string', default: 'recommended'},
		rounds: {type: 'string', default: '5'},
	},
});
announceMachine();
for (const kind of kinds.filter((kind) => values.kinds.split(',').includes(kind))) inScratchFolder(measureKind(kind));
announceEnd();

function limitsOf({bare: most}: {readonly bare: number}): readonly Limit[] {
	return [
		{subject: anew, reference: bare, most},
		{subject: known, reference: anew, most: 0.15},
		{subject: changed, reference: anew, most: 0.15},
		{subject: hidden, reference: anew, most: 0.08},
		{subject: fix, reference: anew, most: 3},
	];
}

function measureKind(kind: Kind): (folder: string) => void {
	return (folder) => {
		const archive = path.join(folder, 'archive');
		writePosts(archive, kind, countsOf(Number(values.posts))[kind]);
		writeFileSync(path.join(archive, '.archivelintrc.json'), `{"extends": "archivelint:${values.preset}"}\n`);
		const posts = readPosts([archive]);
		const size = sizeOf(posts.map(({text}) => text));
		console.log(`\n${kind}: ${posts.length} posts, ${(size / 1e6).toFixed(1)} MB, ${values.preset} rules`);
		const subjects = subjectsOn(folder, archive);
		const times = measureProcesses(Number(values.rounds), archive, subjects);
		console.log(comparisonTable(times, {'× bare': bare, '× lint': anew, '× node -e 0': 'node -e 0'}));
		announceVerdicts(verdictsOn(times, limits[kind]));
		const {memory} = usageOf(['--no-cache', '.'], archive);
		console.log(`peak memory of a lint: ${(memory / 1e6).toFixed(0)} MB`);
	};
}

function subjectsOn(folder: string, archive: string): Readonly<Record<string, ProcessSubject>> {
	const [first = ''] = readdirSync(path.join(archive, '_posts'));
	const lint = [...archivelint, '--cache-location', path.join(folder, 'cache'), '.'];
	const codes = [0, 1];
	return {
		[bare]: bareRun(archive),
		[anew]: {command: [...archivelint, '--no-cache', '.'], codes},
		[known]: {command: lint, codes},
		[changed]: {command: lint, prepare: () => appendFileSync(path.join(archive, '_posts', first), '\n'), codes},
		[hidden]: {command: lintWithBaseline(folder, archive), codes: [0]},
		[fix]: fixing(path.join(folder, 'copy'), archive),
		'node -e 0': emptyRun,
	};
}

/** Lints a copy of the archive that has a baseline of all that is found in it. */
function lintWithBaseline(folder: string, archive: string): readonly string[] {
	const copy = path.join(folder, 'accepted');
	cpSync(archive, copy, {recursive: true});
	usageOf(['baseline', 'create', '--no-cache'], copy);
	return [...archivelint, '--cache-location', path.join(folder, 'accepted-cache'), '--root', copy, copy];
}

/** Fixes a copy of the archive that is made anew for each round. */
function fixing(copy: string, archive: string): ProcessSubject {
	return {
		command: [...archivelint, '--no-cache', '--root', copy, '--fix', copy],
		prepare: () => {
			rmSync(copy, {recursive: true, force: true});
			cpSync(archive, copy, {recursive: true});
		},
		codes: [0, 1],
	};
}
