import {spawnSync} from 'node:child_process';
import path from 'node:path';
import test from 'ava';
import {parseCommandLine} from '../../../src/cli/options/commandLine.ts';
import {keyOf, mayBeReady} from '../../../src/cli/start/readyAnswers.ts';
import {temporaryFolder} from '../../support/temporaryFolder.ts';

const module = new URL(`../../../src/cli/start/readyAnswers${path.extname(import.meta.filename)}`, import.meta.url);

test('only what asks for the version or help may be ready', (t) => {
	for (const argv of [['-v'], ['--version'], ['-h'], ['--help'], ['merge', '--help'], ['baseline', '-h']]) {
		t.true(mayBeReady(argv));
		t.is(parseCommandLine(argv, {cwd: process.cwd()}).kind, 'print');
	}
	for (const argv of [[], ['.'], ['--version=1'], ['--help', '.'], ['merge', '--help', '.'], ['--fix', '--fix', '-h']])
		t.false(mayBeReady(argv));
});

test('one word is no two words', (t) => {
	t.not(keyOf(['merge', '--help']), keyOf(['merge --help']));
});

test('what is ready is printed, and all else is left to the command', (t) => {
	const cwd = temporaryFolder(t, {'answers.json': JSON.stringify({[keyOf(['-v'])]: '1.2.3\n'}), 'damaged.json': '{'});
	const print = (argv: readonly string[], file: string): string => {
		const given = `${JSON.stringify(argv)}, ${JSON.stringify(path.join(cwd, file))}`;
		const program = `import {printReady} from ${JSON.stringify(module.href)}; process.exitCode = printReady(${given}) ? 0 : 9;`;
		const {stdout, status} = spawnSync(process.execPath, ['--input-type=module', '-e', program], {encoding: 'utf8'});
		return `${status} ${stdout}`;
	};
	t.is(print(['-v'], 'answers.json'), '0 1.2.3\n');
	t.is(print(['--help'], 'answers.json'), '9 ');
	t.is(print(['-v'], 'damaged.json'), '9 ');
	t.is(print(['-v'], 'gone.json'), '9 ');
});
