import test from 'ava';
import {type Config, codeFrame, defaultConfig, loadConfig, type ResolvedConfig} from '../../src/config/index.ts';
import type {FrontMatter, FrontMatterEntry, YamlValue} from '../../src/model/post.ts';
import {defaultSettings} from '../../src/model/settings.ts';
import {noPlugins, ruleset} from './exampleRules.ts';

const rule = 'no-torn-page';

const ruleCases: readonly {readonly title: string; readonly config: Config; readonly setting: object}[] = [
	{
		title: '"on" leaves messages their severities and options their defaults',
		config: {rules: {[rule]: 'on'}},
		setting: {
			severity: undefined,
			messageSeverity: {},
			options: {marks: ['torn', 'ripped'], longest: 10, strict: false},
			given: [],
		},
	},
	{
		title: '"warn" sets all messages',
		config: {rules: {[rule]: ['warn']}},
		setting: {
			severity: 'warning',
			messageSeverity: {},
			options: {marks: ['torn', 'ripped'], longest: 10, strict: false},
			given: [],
		},
	},
	{
		title: 'options with the severities of single messages',
		config: {rules: {[rule]: ['on', {longest: 3, strict: true, severity: {torn: 'warn', dogEared: 'error'}}]}},
		setting: {
			severity: undefined,
			messageSeverity: {torn: 'warning', dogEared: 'error'},
			options: {marks: ['torn', 'ripped'], longest: 3, strict: true},
			given: ['longest', 'strict'],
		},
	},
	{
		title: 'a list replaces the defaults, "..." adds to them',
		config: {rules: {[rule]: ['error', {marks: ['cut', '...', 'torn']}]}},
		setting: {
			severity: 'error',
			messageSeverity: {},
			options: {marks: ['cut', 'torn', 'ripped'], longest: 10, strict: false},
			given: ['marks'],
		},
	},
	{
		title: 'a word alone keeps the options, not the severities of single messages',
		config: {
			rules: {[rule]: ['on', {longest: 3, severity: {torn: 'warn'}}]},
			overrides: [{files: '*.md', rules: {[rule]: 'error'}}],
		},
		setting: {
			severity: 'error',
			messageSeverity: {},
			options: {marks: ['torn', 'ripped'], longest: 3, strict: false},
			given: ['longest'],
		},
	},
	{
		title: 'options replace options as a whole',
		config: {
			rules: {[rule]: ['on', {longest: 3, severity: {torn: 'warn'}}]},
			overrides: [{files: '*.md', rules: {[rule]: ['warn', {strict: true}]}}],
		},
		setting: {
			severity: 'warning',
			messageSeverity: {},
			options: {marks: ['torn', 'ripped'], longest: 10, strict: true},
			given: ['strict'],
		},
	},
];

for (const {title, config, setting} of ruleCases) {
	test(title, (t) => {
		t.deepEqual(load(config).settingsFor('_posts/a.md', undefined).rules.get(rule), setting as never);
	});
}

const globs: readonly {readonly files: string | readonly string[]; readonly path: string; readonly holds: boolean}[] = [
	{files: '*.md', path: 'a.md', holds: true},
	{files: '*.md', path: '_posts/2020/a.md', holds: true},
	{files: '/*.md', path: '_posts/a.md', holds: false},
	{files: './*.md', path: 'a.md', holds: true},
	{files: '_posts/*.md', path: '_posts/a.md', holds: true},
	{files: '_posts/*.md', path: 'old/_posts/a.md', holds: false},
	{files: '_posts/*.md', path: '_posts/2020/a.md', holds: false},
	{files: '_posts/**', path: '_posts/2020/.a.md', holds: true},
	{files: '_posts/', path: 'old/_posts/2020/a.md', holds: true},
	{files: 'old/_posts/', path: 'old/_posts/a.md', holds: true},
	{files: ['*.html', '*.{md,markdown}'], path: '_posts/a.markdown', holds: true},
	{files: '_posts/2022-12-*', path: '_posts/2022-12-30-蒲亭.md', holds: true},
	{files: '_posts/\\[a\\].md', path: '_posts/[a].md', holds: true},
	{files: '_posts/!(b).md', path: '_posts/b.md', holds: false},
];

for (const {files, path, holds} of globs) {
	test(`files ${JSON.stringify(files)} ${holds ? 'hold' : 'do not hold'} ${path}`, (t) => {
		const config = load({overrides: [{files, rules: {[rule]: 'error'}}]});
		t.is(config.settingsFor(path, undefined).rules.has(rule), holds);
	});
}

test('excludeFiles takes away from files, and alone from everything', (t) => {
	const config = load({
		overrides: [
			{files: '_posts/', excludeFiles: ['draft-*', '*.html'], rules: {[rule]: 'error'}},
			{excludeFiles: '_posts/', rules: {'no-marginalia': 'error'}},
		],
	});
	const on = (path: string) => [...config.settingsFor(path, undefined).rules.keys()];
	t.deepEqual(on('_posts/a.md'), [rule]);
	t.deepEqual(on('_posts/draft-a.md'), []);
	t.deepEqual(on('about.md'), ['no-marginalia']);
});

const date: YamlValue = {kind: 'date', epoch: 0, zone: undefined, source: '1970-01-01'};

const conditions: readonly {
	readonly where: NonNullable<NonNullable<Config['overrides']>[number]['where']>;
	readonly frontMatter: Readonly<Record<string, YamlValue>> | undefined;
	readonly holds: boolean;
}[] = [
	{where: {feed: 'news'}, frontMatter: {feed: 'news'}, holds: true},
	{where: {feed: 'news'}, frontMatter: {feed: 'News'}, holds: false},
	{where: {feed: 'news'}, frontMatter: {}, holds: false},
	{where: {feed: 'news'}, frontMatter: undefined, holds: false},
	{where: {feed: ['a', 'b']}, frontMatter: {feed: 'b'}, holds: true},
	{where: {tags: 'b'}, frontMatter: {tags: ['a', 'b']}, holds: true},
	{where: {tags: ['c', 'd']}, frontMatter: {tags: ['a', 'b']}, holds: false},
	{where: {feed: 'a', lang: 'zh'}, frontMatter: {feed: 'a', lang: 'en'}, holds: false},
	{where: {paid: true}, frontMatter: {paid: true}, holds: true},
	{where: {paid: true}, frontMatter: {paid: 'true'}, holds: false},
	{where: {paid: 'true'}, frontMatter: {paid: true}, holds: true},
	{where: {part: 2}, frontMatter: {part: 2}, holds: true},
	{where: {part: 2}, frontMatter: {part: 20}, holds: false},
	{where: {date: '1970-*'}, frontMatter: {date}, holds: true},
	{where: {author: '*'}, frontMatter: {author: undefined}, holds: false},
	{where: {author: '*'}, frontMatter: {author: {name: 'x'}}, holds: false},
	{where: {from: 'https://example.org/*'}, frontMatter: {from: 'https://example.org/a?b=[1]'}, holds: true},
	{where: {from: 'https://example.org/*'}, frontMatter: {from: 'https://example.org.evil/'}, holds: false},
	{where: {from: '*://*.example.org/*'}, frontMatter: {from: 'https://www.example.org/'}, holds: true},
	{where: {from: '*aa*aa'}, frontMatter: {from: 'aaa'}, holds: false},
	{where: {from: '*aa*aa'}, frontMatter: {from: 'aaaa'}, holds: true},
	{where: {from: 'a.c'}, frontMatter: {from: 'abc'}, holds: false},
];

for (const {where, frontMatter, holds} of conditions) {
	const given = frontMatter === undefined ? 'no front matter' : JSON.stringify(frontMatter);
	test(`where ${JSON.stringify(where)} ${holds ? 'holds' : 'does not hold'} for ${given}`, (t) => {
		const config = load({overrides: [{where, rules: {[rule]: 'error'}}]});
		t.true(config.hasWhere);
		t.is(config.settingsFor('a.md', frontMatter && frontMatterOf(frontMatter)).rules.has(rule), holds);
	});
}

test('a wildcard takes linear time on texts that nearly match', (t) => {
	const config = load({overrides: [{where: {from: '*a*a*a*a*a*a*b'}, rules: {[rule]: 'error'}}]});
	t.false(config.settingsFor('a.md', frontMatterOf({from: 'a'.repeat(1_000_000)})).rules.has(rule));
});

test('settings that are lists may add to the defaults', (t) => {
	const {settings} = load({settings: {relatedBlocks: ['...', 'div.promo'], relatedHeadings: ['weiterlesen']}}).base;
	t.deepEqual(settings.relatedBlocks, [...defaultSettings.relatedBlocks, 'div.promo']);
	t.deepEqual(settings.relatedHeadings, ['weiterlesen']);
});

test('later overrides win; their settings hold for their posts only', (t) => {
	const config = load({
		rules: {[rule]: 'warn'},
		settings: {source: 'link', timezone: 'UTC'},
		overrides: [
			{files: 'old/', settings: {source: 'url'}, rules: {[rule]: 'off'}},
			{files: 'old/2020/', settings: {timezone: 'Asia/Taipei', assetFolders: ['/media/']}, rules: {[rule]: 'error'}},
		],
	});
	const {settings, rules: on} = config.settingsFor('old/2020/a.md', undefined);
	t.like(settings, {source: 'url', timezone: 'Asia/Taipei', assetFolders: ['/media']});
	t.is(on.get(rule)?.severity, 'error');
	t.false(config.settingsFor('old/a.md', undefined).rules.has(rule));
	t.is(config.base.settings.source, 'link');
	t.false(config.hasWhere);
});

test('posts for which the same overrides hold share one object', (t) => {
	const config = load({overrides: [{files: 'a*'}, {where: {feed: 'x'}}]});
	const feed = frontMatterOf({feed: 'x'});
	t.is(config.settingsFor('b.md', undefined), config.base);
	t.is(config.settingsFor('a.md', undefined), config.settingsFor('ab.md', frontMatterOf({feed: 'y'})));
	t.is(config.settingsFor('a.md', feed), config.settingsFor('aa.md', feed));
	t.not(config.settingsFor('a.md', feed), config.settingsFor('b.md', feed));
});

test('the archive is judged by rules that are on anywhere', (t) => {
	const config = load({
		rules: {[rule]: 'warn', 'require-page-number': 'off'},
		overrides: [
			{files: 'a/', rules: {[rule]: 'off', 'no-marginalia': 'error'}},
			{files: 'b/', rules: {[rule]: 'error'}},
		],
	});
	t.deepEqual(
		[...config.archive.rules].map(([id, {severity}]) => [id, severity]),
		[
			[rule, 'warning'],
			['no-marginalia', 'error'],
		],
	);
});

test('defaults hold where the config says nothing itself', (t) => {
	const config = load({
		settings: {permalink: 'none', kramdown: {auto_ids: false}},
		overrides: [{files: 'a/', settings: {timezone: 'Asia/Taipei'}, rules: {[rule]: 'error'}}],
	}).withDefaults({permalink: 'pretty', baseurl: '/archive', timezone: 'Asia/Tokyo', kramdown: {hard_wrap: true}});
	const settings = {permalink: 'none', baseurl: '/archive', kramdown: {auto_ids: false}};
	t.like(config.base.settings, {...settings, timezone: 'Asia/Tokyo'});
	t.like(config.settingsFor('a/b.md', undefined).settings, {...settings, timezone: 'Asia/Taipei'});
	t.deepEqual([...config.only([rule]).settingsFor('a/b.md', undefined).rules.keys()], [rule]);
	t.is(config.withRules({[rule]: 'warn'}).base.settings.timezone, 'Asia/Tokyo');
});

test('options of CommonMark are laid over those of the site one by one', (t) => {
	const config = load({
		settings: {commonmark: {rawHtml: 'allow'}},
		overrides: [{files: 'a/', settings: {commonmark: {headingIds: 'github'}}}],
	}).withDefaults({commonmark: {rawHtml: 'omit', dialect: 'hugo', headingIds: 'hugo'}});
	t.deepEqual(config.base.settings.commonmark, {rawHtml: 'allow', dialect: 'hugo', headingIds: 'hugo'});
	t.deepEqual(config.settingsFor('a/b.md', undefined).settings.commonmark, {
		rawHtml: 'allow',
		dialect: 'hugo',
		headingIds: 'github',
	});
});

test('--rule wins over everything', (t) => {
	const config = load({rules: {[rule]: ['warn', {longest: 3}]}, overrides: [{files: 'a/', rules: {[rule]: 'off'}}]});
	const setting = config
		.withRules({[rule]: 'error'})
		.settingsFor('a/b.md', undefined)
		.rules.get(rule);
	t.like(setting, {severity: 'error', options: {longest: 3}});
	t.false(config.settingsFor('a/b.md', undefined).rules.has(rule));
});

test('--only leaves these rules, on if they were off, with what the config says of them', (t) => {
	const config = load({
		extends: 'archivelint:strict',
		rules: {[rule]: ['error', {longest: 3}], 'no-marginalia': 'off'},
		overrides: [{files: 'a/', rules: {'no-marginalia': 'off', 'require-page-number': 'warn'}}],
	}).only([rule, 'no-marginalia']);
	t.deepEqual([...config.base.rules.keys()], [rule, 'no-marginalia']);
	t.like(config.base.rules.get(rule), {severity: 'error', options: {longest: 3}});
	t.is(config.base.rules.get('no-marginalia')?.severity, undefined);
	t.deepEqual([...config.settingsFor('a/b.md', undefined).rules.keys()], [rule]);
});

test('--only works without a config', (t) => {
	t.deepEqual([...defaultConfig(ruleset).only(['no-marginalia']).base.rules.keys()], ['no-marginalia']);
});

function load(config: Config): ResolvedConfig {
	const result = loadConfig({path: 'config', text: JSON.stringify(config)}, () => ({problem: 'None.'}), noPlugins);
	if ('mistakes' in result) throw new Error(result.mistakes.map((mistake) => codeFrame(mistake)).join('\n'));
	return result.config;
}

function frontMatterOf(values: Readonly<Record<string, YamlValue>>): FrontMatter {
	const range = {start: 0, end: 0};
	const entries = Object.entries(values).map(([key, value]): [string, FrontMatterEntry] => [
		key,
		{
			key,
			keyRange: range,
			value,
			valueRange: range,
			style: 'plain',
			entries: new Map(),
			itemRanges: [],
			itemStyles: [],
		},
	]);
	return {
		form: 'yaml',
		range,
		opening: range,
		contentRange: range,
		entries: new Map(entries),
		problems: [],
		usable: true,
	};
}
