import test from 'ava';
import {type Baseline, formatBaseline, parseBaseline} from '../../src/baseline/baseline.ts';

const head = '{"archivelintBaseline":1}';
const entry = '{"path":"_posts/a.md","rule":"no-x","id":"k3"}';
const post = '{"path":"_posts/a.md","source":"news.example/a","body":"w1"}';

const baseline: Baseline = {
	entries: [
		{path: '_posts/b.md', rule: 'no-x', id: 'k1', reason: 'the site\nis "gone"'},
		{path: '_posts/a.md', rule: 'no-y', id: 'k2', reason: undefined},
		{path: '_posts/a.md', rule: 'no-x', id: 'k3', reason: undefined},
	],
	posts: new Map([
		['_posts/a.md', {path: '_posts/a.md', source: 'news.example/a', body: 'w1'}],
		['_posts/b.md', {path: '_posts/b.md', source: undefined, body: 'w2'}],
	]),
};

test('a baseline is a line for each finding, sorted, under its post', (t) => {
	t.deepEqual(formatBaseline(baseline).split('\n'), [
		head,
		post,
		entry,
		'{"path":"_posts/a.md","rule":"no-y","id":"k2"}',
		'{"path":"_posts/b.md","body":"w2"}',
		'{"path":"_posts/b.md","rule":"no-x","id":"k1","reason":"the site\\nis \\"gone\\""}',
		'',
	]);
});

test('what is written is read again, in any order, with doubles, and with other line endings', (t) => {
	const text = formatBaseline(baseline);
	const [first, ...lines] = text.trimEnd().split('\n');
	const shuffled = [first, ...lines.toReversed(), ...lines, first].join('\r\n');
	for (const written of [text, shuffled, `\u{feff}${text}`]) {
		const read = parseBaseline(written);
		t.true('entries' in read);
		if ('entries' in read) t.is(formatBaseline(read), text);
	}
});

const mistakes: readonly (readonly [lines: readonly string[], line: number, message: RegExp])[] = [
	[[''], 1, /first line is not/],
	[[entry], 1, /first line is not/],
	[['{"archivelintBaseline":"1"}'], 1, /first line is not/],
	[['{"archivelintBaseline":2}', '{"new":1}'], 1, /newer archivelint \(version 2 .* update archivelint/],
	[['{"archivelintBaseline":0}'], 1, /no version 0/],
	[['<<<<<<< HEAD', head], 1, /merge left a conflict/],
	[[head, entry, '=======', entry], 3, /merge left a conflict.*baseline update/],
	[[head, entry.slice(0, -5)], 2, /not a JSON object/],
	[[head, '[]'], 2, /not a JSON object/],
	[[head, 'null'], 2, /not a JSON object/],
	[[head, '{"rule":"no-x","id":"k"}'], 2, /names no `path`/],
	[[head, '{"path":1,"rule":"no-x","id":"k"}'], 2, /names no `path`/],
	[[head, '{"path":"a.md","rule":"no-x"}'], 2, /`id` is not a text/],
	[[head, '{"path":"a.md","rule":"no-x","id":7}'], 2, /`id` is not a text/],
	[[head, '{"path":"a.md","rule":"no-x","id":"k","reason":null}'], 2, /`reason` is not a text/],
	[[head, '{"path":"a.md","rule":"no-x","id":"k","line":7}'], 2, /unknown key `line`/],
	[[head, '{"path":"a.md","body":"w","id":"k"}'], 2, /unknown key `id`/],
];

for (const [lines, line, message] of mistakes) {
	test(`damaged: ${JSON.stringify(lines)}`, (t) => {
		const read = parseBaseline(`${lines.join('\n')}\n`);
		t.true('message' in read);
		if ('message' in read) {
			t.is(read.line, line);
			t.regex(read.message, message);
		}
	});
}
