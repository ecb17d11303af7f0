/**
 * `npm run check:causes -- [posts] [seed]`: writes an archive of eight sources in which forty mistakes of programs are planted, with
 * the noise of real pages, and mistakes that stand alone. It lints it with the built command, and compares causes with mistakes. Exit
 * code 1 where a mistake is not one cause, where fifty causes are not nearly all findings, or where an id depends on more than its
 * parts: on shards, on the order of the posts, on other posts.
 */
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {type ArchiveFinding, findingsIn} from './archiveFindings.ts';
import {runCommand} from './builtCommand.ts';
import {plantedMistakes} from './causeMistakes.ts';
import {type CausePost, causePosts} from './causePosts.ts';
import {lintInShards} from './lintInShards.ts';
import {writeFiles} from './writeFiles.ts';

/** So many causes are a table that a person reads, and are to hold so much of all findings. */
const shownCauses = 50;
const leastShare = 0.9;
const shards = 3;
const changedPosts = 100;

function main(size: number, seed: number): number {
	const folder = mkdtempSync(path.join(tmpdir(), 'archivelint-causes-'));
	try {
		const posts = causePosts(seed, size);
		const archive = writePosts(path.join(folder, 'archive'), posts);
		const findings = lint(archive);
		const causes = causesOf(posts, findings);
		const isWhole = [tellParted(posts, findings, causes), tellCovered(findings)].every(Boolean);
		const isLasting = [
			tellSame('in shards', causes, causesOf(posts, findingsIn(lintInShards(archive, ['--no-config'], shards)))),
			tellSame(
				'in another order',
				causes,
				causesOf(posts, lint(writePosts(path.join(folder, 'other'), posts.toReversed()))),
			),
			tellChanged(path.join(folder, 'later'), {posts, causes}, causePosts(seed + 1, size)),
		].every(Boolean);
		return isWhole && isLasting ? 0 : 1;
	} finally {
		rmSync(folder, {recursive: true});
	}
}

function writePosts(root: string, posts: readonly CausePost[]): string {
	writeFiles(
		root,
		posts.map((post) => [post.path, post.text] as const),
	);
	return root;
}

function lint(root: string): readonly ArchiveFinding[] {
	return findingsIn(runCommand(['--no-config', '--root', root, '--format', 'jsonl', root]));
}

/** Mistakes by their names, each with the causes of its findings. */
type Causes = ReadonlyMap<string, ReadonlySet<string>>;

function causesOf(posts: readonly CausePost[], findings: readonly ArchiveFinding[]): Causes {
	const byPath = new Map(posts.map((post) => [post.path, post]));
	const causes = new Map<string, Set<string>>();
	for (const {path: post, line, rule, cause} of findings) {
		const name = byPath.get(post)?.mistakes.get(line) ?? `nothing planted (${rule})`;
		causes.set(name, (causes.get(name) ?? new Set()).add(cause));
	}
	return causes;
}

/** Whether each mistake is a cause, and each cause a mistake. */
function tellParted(posts: readonly CausePost[], findings: readonly ArchiveFinding[], causes: Causes): boolean {
	const wrong: string[] = [];
	const mistakes = new Map<string, string>();
	for (const {name} of plantedMistakes) {
		const own = [...(causes.get(name) ?? [])];
		if (own.length !== 1) wrong.push(`${name}: ${own.length} causes`);
		for (const cause of own) {
			const other = mistakes.get(cause);
			if (other !== undefined) wrong.push(`${name}: the same cause as ${other}`);
			mistakes.set(cause, name);
		}
	}
	for (const [name, own] of causes) {
		if (plantedMistakes.some((mistake) => mistake.name === name)) continue;
		for (const cause of own) if (mistakes.has(cause)) wrong.push(`${name}: the same cause as ${mistakes.get(cause)}`);
		if (name.startsWith('nothing planted')) wrong.push(name);
	}
	for (const sentence of wrong) console.log(sentence);
	const good = plantedMistakes.filter(({name}) => causes.get(name)?.size === 1).length;
	console.log(
		`${findings.length} findings in ${posts.length} posts: ${good} of ${plantedMistakes.length} mistakes are one cause each`,
	);
	return wrong.length === 0;
}

function tellCovered(findings: readonly ArchiveFinding[]): boolean {
	const counts = new Map<string, number>();
	for (const {cause} of findings) counts.set(cause, (counts.get(cause) ?? 0) + 1);
	const shown = [...counts.values()].toSorted((a, b) => b - a).slice(0, shownCauses);
	const share = shown.reduce((sum, count) => sum + count, 0) / findings.length;
	console.log(`${shown.length} of ${counts.size} causes hold ${Math.floor(100 * share)} % of the findings`);
	return share >= leastShare;
}

/** Whether each planted mistake has the causes that it had. */
function tellSame(how: string, before: Causes, after: Causes): boolean {
	const others = plantedMistakes.filter(({name}) => {
		const [ids, own] = [before.get(name) ?? new Set<string>(), after.get(name) ?? new Set<string>()];
		return ids.size !== own.size || [...own].some((id) => !ids.has(id));
	});
	for (const {name} of others) console.log(`${name}: another id ${how}`);
	console.log(`${plantedMistakes.length - others.length} of ${plantedMistakes.length} ids are the same ${how}`);
	return others.length === 0;
}

/** Renames half of some posts, and adds posts for the other half. */
function tellChanged(
	root: string,
	{posts, causes}: {readonly posts: readonly CausePost[]; readonly causes: Causes},
	others: readonly CausePost[],
): boolean {
	const half = changedPosts / 2;
	const moved = (post: CausePost): CausePost => ({...post, path: post.path.replace(/\.md$/, '-again.md')});
	const step = Math.floor(posts.length / half);
	const later = [
		...posts.map((post, index) => (index % step === 0 ? moved(post) : post)),
		...others.filter((_, index) => index % step === 0).map(moved),
	];
	return tellSame(
		`with ${changedPosts} posts added or renamed`,
		causes,
		causesOf(later, lint(writePosts(root, later))),
	);
}

const [size = '3000', seed = '1'] = process.argv.slice(2);
process.exitCode = main(Number(size), Number(seed));
