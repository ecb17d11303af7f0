import test from 'ava';
import {splitFrontMatter} from '../../src/frontMatter/splitFrontMatter.ts';

interface Case {
	readonly file: string;
	/** The file's text from the opening line to the closing one; undefined where Jekyll sees no front matter. */
	readonly yaml?: string;
	readonly body: string;
}

const cases: readonly Case[] = [
	{file: '---\ntitle: Rain\n---\nIt rained.\n', yaml: '---\ntitle: Rain\n', body: 'It rained.\n'},
	{file: '---\r\ntitle: Rain\r\n---\r\nWet.\r\n', yaml: '---\r\ntitle: Rain\r\n', body: 'Wet.\r\n'},
	{file: '\uFEFF---\ntitle: Rain\n---\nWet', yaml: '---\ntitle: Rain\n', body: 'Wet'},
	{file: '---  \t\ntitle: Rain\n--- \t\nWet', yaml: '---  \t\ntitle: Rain\n', body: 'Wet'},
	{file: '---\n---\nOnly text', yaml: '---\n', body: 'Only text'},
	{file: '---\n...\nOnly text', yaml: '---\n', body: 'Only text'},
	{file: '---\ntitle: Rain\n...\nWet', yaml: '---\ntitle: Rain\n', body: 'Wet'},
	{file: '---\ntitle: Rain\n---', yaml: '---\ntitle: Rain\n', body: ''},
	{file: '---\ntitle: Rain\n---\n \n\n', yaml: '---\ntitle: Rain\n', body: ''},
	{file: '---\ntitle: Rain\n---\n\n \n    code', yaml: '---\ntitle: Rain\n', body: '    code'},
	{file: '---\n\n\ntitle: Rain\n---\nWet', yaml: '---\n\n\ntitle: Rain\n', body: 'Wet'},
	{file: '---\na: 1\n---\n---\nb: 2\n---\nWet', yaml: '---\na: 1\n', body: '---\nb: 2\n---\nWet'},
	{file: '---\na: 1\n----\n---- x\n---\nWet', yaml: '---\na: 1\n----\n---- x\n', body: 'Wet'},
	{file: '---\na: "b\n--- c"\n---\nWet', yaml: '---\na: "b\n--- c"\n', body: 'Wet'},
	{file: '---\na: 1\n ---\nb: 2\n---\nWet', yaml: '---\na: 1\n ---\nb: 2\n', body: 'Wet'},
	{file: '---\na: 1\n---text\n---\nWet', yaml: '---\na: 1\n---text\n', body: 'Wet'},
	// An ideographic space is blank for JavaScript and a character for Ruby.
	{file: '---\na: 1\n---\u3000\n---\nWet', yaml: '---\na: 1\n---\u3000\n', body: 'Wet'},
	{file: '', body: ''},
	{file: '\uFEFF', body: ''},
	{file: 'Only text\n', body: 'Only text\n'},
	{file: '\n---\na: 1\n---\nWet', body: '\n---\na: 1\n---\nWet'},
	{file: '---x\na: 1\n---\nWet', body: '---x\na: 1\n---\nWet'},
	{file: '----\na: 1\n----\nWet', body: '----\na: 1\n----\nWet'},
	{file: '---\u00A0\na: 1\n---\nWet', body: '---\u00A0\na: 1\n---\nWet'},
];

for (const {file, yaml, body} of cases) {
	test(`splits ${JSON.stringify(file)}`, (t) => {
		const {frontMatter, body: bodyRange} = splitFrontMatter(file);
		t.is(frontMatter && file.slice(frontMatter.range.start, frontMatter.contentRange.end), yaml);
		t.is(file.slice(bodyRange.start, bodyRange.end), body);
	});
}

for (const file of ['---\ntitle: Rain\nWet\n', '---', '---\n', '---\na: 1\r---\rWet', '\uFEFF---\r\na: 1\r\n']) {
	test(`reports front matter that is never closed: ${JSON.stringify(file)}`, (t) => {
		const {frontMatter, body} = splitFrontMatter(file);
		t.deepEqual(
			frontMatter?.problems.map(({kind, range}) => [kind, file.slice(range.start, range.end)]),
			[['unclosed', '---']],
		);
		t.false(frontMatter?.usable);
		t.is(file.slice(body.start, body.end), file.replace('\uFEFF', ''));
	});
}

test('the ranges leave nothing out', (t) => {
	const file = '---\ntitle: Rain\n--- \n\nWet';
	const {frontMatter} = splitFrontMatter(file);
	t.deepEqual(frontMatter?.range, {start: 0, end: file.indexOf('\nWet')});
	t.deepEqual(frontMatter?.contentRange, {start: 4, end: file.indexOf('--- ')});
});

const megabyte = 1_000_000;
const hostile: Readonly<Record<string, string>> = {
	'line breaks after the opening line': `---\n${'\n'.repeat(megabyte)}`,
	'line breaks after the closing line': `---\na: 1\n---\n${'\n'.repeat(megabyte)}x`,
	'blanks after the opening mark': `---${' '.repeat(megabyte)}x`,
	'blanks after every mark': `---\n${`--- ${' '.repeat(500)}x\n`.repeat(2000)}`,
	'closing lines that are none': `---\n${'---x\n'.repeat(megabyte / 5)}`,
	'a mapping of a megabyte': `---\n${'a: b\n'.repeat(megabyte / 5)}---\n`,
};

// What is quadratic in a megabyte goes on until the test runner gives up.
for (const [name, file] of Object.entries(hostile)) {
	test.serial(`answers to ${name}`, (t) => {
		t.notThrows(() => splitFrontMatter(file));
	});
}
