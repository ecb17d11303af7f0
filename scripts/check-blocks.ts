/**
 * `npm run check:blocks -- [posts] [seed]`: writes an archive of seven sources whose posts have what sites print around articles, and
 * traps: what authors and licences repeat. It counts what `no-repeated-block` finds of the first and says of the second, looks
 * whether `--fix --unsafe` leaves what is the posts’ own byte for byte, whether a second run is at rest, and whether findings are the
 * same in shards. Exit code 1 where any of this is not so.
 */
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {groupBy} from '../src/texts/groups.ts';
import {type ArchiveFinding, findingsIn, tell} from './archiveFindings.ts';
import {type BlockPost, blockPosts} from './blockPosts.ts';
import {blockSites, type Planted} from './blockTemplates.ts';
import {runCommand} from './builtCommand.ts';
import {lintInShards} from './lintInShards.ts';
import {writeFiles} from './writeFiles.ts';

const shards = 3;
const ruleChoice = ['--no-config', '--only', 'no-repeated-block'];

function main(size: number, seed: number): number {
	const root = mkdtempSync(path.join(tmpdir(), 'archivelint-blocks-'));
	try {
		const posts = blockPosts(seed, size);
		const archive = path.join(root, 'archive');
		writeFiles(
			archive,
			posts.map((post) => [post.path, post.text] as const),
		);
		const found = lint(archive);
		const findings = findingsIn(found);
		console.log(`${findings.length} findings in ${posts.length} posts`);
		const isSame = tell(
			'the same in shards',
			found === lintInShards(archive, ruleChoice, shards) ? [] : ['other findings'],
		);
		const results = [tellCounts(posts, findings), isSame, tellFixed(archive, posts)];
		return results.every(Boolean) ? 0 : 1;
	} finally {
		rmSync(root, {recursive: true});
	}
}

function lint(root: string): string {
	return runCommand([...ruleChoice, '--root', root, '--format', 'jsonl', root]);
}

/** Where the segments of a post stand in its text. */
function placesOf({text, segments}: BlockPost) {
	let position = text.indexOf('\n---\n') + 5;
	return segments.map((segment) => {
		const start = text.indexOf(segment.text, position);
		position = start + segment.text.length;
		return {...segment, start, end: position};
	});
}

/** Whether each planted template is found wherever it stands, each kind is one cause, and nothing else is found. */
function tellCounts(posts: readonly BlockPost[], findings: readonly ArchiveFinding[]): boolean {
	const byPath = groupBy(findings, (finding) => finding.path);
	const counts = new Map<Planted, {all: number; found: number; readonly causes: Set<string>}>();
	const wrong: string[] = [];
	for (const post of posts) {
		const own = byPath.get(post.path) ?? [];
		const places = placesOf(post);
		for (const {planted, start, end} of places) {
			if (planted === undefined) continue;
			const count = counts.get(planted) ?? {all: 0, found: 0, causes: new Set<string>()};
			counts.set(planted, count);
			count.all++;
			const covering = own.filter((finding) => finding.start < end && start < finding.end);
			if (covering.length > 0) count.found++;
			for (const {cause} of covering) count.causes.add(cause);
		}
		for (const finding of own) {
			const touched = places.filter(({start, end}) => finding.start < end && start < finding.end);
			if (touched.some(({planted}) => planted?.isTemplate !== true))
				wrong.push(`${post.path}: ${post.text.slice(finding.start, finding.start + 80)}`);
		}
	}
	for (const {planted} of blockSites) {
		for (const one of planted) {
			const {all = 0, found = 0, causes = new Set()} = counts.get(one) ?? {};
			console.log(
				`${one.isTemplate ? 'template' : 'trap    '} ${String(found).padStart(6)} of ${String(all).padStart(6)}  ${one.name}`,
			);
			if (one.isTemplate && found < all) wrong.push(`${one.name}: ${all - found} are missed`);
			if (one.isTemplate && causes.size > 1) wrong.push(`${one.name}: ${causes.size} causes`);
		}
	}
	return tell('each template is found and one cause, and nothing else', wrong);
}

/** Whether all that is removed is what was planted, and a second run removes nothing. */
function tellFixed(root: string, posts: readonly BlockPost[]): boolean {
	const fix = (): string => runCommand([...ruleChoice, '--root', root, '--fix', '--unsafe', '--format', 'jsonl', root]);
	fix();
	const texts = posts.map((post) => readFileSync(path.join(root, post.path), 'utf8'));
	const wrong = posts.flatMap((post, index) => lossIn(post, texts[index] ?? '') ?? []);
	fix();
	const isAtRest = posts.every((post, index) => readFileSync(path.join(root, post.path), 'utf8') === texts[index]);
	const left = posts.flatMap(({segments}, index) =>
		segments.filter(({planted, text}) => planted?.isTemplate === true && texts[index]?.includes(text) === true),
	);
	console.log(`${left.length} templates stay, where too much of a post would go`);
	return [
		tell('what is the posts’ own stays, byte for byte', wrong),
		tell('a second run is at rest', isAtRest ? [] : ['it is not']),
	].every(Boolean);
}

function lossIn(post: BlockPost, fixed: string): string | undefined {
	const end = post.text.indexOf('\n---\n') + 4;
	if (fixed.slice(0, end) !== post.text.slice(0, end)) return `${post.path}: another front matter`;
	let position = end;
	let between = '';
	for (const {text, planted} of post.segments) {
		const start = fixed.indexOf(text, position);
		if (start === -1) {
			if (planted?.isTemplate !== true) return `${post.path}: lost ${text.slice(0, 80)}`;
			continue;
		}
		between += fixed.slice(position, start);
		position = start + text.length;
	}
	const rest = (between + fixed.slice(position)).replace(/<\/?div>|<br>|\s+/g, '');
	return rest === '' ? undefined : `${post.path}: left ${rest.slice(0, 80)}`;
}

const [size = '1000', seed = '1'] = process.argv.slice(2);
process.exitCode = main(Number(size), Number(seed));
