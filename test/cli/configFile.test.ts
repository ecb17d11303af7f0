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
