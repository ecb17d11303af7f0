/**
 * archivelint against other linters, each on its recommended rules over the same made posts, and all against a bare
 * `rehype-parse` pass. Installs them in a temporary folder. Run as `npm run bench:peers -- [--posts 1000] [--kinds rich,light]
 * [--rounds 5] [--keep <folder>] [folder …]`: over made posts of these kinds, or over the posts of the folders. `--keep` installs
 * the peers in a folder, and leaves them there for the next time.
 */
import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {parseArgs} from 'node:util';
import type {PostInput} from '../src/engine/parse.ts';
import {announceEnd, announceMachine, announceVerdicts} from './announce.ts';
import {comparisonTable, type Limit, verdictsOn} from './comparison.ts';
import {bodyOf, readPosts, sizeOf} from './corpus.ts';
import {countsOf, kinds, makePosts} from './madePosts.ts';
import {type InstalledPeer, installed, installHtmlProofer, installPeers} from './peerInstallation.ts';
import {type Form, htmlProofer, peers} from './peerPrograms.ts';
import {archivelint, bareRun, measureProcesses, type ProcessSubject} from './processes.ts';
import {renderedPage} from './renderedPage.ts';
import {inScratchFolder} from './scratchFolder.ts';

const bare = 'bare rehype-parse';
const own = 'archivelint';

const {values, positionals} = parseArgs({
	allowPositionals: true,
	options: {
		posts: {type: 'string', default: '1000'},
		kinds: {type: 'string', default: kinds.join(',')},
		rounds: {type: 'string', default: '5'},
		keep: {type: 'string'},
	},
});

announceMachine();
inScratchFolder((scratch) => {
	const home = path.resolve(values.keep ?? path.join(scratch, 'peers'));
	mkdirSync(home, {recursive: true});
	const participants = assemble(home);
	for (const [name, posts] of sets())
		inScratchFolder((folder) => measureSet(name, posts, {home, folder, participants}));
});
announceEnd();

/** What is looked at, by names. */
function sets(): ReadonlyMap<string, readonly PostInput[]> {
	if (positionals.length > 0) return new Map([[positionals.join(' '), readPosts(positionals)]]);
	const counts = countsOf(Number(values.posts));
	return new Map(
		kinds
			.filter((kind) => values.kinds.split(',').includes(kind))
			.map((kind) => [kind, [...makePosts(kind, counts[kind])]]),
	);
}

/** A linter that takes part. */
interface Participant extends InstalledPeer {
	readonly name: string;
	readonly form: Form;
	readonly words: (posts: string) => readonly string[];
	/** How many times as long as archivelint it takes at least. */
	readonly least: number | undefined;
}

/** Installs all, and says which versions take part. */
function assemble(home: string): readonly Participant[] {
	installPeers(home, peers);
	const participants: Participant[] = [];
	for (const peer of peers) participants.push({...peer, ...installed(home, peer)});
	const proofer = installHtmlProofer(home);
	if (typeof proofer === 'string') console.log(`${htmlProofer.name} is left out: ${proofer}.`);
	else participants.push({...htmlProofer, form: 'html', ...proofer});
	console.log(participants.map(({name, version}) => `${name} ${version}`).join(', '));
	return participants;
}

interface Surroundings {
	/** Where the peers are: they look for plugins where they run. */
	readonly home: string;
	readonly folder: string;
	readonly participants: readonly Participant[];
}

function measureSet(name: string, posts: readonly PostInput[], {home, folder, participants}: Surroundings): void {
	const size = sizeOf(posts.map(({text}) => text));
	console.log(`\n${name}: ${posts.length} posts, ${(size / 1e6).toFixed(1)} MB`);
	const archive = path.join(folder, 'archive');
	const places: Readonly<Record<Form, string>> = {html: path.join(folder, 'html'), md: path.join(folder, 'md')};
	for (const [index, post] of posts.entries()) writeForms(post, index, {...places, archive});
	const subjects: Record<string, ProcessSubject> = {
		[bare]: bareRun(archive),
		[own]: {command: [...archivelint, '--no-config', '--no-cache', '--root', archive, archive], codes: [0, 1]},
	};
	for (const {name: peer, command, words, form} of participants)
		subjects[peer] = {command: [...command, ...words(places[form])], codes: [0, 1]};
	const times = measureProcesses(Number(values.rounds), home, subjects);
	console.log(comparisonTable(times, {'× bare': bare, [`× ${own}`]: own}));
	announceVerdicts(verdictsOn(times, participants.flatMap(limitOf)));
}

/** Writes a post as it is, and in the forms that peers read. Names of posts may stand twice. */
function writeForms(post: PostInput, index: number, places: Readonly<Record<Form | 'archive', string>>): void {
	const name = path.posix.basename(post.path);
	const texts = {archive: post.text, html: renderedPage(post), md: bodyOf(post)};
	const files = {
		archive: path.join(places.archive, '_posts', String(index), name),
		html: path.join(places.html, `${index}.html`),
		md: path.join(places.md, `${index}.md`),
	};
	for (const form of ['archive', 'html', 'md'] as const) {
		mkdirSync(path.dirname(files[form]), {recursive: true});
		writeFileSync(files[form], texts[form]);
	}
}

function limitOf({name, least}: Participant): readonly Limit[] {
	return least === undefined ? [] : [{subject: own, reference: name, most: 1 / least}];
}
