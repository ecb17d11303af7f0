import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import test from 'ava';
import {commandModels} from '../../src/cli/completion/commandModel.ts';
import {runCommand} from '../support/run-command.ts';
import {temporaryFolder} from '../support/temporaryFolder.ts';

const has = (shell: string): boolean => spawnSync(shell, ['-c', 'true']).status === 0;

async function scriptFor(shell: string): Promise<string> {
	return (await runCommand(['completion', shell], {cwd: process.cwd()})).stdout;
}

/** What bash would offer where the cursor stands behind the last of these words. */
function offered(script: string, words: readonly string[]): readonly string[] {
	// Outside of a completion there is nothing that `compopt` could set.
	const quoted = words.map((word) => `'${word}'`).join(' ');
	const program = `${script}\ncompopt() { :; }\nCOMP_WORDS=(${quoted})\nCOMP_CWORD=${words.length - 1}\n_archivelint\nprintf '%s\\n' "\${COMPREPLY[@]}"`;
	const {stdout, stderr} = spawnSync('bash', ['-c', program], {encoding: 'utf8'});
	if (stderr !== '') throw new Error(stderr);
	return stdout.split('\n').filter((line) => line !== '');
}

const completions: readonly (readonly [words: readonly string[], offered: readonly string[]])[] = [
	[['archivelint', 'exp'], ['explain']],
	[['archivelint', '--show-f'], ['--show-files']],
	[['archivelint', '--quiet', 'exp'], []],
	[
		['archivelint', '-f', 'jso'],
		['json', 'jsonl'],
	],
	[
		['archivelint', '--format', '=', 'jso'],
		['json', 'jsonl'],
	],
	[
		['archivelint', '--format', '='],
		'stylish codeframe compact markdown json jsonl github gitlab sarif junit checkstyle rdjson html parts'.split(' '),
	],
	[['archivelint', '--fail-on', 'w'], ['warning']],
	[['archivelint', '--only', 'separated'], ['separated-heading']],
	[['archivelint', '--only', 'no-tracking,separated'], ['no-tracking,separated-heading']],
	[['archivelint', '--only', '=', 'no-tracking,separated'], ['no-tracking,separated-heading']],
	[['archivelint', '--only=no-tracking,separated'], ['--only=no-tracking,separated-heading']],
	[
		['archivelint', '--format=jso'],
		['--format=json', '--format=jsonl'],
	],
	[
		['archivelint', '--fail-on='],
		['--fail-on=error', '--fail-on=warning', '--fail-on=never'],
	],
	[['archivelint', '--now', ''], []],
	[
		['archivelint', 'causes', '-f', ''],
		['stylish', 'json'],
	],
	[['archivelint', 'causes', '--acc'], []],
	[['archivelint', 'baseline', 'u'], ['update']],
	[['archivelint', 'baseline', 'update', '--acc'], ['--accept-new']],
	[['archivelint', 'explain', 'no-track'], ['no-tracking']],
	[['archivelint', 'completion', 'f'], ['fish']],
	[['archivelint', 'print-config', '--orig'], ['--origins']],
	[['archivelint', '_posts'], []],
];
for (const [words, expected] of completions) {
	(has('bash') ? test : test.skip)(`bash completes \`${words.join(' ')}\``, async (t) => {
		t.deepEqual(offered(await scriptFor('bash'), words), expected);
	});
}

for (const shell of ['bash', 'zsh', 'fish']) {
	test(`what completes in ${shell} knows all commands, options and rules`, async (t) => {
		const script = await scriptFor(shell);
		for (const {name, options} of commandModels('1')) {
			if (name !== 'run') t.true(script.includes(name), name);
			for (const {long} of options)
				t.true(script.includes(shell === 'fish' ? `-l ${long.slice(2)} ` : long), `${name} ${long}`);
		}
		t.regex(script, /\bseparated-heading\b/);
	});

	(has(shell) ? test : test.skip)(`what completes in ${shell} is a script that it reads`, async (t) => {
		const {status, stderr} = spawnSync(shell, ['-n'], {input: await scriptFor(shell), encoding: 'utf8'});
		t.is(status, 0, stderr);
	});
}

test('a shell that nothing is known of is refused', async (t) => {
	const {code, stderr} = await runCommand(['completion', 'fihs'], {cwd: temporaryFolder(t, {})});
	t.is(code, 2);
	t.regex(stderr, /Did you mean `fish`\?/);
});

test('the manual page tells of all commands and options', (t) => {
	const page = readFileSync('man/archivelint.1', 'utf8').replaceAll('\\-', '-');
	for (const {name, options, description} of commandModels('1')) {
		if (name !== 'run') t.true(page.includes(`.SS "archivelint ${name}"`));
		t.true(page.includes(description.slice(0, 40)));
		for (const {term} of options) t.true(page.includes(`.B ${term}\n`), term);
	}
});

(spawnSync('groff', ['--version']).status === 0 ? test : test.skip)(
	'groff has nothing to say against the manual page',
	(t) => {
		const {stderr, stdout} = spawnSync('groff', ['-man', '-Tutf8', '-ww', 'man/archivelint.1'], {encoding: 'utf8'});
		t.is(stderr, '');
		t.regex(stdout, /The config of a folder and of those below it\./);
	},
);
