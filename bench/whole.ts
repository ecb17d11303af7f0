/**
 * Whole processes over made archives: a bare `rehype-parse` pass, linting anew, with all posts known (`warm`), one changed
 * post of all, the hook of one post, and fixing. Run as `npm run bench:whole -- [--posts 1000] [--rounds 5]`; what is printed is
 * processor time, user and system, in medians of alternating rounds, and of it what part of the bare pass. It takes bash.
 */
import {appendFileSync, cpSync, mkdtempSync, readdirSync, rmSync, statSync} from 'node:fs';
import {loadavg, tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {type Kind, writePosts} from './madePosts.ts';
import {quantile} from './measure.ts';
import {measureProcesses} from './processes.ts';

const {values} = parseArgs({
	options: {posts: {type: 'string', default: '1000'}, rounds: {type: 'string', default: '5'}},
});
const rounds = Number(values.rounds);
const node = process.execPath;
const command = fileURLToPath(new URL('../command/archivelint.cjs', import.meta.url));
const bare = fileURLToPath(new URL('bare.js', import.meta.url));

console.log(`Node ${process.version}, load ${loadavg()[0]?.toFixed(1)}; medians of ${rounds} rounds in turn`);
for (const kind of ['rich', 'light'] as const) measureKind(kind);

function measureKind(kind: Kind): void {
	const folder = mkdtempSync(path.join(tmpdir(), 'archivelint-bench-'));
	try {
		const archive = path.join(folder, 'archive');
		writePosts(archive, kind, kind === 'rich' ? Number(values.posts) : 4 * Number(values.posts));
		const posts = readdirSync(path.join(archive, '_posts')).map((name) => path.join(archive, '_posts', name));
		const size = posts.reduce((sum, post) => sum + statSync(post).size, 0);
		console.log(`\n${kind}: ${posts.length} posts, ${(size / 1e6).toFixed(1)} MB`);
		const [first = ''] = posts;
		const copy = path.join(folder, 'copy');
		const lint = [node, command, '--no-config', '--root', archive];
		const kept = ['--cache-location', path.join(folder, 'cache')];
		print(
			measureProcesses(rounds, archive, {
				'bare rehype-parse': {command: [node, bare, archive], codes: [0]},
				'lint, nothing known': {command: [...lint, '--no-cache', archive], codes: [0, 1]},
				'lint, all known': {command: [...lint, ...kept, archive], codes: [0, 1]},
				'lint, one post changed': {
					command: [...lint, ...kept, archive],
					prepare: () => appendFileSync(first, '\n'),
					codes: [0, 1],
				},
				'hook on one post': {command: [...lint, ...kept, first], codes: [0, 1]},
				'--fix of all': {
					command: [node, command, '--no-config', '--no-cache', '--root', copy, '--fix', copy],
					prepare: () => {
						rmSync(copy, {recursive: true, force: true});
						cpSync(archive, copy, {recursive: true});
					},
					codes: [0, 1],
				},
				'node -e 0': {command: [node, '-e', '0'], codes: [0]},
			}),
		);
	} finally {
		rmSync(folder, {recursive: true, force: true});
	}
}

function print(times: ReadonlyMap<string, readonly number[]>): void {
	const bareTime = quantile(times.get('bare rehype-parse') ?? [], 0.5);
	for (const [name, found] of times) {
		const [least, median, most] = [0, 0.5, 1].map((share) => quantile(found, share).toFixed(0).padStart(6));
		const ratio = quantile(found, 0.5) / bareTime;
		console.log(`${name.padEnd(24)} ${median} ms (${least} to ${most})  ${ratio.toFixed(2)} x bare`);
	}
}
