import {existsSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import test from 'ava';
import {ruleGroups, rules} from '../rules/index.ts';
import type {Settings} from '../src/model/settings.ts';
import {lint} from './support/rule-tester.ts';
import {runCommand} from './support/run-command.ts';
import {temporaryFolder} from './support/temporaryFolder.ts';

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

const manual = readdirSync('docs').map((name) => `docs/${name}`);
const rulePages = rules.map(({id}) => `rules/${ruleGroups[id]}/${id}.md`);

for (const contents of ['README.md', 'docs/README.md']) {
	test(`${contents} links every page of the manual`, (t) => {
		const linked = new Set([contents, ...linksOf(contents).map(({file}) => file)]);
		t.deepEqual(
			manual.filter((page) => !linked.has(page)),
			[],
		);
	});
}

test('every link of the pages leads to a file, and to a heading there', (t) => {
	const loosePages = ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md', 'examples/archive/README.md'];
	const links = [...loosePages, ...manual, ...rulePages].flatMap(linksOf);
	t.true(links.length > rules.length);
	t.deepEqual(
		links.filter((link) => !isFound(link)).map(({page, target}) => `${page}: ${target}`),
		[],
	);
});

test('the formatter in the manual prints what the manual shows', async (t) => {
	const page = readFileSync('docs/formats.md', 'utf8');
	const [, formatter = ''] = /```js\n\/\/ count\.mjs\n([^]*?)```/.exec(page) ?? [];
	const [, command = '', shown = ''] = /```text\n\$ npx archivelint (.*) \| head -n 4\n([^]*?)```/.exec(page) ?? [];
	const file = path.join(temporaryFolder(t, {'count.mjs': formatter}), 'count.mjs');
	const {stdout} = await runCommand(command.replace('./count.mjs', file).split(' '), {cwd: process.cwd()});
	t.is(/(?:.*\n){4}/.exec(stdout)?.[0], shown);
});

/** A link from one page of the repository to another. */
interface PageLink {
	readonly page: string;
	/** As it is written. */
	readonly target: string;
	readonly file: string;
	readonly fragment: string | undefined;
}

function linksOf(page: string): readonly PageLink[] {
	const prose = withoutFences(readFileSync(page, 'utf8')).replace(/(`+)[^]*?\1/g, '');
	return [...prose.matchAll(/\]\(([^()\s]+)\)/g)]
		.map(([, target = '']) => target)
		.filter((target) => !/^[a-z]+:/.test(target))
		.map((target) => {
			const [place = '', fragment] = target.split('#');
			return {page, target, file: place === '' ? page : path.posix.join(path.posix.dirname(page), place), fragment};
		});
}

function isFound({file, fragment}: PageLink): boolean {
	if (!existsSync(file)) return false;
	return fragment === undefined || fragmentsOf(readFileSync(file, 'utf8')).includes(fragment);
}

/** The fragments by which GitHub knows the headings of a page. */
function fragmentsOf(page: string): readonly string[] {
	return [...withoutFences(page).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
		heading
			.toLowerCase()
			.replace(/[^\p{L}\p{N} _-]/gu, '')
			.replaceAll(' ', '-'),
	);
}

function withoutFences(page: string): string {
	return page.replace(/^ *(`{3,})[^`]*\n[^]*?^ *\1$/gm, '');
}

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
