import {existsSync, readFileSync} from 'node:fs';
import test from 'ava';
import {ruleGroups, rules} from '../rules/index.ts';
import type {Settings} from '../src/model/settings.ts';
import {lint} from './support/rule-tester.ts';

/** An example on a rule's page. */
interface Example {
	/** `other`: a post that stands in the archive beside the next example. */
	readonly kind: 'good' | 'bad' | 'other';
	readonly path: string | undefined;
	readonly options: Readonly<Record<string, unknown>>;
	readonly settings: Partial<Settings>;
	readonly post: string;
}

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
		t.true(examples.some(({kind}) => kind === 'bad'));
		t.true(examples.some(({kind}) => kind === 'good'));
		const posts: Record<string, string> = {};
		for (const {kind, path, post, options, settings} of examples) {
			if (kind === 'other') {
				posts[path ?? ''] = post;
				continue;
			}
			const place = path === undefined ? {} : {path};
			const messages = lint(rule, {post, options, settings, archive: {posts}, ...place}).map(({message}) => message);
			for (const other of Object.keys(posts)) delete posts[other];
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
		/^(`{3,})md (good|bad|other)(?: path="(.*?)")?(?: options=(\{.*?\}))?(?: settings=(\{.*?\}))?\n([^]*?)^\1$/gm;
	return [...page.matchAll(pattern)].map(([, , kind, path, options = '{}', settings = '{}', post = '']) => ({
		kind: kind as Example['kind'],
		path,
		options: JSON.parse(options) as Record<string, unknown>,
		settings: JSON.parse(settings) as Partial<Settings>,
		post,
	}));
}
