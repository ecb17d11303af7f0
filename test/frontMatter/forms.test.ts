import test from 'ava';
import {splitPost} from '../../src/frontMatter/forms/splitPost.ts';
import type {FrontMatterEntry, FrontMatterForm} from '../../src/model/post.ts';
import {type SiteGenerator, siteGenerators} from '../../src/model/settings.ts';
import type {Range} from '../../src/model/text.ts';

const split = (
	text: string,
	generator: SiteGenerator,
	frontMatterForms: readonly ('toml' | 'json' | 'head-lines')[] = [],
) => splitPost(text, () => ({generator, frontMatterForms}));

const toml = '+++\ntitle = "A post"\ndate = 2024-03-01\n+++\n\nText\n';
const json = '{"title": "A post", "date": "2024-03-01"}\nText\n';
const headLines = 'Title: A post\nDate: 2024-03-01\n\nText\n';
const yaml = '---\ntitle: A post\n---\nText\n';

/** Which forms posts may have where a site is made with a program. */
const known: Readonly<Record<SiteGenerator, readonly FrontMatterForm[]>> = {
	jekyll: ['yaml'],
	hugo: ['yaml', 'toml', 'json'],
	hexo: ['yaml', 'json'],
	eleventy: ['yaml'],
	astro: ['yaml', 'toml'],
	vuepress: ['yaml'],
	vitepress: ['yaml'],
	pelican: ['yaml', 'head-lines'],
	obsidian: ['yaml'],
	plain: ['yaml', 'toml', 'json', 'head-lines'],
};

for (const generator of siteGenerators)
	test(`forms of front matter: ${generator}`, (t) => {
		const found = [yaml, toml, json, headLines].map((text) => split(text, generator).frontMatter?.form);
		t.deepEqual(
			found.filter((form) => form !== undefined),
			known[generator],
		);
	});

test('a setting says which forms there are, whatever makes the site', (t) => {
	t.is(split(toml, 'jekyll', ['toml']).frontMatter?.form, 'toml');
	t.is(split(json, 'jekyll', ['toml']).frontMatter, undefined);
	t.is(split(json, 'pelican', ['toml', 'json']).frontMatter?.form, 'json');
	t.is(split(headLines, 'pelican', ['json']).frontMatter, undefined);
	t.is(split(yaml, 'hugo', ['json']).frontMatter?.form, 'yaml');
});

/** YAML with tabs, and what the programs make of it that take some: nothing where they fail. */
const tabbed: readonly (readonly [yaml: string, hexo: unknown, grayMatter: unknown])[] = [
	['tags:\n\t- quay', {tags: ['quay']}, {tags: ['quay']}],
	['tags:\r\n\t- quay\r\ntitle: a', {tags: ['quay'], title: 'a'}, {tags: ['quay'], title: 'a'}],
	['tags:\n\t- quay\n\t- pier', {tags: ['quay', 'pier']}, undefined],
	['a:\n  b: c\n\td: e', {a: {b: 'c', d: 'e'}}, {a: {b: 'c'}, d: 'e'}],
	['a:\n\tb: c\n\td: e', {a: {b: 'c', d: 'e'}}, {a: undefined, b: 'c', d: 'e'}],
	['tags:\n \t- quay', undefined, {tags: ['quay']}],
	['title: a: b\ntags:\n\t- quay', undefined, undefined],
];
for (const [lines, hexo, grayMatter] of tabbed)
	test(`tabs in ${JSON.stringify(lines)}`, (t) => {
		const text = `---\n${lines}\n---\nText\n`;
		const made: Readonly<Partial<Record<SiteGenerator, unknown>>> = {hexo, eleventy: grayMatter, vuepress: grayMatter};
		for (const generator of siteGenerators) {
			const expected = made[generator];
			const {frontMatter} = split(text, generator);
			t.is(frontMatter?.usable, expected !== undefined, generator);
			const entries = [...(frontMatter?.entries.values() ?? [])];
			if (expected !== undefined)
				t.deepEqual(Object.fromEntries(entries.map(({key, value}) => [key, value])), expected);
			for (const {key, keyRange} of entries) t.is(text.slice(keyRange.start, keyRange.end), key);
		}
	});

test('what stands behind tabs is where it was written', (t) => {
	const text = '---\ntags:\n\t- quay\n\t- pier\ntitle: a\n---\nText\n';
	const {frontMatter} = split(text, 'hexo');
	const shown = (range: Range) => text.slice(range.start, range.end);
	t.deepEqual(frontMatter?.entries.get('tags')?.itemRanges.map(shown), ['quay', 'pier']);
	t.is(shown(frontMatter?.entries.get('title')?.valueRange ?? {start: 0, end: 0}), 'a');
});

/** What looks like front matter, and is text. */
const texts: readonly (readonly [text: string, generator: SiteGenerator])[] = [
	['Note: this is an old text.\n\nText\n', 'plain'],
	['Note: this is an old text.\n\nText\n', 'pelican'],
	['Title: The long walk\nAuthor: Ida Moss\nPublisher: Quay\n\nA book.\n', 'plain'],
	['Title: A post\nDate: some day\n\nText\n', 'plain'],
	['Title: A post\nDate: 2024-03-01\nand so on.\n\nText\n', 'plain'],
	['From: Ida\nDate: 2024-03-01\nSubject: A post\n\nText\n', 'plain'],
	['    Title: A post\n    Date: 2024-03-01\n\nText\n', 'plain'],
	['Title: A post\nDate: 2024-03-01\nx y: z\n\nText\n', 'plain'],
	['Text\nTitle: A post\n\nText\n', 'pelican'],
	['\nTitle: A post\nDate: 2024-03-01\n\nText\n', 'pelican'],
	['http://a.example/b\n\nText\n', 'pelican'],
	['{"a": 1}\n\nText\n', 'plain'],
	['{"a": "b", }\n\nText\n', 'plain'],
	['{"title": "a"\n\nText\n', 'plain'],
	['{"title": "a"} and more\n\nText\n', 'plain'],
	['{ braces }\n\nText\n', 'hugo'],
	['{{< figure src="a.jpg" >}}\n', 'hugo'],
	['{% note %}\n', 'hexo'],
	['{:.lead}\nText\n', 'plain'],
	['[{"title": "a"}]\n', 'hugo'],
	['+++ three pluses\n+++\n', 'hugo'],
	['++++\ntitle = "a"\n++++\n', 'hugo'],
	['Text\n+++\ntitle = "a"\n+++\n', 'hugo'],
	['title: A heading\nof Markdown\n---\n', 'hexo'],
	['Note: a heading\n---\nText\n', 'hexo'],
	['title: A post\n---\nText\n', 'jekyll'],
	['title: A post\n\n---\nText\n', 'hexo'],
	['', 'plain'],
	['\n\n', 'hugo'],
];

for (const [text, generator] of texts)
	test(`no front matter for ${generator}: ${JSON.stringify(text)}`, (t) => {
		const {frontMatter, body} = split(text, generator);
		t.is(frontMatter, undefined);
		t.deepEqual(body, {start: 0, end: text.length});
	});

type Read = readonly [key: string, value: unknown, written: string, style: FrontMatterEntry['style']];

/** What is read, and what its range holds. */
const read: readonly (readonly [head: string, generator: SiteGenerator, entries: readonly Read[]])[] = [
	[
		'+++\n"the title" = "A \\"post\\" \\u00e9" # c\nraw = \'C:\\new\'\nlines = """\nOne\ntwo"""\nn = 1_000\nyes = true\n+++\n',
		'hugo',
		[
			['the title', 'A "post" é', '"A \\"post\\" \\u00e9"', 'toml-basic'],
			['raw', 'C:\\new', "'C:\\new'", 'toml-literal'],
			['lines', 'One\ntwo', '"""\nOne\ntwo"""', 'toml-lines'],
			['n', 1000, '1_000', 'toml-bare'],
			['yes', true, 'true', 'toml-bare'],
		],
	],
	[
		'+++\ndate = 2024-03-01 10:00:00+08:00\nday = 2024-03-01\nlocal = 2024-03-01T10:00:00\ntime = 10:00:00\n+++\n',
		'hugo',
		[
			[
				'date',
				{kind: 'time', epoch: Date.UTC(2024, 2, 1, 2), zone: 480, source: '2024-03-01 10:00:00+08:00'},
				'2024-03-01 10:00:00+08:00',
				'toml-bare',
			],
			[
				'day',
				{kind: 'date', epoch: Date.UTC(2024, 2, 1), zone: undefined, source: '2024-03-01'},
				'2024-03-01',
				'toml-bare',
			],
			[
				'local',
				{kind: 'time', epoch: Date.UTC(2024, 2, 1, 10), zone: undefined, source: '2024-03-01T10:00:00'},
				'2024-03-01T10:00:00',
				'toml-bare',
			],
			['time', '10:00:00', '10:00:00', 'toml-bare'],
		],
	],
	[
		'\n+++\na.b = 1\na.c = {d = [1]}\n[p]\nx = 1\n[[p.q]]\ny = 1\n[[p.q]]\n[p.q.r]\nz = 1\n+++\n',
		'hugo',
		[
			['a', {b: 1, c: {d: [1]}}, 'a.b = 1', 'collection'],
			['p', {x: 1, q: [{y: 1}, {r: {z: 1}}]}, '[p]\nx = 1', 'collection'],
		],
	],
	[
		'{"title": "A \\"post\\" \\u00e9", "n": -1.5, "no": false, "nothing": null, "tags": ["a", {"b": []}]}\n',
		'hugo',
		[
			['title', 'A "post" é', '"A \\"post\\" \\u00e9"', 'json-string'],
			['n', -1.5, '-1.5', 'json-bare'],
			['no', false, 'false', 'json-bare'],
			['nothing', undefined, 'null', 'json-bare'],
			['tags', ['a', {b: []}], '["a", {"b": []}]', 'collection'],
		],
	],
	[
		'title: A post\n# a comment\ntags:\n- a\n  - b\n----\n',
		'hexo',
		[
			['title', 'A post', 'A post', 'plain'],
			['tags', ['a - b'], '- a\n  - b', 'collection'],
		],
	],
	[';;;;\n"title": "A post"\n;;;;\n', 'hexo', [['title', 'A post', '"A post"', 'json-string']]],
	[
		'TITLE:  A post: part 2 \nTags: one, two words ,\nAuthors: Moss, Ida; Tarn, Ben\nSummary: Long\n    and longer\nSlug:\n',
		'pelican',
		[
			['title', 'A post: part 2', 'A post: part 2', 'head-line'],
			['tags', ['one', 'two words'], 'one, two words ,', 'collection'],
			['authors', ['Moss, Ida', 'Tarn, Ben'], 'Moss, Ida; Tarn, Ben', 'collection'],
			['summary', 'Long and longer', 'Long\n    and longer', 'block'],
			['slug', undefined, '', 'empty'],
		],
	],
	[
		'Title: A post\nDate: 2024-03-01\n---\n',
		'plain',
		[
			['title', 'A post', 'A post', 'head-line'],
			['date', '2024-03-01', '2024-03-01', 'head-line'],
		],
	],
];

for (const [head, generator, entries] of read)
	for (const [variant, change] of [
		['as it is', (text: string) => text],
		['with CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
		['with a byte order mark', (text: string) => `\ufeff${text}`],
	] as const)
		test(`front matter is read, ${variant}: ${JSON.stringify(head)}`, (t) => {
			const file = change(`${head}\n  Text\n`);
			const {frontMatter, body} = split(file, generator);
			t.is(file.slice(body.start), change('  Text\n').replace('\ufeff', ''));
			t.deepEqual(frontMatter?.problems, []);
			t.true(frontMatter?.usable);
			const found = [...(frontMatter?.entries.values() ?? [])];
			t.deepEqual(
				found.map(({key, value, valueRange, style}) => [
					key,
					typeof value === 'string' ? value.replaceAll('\r\n', '\n') : value,
					file.slice(valueRange.start, valueRange.end).replaceAll('\r\n', '\n'),
					style,
				]),
				entries,
			);
			const mark = /^(?:\+\+\+|;+|\{|TITLE|[Tt]itle)$/;
			t.regex(file.slice(frontMatter?.opening.start, frontMatter?.opening.end), mark);
		});

test('the body may go on right behind head lines where Pelican reads them', (t) => {
	const text = 'Title:\nDate:2024-03-01\nText: *of* a kind\nMore words\n\nText\n';
	const {frontMatter, body} = split(text, 'pelican');
	t.deepEqual([...(frontMatter?.entries.keys() ?? [])], ['title', 'date', 'text']);
	t.is(text.slice(body.start), 'More words\n\nText\n');
	t.is(split('Title: A\n--- x\nText\n', 'pelican').body.start, 15);
});

test('the body may go on right behind JSON where Hugo reads it', (t) => {
	const text = '{"title": "a"} and more\n';
	const {frontMatter, body} = split(text, 'hugo');
	t.deepEqual([...(frontMatter?.entries.keys() ?? [])], ['title']);
	t.is(text.slice(body.start), ' and more\n');
});

test('items of lists and entries of mappings stand where they are written', (t) => {
	const file =
		'+++\ntags = ["a", \'b\', 1]\nauthors = [{name = "Ida"}]\n[archivelint]\ndisable = [{rule = "x"}]\n+++\n';
	const entries = split(file, 'hugo').frontMatter?.entries;
	const tags = entries?.get('tags');
	t.deepEqual(
		tags?.itemRanges.map(({start, end}) => file.slice(start, end)),
		['"a"', "'b'", '1'],
	);
	t.deepEqual(tags?.itemStyles, ['toml-basic', 'toml-literal', 'toml-bare']);
	const disable = entries?.get('archivelint')?.entries.get('disable');
	t.is(file.slice(disable?.keyRange.start, disable?.keyRange.end), 'disable');
	t.deepEqual(
		disable?.itemRanges.map(({start, end}) => file.slice(start, end)),
		['{rule = "x"}'],
	);
});

type Fault = readonly [slice: string, message: string];

/** What TOML cannot be read, what is shown of it, and what is said. */
const brokenToml: Readonly<Record<string, Fault>> = {
	'title = "a "b" c"': ['b" c"', 'The value ends at the `"` before `b" c"`, as one within it is written `\\"`.'],
	"title = 'it's'": ["s'", "The value ends at the `'` before `s'`, as one can stand in a text between `\"` only."],
	'title = Lantern walk': ['Lantern walk', 'The text has no quotation marks around it.'],
	'tags = [a, b]': ['a, b]', 'The text has no quotation marks around it.'],
	'title: Lantern walk': ['title: Lantern walk', 'A colon stands where TOML has a `=`.'],
	'title = "a\nb = 1': ['"a', 'The quotation mark `"` is never closed.'],
	'title = """a\nb = 1': ['"""a', 'The quotation mark `"""` is never closed.'],
	'title =\nb = 1': ['title =', 'The key has no value.'],
	'a = 1\njust words': ['just words', 'The line has no `=` that makes it a key with a value.'],
	'a.b = 1\na = 2': ['a', 'The key `a` stands more than once in the same table.'],
	'[a]\nb = 1\n["a"]': ['"a"', 'The key `"a"` stands more than once in the same table.'],
	'tags = ["a",\n"b"\ntitle = "c"': ['["a",', 'The bracket `[` is never closed.'],
	'tags = ["a", "b"': ['["a", "b"', 'The bracket `[` is never closed.'],
	'[params\nx = 1': ['[params', 'The bracket `[` is never closed.'],
	'tags = ["a" "b"]': ['"b"]', 'Two items in brackets have no comma between them.'],
	'a = {b = 1,}': [',', 'A comma stands behind the last value in braces.'],
	'date = 2024-02-30': ['2024-02-30', '`2024-02-30` is on no calendar and no clock.'],
	'time = 25:00:00 # c': ['25:00:00', '`25:00:00` is on no calendar and no clock.'],
	'n = 017': ['017', 'The number `017` begins with a zero.'],
	'a = "\\q"': ['\\q', '`\\q` is not an escape sequence.'],
	'a = "\\ud800"': ['\\ud800', '`\\ud800` is not an escape sequence.'],
	'a = "\u0001"': ['\u0001', 'The front matter holds the character U+0001, which TOML does not allow.'],
	'a = 1 b = 2': ['b = 2', '`b = 2` stands behind the value, where the line ends.'],
	'a..b = 1': ['a..b = 1', 'A dot in a key has no name before or behind it.'],
	'a = +': ['a = +', 'TOML expects something else here.'],
};

for (const [source, [slice, message]] of Object.entries(brokenToml))
	for (const lineEnding of ['\n', '\r\n'])
		test(`TOML that is broken ${JSON.stringify(lineEnding)}: ${JSON.stringify(source)}`, (t) => {
			const file = `+++\n${source}\n+++\nText\n`.replaceAll('\n', lineEnding);
			const {frontMatter} = split(file, 'hugo');
			t.false(frontMatter?.usable);
			t.deepEqual(
				frontMatter?.problems.map((problem) => [file.slice(problem.range.start, problem.range.end), problem.message]),
				[[slice, message]],
			);
		});

const deep = 100_000;

/** What is made to take long, or to exhaust the stack. */
const hostile: Readonly<Record<string, string>> = {
	'nested lists of TOML': `+++\na = ${'['.repeat(10_000)}${']'.repeat(10_000)}\n+++\n`,
	'nested tables of TOML': `+++\na = ${'{a = '.repeat(5000)}1${'}'.repeat(5000)}\n+++\n`,
	'a key of TOML with many dots': `+++\na${'.a'.repeat(10_000)} = 1\n+++\n`,
	'tables of TOML with many dots': `+++\n[a${'.a'.repeat(10_000)}]\n+++\n`,
	'TOML of brackets': `+++\na = ${'['.repeat(2_000_000)}\n+++\n`,
	'brackets that TOML can hold': `+++\na = ${'['.repeat(60_000)}\n+++\n`,
	'quotation marks of TOML': `+++\na = ${'"'.repeat(60_001)}\n+++\n`,
	'open strings of TOML': `+++\n${'a = "\n'.repeat(9000)}+++\n`,
	'an open string of escapes': `+++\na = ${'"\\'.repeat(30_000)}\n+++\n`,
	'an open string of several lines with escapes': `+++\na = ${'"""\\'.repeat(15_000)}\n+++\n`,
	'open strings of several lines': `+++\n${"a = '''\n".repeat(8001)}+++\n`,
	'TOML without an end': `+++\n${'a = 1\n'.repeat(500_000)}`,
	pluses: '+++\n'.repeat(500_000),
	'blank lines before TOML': `${'\n'.repeat(2_000_000)}+++\n+++\n`,
	'nested lists of JSON': `{"title": ${'['.repeat(deep)}${']'.repeat(deep)}}\n`,
	'nested objects of JSON': `${'{"title":'.repeat(deep)}1${'}'.repeat(deep)}\n`,
	'objects of JSON without an end': '{"title":'.repeat(500_000),
	'JSON with an open string of escapes': `{"title": "${'\\"'.repeat(1_000_000)}\n`,
	'a long key of JSON': `{"${'a'.repeat(4_000_000)}": 1}\n`,
	semicolons: ';'.repeat(4_000_000),
	'lines of semicolons': ';;;\n'.repeat(500_000),
	'head lines without an end': `Title: a\n${'Key: value\n'.repeat(300_000)}`,
	'a head line that goes on and on': `Title: a\n${'    more\n'.repeat(7000)}\n`,
	colons: 'a:'.repeat(2_000_000),
};

for (const [name, text] of Object.entries(hostile))
	for (const generator of ['hugo', 'pelican', 'plain'] as const)
		test(`answers to ${name} for ${generator}`, (t) => {
			t.notThrows(() => split(text, generator));
		});

test('YAML without its first line is read where it stands, whatever is wrong with it', (t) => {
	const text = 'title: "a "b" c"\n---\nText\n';
	const {frontMatter} = split(text, 'hexo');
	t.deepEqual(
		frontMatter?.problems.map(({range, message}) => [text.slice(range.start, range.end), message]),
		[['b" c"', 'The value ends at the `"` before `b" c"`, as one within it is written `\\"`.']],
	);
	t.is(frontMatter?.problems[0]?.escaping?.text, '"a \\"b\\" c"');
	const deep = split(`title: a\nb: ${'['.repeat(101)}\n---\n`, 'hexo').frontMatter?.problems[0];
	t.deepEqual(deep?.range, {start: 111, end: 112});
	const long = split(`title: ${'a: '.repeat(21_000)}\n---\n`, 'hexo').frontMatter?.problems[0];
	t.true((long?.range.start ?? -1) >= 0);
});

test('what is nested too deep, or too long, is said once', (t) => {
	const problems = (text: string) => split(text, 'hugo').frontMatter?.problems.map(({message}) => message);
	t.deepEqual(problems(hostile['nested lists of TOML'] ?? ''), [
		'The front matter is nested more than 100 levels deep and was not read.',
	]);
	t.deepEqual(problems(hostile['tables of TOML with many dots'] ?? ''), [
		'The front matter is nested more than 100 levels deep and was not read.',
	]);
	t.deepEqual(problems(hostile['TOML of brackets'] ?? ''), [
		'The front matter is longer than 65536 characters and was not read.',
	]);
	t.deepEqual(problems(hostile['nested lists of JSON'] ?? ''), [
		'The front matter is longer than 65536 characters and was not read.',
	]);
	t.deepEqual(problems(`{"a": ${'['.repeat(101)}${']'.repeat(101)}}\n`), [
		'The front matter is nested more than 100 levels deep and was not read.',
	]);
});
