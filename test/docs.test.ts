import {existsSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import test from 'ava';
import {ruleGroups, rules} from '../rules/index.ts';
import {testRulePage} from '../src/testing.ts';
import {runCommand} from './support/run-command.ts';
import {temporaryFolder} from './support/temporaryFolder.ts';
import {runner} from './support/testRule.ts';

const headings = ['## Bad', '## Good', '## Fix', '## Known traps', '## When to switch it off'];

for (const rule of rules) {
	const page = readFileSync(`rules/${ruleGroups[rule.id]}/${rule.id}.md`, 'utf8');

	test(`${rule.id}: its page has all parts, and it has a table of tests`, (t) => {
		t.true(page.startsWith(`# ${rule.id}\n`));
		t.deepEqual(
			headings.filter((heading) => !page.includes(`\n${heading}\n`)),
			[],
		);
		t.true(existsSync(`test/rules/${ruleGroups[rule.id]}/${rule.id}.test.ts`));
	});

	testRulePage(rule, page, runner);
}

test('every rule has a name, a sentence and messages that keep to the style', (t) => {
	t.is(new Set(rules.map(({id}) => id)).size, rules.length);
	for (const {id, description, messages} of rules) {
		t.regex(id, /^[a-z]+(?:-[a-z]+)*$/);
		t.regex(description, /^[A-Z].*\.$/);
		for (const {text} of Object.values(messages)) t.regex(text, /(?:\.|\})$/, `${id}: ${text}`);
	}
});

const manual = readdirSync('docs')
	.filter((name) => name.endsWith('.md'))
	.map((name) => `docs/${name}`);
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
	const loosePages = [
		'README.md',
		'CHANGELOG.md',
		'CONTRIBUTING.md',
		'SECURITY.md',
		'examples/archive/README.md',
		'examples/plugin/README.md',
	];
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
