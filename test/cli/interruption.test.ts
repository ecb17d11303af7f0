import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import test from 'ava';
import {endingSignals, Interruption} from '../../src/node/process/interruption.ts';
import {binary} from '../support/binary.ts';
import {runCommand} from '../support/run-command.ts';
import {temporaryFolder} from '../support/temporaryFolder.ts';

const post = '---\ntitle: A\n---\n\n<p><a href="https://b.example/?utm_source=x">A</a></p>\n';
const config = '{"rules": {"no-tracking": "on"}}';
const onlyPosix = process.platform === 'win32' ? test.skip : test;

for (const signal of endingSignals) {
	test(`${signal} ends a run between two posts, and it says how far it came`, async (t) => {
		const cwd = temporaryFolder(t, {'_posts/2024-03-01-a.md': post, '.archivelintrc.json': config});
		const code = ({SIGHUP: 129, SIGINT: 130, SIGTERM: 143} as const)[signal];
		t.deepEqual(await runCommand(['--fix'], {cwd, end: AbortSignal.abort(new Interruption(signal))}), {
			code,
			stdout: '',
			stderr: 'Interrupted: 0 of 1 posts were linted, none was fixed, and nothing is reported.\n',
		});
		t.is(readFileSync(path.join(cwd, '_posts/2024-03-01-a.md'), 'utf8'), post);
	});
}

onlyPosix('a run that writes removes what killed runs have left, and nothing else', async (t) => {
	const {pid: gone} = spawnSync(process.execPath, ['-e', '']);
	const random = '0123456789abcdef';
	const left = [`.archivelint-${gone}-${random}.tmp`, `_posts/.archivelint-${gone}-${random}.tmp`];
	const others = [
		`.archivelint-${process.ppid}-${random}.tmp`,
		`.archivelint-${gone}-${random}.tmp.md`,
		`.archivelint-${gone}-a.tmp`,
		'.archivelint.tmp',
	];
	const cwd = temporaryFolder(t, {
		'_posts/2024-03-01-a.md': post,
		'.archivelintrc.json': config,
		...Object.fromEntries([...left, ...others].map((name) => [name, ''])),
	});
	const folder = `_posts/.archivelint-${gone}-fedcba9876543210.tmp`;
	mkdirSync(path.join(cwd, folder));
	await runCommand([], {cwd});
	t.true(
		left.every((name) => existsSync(path.join(cwd, name))),
		'a run that only reads',
	);
	t.is((await runCommand(['--fix'], {cwd})).code, 0);
	t.deepEqual(
		left.filter((name) => existsSync(path.join(cwd, name))),
		[],
	);
	t.deepEqual(
		[...others, folder].filter((name) => !existsSync(path.join(cwd, name))),
		[],
	);
});

test('a report that fails leaves the file as it was, and no other', async (t) => {
	const cwd = temporaryFolder(t, {
		'_posts/2024-03-01-a.md': post,
		'out/old.json': 'old',
		'failing.mjs': "export default function* () { yield 'a'.repeat(100_000); throw new Error('broken'); }",
	});
	for (const file of ['out/old.json', 'out/new.json']) {
		const {code, stderr} = await runCommand(['--format', `./failing.mjs:${file}`], {cwd});
		t.is(code, 2);
		t.is(stderr, 'The formatter `./failing.mjs` failed: broken\n');
	}
	t.deepEqual(readdirSync(path.join(cwd, 'out')), ['old.json']);
	t.is(readFileSync(path.join(cwd, 'out/old.json'), 'utf8'), 'old');
});

const onFullDisk = existsSync('/dev/full') ? test : test.skip;

onFullDisk('a disk that is full is one message', (t) => {
	const cwd = temporaryFolder(t, {'_posts/2024-03-01-a.md': post, '.archivelintrc.json': config});
	writeFileSync(path.join(cwd, 'full.sh'), `exec "$1" "$2" --format json > /dev/full`);
	const {status, stderr} = spawnSync('sh', ['full.sh', process.execPath, binary], {cwd, encoding: 'utf8'});
	t.is(stderr, 'The report cannot be written to standard output: the disk is full.\n');
	t.is(status, 2);
	const file = spawnSync(process.execPath, [binary, '--format', 'json:/dev/full'], {cwd, encoding: 'utf8'});
	t.is(file.stderr.trim(), 'The report cannot be written to `/dev/full`: the disk is full.');
	t.is(file.status, 2);
});

test('a plugin that ends the process makes no run that found nothing', (t) => {
	const cwd = temporaryFolder(t, {
		'_posts/2024-03-01-a.md': post,
		'end.mjs': `export default {name: 'end', rules: [{id: 'all'}].map(() => process.exit(0))};\n`,
		'.archivelintrc.json': '{"plugins": ["./end.mjs"]}',
	});
	const {status, stdout, stderr} = spawnSync(process.execPath, [binary], {cwd, encoding: 'utf8'});
	t.is(stderr, 'archivelint was ended before its work was done: does a plugin call `process.exit`?\n');
	t.is(stdout, '');
	t.is(status, 2);
});
