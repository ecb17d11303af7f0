import {readFileSync} from 'node:fs';
import test from 'ava';
import {
	defaultSettings,
	defineRule,
	indexArchive,
	lintText,
	resolveConfig,
	rules,
	surveyPost,
	type TextOptions,
	UserError,
} from '../../src/index.ts';
import {lintArchive} from '../../src/node.ts';

const path = '_posts/2024-03-01-a-post.md';

function post(body: string, frontMatter = ''): string {
	return `---\nlayout: post\ntitle: "A post"\ndate: 2024-03-01T08:00:00.000Z\nauthor: Ann Lee\nfrom: https://news.example/2024/a-post\n${frontMatter}---\n${body}`;
}

/** What is found, as people read it. */
function found(text: string, options: Partial<TextOptions> = {}): readonly string[] {
	return lintText(text, {path, ...options}).diagnostics.map(
		({start: {line, column}, severity, message, rule}) => `${line}:${column} ${severity} ${message} ${rule}`,
	);
}

const image = post('<p><img src="https://news.example/a.png"></p>\n');
const imageFinding = '8:4 warning Image `https://news.example/a.png` has no `alt` attribute. require-image-alt';

test('a text is linted by the recommended rules', (t) => {
	t.deepEqual(found(post('<p>Text</p>\n')), []);
	t.deepEqual(found(image), [imageFinding]);
	const {diagnostics, ...others} = lintText(image, {path});
	const [{range} = {range: {start: 0, end: 0}}] = diagnostics;
	t.is(image.slice(range.start, range.end), '<img src="https://news.example/a.png">');
	t.deepEqual(others, {path, suppressed: [], fixed: 0, problems: []});
});

test('a config holds as it would in its file', (t) => {
	const config = {
		extends: 'archivelint:recommended',
		rules: {'require-image-alt': 'warn'},
		overrides: [{files: '_posts/*-other.md', rules: {'require-image-alt': 'off'}}],
	} as const;
	t.deepEqual(found(image, {config}), [imageFinding.replace('error', 'warning')]);
	t.false(
		found(image, {config, path: '_posts/2024-03-01-other.md'}).some((line) => line.endsWith('require-image-alt')),
	);
	t.deepEqual(found(image, {config: {}}), []);
	const resolved = resolveConfig(config, rules);
	t.deepEqual(lintText(image, {path, config: resolved}), lintText(image, {path, config}));
});

const mistakes: Readonly<Record<string, {readonly options: object; readonly message: RegExp}>> = {
	'a rule that there is not': {
		options: {path, config: {rules: {'no-trackin': 'on'}}},
		message: /^config:3:5: There is no rule `no-trackin`\. Did you mean `no-tracking`\?\n\n.*"no-trackin": "on"\n.*\^/s,
	},
	'a config that would have to be read': {
		options: {path, config: {extends: './shared.json'}},
		message: /^config:2:14: `\.\/shared\.json` cannot be read: a config for single texts extends presets only\./,
	},
	'no path': {options: {}, message: /^`path` is missing/},
	'an option that there is not': {
		options: {path, configs: {}},
		message: /^There is no option `configs`\. Did you mean `config`\?$/,
	},
	'a time that is none': {options: {path, now: Number.NaN}, message: /^`now` is not a time/},
	'a date for a time': {options: {path, now: new Date(0)}, message: /^`now` is not a time/},
	'several at once': {
		options: {path, config: 1, ruleset: {}},
		message: /^`config` is not an object\.\n`ruleset` is not a list\.$/,
	},
};

for (const [name, {options, message}] of Object.entries(mistakes)) {
	test(`a mistake of the caller is told: ${name}`, (t) => {
		t.throws(() => lintText(image, options as TextOptions), {instanceOf: UserError, message});
	});
}

test('without a time no suppression has expired', (t) => {
	const text = post(
		'<p><img src="https://news.example/a.png"></p>\n',
		'archivelint: {disable: [{rule: require-image-alt, until: 2024-05-31}]}\n',
	);
	const reasonOf = (now?: number) => lintText(text, {path, now}).suppressed.map(({suppression}) => suppression.kind);
	t.deepEqual(reasonOf(), ['front-matter']);
	t.deepEqual(reasonOf(Date.parse('2024-05-31')), ['front-matter']);
	t.deepEqual(reasonOf(Date.parse('2024-06-01')), []);
	t.is(found(text, {now: Date.parse('2024-06-01')}).length, 2, 'The finding, and that its suppression has expired.');
});

test('what the archive must answer is told without a fix where there is none, and answered where there is one', (t) => {
	const related = post('<p>Text</p>\n<div class="moreArticle"><a href="/2024/parade/">Parade</a></div>\n');
	const config = {rules: {'no-broken-related-link': 'on', 'no-missing-asset': 'on'}} as const;
	const withAsset = related.replace('Text', '<img src="/assets/a.png">');
	const finding = {rule: 'no-broken-related-link', fix: undefined};
	const summary = (options: Partial<TextOptions>) =>
		lintText(withAsset, {path, config, ...options}).diagnostics.map(({rule, fix}) => ({rule, fix: fix?.safety}));
	t.deepEqual(summary({}), [finding]);

	const archiveOf = (files: readonly string[]) => indexArchive({posts: [], files}, defaultSettings);
	t.deepEqual(summary({archive: archiveOf(['assets/a.png', '2024/parade/index.html'])}), []);
	const unknown = summary({archive: archiveOf([])});
	t.deepEqual(
		unknown.map(({rule}) => rule),
		['no-missing-asset', 'no-broken-related-link'],
	);
	t.truthy(unknown[1]?.fix);
});

test('rules that judge the archive do not run, and what switches them off is not called needless', (t) => {
	const text = post(
		'<p>Text</p>\n',
		'archivelint: {disable: [{rule: no-duplicate-post}, {rule: require-image-alt}]}\n',
	);
	const config = {rules: {'no-duplicate-post': 'on', 'require-image-alt': 'on'}} as const;
	const lintConfig = {rules, settingsFor: resolveConfig(config, rules).settingsFor, details: []};
	const paths = [path, '_posts/2024-03-02-the-same.md'];
	const posts = paths.map((name) => surveyPost({path: name, text}, lintConfig).facts);
	const archive = indexArchive({posts, files: paths}, defaultSettings);
	for (const known of [undefined, archive]) {
		const messages = found(text, {config, archive: known});
		t.is(messages.length, 1);
		t.regex(messages[0] ?? '', /`require-image-alt`/);
	}
});

test('a rule of the caller runs, and a crash of it is told', (t) => {
	const noMarquee = defineRule({
		id: 'no-marquee',
		description: 'Disallow text that runs across the page.',
		messages: {marquee: 'The text runs.'},
		check: ({report}) => ({
			'<marquee>'(element) {
				report({at: element, message: 'marquee'});
			},
			'<blink>'() {
				throw new Error('No eyes.');
			},
		}),
	});
	const options = {path, ruleset: [noMarquee], config: {rules: {'no-marquee': 'warn'}}} as const;
	const text = post('<marquee>News</marquee>\n<blink>Text</blink>\n');
	const {diagnostics, problems} = lintText(text, options);
	t.deepEqual(
		diagnostics.map(({message}) => message),
		['The text runs.'],
	);
	t.deepEqual(problems, [
		{path, message: `The rule \`no-marquee\` crashed at offset ${text.indexOf('<blink>')}: No eyes.`},
	]);
});

test('a text is found the same fault with as its file', async (t) => {
	const root = 'examples/archive';
	const now = Date.parse('2024-06-01');
	let count = 0;
	for await (const report of lintArchive(root, {archive: false, config: false, root: '.', now})) {
		const text = readFileSync(`${root}/${report.path}`, 'utf8');
		const {problems, ...other} = lintText(text, {path: report.path, now});
		t.deepEqual({...other}, report);
		t.deepEqual(problems, []);
		count += report.diagnostics.length;
	}
	t.true(count > 20);
});
