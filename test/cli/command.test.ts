import {mkdirSync, readFileSync, symlinkSync} from 'node:fs';
import path from 'node:path';
import test from 'ava';
import {runCommand} from '../support/run-command.ts';
import {temporaryFolder} from '../support/temporaryFolder.ts';
import {post} from '../support/testRule.ts';

const clean = post('<div>\n<p>Text <img src="https://news.example/a.png" alt="A"></p>\n</div>\n');
const withoutAlt = clean.replace(' alt="A"', '');
const lazy = clean.replace('src=', 'data-src=');
const mended = lazy.replace('<img data-src=', '<img src="https://news.example/a.png" data-src=');
const name = '_posts/2024-03-01-a-post.md';
const altIsError = ['--rule', 'require-image-alt: error'];

test('a clean archive passes', async (t) => {
	const {code, stdout} = await runCommand([], {cwd: temporaryFolder(t, {[name]: clean})});
	t.is(code, 0);
	t.regex(stdout, /1 post/);
});

test('errors end in 1, with place, severity, message and rule', async (t) => {
	const {code, stdout, stderr} = await runCommand(altIsError, {cwd: temporaryFolder(t, {[name]: withoutAlt})});
	t.is(code, 1);
	t.regex(stdout, /^_posts\/2024-03-01-a-post\.md\n {2}10:9 {2}error {2}.*`alt`.* require-image-alt\n/);
	t.is(stderr, '');
});

test('warnings alone pass, unless there are too many', async (t) => {
	const cwd = temporaryFolder(t, {[name]: withoutAlt});
	const warn = ['--rule', 'require-image-alt: warn'];
	t.is((await runCommand(warn, {cwd})).code, 0);
	t.is((await runCommand([...warn, '--max-warnings', '0'], {cwd})).code, 1);
	t.is((await runCommand([...warn, '--max-warnings', '1'], {cwd})).code, 0);
	const quiet = await runCommand([...warn, '--quiet', '--max-warnings', '0'], {cwd});
	t.is(quiet.code, 1, 'Warnings count where they are not shown.');
	t.notRegex(quiet.stdout, /require-image-alt/);
});

test('--fix mends, keeps the rest, and says what it did; a second run changes nothing', async (t) => {
	const cwd = temporaryFolder(t, {[name]: `\uFEFF${lazy.replace(/\n/g, '\r\n')}`});
	const {code, stdout} = await runCommand(['--fix'], {cwd});
	t.is(code, 0);
	t.regex(stdout, /1 .*fixed|fixed 1/i);
	const text = readFileSync(path.join(cwd, name), 'utf8');
	t.is(text, `\uFEFF${mended.replace(/\n/g, '\r\n')}`);
	await runCommand(['--fix'], {cwd});
	t.is(readFileSync(path.join(cwd, name), 'utf8'), text);
});

test('--fix says how much more --unsafe would mend', async (t) => {
	const cwd = temporaryFolder(t, {[name]: withoutAlt});
	const {code, stdout} = await runCommand([...altIsError, '--fix'], {cwd});
	t.is(code, 1);
	t.regex(stdout, /--unsafe/);
	t.is(readFileSync(path.join(cwd, name), 'utf8'), withoutAlt);
	t.is((await runCommand(['--fix', '--unsafe'], {cwd})).code, 0);
	t.is(readFileSync(path.join(cwd, name), 'utf8'), withoutAlt.replace('<img', '<img alt=""'));
});

test('--diff shows a patch and writes nothing', async (t) => {
	const cwd = temporaryFolder(t, {[name]: lazy});
	const {code, stdout} = await runCommand(['--diff'], {cwd});
	t.is(code, 1);
	t.true(stdout.startsWith(`--- a/${name}\n+++ b/${name}\n@@ -`), stdout);
	t.is(readFileSync(path.join(cwd, name), 'utf8'), lazy);
	t.deepEqual(await runCommand(['--diff'], {cwd: temporaryFolder(t, {[name]: clean})}), {
		code: 0,
		stdout: '',
		stderr: '',
	});
});

test('standard input is linted, and mended to standard output', async (t) => {
	const cwd = temporaryFolder(t, {});
	const named = ['--stdin', '--stdin-filename', name];
	t.is((await runCommand(named, {cwd, stdin: clean})).code, 0);
	const fixed = await runCommand([...named, '--fix'], {cwd, stdin: lazy});
	t.is(fixed.stdout, mended);
	t.regex(fixed.stderr, /✔/);
	const broken = new Uint8Array([0x61, 0xff, 0x0a]);
	const refused = await runCommand([...named, '--fix'], {cwd, stdin: broken});
	t.is(refused.code, 1);
	t.is(refused.stdout, 'a\u00ff\n', 'What is not UTF-8 goes on byte for byte.');
	t.regex(refused.stderr, /1:2.*not UTF-8.*readable-post/);
});

test('json has the shape of ESLint’s results', async (t) => {
	const cwd = temporaryFolder(t, {[name]: lazy, '_posts/2024-03-02-b.md': clean.replace(/2024-03-01/, '2024-03-02')});
	const {code, stdout} = await runCommand(['--format', 'json'], {cwd});
	t.is(code, 1);
	const results = JSON.parse(stdout) as Record<string, unknown>[];
	t.deepEqual(
		results.map(({filePath, errorCount, fixableErrorCount}) => [filePath, errorCount, fixableErrorCount]),
		[
			[path.join(cwd, name), 1, 1],
			[path.join(cwd, '_posts/2024-03-02-b.md'), 0, 0],
		],
	);
});

test('a report can go to a file, never coloured', async (t) => {
	const cwd = temporaryFolder(t, {[name]: withoutAlt});
	const {code, stdout} = await runCommand([...altIsError, '-o', 'out/report.txt', '--color'], {cwd});
	t.is(code, 1);
	t.is(stdout, '');
	t.regex(readFileSync(path.join(cwd, 'out/report.txt'), 'utf8'), /^_posts.*\n {2}10:9 {2}error/);
});

const colours: readonly (readonly [
	argv: string[],
	env: Record<string, string>,
	isTerminal: boolean,
	coloured: boolean,
])[] = [
	[[], {}, false, false],
	[[], {}, true, true],
	[[], {NO_COLOR: '1'}, true, false],
	[[], {NO_COLOR: ''}, true, true],
	[[], {FORCE_COLOR: '1', NO_COLOR: '1'}, false, true],
	[[], {FORCE_COLOR: '0'}, true, false],
	[['--color'], {NO_COLOR: '1', FORCE_COLOR: '0'}, false, true],
	[['--no-color'], {FORCE_COLOR: '1'}, true, false],
];
for (const [argv, env, isTerminal, coloured] of colours) {
	test(`colour: ${JSON.stringify([argv, env, isTerminal])}`, async (t) => {
		const {stdout} = await runCommand(argv, {cwd: temporaryFolder(t, {[name]: withoutAlt}), env, isTerminal});
		t.is(stdout.includes('\u001b['), coloured);
	});
}

const mistakes: readonly (readonly [argv: string[], message: RegExp])[] = [
	[['--unsafe'], /--unsafe.*--fix/],
	[['--fix', '--diff'], /use one of them/],
	[['--stdin', 'a.md'], /--stdin/],
	[['--stdin-filename', 'a.md'], /--stdin/],
	[['--fixx'], /There is no option `--fixx`\. Did you mean `--fix`\?/],
	[['--format', 'xml'], /xml.*stylish, codeframe, compact/],
	[['--max-warnings', '-1'], /whole number/],
	[['--now', 'soon'], /ISO date/],
	[['--only', 'require-image-al'], /no rule `require-image-al`.*Did you mean `require-image-alt`\?/],
	[['--rule', 'require-image-alt: loud'], /--rule:1:20/],
	[['missing.md'], /missing\.md/],
	[['--config', 'x.json', '--no-config'], /`--config` and `--no-config` contradict each other/],
	[['--no-cache', '--cache'], /`--cache` and `--no-cache` contradict each other/],
	[
		['--concurrency', '0', '--fail-on', 'nothing', '--max-warnings', 'few', '--nowhere'],
		/--concurrency.*`0`[^]*--fail-on.*`nothing`[^]*--max-warnings.*`few`[^]*no option `--nowhere`/,
	],
	[['--config', 'missing.json'], /missing\.json.*cannot be read/],
];
for (const [argv, message] of mistakes) {
	test(`a mistake ends in 2: ${argv.join(' ')}`, async (t) => {
		const {code, stdout, stderr} = await runCommand(argv, {cwd: temporaryFolder(t, {[name]: clean})});
		t.is(code, 2);
		t.regex(stdout + stderr, message);
		t.notRegex(stdout + stderr, /\n\s+at /, 'There is no stack.');
	});
}

test('rules have the same severities in a terminal as elsewhere', async (t) => {
	const cwd = temporaryFolder(t, {});
	const rule = 'no-broken-link';
	const {stdout: piped} = await runCommand(['rules', '--no-config'], {cwd});
	const {stdout: shown} = await runCommand(['rules', '--no-config'], {cwd, isTerminal: true, columns: 200});
	const line = piped.split('\n').find((text) => text.startsWith(`${rule} `)) ?? '';
	t.regex(line, /error, warning/);
	t.regex(shown, new RegExp(`^${rule}\\n.*· error, warning ·`, 'm'));
});

const idle: readonly (readonly [settings: object, notice: RegExp | undefined])[] = [
	[{commonmark: {extensions: []}}, /\.archivelintrc\.json:1:14: `commonmark` changes nothing.*set `renderer`/],
	[{commonmark: {extensions: []}, renderer: 'html'}, /`commonmark` changes nothing/],
	[{commonmark: {extensions: []}, renderer: 'commonmark'}, undefined],
	[{kramdown: {hard_wrap: true}, renderer: 'commonmark'}, /`kramdown` changes nothing/],
	[{kramdown: {hard_wrap: true}}, undefined],
	[{frontMatterForms: []}, /`frontMatterForms` is empty, which changes nothing/],
	[{frontMatterForms: ['toml']}, undefined],
];

for (const [settings, notice] of idle) {
	test(`settings that change nothing are told of, with their place: ${JSON.stringify(settings)}`, async (t) => {
		const cwd = temporaryFolder(t, {'.archivelintrc.json': JSON.stringify({settings}), [name]: clean});
		const {stdout, stderr} = await runCommand(['--rule', 'no-tracking: error'], {cwd});
		if (notice === undefined) t.notRegex(stdout, /changes nothing/);
		else t.regex(stdout, notice);
		t.is(stderr, '');
	});
}

const sitesOfCommonmark: readonly (readonly [name: string, files: Readonly<Record<string, string>>])[] = [
	['Hugo', {'hugo.toml': '', 'content/posts/a.md': clean}],
	['Hexo', {'source/_posts/a.md': clean, '_config.yml': 'theme: landscape\n'}],
	['no program', {'notes/a.md': clean, 'notes/b.md': clean, 'notes/c.md': clean}],
];

for (const [site, files] of sitesOfCommonmark) {
	test(`options of CommonMark mean something where a site has it: ${site}`, async (t) => {
		const settings = {commonmark: {extensions: []}};
		const cwd = temporaryFolder(t, {'.archivelintrc.json': JSON.stringify({settings}), ...files});
		t.notRegex((await runCommand(['--rule', 'no-tracking: error'], {cwd})).stdout, /changes nothing/);
	});
}

test('an override that chooses the renderer gives its options a meaning', async (t) => {
	const config = {
		settings: {commonmark: {extensions: []}},
		overrides: [{files: 'notes/', settings: {renderer: 'commonmark'}}],
	};
	const cwd = temporaryFolder(t, {'.archivelintrc.json': JSON.stringify(config), [name]: clean});
	t.notRegex((await runCommand(['--rule', 'no-tracking: error'], {cwd})).stdout, /changes nothing/);
});

test('nothing to lint is an error that says why, unless it is allowed', async (t) => {
	const cwd = temporaryFolder(t, {
		'README.md': '# x\n',
		'.archivelintignore': 'archived\n',
		'archived/2024-01-01-a.md': clean,
	});
	const {code, stderr} = await runCommand([], {cwd});
	t.is(code, 2);
	t.regex(stderr, /nothing to lint[^]*`\.`[^]*archived[^]*\.archivelintignore/i);
	t.is((await runCommand(['--allow-empty'], {cwd})).code, 0);
	t.is((await runCommand(['archived/2024-01-01-a.md'], {cwd})).code === 2, false, 'A named file is always linted.');
});

test('help and version go to standard output', async (t) => {
	const cwd = temporaryFolder(t, {});
	t.regex((await runCommand(['--help'], {cwd})).stdout, /^Usage: archivelint/);
	t.regex((await runCommand(['--version'], {cwd})).stdout, /^\d+\.\d+\.\d+\n$/);
});

test('the nearest config holds for each file', async (t) => {
	const cwd = temporaryFolder(t, {
		'.archivelintrc.json': '{"rules": {"require-image-alt": "error"}}',
		[name]: withoutAlt,
		'old/.archivelintrc.json': '{"rules": {"require-image-alt": "warn"}, "ignores": ["*-b.md"]}',
		'old/_posts/2024-03-01-a.md': withoutAlt,
		'old/_posts/2024-03-01-b.md': withoutAlt,
	});
	const {stdout} = await runCommand([], {cwd});
	t.regex(stdout, /10:9 {2}error[^]*old\/_posts\/2024-03-01-a\.md\n {2}10:9 {2}warning/);
	t.notRegex(stdout, /-b\.md/);
	t.regex((await runCommand(['--no-config', '--only', 'require-image-alt'], {cwd})).stdout, /3 warnings/);
});

test('every mistake in a config is shown at once', async (t) => {
	const cwd = temporaryFolder(t, {
		[name]: clean,
		'.archivelintrc.json': '{\n\t"rules": {"require-image-al": "error"},\n\t"ignore": []\n}\n',
	});
	const {code, stderr} = await runCommand([], {cwd});
	t.is(code, 2);
	t.regex(stderr, /\.archivelintrc\.json:2:12: .*`require-image-al`[^]*\.archivelintrc\.json:3:2: .*`ignore`/);
});

test('a relative image is broken only when the archive does not hold it, and is known only with the archive', async (t) => {
	const body = '<div><p><img src="pictures/a.png" alt="A"></p></div>\n';
	const root = {'.archivelintrc.json': '{"extends": "archivelint:recommended"}'};
	const file = post(body.replace('pictures', '/pictures'));
	const held = temporaryFolder(t, {...root, [name]: file, 'pictures/a.png': ''});
	t.is((await runCommand([], {cwd: held})).code, 0);
	t.is((await runCommand(['--no-archive'], {cwd: held})).code, 1);
	t.is((await runCommand(['_posts'], {cwd: held})).code, 0, 'It reasons over more than it lints.');
	t.is((await runCommand([], {cwd: temporaryFolder(t, {...root, [name]: file})})).code, 1);
});

test('a link that leads out of the archive is never written through', async (t) => {
	const outside = temporaryFolder(t, {'a.md': lazy});
	const cwd = temporaryFolder(t, {'.archivelintrc.json': '{"extends": "archivelint:recommended"}'});
	mkdirSync(path.join(cwd, '_posts'));
	symlinkSync(path.join(outside, 'a.md'), path.join(cwd, name));
	await runCommand(['--fix', name], {cwd});
	t.is(readFileSync(path.join(outside, 'a.md'), 'utf8'), lazy);
});

test('names with every odd character are taken literally', async (t) => {
	const odd = ['[a] b.md', 'a*?.md', '#1 \u200A｜蒲.md', '-a.md', '{a,b}.md'].map((end) => `_posts/2024-03-01-${end}`);
	const cwd = temporaryFolder(t, Object.fromEntries(odd.map((file) => [file, withoutAlt])));
	const results = JSON.parse(
		(await runCommand(['--format', 'json', '--only', 'require-image-alt', ...odd], {cwd})).stdout,
	) as {warningCount: number}[];
	t.deepEqual(
		results.map(({warningCount}) => warningCount),
		[1, 1, 1, 1, 1],
	);
});

const slips: readonly (readonly [argv: readonly string[], message: RegExp])[] = [
	[['autors'], /^`autors` is neither a path nor a command\. Did you mean `archivelint authors`\?\n$/],
	[['print_config', '_posts'], /Did you mean `archivelint print-config`\?\n$/],
	[
		['--changed', 'main'],
		/^`main` does not exist\. If it is the commit to compare with, it is written `--changed=main`\.\n$/,
	],
	[['--since'], /^`--since <ref>` is given without its value\.\n\nRun `archivelint --help` for all options\.\n$/],
	[['nowhere'], /`nowhere` does not exist\./],
	[['cuases'], /Did you mean `archivelint causes`\?\n$/],
	[['ignroe', 'c-7f3a90b1', '--reason', 'Seen.'], /^`ignroe` is neither a path .* `archivelint ignore`\?\n$/],
	[['lnit'], /`lnit` is neither a path nor a command\. Linting has no name/],
	[['inti', '--yes'], /Did you mean `archivelint init`\?\n$/],
	[['ferry'], /`ferry` does not exist\. If it was to be a command: `archivelint --help` lists all of them\./],
	[['help'], /`archivelint --help` lists all/],
	[['help', 'causes'], /`archivelint causes --help` tells of that one/],
	[['lint'], /`archivelint` alone does it/],
	[['version'], /`archivelint --version`/],
	[['unignore'], /delete its entry in `ignoreCauses`/],
	[['-V'], /Did you mean `-v`\?/],
	[['rules', 'foo'], /^`foo` does not exist\./],
	[['rules', 'a.md'], /^`a\.md` is not a folder\.|does not exist/],
	[['schema', 'foo'], /^`foo` does not exist\./],
	[['rules', 'a', 'b', 'c'], /`archivelint rules` takes one argument: `b` and `c` are too much\./],
	[['explain'], /`archivelint explain` lacks its <what>: a rule, such as/],
	[['cache'], /`archivelint cache` lacks its <action>: one of `stats` or `clear`\./],
	[['completion', 'bsh'], /`bsh` is none of its words\. It takes `bash`, `zsh` or `fish`\. Did you mean `bash`\?/],
	[['--max-warnings', 'x'], /`--max-warnings <count>` does not take `x`\. It is not a whole number\./],
	[['--statsitics'], /Did you mean `--statistics`\?/],
	[['--fail-on', 'erorr'], /Did you mean `error`\?/],
	[['baseline', 'udpate'], /Did you mean `update`\?/],
	[['--format', 'jsno'], /^There is no format `jsno`\. Did you mean `json`\?/],
	[['causes', '--format', 'jsno'], /Did you mean `json`\?/],
];

for (const [argv, message] of slips) {
	test(`${argv.join(' ')} says what was probably meant`, async (t) => {
		const {code, stdout, stderr} = await runCommand(argv, {cwd: temporaryFolder(t, {[name]: clean})});
		t.is(code, 2);
		t.regex(stdout + stderr, message);
	});
}

test('a folder that is named nearly as a command is linted', async (t) => {
	const cwd = temporaryFolder(t, {[`autors/${name}`]: clean});
	t.is((await runCommand(['autors'], {cwd})).code, 0);
});

test('help tells how the commit of --changed is written', async (t) => {
	const {stdout} = await runCommand(['--help'], {cwd: temporaryFolder(t, {})});
	t.regex(stdout, /--changed\[=<ref>\] /);
});
