import {spawnSync} from 'node:child_process';
import {chmodSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import test, {type ExecutionContext} from 'ava';
import {temporaryFolder} from '../../support/temporaryFolder.ts';

const module = new URL(`../../../src/cli/start/compiledScript${path.extname(import.meta.filename)}`, import.meta.url);

/** A script with what a bundle has of its surroundings. */
const script = `
const {basename} = require('node:path');
const words = (count) => 'word '.repeat(count);
console.log(basename(__filename), basename(__dirname), words(2), require('./other.cjs'));
if (process.env.FAILS) process.exitCode = 2;
`;

const files = {'place/script.cjs': script, 'place/other.cjs': "module.exports = 'other';", 'cache/README': ''};

/** Runs the script in a process of its own. */
function runScript(cwd: string, folder: string | undefined, env: Readonly<Record<string, string>> = {}): string {
	const given = [path.join(cwd, 'place/script.cjs'), 'key', folder].map((value) => JSON.stringify(value)).join(', ');
	const program = `import {runCompiled} from ${JSON.stringify(module.href)}; runCompiled(${given});`;
	const {stdout, stderr} = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
		cwd,
		encoding: 'utf8',
		env: {...process.env, ...env},
	});
	return stdout + stderr.replace(/^.*ExperimentalWarning: Type Stripping[^]*$/m, '');
}

const output = 'script.cjs place word word  other\n';

const keptIn = (cwd: string): readonly string[] =>
	readdirSync(path.join(cwd, 'cache')).filter((name) => name.endsWith('.v8'));

function keptOnce(t: ExecutionContext, cwd: string): string {
	const [name = '', ...others] = keptIn(cwd);
	t.deepEqual(others, []);
	t.true(name.startsWith(`key-${process.version}`));
	return path.join(cwd, 'cache', name);
}

test('what is compiled of a script is kept, and taken by the next run', (t) => {
	const cwd = temporaryFolder(t, files);
	const cache = path.join(cwd, 'cache');
	t.is(runScript(cwd, cache), output);
	const kept = keptOnce(t, cwd);
	const bytes = readFileSync(kept);
	// What is taken is not written again.
	chmodSync(kept, 0o400);
	t.is(runScript(cwd, cache), output);
	t.deepEqual(readFileSync(kept), bytes);
});

test('what is damaged, cut short or somebody else’s to write is made anew', (t) => {
	const cwd = temporaryFolder(t, files);
	const cache = path.join(cwd, 'cache');
	runScript(cwd, cache);
	const kept = keptOnce(t, cwd);
	const whole = readFileSync(kept);
	const {length} = whole;
	for (const damage of ['', 'no code', whole.subarray(0, length / 2), Buffer.from(whole).fill(0, length / 2)]) {
		writeFileSync(kept, damage);
		t.is(runScript(cwd, cache), output);
		t.notDeepEqual(readFileSync(kept), Buffer.from(damage));
	}
	if (process.platform === 'win32') return;
	chmodSync(kept, 0o666);
	t.is(runScript(cwd, cache), output);
	runScript(cwd, cache);
	t.deepEqual(keptIn(cwd), [path.basename(kept)]);
});

test('where nothing can be kept, scripts run all the same', (t) => {
	const cwd = temporaryFolder(t, files);
	t.is(runScript(cwd, undefined), output);
	t.is(runScript(cwd, path.join(cwd, 'gone')), output);
	t.is(runScript(cwd, path.join(cwd, 'place/script.cjs')), output);
	t.deepEqual(keptIn(cwd), []);
});

test('a run that could not do its work keeps nothing', (t) => {
	const cwd = temporaryFolder(t, files);
	t.is(runScript(cwd, path.join(cwd, 'cache'), {FAILS: 'yes'}), output);
	t.deepEqual(keptIn(cwd), []);
});

test('only the youngest files stay', (t) => {
	const old = Object.fromEntries(Array.from({length: 9}, (_, index) => [`cache/old-${index}.v8`, 'old']));
	const cwd = temporaryFolder(t, {...files, ...old});
	runScript(cwd, path.join(cwd, 'cache'));
	t.is(keptIn(cwd).length, 6);
	t.is(keptIn(cwd).filter((name) => name.startsWith('key-')).length, 1);
});
