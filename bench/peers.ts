/**
 * archivelint against other linters, each on its recommended rules over the same made posts, and all against a bare
 * `rehype-parse` pass. Installs them in a temporary folder. Run as `npm run bench:peers -- [--posts 1000] [--kinds rich,light]
 * [--rounds 5] [--keep <folder>]`; `--keep` installs them in this folder, and leaves them there for the next time.
 */
import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {parseArgs} from 'node:util';
import {announceEnd, announceMachine, announceVerdicts} from './announce.ts';
import {comparisonTable, type Limit, verdictsOn} from './comparison.ts';
import {bodyOf, readPosts, sizeOf} from './corpus.ts';
import {countsOf, type Kind, kinds, writePosts} from './madePosts.ts';
import {type InstalledPeer, installed, installHtmlProofer, installPeers} from './peerInstallation.ts';
import {type Form, htmlProofer, peers} from './peerPrograms.ts';
import {archivelint, bareRun, measureProcesses, type ProcessSubject} from './processes.ts';
import {renderedPage} from './renderedPage.ts';
import {inScratchFolder} from './scratchFolder.ts';

const bare = 'bare rehype-parse';
const own = 'archivelint';

const {values} = parseArgs({
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
	for (const kind of kinds.filter((one) => values.kinds.split(',').includes(one)))
		inScratchFolder((folder) => measureKind(kind, {home, folder, participants}));
});
announceEnd();

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

function measureKind(kind: Kind, {home, folder, participants}: Surroundings): void {
	const archive = path.join(folder, 'archive');
	writePosts(archive, kind, countsOf(Number(values.posts))[kind]);
	const places: Readonly<Record<Form, string>> = {html: path.join(folder, 'html'), md: path.join(folder, 'md')};
	writeForms(archive, places);
	const subjects: Record<string, ProcessSubject> = {
		[bare]: bareRun(archive),
		[own]: {command: [...archivelint, '--no-config', '--no-cache', '--root', archive, archive], codes: [0, 1]},
	};
	for (const {name, command, words, form} of participants)
		subjects[name] = {command: [...command, ...words(places[form])], codes: [0, 1]};
	const times = measureProcesses(Number(values.rounds), home, subjects);
	console.log(comparisonTable(times, {'× bare': bare, [`× ${own}`]: own}));
	announceVerdicts(verdictsOn(times, participants.flatMap(limitOf)));
}

/** Writes each post in the forms that peers read, under the name that it has. */
function writeForms(archive: string, places: Readonly<Record<Form, string>>): void {
	const posts = readPosts([archive]);
	console.log(`\n${posts.length} posts, ${(sizeOf(posts.map(({text}) => text)) / 1e6).toFixed(1)} MB`);
	for (const place of Object.values(places)) mkdirSync(place);
	for (const post of posts) {
		const name = path.posix.basename(post.path, '.md');
		writeFileSync(path.join(places.html, `${name}.html`), renderedPage(post));
		writeFileSync(path.join(places.md, `${name}.md`), bodyOf(post));
	}
}

function limitOf({name, least}: Participant): readonly Limit[] {
	return least === undefined ? [] : [{subject: own, reference: name, most: 1 / least}];
}
