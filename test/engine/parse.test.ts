import test from 'ava';
import {type PostInput, parsePost} from '../../src/engine/parse.ts';
import {defaultSettings, type Settings} from '../../src/model/settings.ts';
import {sliceOf} from '../../src/model/text.ts';
import {attributeRange, descendants, rangeOf, startTagOf, textOf, textsBelow} from '../../src/page/html.ts';

function parse(text: string, input: Partial<PostInput> = {}) {
	return parsePost({path: 'a.md', text, ...input}, defaultSettings);
}

const files: Readonly<Record<string, string>> = {
	'nothing at all': '',
	'only front matter': '---\ntitle: a\n---\n',
	'only a byte order mark': '\uFEFF',
	'no front matter': '<p>a</p>\n',
	CRLF: '---\r\ntitle: a\r\n---\r\n<p>a\r\n<img src="a.png">\r\n</p>\r\n',
	'a byte order mark': '\uFEFF---\ntitle: a\n---\n<p title="𠮷">𠮷<b id=x>a</b></p>\n',
	Markdown: '---\ntitle: a\n---\n[a *b*](https://news.example/) and ![c](d.png)\n',
	'tables and misnested tags': '<table><tr><td>a</table><p><b>1<p>2</b>3</p><div><a href=x>y</div>\n',
	'half a surrogate pair': '<p>\ud83d</p>\n',
	'a NUL': '<p>a\u0000<i>b</i></p>\n',
};

for (const [name, text] of Object.entries(files)) {
	for (const path of ['a.md', 'a.html']) {
		test(`${path} with ${name}: what the file holds stands where the tree says`, (t) => {
			const {tree, failure} = parse(text, {path});
			t.is(failure, undefined);
			for (const element of descendants(tree)) {
				const location = element.data?.location;
				if (location?.origin !== 'html') continue;
				const tag = startTagOf(element);
				t.regex(tag === undefined ? '' : sliceOf(text, tag), new RegExp(`^<${element.tagName}(?:[\\s/][^]*)?>$`, 'i'));
				t.true(location.range.start >= 0 && location.range.end <= text.length);
				for (const attribute of location.attributes.keys()) {
					const range = attributeRange(element, attribute);
					t.true(range !== undefined && sliceOf(text, range).toLowerCase().startsWith(attribute));
				}
			}
		});
	}
}

test('the tree is the page of the renderer that the file’s name asks for', (t) => {
	const text = '*a* <https://news.example/>\n';
	t.deepEqual(
		[...descendants(parse(text).tree)].map(({tagName}) => tagName),
		['p', 'em', 'a'],
	);
	t.deepEqual(
		[...descendants(parse('<p>*a*</p>\n', {path: 'a.html'}).tree)].map(({tagName}) => tagName),
		['p'],
	);
});

test('every node knows what holds it', (t) => {
	const post = parse('<div><p>a <b>c</b></p></div>\n');
	for (const element of descendants(post.tree)) {
		const parent = post.parentOf(element);
		t.true(parent?.children.some((child) => child === element));
	}
	t.is(post.parentOf(post.tree), undefined);
});

test('what nobody wrote stands where the parser put it', (t) => {
	const text = '<table><tr><td>a</td></tr></table>\n';
	const body = [...descendants(parse(text).tree)].find(({tagName}) => tagName === 'tbody');
	t.is(body?.data?.location.origin, 'implied');
	t.deepEqual(body === undefined ? undefined : rangeOf(body), {start: 7, end: 7});
});

test('Liquid has run over the page, in Markdown and in HTML', (t) => {
	const text = '<p>{{ a }}b{% if c %}{% raw %}{{ d }}{% endraw %}{% endif %} {{ e</p>\n';
	for (const path of ['a.md', 'a.html']) {
		const {tree, liquid, failure} = parse(text, {path});
		t.is(textOf(tree).trim(), '\ufffcb{{ d }} {{ e');
		t.is(failure, undefined);
		t.deepEqual(
			liquid.map(({kind, name, fault, range}) => [kind, name, fault, sliceOf(text, range)]),
			[
				['output', '', undefined, '{{ a }}'],
				['tag', 'if', undefined, '{% if c %}'],
				['tag', 'endif', undefined, '{% endif %}'],
				['output', '', 'unclosed', '{{'],
			],
		);
		const [paragraph] = [...descendants(tree)];
		t.deepEqual(paragraph === undefined ? undefined : rangeOf(paragraph), {start: 0, end: text.length - 1});
	}
});

test('Liquid is opaque, unless the front matter switches it off', (t) => {
	for (const path of ['a.md', 'a.html']) {
		const opaque = (text: string) => parse(text, {path}).opaque.map((range) => sliceOf(text, range));
		t.deepEqual(opaque('<p>{{ a }}</p>\n'), ['{{ a }}']);
		t.deepEqual(opaque('---\nrender_with_liquid: false\n---\n<p>{{ a }}</p>\n'), []);
	}
	t.is(textOf(parse('---\nrender_with_liquid: false\n---\n<p>{{ a }}</p>\n').tree).trim(), '{{ a }}');
});

test('the extension chooses the renderer, unless the settings do', (t) => {
	const rendererOf = (path: string, renderer: Settings['renderer']) => {
		const post = parsePost({path, text: '*so*\n'}, {...defaultSettings, renderer});
		t.is(
			[...descendants(post.tree)].some(({tagName}) => tagName === 'em'),
			post.renderer === 'kramdown',
		);
		return post.renderer;
	};
	for (const path of ['a.md', 'a.markdown', 'a.mkd', 'a.mkdn', 'a.MKDOWN']) t.is(rendererOf(path, 'auto'), 'kramdown');
	for (const path of ['a.html', 'a.HTML']) t.is(rendererOf(path, 'auto'), 'html');
	t.is(rendererOf('a.html', 'kramdown'), 'kramdown');
	t.is(rendererOf('a.md', 'html'), 'html');
});

test("the settings hold kramdown's options", (t) => {
	const post = parsePost({path: 'a.md', text: 'one\ntwo\n'}, {...defaultSettings, kramdown: {hard_wrap: true}});
	t.true([...descendants(post.tree)].some(({tagName}) => tagName === 'br'));
});

const unreadable: Readonly<Record<string, readonly [Partial<PostInput> & {readonly text: string}, string, number]>> = {
	'bytes that are not UTF-8': [{text: 'ab\ufffd', undecodableAt: 2}, 'encoding', 2],
	'a file that was not read': [{text: '', unreadBytes: 6_000_000}, 'file-size', 0],
	'too many bytes': [{text: '蒲'.repeat(1_700_000)}, 'file-size', 0],
	'100,000 nested elements': [{text: '<div>'.repeat(100_000)}, 'element-depth', 2000],
	'nested elements in HTML': [{text: '<b><i>'.repeat(100_000), path: 'a.html'}, 'element-depth', 1200],
};

for (const [name, [input, guard, offset]] of Object.entries(unreadable)) {
	test(`${name}: one failure, no tree`, (t) => {
		const {failure, tree} = parse(input.text, input);
		t.is(failure?.guard, guard as never);
		t.is(failure?.offset, offset);
		t.deepEqual(tree.children, []);
	});
}

/** The parts of the file behind each match of a pattern in the texts of a post. */
function written(text: string, pattern: RegExp, path = 'a.md'): readonly string[] {
	const post = parse(text, {path});
	const found: string[] = [];
	for (const node of textsBelow(post.tree)) {
		for (const {index, 0: match} of node.value.matchAll(pattern)) {
			const range = post.rangeInText(node, {start: index, end: index + match.length});
			found.push(sliceOf(text, range));
		}
	}
	return found;
}

test('a part of a text is found in the file, however it was written', (t) => {
	const references = '<p>a&#97;&ampa&amp;aa&AMP;&semi;;&notit;&ngE; &foo;&a</p>\n';
	for (const path of ['a.md', 'a.html']) {
		t.deepEqual(written('<p>x&amp;x&amp;y</p>\n', /&(?=y)/g, path), ['&amp;']);
		t.deepEqual(written(references, /;/g, path), ['&semi;', ';', ';', ';'], path);
		t.deepEqual(written('<p>a\r\nb\r\nc&nbsp;</p>\r\n', /c\u00a0/g, path), ['c&nbsp;']);
		t.deepEqual(written('<p>a\r\nb</p>\r\n', /a\nb/g, path), ['a\r\nb']);
		t.deepEqual(written('<pre>\n\nab</pre>\n', /\na/g, path), ['\na']);
		t.deepEqual(written('<p>a\0b&#8203;c</p>\n', /[b\u200b]+/g, path), ['b&#8203;']);
		t.deepEqual(written('\uFEFF---\ntitle: a\n---\n<p>𠮷&#x20BB7;𠮷</p>\n', /𠮷/gu, path), ['𠮷', '&#x20BB7;', '𠮷']);
	}
	t.deepEqual(written('a "b" c -- d ... e\\* \'f\n', /“|”|–|…|’|\*|‘|[a-f]/g), [
		'a',
		'"',
		'b',
		'"',
		'c',
		'--',
		'd',
		'...',
		'e',
		'\\*',
		"'",
		'f',
	]);
	t.deepEqual(written('> a *b* c\n> d\n', /c\nd/g), ['c\n> d']);
	t.deepEqual(written('<p>a</b>b < c</i> d</p>\n', /b < c|a|d/g, 'a.html'), ['a', 'b < c', 'd']);
	t.deepEqual(written('<p>{{ a }}b</p>\n', /b/g), ['b']);
});

test('a text that is asked for many times is read once', (t) => {
	const text = `<p>${'&amp;a&#8203;'.repeat(100_000)}</p>\n`;
	const post = parse(text);
	const [paragraph] = descendants(post.tree);
	const [node] = paragraph?.children ?? [];
	t.is(node?.type, 'text');
	if (node?.type !== 'text') return;
	// Read anew for each question, this would take an hour.
	for (let index = 0; index < 100_000; index++) {
		const range = post.rangeInText(node, {start: 3 * index + 2, end: 3 * index + 3});
		if (sliceOf(text, range) !== '&#8203;') t.fail(`At ${index}.`);
	}
});

for (const name of Object.getOwnPropertyNames(Object.prototype)) {
	for (const written of [name, name.toUpperCase()]) {
		test(`an attribute \`${written}\` is one like any other`, (t) => {
			const bodies = [
				`<p ${written} id="b">c</p>\n`,
				`<svg id="b" ${written}="a"></svg>\n`,
				`c\n{: ${written}="a" #b}\n`,
			];
			for (const body of bodies) {
				const {tree, failure} = parse(body);
				t.is(failure, undefined);
				t.is(tree.children[0]?.type === 'element' && tree.children[0].properties['id'], 'b');
			}
		});
	}
}

test('what a library throws on a post is said of that post', (t) => {
	const settings: Settings = {
		...defaultSettings,
		get kramdown(): never {
			throw new TypeError('no tag');
		},
	};
	const {failure, tree, liquid} = parsePost({path: 'a.md', text: '---\ntitle: a\n---\n{{ b }}\n'}, settings);
	t.deepEqual(failure, {guard: 'crash', message: 'The parser fails on this post: `no tag`.', offset: 17});
	t.deepEqual(tree.children, []);
	t.deepEqual(liquid, []);
});
