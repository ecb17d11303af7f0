/**
 * `npm run check:captures -- [posts] [seed]`: writes an archive of many sites in which something else was captured in place of articles, or
 * a program broke for some days, and traps: series, notices, recordings, sites that changed their form. It counts what `no-lost-content`
 * finds of the first and says of the second, and looks whether findings are the same in shards, and where files have other names. Exit code 1
 * where anything is missed, said of a trap or of an article, told as several causes, or other in shards or under other names.
 */
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {groupBy} from '../src/texts/groups.ts';
import {type ArchiveFinding, findingsIn, tell} from './archiveFindings.ts';
import {runCommand} from './builtCommand.ts';
import {captureKinds} from './captureKinds.ts';
import {type CapturePost, capturePosts} from './capturePosts.ts';
import {lintInShards} from './lintInShards.ts';
import {renamedPosts} from './renamedPosts.ts';
import {writeFiles} from './writeFiles.ts';

const shards = 3;
const ruleChoice = ['--no-config', '--only', 'no-lost-content'];

function main(size: number, seed: number): number {
	const root = mkdtempSync(path.join(tmpdir(), 'archivelint-captures-'));
	try {
		const posts = capturePosts(seed, size);
		const archive = path.join(root, 'archive');
		writeFiles(
			archive,
			posts.map((post) => [post.path, post.text] as const),
		);
		const found = lint(archive);
		const findings = findingsIn(found);
		console.log(`${findings.length} findings in ${posts.length} posts`);
		const inParts = lintInShards(archive, ruleChoice, shards);
		const results = [
			tellCounts(posts, findings),
			tell('the same in shards', found === inParts ? [] : ['other findings']),
			tell(
				'the same where files have other names',
				differencesWhenRenamed(posts, findings, path.join(root, 'renamed')),
			),
		];
		return results.every(Boolean) ? 0 : 1;
	} finally {
		rmSync(root, {recursive: true});
	}
}

function lint(archive: string): string {
	return runCommand([...ruleChoice, '--root', archive, '--format', 'jsonl', archive]);
}

/** What is told of one archive alone: of the given one, or of the same posts under names that sort in another order. */
function differencesWhenRenamed(
	posts: readonly CapturePost[],
	findings: readonly ArchiveFinding[],
	folder: string,
): readonly string[] {
	const {files, underOldName} = renamedPosts(posts, 1);
	writeFiles(folder, files);
	const told = ({path: post, line, message}: ArchiveFinding): string => `${post}:${line}: ${message}`;
	const before = new Set(findings.map(told));
	const after = new Set(findingsIn(lint(folder)).map(underOldName).map(told));
	return [
		...[...before].filter((finding) => !after.has(finding)).map((finding) => `no more: ${finding}`),
		...[...after].filter((finding) => !before.has(finding)).map((finding) => `new: ${finding}`),
	];
}

/** Whether each post that is no article is told once, each kind is one cause, and nothing is said of others. */
function tellCounts(posts: readonly CapturePost[], findings: readonly ArchiveFinding[]): boolean {
	const byPath = groupBy(findings, (finding) => finding.path);
	const wrong: string[] = [];
	for (const post of posts) {
		if (post.kind !== undefined) continue;
		for (const {message} of byPath.get(post.path) ?? []) wrong.push(`${post.path}: ${message}`);
	}
	for (const kind of captureKinds) {
		const own = posts.filter((post) => post.kind === kind);
		const told = own.map((post) => byPath.get(post.path) ?? []);
		const count = told.filter(({length}) => length > 0).length;
		const isFault = kind.told.length > 0;
		console.log(
			`${isFault ? 'planted' : 'trap   '} ${String(count).padStart(6)} of ${String(own.length).padStart(6)}  ${kind.name}`,
		);
		const said = told.flat();
		if (!isFault) for (const finding of said) wrong.push(`${kind.name}: ${finding.message}`);
		if (isFault && count < own.length) wrong.push(`${kind.name}: ${own.length - count} are missed`);
		if (told.some(({length}) => length > 1)) wrong.push(`${kind.name}: told twice`);
		if (isFault && said.some(({messageId}) => !kind.told.includes(messageId)))
			wrong.push(`${kind.name}: told as ${[...new Set(said.map(({messageId}) => messageId))].join(', ')}`);
		const causes = new Set(said.map(({cause}) => cause)).size;
		if (isFault && causes > 1) wrong.push(`${kind.name}: ${causes} causes`);
	}
	return tell('each capture is told once, each kind is one cause, and nothing else is told', wrong);
}

const [size = '1000', seed = '1'] = process.argv.slice(2);
process.exitCode = main(Number(size), Number(seed));
