import {execFileSync} from 'node:child_process';
import {symlinkSync, truncateSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import test, {type ExecutionContext} from 'ava';
import {readGuarded, TooLargeError} from '../../src/node/files/guardedFile.ts';
import {runCommand} from '../support/run-command.ts';
import {temporaryFolder} from '../support/temporaryFolder.ts';

const post = '---\ntitle: A\n---\n\n<p>a</p>\n';

/** What may lie where a file is looked for. */
const traps: Readonly<Record<string, {readonly lay: (file: string) => void; readonly reason: RegExp}>> = {
	'a device without end': {lay: (file) => symlinkSync('/dev/zero', file), reason: /no regular file/},
	'a pipe that nobody writes into': {lay: (file) => execFileSync('mkfifo', [file]), reason: /no regular file/},
	'a file of sixteen gigabytes': {
		lay: (file) => {
			writeFileSync(file, '');
			truncateSync(file, 2 ** 34);
		},
		reason: /more than \d+ bytes/,
	},
};

const places: Readonly<Record<string, readonly string[]>> = {
	'_config.yml': [],
	'_config.yaml': [],
	'.gitignore': [],
	'.archivelintignore': [],
	'.archivelintrc.json': [],
	'archivelint-baseline.jsonl': [],
	'.git/info/exclude': [],
	'other.json': ['--config', 'other.json'],
	'extended.json': ['--config', 'extending.json'],
};

function archive(t: ExecutionContext): string {
	return temporaryFolder(t, {
		'_posts/2024-03-01-a.md': post,
		'.git/info/description': '',
		'extending.json': '{"extends": "./extended.json"}',
	});
}

const testHere = process.platform === 'win32' ? test.skip : test;

for (const [place, argv] of Object.entries(places)) {
	for (const [what, {lay, reason}] of Object.entries(traps)) {
		testHere(`${what} in the place of ${place} is one clear message`, async (t) => {
			const cwd = archive(t);
			lay(path.join(cwd, place));
			const {code, stdout, stderr} = await runCommand(argv, {cwd});
			t.is(code, 2);
			t.is(`${stdout}${stderr}`.match(new RegExp(reason, 'g'))?.length, 1);
		});
	}
}

for (const argv of [
	['--files-from', 'list'],
	['merge', 'list'],
]) {
	testHere(`${argv.join(' ')} reads no device and nothing huge`, async (t) => {
		for (const trap of ['a device without end', 'a file of sixteen gigabytes']) {
			const cwd = archive(t);
			traps[trap]?.lay(path.join(cwd, 'list'));
			const {code, stderr} = await runCommand(argv, {cwd});
			t.is(code, 2);
			t.regex(
				stderr,
				/^The (?:list|part) `list` cannot be read: it (?:is no regular file|has more than \d+ bytes)\.\n$/,
			);
		}
	});
}

test('a config that is not UTF-8 is no config', async (t) => {
	const cwd = archive(t);
	writeFileSync(path.join(cwd, '.archivelintrc.json'), '{"ignores": ["caf\u00e9/"]}', 'latin1');
	t.like(await runCommand([], {cwd}), {
		code: 2,
		stderr: 'The config `.archivelintrc.json` cannot be read: it is not UTF-8.\n',
	});
});

const testOnLinux = process.platform === 'linux' ? test : test.skip;

testOnLinux('a file that the system tells no size of is read no further than the limit', (t) => {
	t.true(readGuarded('/proc/self/status', {most: 100_000}).length > 10);
	t.throws(() => readGuarded('/proc/self/status', {most: 10}), {instanceOf: TooLargeError});
});

const secret = 'SECRET=swordfish';

for (const [name, content] of [
	['environ', `${secret}\0A=1`],
	['secret.json', secret],
	['token.json', '{\n"swordfish": "swordfish"\n}'],
] as const) {
	test(`a config that extends ${name} outside of its folder prints no line of it`, async (t) => {
		const cwd = temporaryFolder(t, {'archive/_posts/2024-03-01-a.md': post, [name]: content});
		writeFileSync(path.join(cwd, 'archive/.archivelintrc.json'), JSON.stringify({extends: path.join(cwd, name)}));
		const {code, stderr} = await runCommand([], {cwd: path.join(cwd, 'archive')});
		t.is(code, 2);
		t.true(stderr.includes(`${name}:`));
		t.notRegex(stderr, name === 'token.json' ? /": "swordfish/ : /SECRET|swordfish/);
	});
}

for (const place of ['_config.yml', '.archivelintrc.json']) {
	testHere(`${place} that is a link out of the archive prints no line of what it leads to`, async (t) => {
		const cwd = temporaryFolder(t, {'archive/_posts/2024-03-01-a.md': post, environ: `${secret}: [\n`});
		symlinkSync(path.join(cwd, 'environ'), path.join(cwd, 'archive', place));
		const {code, stdout, stderr} = await runCommand([], {cwd: path.join(cwd, 'archive')});
		t.is(code, 2);
		t.true(stderr.includes(place));
		t.notRegex(stdout + stderr, /SECRET|swordfish/);
	});
}
