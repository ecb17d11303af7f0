import test from 'ava';
import {runCommand} from '../support/run-command.ts';
import {temporaryFolder} from '../support/temporaryFolder.ts';
import {post} from '../support/testRule.ts';

const config = `{
	// Ours: [[[ "
	"rules": {
		"require-image-alt": "error", /* for all */
	},
}
`;
const withImage = post('<p>Text <img src="/a.png"></p>\n');
const posts = {'_posts/2024-03-01-a.md': withImage};

for (const name of ['.archivelintrc.json', '.archivelintrc.jsonc']) {
	test(`${name} may hold comments and commas behind the last item`, async (t) => {
		const {stdout, code} = await runCommand(['_posts'], {cwd: temporaryFolder(t, {...posts, [name]: config})});
		t.regex(stdout, /error .*require-image-alt/);
		t.is(code, 1);
	});

	test(`a mistake in ${name} is shown where it stands, behind comments`, async (t) => {
		const wrong = config.replace('require-image-alt', 'require-image-al');
		const {stderr, code} = await runCommand(['_posts'], {cwd: temporaryFolder(t, {...posts, [name]: wrong})});
		t.true(stderr.startsWith(`${name}:4:3: There is no rule \`require-image-al\``), stderr);
		t.is(code, 2);
	});
}

test('two configs in one folder are a mistake', async (t) => {
	const cwd = temporaryFolder(t, {...posts, '.archivelintrc.json': '{}', '.archivelintrc.jsonc': '{}'});
	const {stderr, code} = await runCommand(['_posts'], {cwd});
	t.is(
		stderr,
		'`.archivelintrc.json` and `.archivelintrc.jsonc` beside it are both the config of one folder: keep one of them.\n',
	);
	t.is(code, 2);
	t.is((await runCommand(['_posts', '-c', '.archivelintrc.jsonc'], {cwd})).code, 0);
});

test('a config further down may have either name', async (t) => {
	const cwd = temporaryFolder(t, {
		'.archivelintrc.json': '{"rules": {"require-image-alt": "error"}}',
		'_posts/2024-03-01-a.md': withImage,
		'old/_posts/2004-03-01-a.md': withImage,
		'old/.archivelintrc.jsonc': '{/* nothing */}',
	});
	const {stdout} = await runCommand(['--format', 'compact'], {cwd});
	t.regex(stdout, /^_posts\/2024-03-01-a\.md: .*\n\n1 problem\n$/);
});

test('what a config extends may hold comments', async (t) => {
	const cwd = temporaryFolder(t, {...posts, '.archivelintrc.json': '{"extends": "./ours.json"}', 'ours.json': config});
	t.is((await runCommand(['_posts'], {cwd})).code, 1);
});

const stray: readonly (readonly [file: string, text: string, notice: RegExp])[] = [
	['.archivelintrc', '{}', /`\.archivelintrc` is not read: a config is JSON, and its name is `\.archivelintrc\.json`/],
	['.archivelintrc.yml', 'rules:\n', /`\.archivelintrc\.yml` is not read/],
	['.archivelintrc.yaml', '', /`\.archivelintrc\.yaml` is not read/],
	['.archivelintrc.js', 'throw 1', /`\.archivelintrc\.js` is not read: a config is JSON, with comments if you like/],
	['archivelint.config.js', '', /`archivelint\.config\.js` is not read/],
	['archivelint.config.mjs', '', /`archivelint\.config\.mjs` is not read/],
	['archivelint.config.ts', '', /`archivelint\.config\.ts` is not read/],
	['archivelint.config.json', '{', /`archivelint\.config\.json` is not read/],
	['package.json', '{"archivelint": {"rules": {}}}', /The key `archivelint` of `package\.json` is not read/],
];
for (const [file, text, notice] of stray) {
	test(`${file} is no config, which is said once, unless there is one`, async (t) => {
		const json = ['--format', 'json'];
		const {stderr} = await runCommand(json, {cwd: temporaryFolder(t, {...posts, [file]: text})});
		t.regex(stderr, notice);
		t.is(stderr.split('is not read').length, 2);
		const cwd = temporaryFolder(t, {...posts, [file]: text, '.archivelintrc.json': config});
		t.is((await runCommand(json, {cwd})).stderr, '');
	});
}

for (const text of [
	'{"name": "a", "dependencies": {"archivelint": "1"}}',
	'{"archivelint": 5',
	'[]',
	'"archivelint"',
]) {
	test(`a package.json that configures nothing: ${text}`, async (t) => {
		const cwd = temporaryFolder(t, {...posts, 'package.json': text});
		t.is((await runCommand(['--format', 'json'], {cwd})).stderr, '');
	});
}

const mistakes: readonly (readonly [config: string, said: readonly RegExp[]])[] = [
	[
		'{"rules": {}, "rules": {"no-trackin": "on"}, "ignoreCauses": [{"rule": "x"}]}',
		[
			/:1:15: The key `rules` is given twice/,
			/:1:25: There is no rule `no-trackin`/,
			/:1:63: `message`, `source`, `kind` and `reason` are missing here\./,
		],
	],
	[
		'{"ignoreCauses": [{"rule": 1, "message": "a", "sorce": "b"}]}',
		[/`rule` must be a text/, /There is no key `sorce` here/, /`source`, `kind` and `reason` are missing here/],
	],
	[
		'{"extends": "no-such-package"}',
		[/The config `no-such-package` cannot be found: no such package is installed where the config is\./],
	],
	['{"extends": "archivelint:recommended" /* why }\n\n', [/The comment does not end/]],
	['{"rules": {"no-tracking": "on",}, /* why\n}\n', [/The comment does not end/]],
];
for (const [text, said] of mistakes) {
	test(`all mistakes are said at once: ${text.replaceAll('\n', ' ')}`, async (t) => {
		const cwd = temporaryFolder(t, {...posts, '.archivelintrc.json': text});
		const {code, stderr} = await runCommand(['_posts'], {cwd});
		t.is(code, 2);
		for (const sentence of said) t.regex(stderr, sentence);
		t.is(stderr.match(/^\.archivelintrc\.json:/gm)?.length, said.length, stderr);
	});
}
