import test from 'ava';
import {codeFrame, defaultConfig, loadConfig, type ReadConfig, type ResolvedConfig} from '../../src/config/index.ts';
import {noPlugins, ruleset} from './exampleRules.ts';

type Files = Readonly<Record<string, object | string>>;

test('without a config the recommended preset applies', (t) => {
	t.deepEqual(severitiesOf(defaultConfig(ruleset)), {'no-torn-page': 'own'});
});

test('presets turn rules on by what each rule says of itself', (t) => {
	t.deepEqual(Object.fromEntries(ruleset.presets), {
		'archivelint:recommended': {'no-torn-page': 'on'},
		'archivelint:strict': {'no-torn-page': 'on', 'require-page-number': 'on'},
	});
});

const cases: readonly {readonly title: string; readonly files: Files; readonly on: Readonly<Record<string, string>>}[] =
	[
		{title: 'a config that extends nothing starts from nothing', files: {entry: {settings: {source: 'link'}}}, on: {}},
		{
			title: 'a preset',
			files: {entry: {extends: 'archivelint:strict'}},
			on: {'no-torn-page': 'own', 'require-page-number': 'own'},
		},
		{
			title: 'own rules win over what is extended',
			files: {entry: {rules: {'no-torn-page': 'off', 'no-marginalia': 'error'}, extends: ['archivelint:strict']}},
			on: {'require-page-number': 'own', 'no-marginalia': 'error'},
		},
		{
			title: 'of what is extended the later wins',
			files: {
				entry: {extends: ['first', 'second']},
				first: {rules: {'no-torn-page': 'warn', 'no-marginalia': 'warn'}},
				second: {rules: {'no-torn-page': 'error'}},
			},
			on: {'no-torn-page': 'error', 'no-marginalia': 'warning'},
		},
		{
			title: 'depth first: what an extended config extends comes before it',
			files: {
				entry: {extends: ['middle']},
				middle: {extends: ['deep', 'archivelint:strict'], rules: {'require-page-number': 'error'}},
				deep: {rules: {'require-page-number': 'off', 'no-torn-page': 'warn', 'no-marginalia': 'warn'}},
			},
			on: {'no-torn-page': 'own', 'require-page-number': 'error', 'no-marginalia': 'warning'},
		},
		{
			title: 'one config may be extended on two ways',
			files: {
				entry: {extends: ['left', 'right']},
				left: {extends: 'common', rules: {'no-torn-page': 'off'}},
				right: {extends: 'common'},
				common: {rules: {'no-torn-page': 'warn'}},
			},
			on: {'no-torn-page': 'warning'},
		},
		{
			title: 'own rules win over overrides of what is extended',
			files: {
				entry: {extends: 'shared', rules: {'no-torn-page': 'error'}},
				shared: {overrides: [{files: '*.md', rules: {'no-torn-page': 'off', 'no-marginalia': 'warn'}}]},
			},
			on: {'no-torn-page': 'error', 'no-marginalia': 'warning'},
		},
	];

for (const {title, files, on} of cases) {
	test(title, (t) => {
		t.deepEqual(severitiesOf(load(files)), on);
	});
}

test('settings replace each other one by one; ignores add up', (t) => {
	const config = load({
		entry: {extends: 'shared', settings: {authors: {A: ['a']}}, ignores: ['!drafts/keep.md']},
		shared: {settings: {timezone: 'Asia/Taipei', authors: {B: ['b']}, postFolders: ['essays/']}, ignores: ['drafts/*']},
	});
	const {timezone, authors, postFolders, source} = config.base.settings;
	t.deepEqual(
		{timezone, authors, postFolders, source},
		{
			timezone: 'Asia/Taipei',
			authors: {A: ['a']},
			postFolders: ['essays'],
			source: 'from',
		},
	);
	t.deepEqual(config.ignores, ['drafts/*', '!drafts/keep.md']);
});

test('what holds for suppressions is inherited, and holds under each override', (t) => {
	const quiet = {inlineComments: false, requireReasons: false};
	t.deepEqual(defaultConfig(ruleset).base.suppressions, quiet);
	t.deepEqual(load({entry: {}}).base.suppressions, quiet);
	const config = load({
		entry: {extends: ['a', 'b'], overrides: [{files: 'b.md', rules: {'no-torn-page': 'off'}}]},
		a: {inlineComments: true, requireReasons: true},
		b: {requireReasons: false},
	});
	const inherited = {inlineComments: true, requireReasons: false};
	for (const resolved of [config, config.only([]), config.withRules({}), config.withDefaults({})]) {
		t.deepEqual(resolved.settingsFor('a.md', undefined).suppressions, inherited);
		t.deepEqual(resolved.settingsFor('b.md', undefined).suppressions, inherited);
		t.deepEqual(resolved.archive.suppressions, inherited);
	}
	t.deepEqual(load({entry: {extends: 'a', inlineComments: false}, a: {inlineComments: true}}).base.suppressions, quiet);
});

test('a config is read relative to the one that names it', (t) => {
	const asked: string[] = [];
	const read: ReadConfig = (specifier, from) => {
		asked.push(`${specifier} from ${from}`);
		return {path: `shared/${specifier}`, text: specifier === 'a' ? '{"extends": "b"}' : '{}'};
	};
	loadConfig({path: 'entry', text: '{"extends": ["archivelint:strict", "a"]}'}, read, noPlugins);
	t.deepEqual(asked, ['a from entry', 'b from shared/a']);
});

test('a config that extends itself is shown the circle', (t) => {
	t.deepEqual(framesOf({entry: {extends: 'a'}, a: {extends: ['b']}, b: {extends: ['a']}}), [
		'b:1:13: The config extends itself: `a` → `b` → `a`.\n\n  1 | {"extends":["a"]}\n    |             ^^^',
	]);
});

test('mistakes of all configs are told together, each file once', (t) => {
	const files = {
		entry: {extends: ['a', 'b', 'gone'], rules: {indent: 'off'}},
		a: {extends: 'b', ignore: []},
		b: '{,}',
	};
	t.deepEqual(
		framesOf(files).map((frame) => frame.split('\n')[0]),
		[
			'entry:1:21: `gone` does not exist.',
			'entry:1:38: There is no rule `indent`.',
			'a:1:16: There is no key `ignore` here. Did you mean `ignores`?',
			'b:1:2: A value is missing before this.',
		],
	);
});

function tryLoad(files: Files) {
	const textOf = (name: string) => (typeof files[name] === 'string' ? files[name] : JSON.stringify(files[name]));
	const read: ReadConfig = (name) =>
		name in files ? {path: name, text: textOf(name)} : {problem: `\`${name}\` does not exist.`};
	return loadConfig({path: 'entry', text: textOf('entry')}, read, noPlugins);
}

function load(files: Files): ResolvedConfig {
	const result = tryLoad(files);
	if ('mistakes' in result) throw new Error(result.mistakes.map((mistake) => codeFrame(mistake)).join('\n'));
	return result.config;
}

function framesOf(files: Files): string[] {
	const result = tryLoad(files);
	return 'mistakes' in result ? result.mistakes.map((mistake) => codeFrame(mistake)) : [];
}

function severitiesOf(config: ResolvedConfig): Record<string, string> {
	const {rules: on} = config.settingsFor('_posts/a.md', undefined);
	return Object.fromEntries([...on].map(([id, {severity}]) => [id, severity ?? 'own']));
}
