import test from 'ava';
import {rules} from '../../rules/index.ts';
import {loadConfig, ownRuleset, Plugins, resolveConfig} from '../../src/config/index.ts';
import {parseRuleSpec} from '../../src/config/ruleSpecs.ts';
import {runCommand} from '../support/run-command.ts';
import {temporaryFolder} from '../support/temporaryFolder.ts';

const ruleset = ownRuleset(rules);

/** Options as configs gave them before they became settings, and the settings. */
const moved: readonly (readonly [rule: string, option: string, setting: string])[] = [
	['consistent-date', 'urlShapes', 'urlShapes'],
	['no-active-content', 'frameHosts', 'frameHosts'],
	['no-fabricated-date', 'urlShapes', 'urlShapes'],
	['no-glued-url', 'shortLinkHosts', 'shortLinkHosts'],
	['no-lost-content', 'hosts', 'playerHosts'],
	['no-tracking', 'parameters', 'trackingParameters'],
	['no-stray-carousel', 'headings', 'relatedHeadings'],
	['valid-date', 'urlShapes', 'urlShapes'],
	['valid-source-url', 'trackingParameters', 'trackingParameters'],
];

function mistakesIn(text: string): readonly string[] {
	const loaded = loadConfig(
		{path: '.archivelintrc.json', text},
		() => ({problem: 'There is none.'}),
		new Plugins(ruleset),
	);
	return 'config' in loaded
		? []
		: loaded.mistakes.map(({range, message}) => `${text.slice(range.start, range.end)}: ${message}`);
}

for (const [rule, option, setting] of moved) {
	test(`${rule}: the option \`${option}\` is now a setting`, (t) => {
		const message = `\`${option}\` is not an option of the rule \`${rule}\`: \`settings.${setting}\` holds for all rules.`;
		const rulesConfig = {[rule]: ['on', {[option]: ['a.example']}]};
		t.deepEqual(mistakesIn(JSON.stringify({rules: rulesConfig})), [`"${option}": ${message}`]);
		t.deepEqual(mistakesIn(JSON.stringify({overrides: [{files: 'a.md', rules: rulesConfig}]})), [
			`"${option}": ${message}`,
		]);
		const spec = parseRuleSpec(`${rule}: ["on", {"${option}": []}]`, ruleset);
		t.deepEqual('mistakes' in spec ? spec.mistakes.map((mistake) => mistake.message) : [], [message]);
	});
}

test('the program that makes the site is named by `site`, and none is `plain`', (t) => {
	const message = '`generator` is not a setting any more: `settings.site` says it, with `plain` for no program.';
	t.deepEqual(mistakesIn('{"settings": {"generator": "hugo"}}'), [`"generator": ${message}`]);
	t.deepEqual(mistakesIn('{"overrides": [{"files": "a.md", "settings": {"generator": "hugo"}}]}'), [
		`"generator": ${message}`,
	]);
	const [none = ''] = mistakesIn('{"settings": {"site": "none"}}');
	t.true(none.endsWith('not `"none"`. Did you mean `plain`?'), none);
	for (const learned of ['inferredKeys', 'innerSites'])
		t.is(mistakesIn(JSON.stringify({settings: {[learned]: {}}})).length, 1);
});

test('what a config says of the site holds where no files were looked at', (t) => {
	const config = resolveConfig({settings: {site: 'hugo'}}, rules);
	t.is(config.base.settings.generator, 'hugo');
	t.is(config.withDefaults({generator: 'plain'}).base.settings.generator, 'plain');
	t.is(resolveConfig({}, rules).base.settings.generator, 'jekyll');
});

test('settings that the archive as a whole is judged by cannot be set for some posts', (t) => {
	const override = (settings: object): readonly string[] =>
		mistakesIn(JSON.stringify({overrides: [{files: 'a.md', settings}]}));
	const good = {frameHosts: ['...', 'maps.example'], playerHosts: [], shortLinkHosts: ['a.example']};
	t.deepEqual(override(good), []);
	for (const name of ['trackingParameters', 'urlShapes']) {
		t.deepEqual(override({[name]: []}), [
			`"${name}": \`${name}\` holds for the whole archive and cannot be set for some posts.`,
		]);
	}
});

test('hosts and shapes are looked at', (t) => {
	const settings = {
		frameHosts: ['...', 'maps.example:8080', 'https://maps.example', 'Maps.example', '*.maps.example', ''],
		urlShapes: ['...', 'news.example/YYYY'],
	};
	t.deepEqual(mistakesIn(JSON.stringify({settings})), [
		'"https://maps.example": Item 3 of `frameHosts` must be a host in lower case such as `maps.example`, not `"https://maps.example"`.',
		'"Maps.example": Item 4 of `frameHosts` must be a host in lower case such as `maps.example`, not `"Maps.example"`.',
		'"*.maps.example": Item 5 of `frameHosts` must be a host in lower case such as `maps.example`, not `"*.maps.example"`.',
		'"": Item 6 of `frameHosts` must be a host in lower case such as `maps.example`, not `""`.',
		'"news.example/YYYY": Item 2 of `urlShapes` must be a shape such as `news.example/YYYY/MM/DD/ +08:00`, not `"news.example/YYYY"`.',
	]);
});

test('`"..."` adds to the defaults', (t) => {
	const text = '{"settings": {"frameHosts": ["...", "maps.example"], "playerHosts": ["radio.example"]}}';
	const loaded = loadConfig({path: 'a', text}, () => ({problem: ''}), new Plugins(ruleset));
	const settings = 'config' in loaded ? loaded.config.base.settings : undefined;
	t.true(settings?.frameHosts.includes('youtube.com'));
	t.is(settings?.frameHosts.at(-1), 'maps.example');
	t.deepEqual(settings?.playerHosts, ['radio.example']);
});

test('an option at its old place ends the run, with its place', async (t) => {
	const cwd = temporaryFolder(t, {
		'_posts/2024-03-01-a.md': '---\ntitle: A\n---\nText\n',
		'.archivelintrc.json': '{\n\t"rules": {"no-active-content": ["on", {"frameHosts": ["maps.example"]}]}\n}\n',
	});
	const {code, stdout, stderr} = await runCommand([], {cwd});
	t.is(code, 2);
	t.is(stdout, '');
	t.regex(stderr, /\.archivelintrc\.json:2:41/);
	t.true(stderr.includes('`settings.frameHosts` holds for all rules.'), stderr);
});
