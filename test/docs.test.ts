import {existsSync, readFileSync} from 'node:fs';
import test from 'ava';
import {ruleGroups, rules} from '../rules/index.ts';
import type {Settings} from '../src/settings.ts';
import {lint} from './support/rule-tester.ts';

/** An example on a rule's page. */
interface Example {
	readonly kind: 'good' | 'bad';
	readonly path: string | undefined;
	readonly options: Readonly<Record<string, unknown>>;
	readonly settings: Partial<Settings>;
	readonly post: string;
}

/** Posts that stand on a page as `md other`: the archive around its examples. */
type OtherPosts = Readonly<Record<string, string>>;

const headings = ['## Bad', '## Good', '## Fix', '## Known traps', '## When to switch it off'];

for (const rule of rules) {
	const page = readFileSync(`rules/${ruleGroups[rule.id]}/${rule.id}.md`, 'utf8');

	test(`${rule.id}: its page has all parts`, (t) => {
		t.true(page.startsWith(`# ${rule.id}\n`));
		t.deepEqual(
			headings.filter((heading) => !page.includes(`\n${heading}\n`)),
			[],
		);
		t.true(existsSync(`test/rules/${ruleGroups[rule.id]}/${rule.id}.test.ts`));
	});

	test(`${rule.id}: the examples on its page are what it says they are`, (t) => {
		const examples = examplesOf(page);
		const posts = otherPostsOf(page);
		t.true(examples.some(({kind}) => kind === 'bad'));
		t.true(examples.some(({kind}) => kind === 'good'));
		for (const {kind, path, post, options, settings} of examples) {
			const messages = lint(rule, {
				post,
				options,
				settings,
				archive: {posts},
				...(path === undefined ? {} : {path}),
			}).map(({message}) => message);
			if (kind === 'good') t.deepEqual(messages, [], post);
			else t.not(messages.length, 0, post);
		}
	});
}

test('every rule has a name, a sentence and messages that keep to the style', (t) => {
	t.is(new Set(rules.map(({id}) => id)).size, rules.length);
	for (const {id, description, messages} of rules) {
		t.regex(id, /^[a-z]+(?:-[a-z]+)*$/);
		t.regex(description, /^[A-Z].*\.$/);
		for (const {text} of Object.values(messages)) t.regex(text, /(?:\.|\})$/, `${id}: ${text}`);
	}
});

function examplesOf(page: string): readonly Example[] {
	const pattern =
		/^(`{3,})md (good|bad)(?: path="(.*?)")?(?: options=(\{.*?\}))?(?: settings=(\{.*?\}))?\n([^]*?)^\1$/gm;
	return [...page.matchAll(pattern)].map(([, , kind, path, options = '{}', settings = '{}', post = '']) => ({
		kind: kind === 'good' ? 'good' : 'bad',
		path,
		options: JSON.parse(options) as Record<string, unknown>,
		settings: JSON.parse(settings) as Partial<Settings>,
		post,
	}));
}

function otherPostsOf(page: string): OtherPosts {
	const pattern = /^(`{3,})md other path="(.*?)"\n([^]*?)^\1$/gm;
	return Object.fromEntries([...page.matchAll(pattern)].map(([, , path = '', post = '']) => [path, post]));
}
