import test from 'ava';
import {runCommand} from '../support/run-command.ts';
import {temporaryFolder} from '../support/temporaryFolder.ts';
import {post} from '../support/testRule.ts';

const archive = {
	'_config.yml': 'timezone: Asia/Taipei\n',
	'.archivelintrc.json': `{
	"extends": ["archivelint:recommended", "./shared.json"],
	// ours
	"rules": {"no-liquid": "off", "require-fields": "warn"},
	"inlineComments": true,
	"overrides": [
		{
			"files": "_posts/2024-*",
			"rules": {"no-tracking": "error"},
			"settings": {"source": "link"}
		}
	]
}
`,
	'shared.json': '{"rules": {"require-fields": ["on", {"fields": ["...", "data"]}]}}',
	'_posts/2024-03-01-a.md': post('<p>A</p>\n'),
	'_posts/2023-03-01-a.md': post('<p>A</p>\n'),
};

interface Told {
	readonly value: unknown;
	readonly origin: string;
	readonly optionsOrigin?: string;
}

interface Shown {
	readonly rules: Readonly<Record<string, Told>>;
	readonly settings: Readonly<Record<string, Told>>;
	readonly inlineComments: Told;
	readonly requireReasons: Told;
}

test('print-config --origins says of each value where it is set', async (t) => {
	const cwd = temporaryFolder(t, archive);
	const shown = async (...words: readonly string[]): Promise<Shown> =>
		JSON.parse((await runCommand(['print-config', '--origins', ...words], {cwd})).stdout) as Shown;
	const {rules, settings, inlineComments, requireReasons} = await shown(
		'_posts/2024-03-01-a.md',
		'--rule',
		'no-mojibake: off',
	);
	t.deepEqual(rules['no-padding'], {value: 'on', origin: 'archivelint:recommended'});
	t.deepEqual(rules['no-liquid'], {value: 'off', origin: '.archivelintrc.json:4:12'});
	t.deepEqual(rules['no-tracking'], {value: 'error', origin: '.archivelintrc.json:9:14'});
	t.deepEqual(rules['no-mojibake'], {value: 'off', origin: '--rule'});
	t.is(rules['require-fields']?.origin, '.archivelintrc.json:4:32');
	t.is(rules['require-fields']?.optionsOrigin, 'shared.json:1:12');
	t.deepEqual(settings['source'], {value: 'link', origin: '.archivelintrc.json:10:17'});
	t.deepEqual(settings['timezone'], {value: 'Asia/Taipei', origin: 'the site’s config'});
	t.is(settings['permalink']?.origin, 'default');
	t.deepEqual(inlineComments, {value: true, origin: '.archivelintrc.json:5:2'});
	t.deepEqual(requireReasons, {value: false, origin: 'default'});
	t.deepEqual((await shown('_posts/2023-03-01-a.md')).rules['no-tracking'], {
		value: 'on',
		origin: 'archivelint:recommended',
	});
});

test('without --origins a config is printed that says the same', async (t) => {
	const {stdout} = await runCommand(['print-config', '_posts/2024-03-01-a.md'], {cwd: temporaryFolder(t, archive)});
	const {rules} = JSON.parse(stdout) as {readonly rules: Readonly<Record<string, unknown>>};
	t.is(rules['no-liquid'], 'off');
});
