import test from 'ava';
import {
	type AcceptedCount,
	type Baseline,
	type BaselinedPost,
	countAccepted,
	nothingAccepted,
	type PostSigns,
} from '../../src/baseline/baseline.ts';
import {formatBaseline} from '../../src/baseline/formatBaseline.ts';
import {parseBaseline} from '../../src/baseline/parseBaseline.ts';
import {idOfCause} from '../../src/model/causeParts.ts';
import {digest} from '../../src/texts/digest.ts';

const head = '{"archivelintBaseline":2}';
const alt = {rule: 'no-x', message: 'missing', source: 'news.example', kind: '<img>', reason: undefined};
const gone = {rule: 'no-y', message: 'dead', source: 'tide.example', kind: '', reason: 'the site\nis "gone"'};
const altId = idOfCause(alt);
const goneName = `${idOfCause(gone)}.${digest(gone.reason)}`;
const altLine = `{"cause":"${altId}","rule":"no-x","message":"missing","source":"news.example","kind":"<img>"}`;
const postLine = `{"post":"_posts/a.md","source":"s1","body":"w1","causes":{"${altId}":3}}`;

/** A post in which so many findings of some causes are accepted. */
function postOf(signs: PostSigns, causes: readonly AcceptedCount[]): BaselinedPost {
	return {...nothingAccepted(signs), causes};
}

function baselineOf(posts: readonly BaselinedPost[]): Baseline {
	return {posts: new Map(posts.map((post) => [post.path, post]))};
}

const baseline = baselineOf([
	postOf({path: '_posts/b.md', source: undefined, body: 'w2'}, [{cause: gone, count: 1}]),
	postOf({path: '_posts/a.md', source: 's1', body: 'w1'}, [{cause: alt, count: 3}]),
	postOf({path: '_posts/c.md', source: 's3', body: 'w3'}, [
		{cause: gone, count: 2},
		{cause: alt, count: 1},
	]),
]);

/** The posts of a text in the order in which they stand there. */
function postsIn(text: string): readonly string[] {
	return [...text.matchAll(/^\{"post":"([^"]*)"/gm)].map(([, post = '']) => post);
}

test('a baseline is a line for each cause and one for each post, all sorted', (t) => {
	const [first, ...others] = formatBaseline(baseline).split('\n');
	t.is(first, head);
	const lines = others.filter((line) => !/^"[cp][\da-f]{2}"$/.test(line));
	t.is(others.length - lines.length, 2 * 256);
	const causes = [
		altLine,
		`{"cause":"${goneName}","rule":"no-y","message":"dead","source":"tide.example","kind":"","reason":"the site\\nis \\"gone\\""}`,
	];
	t.deepEqual(lines.slice(0, 2).toSorted(), causes.toSorted());
	t.deepEqual(
		lines.slice(2, -1).toSorted(),
		[
			postLine,
			`{"post":"_posts/b.md","body":"w2","causes":{"${goneName}":1}}`,
			`{"post":"_posts/c.md","source":"s3","body":"w3","causes":{${[`"${altId}":1`, `"${goneName}":2`].toSorted().join(',')}}}`,
		].toSorted(),
	);
	t.is(lines.at(-1), '');
});

test('posts that follow each other by their names are spread over the file', (t) => {
	const days = Array.from({length: 60}, (_, day) => `_posts/2024-${day < 30 ? '01' : '02'}-${10 + (day % 30)}-a.md`);
	const posts = days.map((path) => postOf({path, source: undefined, body: 'w'}, [{cause: alt, count: 1}]));
	const text = formatBaseline(baselineOf(posts));
	const places = days.slice(-5).map((day) => postsIn(text).indexOf(day));
	t.true(Math.max(...places) - Math.min(...places) > 20, places.join());
	t.deepEqual(postsIn(text).toSorted(), days.toSorted());
});

test('what is written is read again, in any order, with doubles, and with other line endings', (t) => {
	const text = formatBaseline(baseline);
	const [first, ...lines] = text.trimEnd().split('\n');
	const shuffled = [first, ...lines.toReversed(), ...lines, first].join('\r\n');
	for (const written of [text, shuffled, `\u{feff}${text}`]) {
		const read = parseBaseline(written);
		t.true('posts' in read);
		if ('posts' in read) t.is(formatBaseline(read), text);
	}
});

test('of two counts that a merge has left, the larger one holds, and no reason is lost', (t) => {
	const other = postLine.replace(':3}', `:5,"${goneName}":1}`);
	const read = parseBaseline([...formatBaseline(baseline).trimEnd().split('\n'), other].join('\n'));
	if (!('posts' in read)) return t.fail(read.message);
	t.deepEqual(
		read.posts.get('_posts/a.md')?.causes.map(({cause, count}) => [cause.rule, count]),
		[
			['no-x', 5],
			['no-y', 1],
		],
	);
	return t.is(countAccepted(read.posts.values()), 10);
});

test('a cause whose line a merge took away is still counted, and written again', (t) => {
	const text = [head, postLine, ''].join('\n');
	const read = parseBaseline(text);
	if (!('posts' in read)) return t.fail(read.message);
	t.deepEqual(read.posts.get('_posts/a.md')?.unexplained, [{name: altId, count: 3}]);
	return t.is(formatBaseline(read).replaceAll(/^"[cp].."\n/gm, ''), text);
});

test('two causes with one id have two names', (t) => {
	// Found by trying: nobody can choose ids.
	const causes = twins();
	const posts = causes.map((cause, index) =>
		postOf({path: `${index}.md`, source: undefined, body: 'w'}, [{cause, count: index + 1}]),
	);
	const text = formatBaseline(baselineOf(posts));
	const read = parseBaseline(text);
	if (!('posts' in read)) return t.fail(read.message);
	t.deepEqual(
		['0.md', '1.md'].map((path) => read.posts.get(path)?.causes),
		posts.map((post) => post.causes),
	);
	return t.is(formatBaseline(read), text);
});

/** Two causes with the same id. */
function twins(): readonly (typeof alt)[] {
	const seen = new Map<string, typeof alt>();
	for (let number = 0; ; number++) {
		const cause = {...alt, kind: `<b.k${number}>`};
		const id = idOfCause(cause);
		const twin = seen.get(id);
		if (twin !== undefined) return [twin, cause];
		seen.set(id, cause);
	}
}

test('the first form is read: single findings, and sources that are not digested', (t) => {
	const read = parseBaseline(
		[
			'{"archivelintBaseline":1}',
			'{"path":"_posts/a.md","source":"news.example/a","body":"w1"}',
			'{"path":"_posts/a.md","rule":"no-x","id":"k3"}',
			'{"path":"_posts/a.md","rule":"no-x","id":"k4","reason":"old"}',
			'{"path":"_posts/b.md","rule":"no-y","id":"k1"}',
			'',
		].join('\n'),
	);
	if (!('posts' in read)) return t.fail(read.message);
	t.deepEqual(read.posts.get('_posts/a.md'), {
		...nothingAccepted({path: '_posts/a.md', source: digest('news.example/a'), body: 'w1'}),
		findings: [
			{rule: 'no-x', id: 'k3', reason: undefined},
			{rule: 'no-x', id: 'k4', reason: 'old'},
		],
	});
	const written = formatBaseline(read);
	t.regex(written, /^\{"archivelintBaseline":2\}\n/);
	return t.deepEqual(parseBaseline(written), read, 'What nobody has counted by causes yet stays as it is.');
});

const finding = '{"path":"a.md","rule":"no-x","id":"k"}';

const mistakes: readonly (readonly [lines: readonly string[], line: number, message: RegExp])[] = [
	[[''], 1, /first line is not/],
	[[finding], 1, /first line is not/],
	[['{"archivelintBaseline":"1"}'], 1, /first line is not/],
	[['{"archivelintBaseline":3}', '{"new":1}'], 1, /newer archivelint \(version 3 /],
	[['{"archivelintBaseline":0}'], 1, /no version 0/],
	[['<<<<<<< HEAD', head], 1, /merge left a conflict/],
	[[head, postLine, '=======', postLine], 3, /merge left a conflict/],
	[[head, altLine.slice(0, -5)], 2, /not a JSON object/],
	[[head, '[]'], 2, /not a JSON object/],
	[[head, 'null'], 2, /not a JSON object/],
	[[head, '"x00"'], 2, /not a JSON object/],
	[['"c00"', head], 1, /first line is not/],
	[[head, '{"rule":"no-x","id":"k"}'], 2, /no `path`/],
	[[head, '{"path":1,"rule":"no-x","id":"k"}'], 2, /`path` is not a text/],
	[[head, '{"path":"a.md","rule":"no-x"}'], 2, /no `id`/],
	[[head, '{"path":"a.md","rule":"no-x","id":7}'], 2, /`id` is not a text/],
	[[head, '{"path":"a.md","rule":"no-x","id":"k","reason":null}'], 2, /`reason` is not a text/],
	[[head, '{"path":"a.md","rule":"no-x","id":"k","line":7}'], 2, /unknown key `line`/],
	[[head, '{"path":"a.md","body":"w","id":"k"}'], 2, /unknown key `id`/],
	[[head, '{"cause":"c-00000001","rule":"no-x","message":"m","source":"s"}'], 2, /no `kind`/],
	[[head, altLine, altLine.replace('no-x', 'no-z')], 3, /Another line says something else of the cause `c-/],
	[[head, '{"post":7}'], 2, /`post` is not a text/],
	[[head, '{"post":"a.md","causes":[]}'], 2, /`causes` are not an object/],
	[[head, '{"post":"a.md","causes":{"x":1}}'], 2, /`x` is no cause/],
	[[head, '{"post":"a.md","causes":{"__proto__":1}}'], 2, /`__proto__` is no cause/],
	[[head, `{"post":"a.md","causes":{"${altId}":0}}`], 2, /does not say how many findings of `c-/],
	[[head, `{"post":"a.md","causes":{"${altId}":1.5}}`], 2, /does not say how many findings of `c-/],
	[[head, `{"post":"a.md","causes":{"${altId}":"1"}}`], 2, /does not say how many findings of `c-/],
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
