import test from 'ava';
import {codeFrame, loadConfig, ownRuleset, Plugins, withoutPlugins} from '../../src/config/index.ts';
import {option} from '../../src/model/option.ts';
import {defineRule} from '../../src/model/rule.ts';
import {rules, ruleset} from './exampleRules.ts';

const noRope = defineRule({
	id: 'no-rope',
	description: 'Disallow ropes.',
	options: {longest: option.integer(10, 1, 'The longest rope, in metres.')},
	messages: {rope: 'There is a rope.'},
	check: () => ({}),
});
const noTar = defineRule({
	id: 'no-tar',
	description: 'Disallow tar.',
	preset: 'strict',
	messages: {tar: 'There is tar.'},
	check: () => ({}),
});

/** Modules by their specifiers. */
const modules: Readonly<Record<string, unknown>> = {
	harbour: {name: 'harbour', rules: [noRope, noTar]},
	'./harbour.js': {name: 'harbour', rules: [noRope, noTar]},
	'./presets.js': {
		name: 'presets',
		rules: [noRope, noTar],
		presets: {
			watch: {'presets/no-tar': 'error', 'no-marginalia': 'warn'},
			strict: {'presets/no-rope': ['error', {longest: 2}]},
		},
	},
};

type Files = Readonly<Record<string, object>>;

function load(files: Files, plugins = pluginsOf(modules)) {
	const textOf = (name: string) => JSON.stringify(files[name]);
	const read = (name: string) =>
		name in files ? {path: name, text: textOf(name)} : {problem: `\`${name}\` does not exist.`};
	return loadConfig({path: 'entry', text: textOf('entry')}, read, plugins);
}

function pluginsOf(exported: Readonly<Record<string, unknown>>, own = ruleset): Plugins {
	return new Plugins(own, (specifier) =>
		Object.hasOwn(exported, specifier)
			? {file: `/plugins/${specifier}`, exported: exported[specifier]}
			: {problem: `The plugin \`${specifier}\` cannot be found: there is no such file.`},
	);
}

function framesOf(files: Files, plugins?: Plugins): string[] {
	const result = load(files, plugins);
	return 'mistakes' in result ? result.mistakes.map((mistake) => codeFrame(mistake)) : [];
}

/** The rules that are on, with the severity that the config gives them. */
function onIn(files: Files, plugins?: Plugins): Record<string, string> {
	const result = load(files, plugins);
	if ('mistakes' in result) throw new Error(result.mistakes.map((mistake) => codeFrame(mistake)).join('\n'));
	return Object.fromEntries([...result.config.base.rules].map(([id, {severity}]) => [id, severity ?? 'own']));
}

const good: readonly {readonly title: string; readonly files: Files; readonly on: Readonly<Record<string, string>>}[] =
	[
		{title: 'a plugin alone switches nothing on', files: {entry: {plugins: ['harbour']}}, on: {}},
		{
			title: 'its rules are called by its name',
			files: {entry: {plugins: ['harbour'], rules: {'harbour/no-rope': ['error', {longest: 3}]}}},
			on: {'harbour/no-rope': 'error'},
		},
		{
			title: 'in overrides, too, which say nothing of other posts',
			files: {entry: {plugins: ['harbour'], overrides: [{files: '*.md', rules: {'harbour/no-rope': 'error'}}]}},
			on: {},
		},
		{
			title: 'presets follow from what its rules say of themselves',
			files: {entry: {plugins: ['harbour'], extends: 'harbour:recommended'}},
			on: {'harbour/no-rope': 'own'},
		},
		{
			title: 'the strict one holds the recommended one',
			files: {entry: {plugins: ['harbour'], extends: ['archivelint:recommended', 'harbour:strict']}},
			on: {'no-torn-page': 'own', 'harbour/no-rope': 'own', 'harbour/no-tar': 'own'},
		},
		{
			title: 'a plugin has presets of its own, which may speak of the rules of archivelint',
			files: {entry: {plugins: ['./presets.js'], extends: 'presets:watch'}},
			on: {'presets/no-tar': 'error', 'no-marginalia': 'warning'},
		},
		{
			title: 'and its own word on `strict`',
			files: {entry: {plugins: ['./presets.js'], extends: ['presets:recommended', 'presets:strict']}},
			on: {'presets/no-rope': 'error'},
		},
		{
			title: 'a config knows the plugins of what it extends',
			files: {
				entry: {extends: ['shared', 'harbour:strict'], rules: {'harbour/no-rope': 'warn'}},
				shared: {plugins: ['harbour']},
			},
			on: {'harbour/no-rope': 'warning', 'harbour/no-tar': 'own'},
		},
		{
			title: 'two configs may name one plugin',
			files: {entry: {extends: 'shared', plugins: ['harbour']}, shared: {plugins: ['harbour']}},
			on: {},
		},
	];

for (const {title, files, on} of good) test(title, (t) => t.deepEqual(onIn(files), on));

const bad: readonly {readonly title: string; readonly files: Files; readonly frames: readonly string[]}[] = [
	{
		title: 'a plugin that is not there is one mistake, whatever the config says of its rules',
		files: {entry: {plugins: ['./gone.js'], extends: 'gone:strict', rules: {'gone/no-rope': 'error'}}},
		frames: [
			'entry:1:13: The plugin `./gone.js` cannot be found: there is no such file.\n\n  1 | {"plugins":["./gone.js"],"extends":"gone:strict","rules":{"gone/no-rope":"error"}}\n    |             ^^^^^^^^^^^',
		],
	},
	{
		title: 'rules and options of a plugin are looked at like others',
		files: {
			entry: {
				plugins: ['harbour'],
				rules: {'harbour/no-rop': 'on', 'harbour/no-rope': ['on', {longest: 0}], 'harbour/no-tar': ['on', {tar: 1}]},
			},
		},
		frames: [
			'entry:1:33: There is no rule `harbour/no-rop`. Did you mean `harbour/no-rope`?',
			'entry:1:90: `longest` must be at least 1, not `0`.',
			'entry:1:118: The rule `harbour/no-tar` has no option `tar`.',
		],
	},
	{
		title: 'a rule of no plugin',
		files: {entry: {rules: {'harbour/no-rope': 'on'}}},
		frames: ['entry:1:11: There is no rule `harbour/no-rope`: no plugin `harbour` is loaded.'],
	},
	{
		title: 'a preset of no plugin',
		files: {entry: {extends: 'harbour:strict'}},
		frames: ['entry:1:12: There is no preset `harbour:strict`: no plugin `harbour` is loaded.'],
	},
	{
		title: 'a preset that a plugin does not have',
		files: {entry: {plugins: ['./presets.js'], extends: 'presets:wach'}},
		frames: ['entry:1:39: There is no preset `presets:wach`. Did you mean `presets:watch`?'],
	},
	{
		title: 'what is extended does not know the plugins of what extends it',
		files: {
			entry: {plugins: ['harbour'], extends: 'shared'},
			shared: {rules: {'harbour/no-rope': 'on'}},
		},
		frames: ['shared:1:11: There is no rule `harbour/no-rope`: no plugin `harbour` is loaded.'],
	},
	{
		title: 'two plugins of one name',
		files: {entry: {plugins: ['harbour', './harbour.js']}},
		frames: [
			'entry:1:23: The plugin `./harbour.js` cannot be used: `/plugins/harbour` has the name `harbour` already.',
		],
	},
	{
		title: 'no list',
		files: {entry: {plugins: 'harbour'}},
		frames: ['entry:1:12: `plugins` must be a list, not `"harbour"`.'],
	},
	{
		title: 'no texts',
		files: {entry: {plugins: ['', 5]}},
		frames: ['entry:1:13: Item 1 of `plugins` is empty.', 'entry:1:16: Item 2 of `plugins` must be a text, not `5`.'],
	},
];

for (const {title, files, frames} of bad) {
	test(title, (t) => {
		const found = framesOf(files);
		t.is(found.length, frames.length, found.join('\n'));
		for (const [index, frame] of frames.entries()) t.true(found[index]?.startsWith(frame), found[index]);
	});
}

const rule = {...noRope};
const malformed: readonly (readonly [exported: unknown, problem: string])[] = [
	[undefined, 'its default export is not an object `{name, rules}`.'],
	[[noRope], 'its default export is not an object `{name, rules}`.'],
	[{rules: []}, 'its `name` is not a name such as `harbour-times`.'],
	[{name: 'Harbour/x', rules: []}, 'its `name` is not a name such as `harbour-times`.'],
	[{name: 'archivelint', rules: []}, 'the name `archivelint` is taken.'],
	[{name: 'harbour'}, 'its `rules` are not a list.'],
	[{name: 'harbour', rules: {noRope}}, 'its `rules` are not a list.'],
	[
		{name: 'harbour', rules: [noRope, 'no-tar']},
		'item 2 of its `rules` is not a rule. Rules are made with `defineRule` and `defineArchiveRule`.',
	],
	...[
		[
			{...rule, id: 'No rope'},
			'item 1 of its `rules` (`No rope`) has no `id` such as `no-rope`, without the name of the plugin',
		],
		[
			{...rule, id: 'a/no-rope'},
			'item 1 of its `rules` (`a/no-rope`) has no `id` such as `no-rope`, without the name of the plugin',
		],
		[{...rule, description: undefined}, 'item 1 of its `rules` (`no-rope`) has no `description`'],
		[
			{...rule, preset: 'all'},
			'item 1 of its `rules` (`no-rope`) has a `preset` other than `recommended`, `strict` and `off`',
		],
		[{...rule, messages: {rope: 'A rope.'}}, 'item 1 of its `rules` (`no-rope`) has no `messages` that are texts'],
		[
			{...rule, options: {longest: {type: 'number'}}},
			'item 1 of its `rules` (`no-rope`) has options that `option` did not make',
		],
		[{...rule, needs: undefined}, 'item 1 of its `rules` (`no-rope`) has no list of what it `needs`'],
		[{...rule, check: undefined}, 'item 1 of its `rules` (`no-rope`) has neither `check` nor `judge`'],
	].map(
		([made, problem]) =>
			[
				{name: 'harbour', rules: [made]},
				`${String(problem)}. Rules are made with \`defineRule\` and \`defineArchiveRule\`.`,
			] as const,
	),
	[{name: 'harbour', rules: [noRope, {...noTar, id: 'no-rope'}]}, 'two of its rules have the id `no-rope`.'],
	[{name: 'harbour', rules: [], presets: []}, 'its `presets` are not an object.'],
	[{name: 'harbour', rules: [], presets: {'a:b': {}}}, 'the preset `a:b` has no name such as `watch`.'],
	[
		{name: 'harbour', rules: [noRope], presets: {watch: {'no-rope': 'on'}}},
		'its preset `watch` is not good. There is no rule `no-rope`. Did you mean `harbour/no-rope`?',
	],
	[
		{name: 'harbour', rules: [noRope], presets: {watch: {'harbour/no-rope': 'loud'}}},
		'its preset `watch` is not good. `harbour/no-rope` must be `off`, `on`, `warn`, `error` or a list, not `"loud"`.',
	],
	[{name: 'harbour', rules: [], pages: './rules'}, 'its `pages` are not a folder such as'],
	[{name: 'harbour', rules: [], url: 'https://harbour.example/'}, 'its `url` is not an address with `{rule}` in it'],
];

for (const [index, [exported, problem]] of malformed.entries()) {
	test(`a module that is no plugin, ${index + 1}: ${problem}`, (t) => {
		const [frame = ''] = framesOf({entry: {plugins: ['it']}}, pluginsOf({it: exported}));
		t.true(frame.startsWith(`entry:1:13: The plugin \`it\` cannot be used: ${problem}`), frame);
	});
}

test('where plugins are left out, none is loaded, and what a config says of them means nothing', (t) => {
	const plugins = new Plugins(withoutPlugins(ruleset), () => {
		throw new Error('It is loaded.');
	});
	const files = {
		entry: {
			plugins: ['./harbour.js'],
			extends: ['archivelint:recommended', 'harbour:strict'],
			rules: {'harbour/no-rope': ['error', {longest: 'x'}]},
		},
	};
	t.deepEqual(onIn(files, plugins), {'no-torn-page': 'own'});
	t.deepEqual(plugins.leftOut, ['./harbour.js']);
	t.regex(framesOf({entry: {rules: {'no-rope': 'on'}}}, plugins)[0] ?? '', /There is no rule `no-rope`\./);
});

test('without a way to load them there are no plugins', (t) => {
	const [frame = ''] = framesOf({entry: {plugins: ['harbour']}}, new Plugins(ownRuleset(rules)));
	t.regex(frame, /^entry:1:13: The plugin `harbour` cannot be used: there are no plugins here\./);
});
