import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {Ajv} from 'ajv';
import test from 'ava';
import {runCommand} from '../support/run-command.ts';
import {temporaryFolder} from '../support/temporaryFolder.ts';
import {post} from '../support/testRule.ts';

/** The door for rules as it runs here, compiled or not. */
const authoring = new URL(`../../src/authoring${path.extname(import.meta.filename)}`, import.meta.url).href;

/** A plugin with a rule with a fix and options, one that judges the archive, and one that throws where a post says so. */
const plugin = (name: string, more = ''): string => `
import {defineArchiveRule, defineRule, option, safe, removeElement} from '${authoring}';
const noRope = defineRule({
	id: 'no-rope',
	description: 'Disallow ropes.',
	severity: 'error',
	fix: 'safe',
	options: {tags: option.strings(['hr'], 'Tags that are ropes.')},
	messages: {rope: 'There is a rope.'},
	check: ({options, report}) => ({
		'<*>'(element) {
			if (!options.tags.includes(element.tagName)) return;
			report({at: element, about: 'rope', message: 'rope', fix: safe(removeElement(element))});
		},
	}),
});
const noLoneAuthor = defineArchiveRule({
	id: 'no-lone-author',
	description: 'Disallow lone authors.',
	preset: 'strict',
	messages: {lone: '\`{author}\` is alone.'},
	judge({archive, report}) {
		for (const [author, [post, ...others]] of archive.postsBy('author')) {
			if (others.length === 0) report({post, at: post.author.range, message: 'lone', data: {author}});
		}
	},
});
const noThrow = defineRule({
	id: 'no-throw',
	description: 'Throws.',
	preset: 'off',
	messages: {thrown: 'Thrown.'},
	check: ({post}) => ({
		end() {
			throw new Error('the rope is torn in ' + post.path);
		},
	}),
});
const noThrowAtAll = defineArchiveRule({
	id: 'no-throw-at-all',
	description: 'Throws.',
	preset: 'off',
	messages: {thrown: 'Thrown.'},
	judge() {
		throw new Error('the archive is torn');
	},
});
export default {name: '${name}', rules: [noRope, noLoneAuthor, noThrow, noThrowAtAll], ${more}};
`;

const config = (rules: object, more: object = {}): string =>
	JSON.stringify({plugins: ['./plugins/harbour.js'], rules, ...more});

const rope = 'Before\n\n<hr>\n\nAfter\n';

const archive: Readonly<Record<string, string>> = {
	'package.json': '{"type": "module"}',
	'plugins/harbour.js': plugin(
		'harbour',
		"pages: new URL('./pages', import.meta.url), url: 'https://harbour.example/{rule}.html'",
	),
	'plugins/pages/no-rope.md': '# harbour/no-rope\n\nRopes rot.\n',
	'.archivelintrc.json': '{"plugins": ["./plugins/harbour.js"], "extends": "harbour:strict"}',
	'_posts/2024-03-01-a.md': post(rope, {from: 'https://news.example/1'}),
	'_posts/2024-03-02-b.md': post('Text\n', {from: 'https://news.example/2', author: 'Mara Quill'}),
};

test('rules of a plugin find, fix and are named with its name', async (t) => {
	const cwd = temporaryFolder(t, archive);
	const {code, stdout} = await runCommand(['--format', 'compact'], {cwd});
	t.is(code, 1);
	t.is(
		stdout,
		[
			'_posts/2024-03-01-a.md: line 5, col 9, Warning - `Ann Lee` is alone. (harbour/no-lone-author)\n',
			'_posts/2024-03-01-a.md: line 11, col 1, Error - There is a rope. (harbour/no-rope)\n',
			'_posts/2024-03-02-b.md: line 5, col 9, Warning - `Mara Quill` is alone. (harbour/no-lone-author)\n',
			'\n3 problems\n',
		].join(''),
	);
	await runCommand(['--fix'], {cwd});
	t.false(readFileSync(path.join(cwd, '_posts/2024-03-01-a.md'), 'utf8').includes('<hr>'));
});

test('a package is found from the config that names it', async (t) => {
	const cwd = temporaryFolder(t, {
		'site/.archivelintrc.json': '{"plugins": ["@harbour/rules"], "extends": "harbour:strict"}',
		'site/_posts/2024-03-01-a.md': post(rope),
		'site/node_modules/@harbour/rules/package.json': '{"type": "module", "exports": {"default": "./main.js"}}',
		'site/node_modules/@harbour/rules/main.js': plugin('harbour'),
	});
	const {stdout} = await runCommand(['--format', 'json', 'site'], {cwd});
	t.deepEqual(ruleIdsIn(stdout), ['harbour/no-lone-author', 'harbour/no-rope']);
});

test('a module of the older kind is a plugin, too', async (t) => {
	const cwd = temporaryFolder(t, {
		...archive,
		'plugins/old.cjs': "module.exports = {name: 'old', rules: []};",
		'plugins/compiled.cjs':
			"Object.defineProperty(exports, '__esModule', {value: true}); exports.default = {name: 'compiled', rules: []};",
		'.archivelintrc.json': JSON.stringify({
			plugins: ['./plugins/old.cjs', './plugins/compiled.cjs'],
			extends: ['old:strict', 'compiled:strict'],
		}),
	});
	t.is((await runCommand([], {cwd})).code, 0);
});

function ruleIdsIn(stdout: string): readonly string[] {
	const results = JSON.parse(stdout) as readonly {readonly messages: readonly {readonly ruleId: string}[]}[];
	return results.flatMap(({messages}) => messages.map(({ruleId}) => ruleId));
}

test('explain shows the page of its rule, else what the rule says of itself', async (t) => {
	const cwd = temporaryFolder(t, archive);
	const {stdout} = await runCommand(['explain', 'harbour/no-rope'], {cwd});
	t.is(
		stdout,
		'harbour/no-rope\n\n  Ropes rot.\n\nHere\n\n  The config has it on, each message with its own severity.\n',
	);
	const {stdout: lone} = await runCommand(['explain', 'harbour/no-lone-author'], {cwd});
	t.regex(
		lone,
		/^harbour\/no-lone-author\n\n {2}Disallow lone authors\.\n\n[^]* {2}`lone` +warning +`\{author\}` is alone\.\n/,
	);
	t.regex((await runCommand(['explain', 'harbour/no-roep'], {cwd})).stderr, /Did you mean `harbour\/no-rope`\?/);
	const {stdout: list} = await runCommand(['rules', '--json'], {cwd});
	t.true(list.includes('"page": "https://harbour.example/no-rope.html"'));
});

test('SARIF has the pages of its rules, and where they are on the web', async (t) => {
	const cwd = temporaryFolder(t, archive);
	const {stdout} = await runCommand(['--format', 'sarif'], {cwd});
	const {runs} = JSON.parse(stdout) as {
		readonly runs: readonly [{readonly tool: {readonly driver: {readonly rules: readonly object[]}}}];
	};
	const [lone, noRope] = runs[0].tool.driver.rules;
	t.like(noRope, {
		id: 'harbour/no-rope',
		helpUri: 'https://harbour.example/no-rope.html',
		help: {text: 'Disallow ropes.', markdown: '# harbour/no-rope\n\nRopes rot.\n'},
	});
	t.like(lone, {id: 'harbour/no-lone-author', help: {text: 'Disallow lone authors.'}});
	t.false(JSON.stringify(lone).includes('markdown'));
});

test('every format names its rules', async (t) => {
	const cwd = temporaryFolder(t, archive);
	for (const format of ['stylish', 'markdown', 'json', 'jsonl', 'github', 'gitlab', 'junit', 'checkstyle', 'rdjson']) {
		const {code, stdout} = await runCommand(['--format', format], {cwd});
		t.is(code, 1, format);
		t.regex(stdout, format === 'markdown' ? /harbour&#47;no\\-rope/ : /harbour\/no-rope/, format);
	}
	const {stdout} = await runCommand(['--statistics'], {cwd});
	t.regex(stdout, /harbour\/no-rope +1/);
});

test('--only, --rule, --timing', async (t) => {
	const cwd = temporaryFolder(t, archive);
	const ids = async (...argv: readonly string[]) =>
		ruleIdsIn((await runCommand(['--format', 'json', ...argv], {cwd})).stdout);
	t.deepEqual(await ids('--only', 'harbour/no-rope'), ['harbour/no-rope']);
	t.deepEqual(
		await ids('--rule', 'harbour/no-lone-author: off', '--rule', 'harbour/no-rope: ["on", {"tags": ["p"]}]'),
		['harbour/no-rope', 'harbour/no-rope', 'harbour/no-rope'],
	);
	t.regex((await runCommand(['--timing'], {cwd})).stderr, /^harbour\/no-rope +\|/m);
	for (const [argv, message] of [
		[['--only', 'harbour/no-rop'], '--only:1:1: There is no rule `harbour/no-rop`. Did you mean `harbour/no-rope`?'],
		[['--only', 'no-rope'], '--only:1:1: There is no rule `no-rope`.'],
		[['--rule', 'ship/no-rope: on'], '--rule:1:1: There is no rule `ship/no-rope`: no plugin `ship` is loaded.'],
		[
			['--rule', 'harbour/no-rope: ["on", {"tag": []}]'],
			'--rule:1:26: The rule `harbour/no-rope` has no option `tag`.',
		],
		[['--only', 'harbour/no-rope', '--no-plugins'], '--only:1:1: There is no rule `harbour/no-rope`: no plugin'],
	] as const) {
		const {code, stderr} = await runCommand(argv, {cwd});
		t.is(code, 2, message);
		t.true(stderr.startsWith(message), stderr);
	}
});

test('suppressions name its rules, in front matter and in comments', async (t) => {
	const cwd = temporaryFolder(t, {
		...archive,
		'.archivelintrc.json': config({'harbour/no-rope': 'on'}, {inlineComments: true}),
		'_posts/2024-03-01-a.md': post(rope, {archivelint: '{disable: [{rule: harbour/no-rope}]}'}),
		'_posts/2024-03-02-b.md': post(
			'<!-- archivelint-disable-next-line harbour/no-rope -- it holds -->\n<hr>\n\n<!-- archivelint-disable harbour/no-rope -->\n\nText\n',
		),
		'_posts/2024-03-03-c.md': post('Text\n', {archivelint: '{disable: [{rule: harbor/no-rope}]}'}),
	});
	const {stdout} = await runCommand(['--format', 'compact'], {cwd});
	t.is(
		stdout,
		[
			'_posts/2024-03-02-b.md: line 12, col 26, Warning - The suppression of `harbour/no-rope` is needless: the rule finds nothing that it would hide. (valid-suppression)\n',
			'_posts/2024-03-03-c.md: line 8, col 25, Error - `archivelint.disable` names the unknown rule `harbor/no-rope`. Did you mean `harbour/no-rope`? (valid-suppression)\n',
			'\n2 problems\n',
		].join(''),
	);
});

test('a baseline keeps its findings, with and without plugins', async (t) => {
	const cwd = temporaryFolder(t, archive);
	const baseline = () => readFileSync(path.join(cwd, 'archivelint-baseline.jsonl'), 'utf8');
	t.is((await runCommand(['baseline', 'create'], {cwd})).code, 0);
	const created = baseline();
	t.regex(created, /"rule":"harbour\/no-rope"/);
	t.is((await runCommand(['--strict-baseline'], {cwd})).code, 0);
	t.is((await runCommand(['--strict-baseline', '--no-plugins'], {cwd})).code, 0, 'Nobody knows that they are gone.');
	await runCommand(['baseline', 'update', '--no-plugins'], {cwd});
	t.is(baseline(), created);
	writeFileSync(path.join(cwd, '.archivelintrc.json'), '{}');
	await runCommand(['baseline', 'prune'], {cwd});
	t.notRegex(baseline(), /harbour/, 'The plugin is gone.');
});

test('configs further down have plugins of their own', async (t) => {
	const cwd = temporaryFolder(t, {
		...archive,
		'.archivelintrc.json': config({'harbour/no-rope': 'on'}),
		'old/.archivelintrc.json': '{"plugins": ["./old.js"], "extends": "old:recommended"}',
		'old/old.js': plugin('old'),
		'old/_posts/2024-03-03-c.md': post(`<!-- archivelint-disable harbour/no-rope -->\n\n${rope}`),
	});
	const all = await runCommand(['--format', 'json'], {cwd});
	t.deepEqual(ruleIdsIn(all.stdout), ['harbour/no-rope', 'old/no-rope']);
	const one = await runCommand(['--format', 'json', '--only', 'old/no-rope'], {cwd});
	t.deepEqual(ruleIdsIn(one.stdout), ['old/no-rope']);
	const named = ['_posts/2024-03-01-a.md', 'old/_posts/2024-03-03-c.md', '--no-archive', '--only', 'old/no-rope'];
	t.deepEqual(ruleIdsIn((await runCommand(['--format', 'json', ...named], {cwd})).stdout), ['old/no-rope']);
	writeFileSync(path.join(cwd, 'old/old.js'), plugin('harbour'));
	const clash = temporaryFolder(t, {
		...archive,
		'old/.archivelintrc.json': '{"plugins": ["./old.js"]}',
		'old/old.js': plugin('harbour'),
	});
	const {code, stderr} = await runCommand([], {cwd: clash});
	t.is(code, 2);
	t.is(
		stderr,
		`old/.archivelintrc.json:1:14: The plugin \`./old.js\` cannot be used: \`${path.join(clash, 'plugins/harbour.js')}\` has the name \`harbour\` already.\n\n  1 | {"plugins": ["./old.js"]}\n    |              ^^^^^^^^^^\n`,
	);
});

test('parts of a run with plugins make the report of the single run', async (t) => {
	const cwd = temporaryFolder(t, archive);
	const parts = path.join(temporaryFolder(t, {}), 'parts');
	const files = [1, 2].map((index) => path.join(parts, `${index}.json`));
	for (const plugins of [[], ['--no-plugins']]) {
		const codes = files.map(async (file, index) => {
			const argv = ['--shard', `${index + 1}/2`, '--format', 'parts', '--output-file', file, ...plugins];
			return (await runCommand(argv, {cwd})).code;
		});
		t.deepEqual(await Promise.all(codes), [0, 0]);
		t.deepEqual(await runCommand(['merge', ...files], {cwd}), await runCommand(plugins, {cwd}));
	}
	writeFileSync(path.join(cwd, 'plugins/harbour.js'), `${archive['plugins/harbour.js']}\n`);
	const {code, stderr} = await runCommand(['merge', ...files], {cwd});
	t.is(code, 0, 'They were made without plugins.');
	t.regex(stderr, /^$/);
	const first = files[0] ?? '';
	await runCommand(['--shard', '1/1', '--format', 'parts', '--output-file', first], {cwd});
	writeFileSync(path.join(cwd, 'plugins/harbour.js'), archive['plugins/harbour.js'] ?? '');
	const changed = await runCommand(['merge', first], {cwd});
	t.is(changed.code, 2);
	t.regex(changed.stderr, /^The parts were made with another config/);
});

test('--no-plugins runs no code but that of archivelint', async (t) => {
	const cwd = temporaryFolder(t, {
		...archive,
		'plugins/harbour.js': "throw new Error('It is run.');",
		'_posts/2024-03-01-a.md': post(`<!-- archivelint-disable harbour/no-rope -->\n\n${rope}`, {
			archivelint: '{disable: [{rule: harbour/no-lone-author}]}',
		}),
		'format.mjs': "throw new Error('It is run.');",
	});
	const {code, stdout} = await runCommand(['--no-plugins'], {cwd});
	t.is(code, 0);
	t.is(
		stdout,
		'Notices\n  No rule is on: neither `extends` nor `rules` of the config turns one on.\n  With `--no-plugins`, plugins are left out: `./plugins/harbour.js`.\n\n✔ 2 posts, no problems.\n',
	);
	for (const command of [['authors'], ['duplicates'], ['print-config', '_posts/2024-03-01-a.md']]) {
		const listed = await runCommand([...command, '--no-plugins'], {cwd});
		t.is(listed.code, 0, command[0]);
		t.regex(listed.stderr, /^With `--no-plugins`, plugins are left out/);
		t.is((await runCommand(command, {cwd})).code, 2, command[0]);
	}
	const stdin = await runCommand(['--no-plugins', '--stdin', '--stdin-filename', '_posts/2024-03-03-c.md'], {
		cwd,
		stdin: post(rope),
	});
	t.is(stdin.code, 0);
	t.regex(stdin.stdout, /With `--no-plugins`/);
	const formatter = await runCommand(['--no-plugins', '--format', './format.mjs:out.txt'], {cwd});
	t.is(formatter.code, 2);
	t.is(
		formatter.stderr,
		'`--no-plugins` runs no code but that of archivelint: it takes no formatter that is a file, such as `./format.mjs`.\n',
	);
});

test('a rule of a plugin that throws ends the run with exit code 2 and its name', async (t) => {
	const cwd = temporaryFolder(t, archive);
	const {code, stdout} = await runCommand(
		['--only', 'harbour/no-throw,harbour/no-rope,harbour/no-throw-at-all', '_posts/2024-03-01-a.md'],
		{cwd},
	);
	t.is(code, 2);
	t.regex(stdout, /11:1 {2}error {2}There is a rope\. {2}harbour\/no-rope/);
	t.regex(
		stdout,
		/_posts\/2024-03-01-a\.md: The rule `harbour\/no-throw` crashed at offset \d+: the rope is torn in _posts\/2024-03-01-a\.md/,
	);
	t.regex(stdout, /The rule `harbour\/no-throw-at-all` crashed: the archive is torn/);
});

test('standard input is linted with plugins', async (t) => {
	const cwd = temporaryFolder(t, archive);
	const {code, stdout} = await runCommand(['--stdin', '--stdin-filename', '_posts/2024-03-03-c.md', '--fix'], {
		cwd,
		stdin: post(rope),
	});
	t.is(code, 0);
	t.is(stdout, post('Before\n\n\n\nAfter\n'));
});

const unusable: readonly (readonly [module: string, message: string])[] = [
	['export default 5;', 'cannot be used: its default export is not an object `{name, rules}`.'],
	["export const name = 'harbour';", 'cannot be used: its default export is not an object `{name, rules}`.'],
	["throw new TypeError('the tide is out');", 'cannot be loaded: it throws TypeError: the tide is out.'],
	["throw 'the tide is out.';", 'cannot be loaded: it throws the tide is out.'],
	["import './nowhere.js';", "cannot be loaded: Cannot find module '"],
	["import 'no-such-package';", "cannot be loaded: Cannot find package 'no-such-package'"],
	[
		'await 1; export default {};',
		'cannot be loaded: it or a module that it imports has an `await` outside of functions.',
	],
	['export default {', 'cannot be loaded: it is not JavaScript that Node can read: '],
];

for (const [module, message] of unusable) {
	test(`a plugin that cannot be used: ${module}`, async (t) => {
		const cwd = temporaryFolder(t, {...archive, 'plugins/harbour.js': module});
		const {code, stdout, stderr} = await runCommand([], {cwd});
		t.is(code, 2);
		t.is(stdout, '');
		const [first = '', ...frame] = stderr.split('\n');
		t.true(first.startsWith(`.archivelintrc.json:1:14: The plugin \`./plugins/harbour.js\` ${message}`), first);
		t.deepEqual(frame.slice(0, 3), [
			'',
			`  1 | ${archive['.archivelintrc.json']}`,
			'    |              ^^^^^^^^^^^^^^^^^^^^^^',
		]);
	});
}

const missing: readonly (readonly [specifier: string, message: string])[] = [
	['./gone.js', 'cannot be found: there is no such file.'],
	['archivelint-plugin-gone', 'cannot be found: no such package is installed where the config is.'],
	['shut', 'cannot be found: the `exports` of its package name nothing for `default` or `require`.'],
];

for (const [specifier, message] of missing) {
	test(`a plugin that is not there: ${specifier}`, async (t) => {
		const cwd = temporaryFolder(t, {
			...archive,
			'shared/base.json': JSON.stringify({plugins: [specifier]}),
			'.archivelintrc.json': '{"extends": "./shared/base.json"}',
			'node_modules/shut/package.json': '{"exports": {"import": "./main.js"}}',
		});
		const {code, stderr} = await runCommand([], {cwd});
		t.is(code, 2);
		t.is(stderr.split('\n')[0], `shared/base.json:1:13: The plugin \`${specifier}\` ${message}`);
	});
}

test('a plugin that a shared config names is found from there', async (t) => {
	const cwd = temporaryFolder(t, {
		...archive,
		'shared/base.json': '{"plugins": ["../plugins/harbour.js"]}',
		'.archivelintrc.json': '{"extends": ["./shared/base.json", "harbour:recommended"]}',
	});
	t.deepEqual(ruleIdsIn((await runCommand(['--format', 'json'], {cwd})).stdout), ['harbour/no-rope']);
});

test('print-config prints a config that says the same', async (t) => {
	const cwd = temporaryFolder(t, {
		...archive,
		'_config.yml': 'timezone: Asia/Taipei\n',
		'.archivelintrc.json': config(
			{'harbour/no-rope': ['error', {tags: ['...', 'br'], severity: {rope: 'warn'}}]},
			{
				extends: 'archivelint:recommended',
				ignores: ['drafts/'],
				inlineComments: true,
				overrides: [{where: {author: 'Mara Quill'}, rules: {'no-tracking': 'off'}, settings: {source: 'link'}}],
			},
		),
	});
	const {code, stdout} = await runCommand(['print-config', '_posts/2024-03-02-b.md'], {cwd});
	t.is(code, 0);
	const printed = JSON.parse(stdout) as {readonly rules: Readonly<Record<string, unknown>>};
	t.like(printed, {
		plugins: [path.join(cwd, 'plugins/harbour.js')],
		ignores: ['drafts/'],
		settings: {source: 'link', timezone: 'Asia/Taipei', maxFileSize: 5_000_000},
		inlineComments: true,
		requireReasons: false,
	});
	t.like(printed.rules, {
		'harbour/no-rope': ['error', {tags: ['hr', 'br'], severity: {rope: 'warn'}}],
		'harbour/no-lone-author': 'off',
		'no-tracking': 'off',
		'no-output-collision': 'on',
	});
	writeFileSync(path.join(cwd, 'printed.json'), stdout);
	const again = ['print-config', '--config', 'printed.json', '--output-file', 'again.json', '_posts/2024-03-01-a.md'];
	t.is((await runCommand(again, {cwd})).stderr, '');
	t.is(readFileSync(path.join(cwd, 'again.json'), 'utf8'), stdout);
	const missingPost = await runCommand(['print-config', '_posts/gone.md'], {cwd});
	t.is(missingPost.code, 2);
	t.is(missingPost.stderr, '`_posts/gone.md` has no config to print. It cannot be read: it does not exist.\n');
});

test('schema prints a schema that knows the rules of plugins, and no others', async (t) => {
	const cwd = temporaryFolder(t, {...archive, 'plain/.keep': ''});
	const {code, stdout} = await runCommand(['schema'], {cwd});
	t.is(code, 0);
	const isGood = (schema: string, rules: object): boolean =>
		new Ajv({strict: false}).validate(JSON.parse(schema) as object, {plugins: ['./plugins/harbour.js'], rules});
	t.true(isGood(stdout, {'harbour/no-rope': ['on', {tags: ['hr'], severity: {rope: 'warn'}}]}));
	t.false(isGood(stdout, {'harbour/no-rope': ['on', {tags: 5}]}));
	t.false(isGood(stdout, {'harbour/no-rop': 'on'}));
	t.false(isGood(stdout, {'ship/no-rope': 'on'}));
	const own = await runCommand(['schema', '--no-config'], {cwd});
	t.deepEqual(JSON.parse(own.stdout), JSON.parse(readFileSync('schema.json', 'utf8')));
	t.true(isGood(own.stdout, {'ship/no-rope': ['warn', {any: 'thing'}]}));
	t.false(isGood(own.stdout, {'ship/no-rope': 'loud'}));
	t.false(isGood(own.stdout, {'no-rope': 'on'}));
});
