/**
 * `npm run check:twins -- [posts] [seed]`: writes an archive in which articles stand twice, with equal words and with most words in
 * common, in four languages, and traps that look so. It counts what `no-duplicate-post` and `no-near-duplicate` find of the first and
 * say of the second, and looks whether they find the same in shards, of a part of the posts, and where files have other names. Exit code 1 where one of the equal
 * ones is missed, one that has 80 % in common, more than one in twenty of those with 70 to 80 %, or where a trap is reported.
 */
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {renderTable} from '../src/formatters/table.ts';
import {groupBy} from '../src/texts/groups.ts';
import {type ArchiveFinding, findingsIn} from './archiveFindings.ts';
import {runCommand} from './builtCommand.ts';
import {lintInShards} from './lintInShards.ts';
import {renamedPosts} from './renamedPosts.ts';
import {type TwinPost, type TwinSet, twinPosts} from './twinPosts.ts';
import {writeFiles} from './writeFiles.ts';

const shards = 3;
const ruleChoice = ['--no-config', '--only', 'no-duplicate-post,no-near-duplicate'];

function main(size: number, seed: number): number {
	const root = mkdtempSync(path.join(tmpdir(), 'archivelint-twins-'));
	try {
		const posts = twinPosts(seed, size);
		const archive = path.join(root, 'archive');
		writeFiles(
			archive,
			posts.map((post) => [post.path, post.text] as const),
		);
		const found = lint(archive, [archive]);
		console.log(`${found.length} findings in ${posts.length} posts`);
		const part = posts.filter((_, index) => index % 3 === 0).map((post) => post.path);
		const ofPart = lint(
			archive,
			part.toReversed().map((file) => path.join(archive, file)),
		);
		const inPart = found.filter((finding) => part.includes(finding.path));
		const results = [
			tellCounts(posts, found),
			tell('the same in shards', isSame(found, findingsIn(lintInShards(archive, ruleChoice, shards)))),
			tell('the same of a third of the posts, in another order', isSame(inPart, ofPart)),
			tell('the same where files have other names', isSame(found, lintRenamed(posts, path.join(root, 'renamed')))),
		];
		return results.every(Boolean) ? 0 : 1;
	} finally {
		rmSync(root, {recursive: true});
	}
}

function lint(root: string, files: readonly string[]): readonly ArchiveFinding[] {
	return findingsIn(runCommand([...ruleChoice, '--root', root, '--format', 'jsonl', ...files]));
}

/** What is found of the same posts under names that sort in another order, told of the names that they have. */
function lintRenamed(posts: readonly TwinPost[], folder: string): readonly ArchiveFinding[] {
	const {files, underOldName} = renamedPosts(posts, 1);
	writeFiles(folder, files);
	return lint(folder, [folder]).map(underOldName);
}

function isSame(found: readonly ArchiveFinding[], other: readonly ArchiveFinding[]): boolean {
	const written = (findings: readonly ArchiveFinding[]): string =>
		findings
			.map(({path: file, message}) => `${file} ${message}`)
			.toSorted()
			.join('\n');
	return written(found) === written(other);
}

function tell(what: string, isSo: boolean): boolean {
	console.log(`${isSo ? 'yes' : 'NO '}  ${what}`);
	return isSo;
}

/** A row of the table: twins of one kind, or a trap. */
interface Row {
	readonly name: string;
	readonly isTrap: boolean;
	/** How much of them has to be found. */
	readonly least: number;
	sets: number;
	/** Posts that are to be reported, and those that are. */
	wanted: number;
	found: number;
	/** Reported, though they are to be kept, or a trap. */
	wrong: number;
}

function tellCounts(posts: readonly TwinPost[], findings: readonly ArchiveFinding[]): boolean {
	const rows = new Map<string, Row>();
	const byPath = groupBy(findings, (finding) => finding.path);
	const wrong: string[] = [];
	const sets = new Set<TwinSet>();
	for (const post of posts) {
		const row = rowOf(rows, post.set);
		const own = byPath.get(post.path) ?? [];
		if (post.set !== undefined && !sets.has(post.set)) {
			sets.add(post.set);
			row.sets++;
		}
		if (!row.isTrap && !post.isKept) row.wanted++;
		if (own.length === 0) continue;
		if (own.length > 1 || row.isTrap || post.isKept) {
			row.wrong += own.length;
			wrong.push(`${row.name}: ${post.path}: ${own.map(({message}) => message).join(' | ')}`);
		} else row.found++;
	}
	print([...rows.values()]);
	for (const sentence of wrong.slice(0, 10)) console.log(`  ${sentence}`);
	const isComplete = [...rows.values()].every(({wanted, found, least}) => found >= least * wanted);
	return [tell('twins are found', isComplete), tell('nothing else is', wrong.length === 0)].every(Boolean);
}

function rowOf(rows: Map<string, Row>, set: TwinSet | undefined): Row {
	const {name, isTrap, least} = kindOf(set);
	const row = rows.get(name) ?? {name, isTrap, least, sets: 0, wanted: 0, found: 0, wrong: 0};
	rows.set(name, row);
	return row;
}

function kindOf(set: TwinSet | undefined): Pick<Row, 'name' | 'isTrap' | 'least'> {
	if (set === undefined) return {name: 'ordinary posts', isTrap: true, least: 0};
	const {kind, share} = set;
	if (share === undefined) return {name: `trap: ${kind}`, isTrap: true, least: 0};
	if (kind !== 'near' || share === 1)
		return {name: `twins: ${kind === 'near' ? 'equal' : kind}`, isTrap: false, least: 1};
	const percent = Math.floor(share * 10) * 10;
	return {name: `twins: ${percent} to ${percent + 10} % alike`, isTrap: false, least: percent >= 80 ? 1 : 0.95};
}

function print(rows: readonly Row[]): void {
	const columns = ['kind', 'sets', 'to find', 'found', 'recall', 'wrong'];
	console.log(
		renderTable(
			columns.map((title, index) => ({title, align: index === 0 ? 'left' : 'right'})),
			rows
				.toSorted((a, b) => (a.name < b.name ? 1 : -1))
				.map(({name, sets, wanted, found, wrong}) => [
					name,
					String(sets),
					String(wanted),
					String(found),
					wanted === 0 ? '' : `${((100 * found) / wanted).toFixed(1)} %`,
					String(wrong),
				]),
		),
	);
}

const [size = '1000', seed = '1'] = process.argv.slice(2);
process.exitCode = main(Number(size), Number(seed));
