import assert from 'node:assert/strict';
import test from 'ava';
import renderableHtml from '../../rules/markup/renderable-html.ts';
import noObfuscatedEmail from '../../rules/text/no-obfuscated-email.ts';
import {indexArchive} from '../../src/archive/indexArchive.ts';
import {
	attributeRange,
	defineRule,
	insert,
	insertAttribute,
	isWhollyWritten,
	property,
	rangeOf,
	remove,
	removeElement,
	replace,
	safe,
	startTagOf,
	unsafe,
} from '../../src/authoring.ts';
import {fixPost} from '../../src/engine/fix/index.ts';
import {lintPost} from '../../src/engine/lint.ts';
import type {Safety} from '../../src/model/diagnostic.ts';
import type {Rule} from '../../src/model/rule.ts';
import {defaultSettings} from '../../src/model/settings.ts';
import {configWith} from '../../src/tester/ruleConfig.ts';

const context = {archive: undefined, now: 0};

function fix(text: string, rules: readonly Rule[], level: Safety = 'safe') {
	const [input, config] = [{path: 'a.md', text}, configWith(rules)];
	const {linted, mendedCauses, ...fixed} = fixPost(input, config, context, level);
	assert.equal(mendedCauses.length, fixed.mended);
	// Whoever has linted the post need not do so again, before or after.
	const again = fixPost(input, config, context, level, {linted: lintPost(input, config)});
	assert.deepEqual({...again, linted: undefined}, {...fixed, mendedCauses, linted: undefined});
	if (linted !== undefined) assert.deepEqual(linted, lintPost({...input, text: fixed.text}, config));
	return fixed;
}

/** Takes every element of a class away, whatever stands in it, and says that nobody sees it. */
const removeMarked = defineRule({
	id: 'remove-marked',
	description: 'Remove what is marked.',
	messages: {marked: 'It is marked.'},
	check: ({report}) => ({
		'<*>'(element) {
			if (property(element, 'class') !== 'marked') return;
			const range = rangeOf(element);
			report({
				at: element,
				message: 'marked',
				fix: safe(removeElement(element), {removes: [{range, because: 'invisible'}]}),
			});
		},
	}),
});

/** Takes the tags of every `div` away and keeps what is in it. */
const unwrapDivs = defineRule({
	id: 'unwrap-divs',
	description: 'Unwrap divs.',
	messages: {wrapped: 'It is wrapped.'},
	check: ({report}) => ({
		'<div>'(element) {
			const [start, end] = [startTagOf(element), element.data?.location.endTag];
			if (start === undefined || end === undefined || !isWhollyWritten(element)) return;
			report({at: element, message: 'wrapped', fix: safe([remove(start), remove(end)])});
		},
	}),
});

const addAlt = defineRule({
	id: 'add-alt',
	description: 'Add alt.',
	messages: {missing: 'It is missing.'},
	check: ({report}) => ({
		'<img>'(image) {
			if (property(image, 'alt') === undefined)
				report({at: image, message: 'missing', fix: unsafe(insertAttribute(image, 'alt', 'a "b"'))});
		},
	}),
});

test('removes what nobody sees, and not one byte more', (t) => {
	const post = '<div>\r\n<p>a</p><p class=marked hidden>b <a href="c">c</a></p>  <p>d</p>\r\n</div>';
	const fixed = fix(post, [removeMarked]);
	t.is(fixed.text, '<div>\r\n<p>a</p>  <p>d</p>\r\n</div>');
	t.is(fixed.mended, 1);
	t.deepEqual(fixed.dropped, []);
});

test('drops a fix that takes away what a reader can see, and says which', (t) => {
	for (const seen of [
		'b',
		'<img src="b.png">',
		'<a href="b"><img src="c.png" alt="c"></a>',
		'<svg><path d="M0 0"/></svg>',
		'<iframe src="https://v.example/"></iframe>',
	]) {
		const post = `<div><p class="marked">${seen}</p></div>`;
		const {text, dropped} = fix(post, [removeMarked]);
		t.is(text, post, seen);
		t.is(dropped.length, 1);
		t.regex(
			dropped[0] ?? '',
			/`remove-marked` at offset 5 would remove something that a reader can see; it was not applied\./,
		);
	}
});

test('one fix that breaks a promise does not keep the others from their work', (t) => {
	const post = '<div><p class="marked" hidden>a</p><p class="marked">b</p><p class="marked" hidden>c</p></div>';
	const {text, dropped} = fix(post, [removeMarked]);
	t.is(text, '<div><p class="marked">b</p></div>');
	t.is(dropped.length, 1);
});

test('what waits for a fix that is refused has its turn, and the refused one is named once', (t) => {
	const post = '<div class="marked">a<p class="marked" hidden>b</p></div>';
	const {text, mended, dropped} = fix(post, [removeMarked]);
	t.is(text, '<div class="marked">a</div>');
	t.is(mended, 1);
	t.is(dropped.length, 1);
});

test('a fix that the page forbade is tried again on the page that others have left', (t) => {
	// kramdown reads the paragraph otherwise as long as an end tag is open at its end.
	const {text, dropped} = fix('<p><c></p>[]()</div', [renderableHtml], 'unsafe');
	t.is(text, '<p>&lt;c></p>[]()');
	t.deepEqual(dropped, []);
	t.is(fix(text, [renderableHtml], 'unsafe').text, text);
});

test('a fix after which its own rule finds as much at its place is none; others, and steps on the way, are applied', (t) => {
	const shorten = defineRule({
		id: 'shorten',
		description: 'Want short words.',
		messages: {long: 'It is long.'},
		check: ({post, report}) => ({
			text(text) {
				for (const {index, 0: word} of text.value.matchAll(/b+|c+/g)) {
					const range = post.rangeInText(text, {start: index, end: index + word.length});
					// Of `c`, two have to go and only one can.
					const isFixable = word.length > 2;
					const edits = remove({start: range.start, end: range.start + 1});
					const isFound = word.length > 1;
					if (isFound || word === 'c')
						report({
							at: range,
							message: 'long',
							fix: isFixable || word === 'bb' ? safe(edits, {respells: ['text']}) : undefined,
						});
				}
			},
		}),
	});
	const {text, mended, dropped} = fix('a bbb ccc a bb\n', [shorten]);
	t.is(text, 'a b ccc a b\n');
	t.is(mended, 3);
	t.deepEqual(dropped, []);
});

test('a fix after which the page has another shape is not applied: the finding stays a report', (t) => {
	const removeHeadingTags = defineRule({
		id: 'remove-heading-tags',
		description: 'Remove the tags of headings.',
		messages: {heading: 'It is a heading.'},
		check: ({report}) => ({
			'<h2>'(element) {
				const [start, end] = [startTagOf(element), element.data?.location.endTag];
				if (start !== undefined && end !== undefined)
					report({at: element, message: 'heading', fix: safe([remove(start), remove(end)])});
			},
		}),
	});
	const post = '<p><h2>x</h2></p>\n';
	const {text, dropped} = fix(post, [removeHeadingTags]);
	t.is(text, post);
	t.deepEqual(dropped, []);
	t.is(fix('<div><h2>x</h2></div>\n', [removeHeadingTags]).text, '<div>x</div>\n');
});

test('nested fixes wait for each other', (t) => {
	const post = '<section><div><div>a</div><div>b<div>c</div></div></div></section>\n';
	t.is(fix(post, [unwrapDivs]).text, '<section>abc</section>\n');
});

test('equal edits of two rules are one edit', (t) => {
	const twin = {...removeMarked, id: 'remove-marked-too'};
	const {text, mended} = fix('<div><p class="marked" hidden>a</p></div>', [removeMarked, twin]);
	t.is(text, '<div></div>');
	t.is(mended, 2);
});

test('unsafe fixes are applied when they are asked for', (t) => {
	const post = '<p>\u{1F62D}<img src="a.png"></p>';
	t.is(fix(post, [addAlt]).text, post);
	t.is(fix(post, [addAlt], 'unsafe').text, '<p>\u{1F62D}<img alt="a &quot;b&quot;" src="a.png"></p>');
});

test('rules that undo each other are left out and named; the others go on', (t) => {
	const change = (from: string, to: string) =>
		defineRule({
			id: `${from}-to-${to}`,
			description: 'Change a class.',
			messages: {changed: 'It changes.'},
			check: ({report}) => ({
				'<p>'(element) {
					const start = startTagOf(element);
					if (property(element, 'class') !== from || start === undefined) return;
					report({at: element, message: 'changed', fix: unsafe(replace(start, `<p class="${to}">`))});
				},
			}),
		});
	const post = '<p class="a">x</p><p class="c">x</p>';
	const changed = fix(post, [change('a', 'b'), change('b', 'a'), change('c', 'd')], 'unsafe');
	t.deepEqual(changed, {
		text: '<p class="a">x</p><p class="d">x</p>',
		mended: 1,
		dropped: [],
		restless: 'Fixes of `a-to-b`, `b-to-a` undo each other; none of them was applied.',
	});
});

test('no fix touches code or Liquid', (t) => {
	const post = '<div><p class="marked" hidden>{{ page.title }}</p></div>\n';
	t.is(fix(post, [removeMarked]).text, post);
	t.deepEqual(fix(post, [removeMarked]).dropped, []);
});

test('a fix that changes the front matter must say so', (t) => {
	const rename = (sets: readonly string[]) =>
		defineRule({
			id: 'rename',
			description: 'Rename.',
			messages: {renamed: 'It is renamed.'},
			check: ({report}) => ({
				frontMatter({entries}) {
					const entry = entries.get('title');
					if (entry?.value === 'a')
						report({at: entry.valueRange, message: 'renamed', fix: safe(replace(entry.valueRange, 'b'), {sets})});
				},
			}),
		});
	const post = '---\ntitle: a\n---\n<p>x</p>\n';
	t.is(fix(post, [rename(['title'])]).text, '---\ntitle: b\n---\n<p>x</p>\n');
	const {text, dropped} = fix(post, [rename([])]);
	t.is(text, post);
	t.regex(dropped[0] ?? '', /would change `title` in the front matter/);
});

test('links count as what they are on the source site, also when a fix makes the source known', (t) => {
	const escapeTitle = defineRule({
		id: 'escape-title',
		description: 'Escape the title.',
		messages: {broken: 'It is broken.'},
		check: ({post, report}) => ({
			end() {
				const start = post.text.indexOf('"b"');
				if (start === -1) return;
				report({
					at: {start, end: start + 3},
					message: 'broken',
					fix: safe(replace({start, end: start + 3}, String.raw`\"b\"`)),
				});
			},
		}),
	});
	const post = '---\ntitle: "a "b""\nfrom: https://news.example/a\n---\n<p><a href="/c">c</a></p>\n';
	const {text, dropped} = fix(post, [escapeTitle]);
	t.deepEqual(dropped, []);
	t.is(text, post.replace('"b"', String.raw`\"b\"`));
});

test('a safe fix changes no link that works on the site, whatever it says', (t) => {
	const respell = defineRule({
		id: 'respell',
		description: 'Spell anew.',
		messages: {old: 'It is spelled the old way.'},
		check: ({post, report}) => ({
			end() {
				for (const {index, 0: found} of post.text.matchAll(/(?:\/|#)(?:here|gone)(?:\.txt)?|\/cdn-cgi\/mail/g)) {
					const range = {start: index, end: index + found.length};
					report({at: range, message: 'old', fix: safe(replace(range, '/new.txt'), {respells: ['target']})});
				}
			},
		}),
	});
	const archive = indexArchive({posts: [], files: ['here.txt']}, defaultSettings);
	const input = {
		path: '_posts/2024-03-01-a.md',
		text: '[a](/here.txt) [b](/gone.txt) [c](#here) [d](#gone)\n\n<p id="here">e</p>\n',
	};
	const fixed = fixPost(input, configWith([respell]), {archive, now: 0}, 'safe');
	t.is(fixed.text, '[a](/here.txt) [b](/new.txt) [c](#here) [d](/new.txt)\n\n<p id="here">e</p>\n');
	t.regex(fixed.dropped.join(), /would change a link that works on the site/);
	// Where nobody knows what the site has, a proxy's own paths are none of it.
	const unknown = indexArchive({posts: [], files: []}, {...defaultSettings, generator: 'astro'});
	const text = '[a](/here.txt) [b](/cdn-cgi/mail)\n';
	const config = configWith([respell], {}, {generator: 'astro'});
	t.is(
		fixPost({...input, text}, config, {archive: unknown, now: 0}, 'safe').text,
		text.replace('/cdn-cgi/mail', '/new.txt'),
	);
});

test('a fix may spell words and URLs anew where it says so, and nowhere else', (t) => {
	const respell = (respells: ('text' | 'target')[]) =>
		defineRule({
			id: 'respell',
			description: 'Spell anew.',
			messages: {old: 'It is spelled the old way.'},
			check: ({post, report}) => ({
				end() {
					for (const {index, 0: found} of post.text.matchAll(/ye|\?utm=1/g)) {
						const range = {start: index, end: index + found.length};
						const fix = safe(replace(range, found === 'ye' ? 'the' : ''), {respells});
						report({at: range, message: 'old', fix});
					}
				},
			}),
		});
	const post = '<p>ye <a href="https://a.example/b?utm=1">old</a></p>\n[c](https://c.example/?utm=1)\n';
	t.deepEqual(fix(post, [respell(['text', 'target'])]), {
		text: '<p>the <a href="https://a.example/b">old</a></p>\n[c](https://c.example/)\n',
		mended: 3,
		dropped: [],
	});
	const onlyText = fix(post, [respell(['text'])]);
	t.is(onlyText.text, post.replace('ye', 'the'));
	t.true(onlyText.dropped.every((reason) => reason.includes('would lose a link')));
	const onlyTargets = fix(post, [respell(['target'])]);
	t.is(onlyTargets.text, post.replaceAll('?utm=1', ''));
	t.true(onlyTargets.dropped.every((reason) => reason.includes('would change the text')));
});

test('a fix of Liquid must show it as it stands, and leave all other Liquid alone', (t) => {
	const show = (from: string, to: string) =>
		defineRule({
			id: 'show',
			description: 'Show Liquid.',
			looksIntoOpaque: true,
			messages: {hidden: 'It is hidden.'},
			check: ({post, report}) => ({
				end() {
					const start = post.text.indexOf(from);
					const range = {start, end: start + from.length};
					if (start !== -1) report({at: range, message: 'hidden', fix: safe(replace(range, to), {repairs: 'liquid'})});
				},
			}),
		});
	const fixed = (post: string, from: string, to: string) => fix(post, [show(from, to)]).text;
	t.is(fixed('a {{ b }} {{ c }}\n', '{{ b', '&#123;{ b'), 'a &#123;{ b }} {{ c }}\n');
	t.is(fixed('<a title="{{ b }}">c</a>\n', '{{ b', '&#123;{ b'), '<a title="&#123;{ b }}">c</a>\n');
	t.is(fixed('`{{ b }}`\n', '{{ b }}', '{% raw %}{{ b }}{% endraw %}'), '`{% raw %}{{ b }}{% endraw %}`\n');
	for (const [post, from, to] of [
		['`{{ b }}`\n', '{{ b', '&#123;{ b'],
		['a {{ b }}\n', '{{ b', '&#123;{ c'],
		['a {{ b }}\n', '{{ b }}', ''],
		['a {{ b }} c\n', '{{ b }} c', '&#123;{ b }}'],
		['a {{ b }} {{ c }}\n', '{{ b }} {{ c }}', '&#123;{ b }} {{ c }}'],
		['a {{ b\n', '{{', '{{ x }} &#123;{'],
		['<!-- {{ b -->\n\nc\n', '{{', '&#123;{'],
	] as const) {
		t.is(fixed(post, from, to), post);
	}
});

test('Liquid is shown before anything else is mended', (t) => {
	const showAll = defineRule({
		id: 'show-all',
		description: 'Show Liquid.',
		looksIntoOpaque: true,
		messages: {hidden: 'It is hidden.'},
		check: ({post, report}) => ({
			end() {
				for (const {range} of post.liquid) {
					const brace = {start: range.start, end: range.start + 1};
					report({at: range, message: 'hidden', fix: safe(replace(brace, '&#123;'), {repairs: 'liquid'})});
				}
			},
		}),
	});
	const post = '<section>{{a}}{{b}}<div>{{c</div></section>\n';
	t.is(fix(post, [showAll, unwrapDivs]).text, '<section>&#123;{a}}&#123;{b}}&#123;{c</section>\n');
});

test('what is respelled at the edge of a Markdown text leaves its quotation marks alone', (t) => {
	const strip = defineRule({
		id: 'strip',
		description: 'Strip.',
		messages: {old: 'It has a tilde.'},
		check: ({post, report}) => ({
			end() {
				for (const {index} of post.text.matchAll(/~/g)) {
					const range = {start: index, end: index + 1};
					report({at: range, message: 'old', fix: safe(remove(range), {respells: ['text']})});
				}
			},
		}),
	});
	t.deepEqual(fix('[~"a" b~](https://a.example/)\n\nc -- *d*~ ... e\n', [strip]), {
		text: '["a" b](https://a.example/)\n\nc -- *d* ... e\n',
		mended: 3,
		dropped: [],
	});
});

test('an image of one pixel is invisible; a larger one, a picture, is not', (t) => {
	const pixel = '<p>a<img class="marked" src="https://count.example/a.gif" width="1" height="1"></p>\n';
	t.deepEqual(fix(pixel, [removeMarked]), {text: '<p>a</p>\n', mended: 1, dropped: []});
	const line = pixel.replace('width="1"', 'width="100"');
	t.is(fix(line, [removeMarked]).text, line);
});

test('a link that the parser cut into several is one link', (t) => {
	const respell = defineRule({
		id: 'respell',
		description: 'Spell anew.',
		messages: {old: 'It is spelled the old way.'},
		check: ({post, report}) => ({
			end() {
				const start = post.text.indexOf('?utm=1');
				if (start < 0) return;
				const range = {start, end: start + 6};
				report({at: range, message: 'old', fix: safe(replace(range, ''), {respells: ['target']})});
			},
		}),
	});
	const post = '<div><a href="https://a.example/b?utm=1"><p>a</p><p>b</p></div>\n';
	t.deepEqual(fix(post, [respell]), {text: post.replace('?utm=1', ''), mended: 1, dropped: []});
});

test('a fix may mend the heading link, which then says what is written, and nothing else', (t) => {
	const editAs = (edits: readonly (readonly [string, string])[], repairs: 'heading' | undefined, safety = safe) =>
		defineRule({
			id: 'mend',
			description: 'Mend.',
			messages: {broken: 'It is broken.'},
			check: ({post, report}) => ({
				end() {
					const all = edits.map(([from, to]) => {
						const start = post.text.indexOf(from);
						return start === -1 ? undefined : replace({start, end: start + from.length}, to);
					});
					const list = all.filter((edit) => edit !== undefined);
					if (list.length === edits.length)
						report({at: post.body, message: 'broken', fix: safety(list, repairs === undefined ? {} : {repairs})});
				},
			}),
		});
	const post = '<!--1-->\n[a] b](https://a.example/)\n------\n\n[c](https://c.example/) d\n';
	const mended = '<!--1-->\n\n[a\\] b](https://a.example/)\n------\n\n[c](https://c.example/) d\n';
	const separate = ['<!--1-->\n[', '<!--1-->\n\n['] as const;
	const escape = ['a] b', 'a\\] b'] as const;
	t.deepEqual(fix(post, [editAs([separate, escape], 'heading')]), {text: mended, mended: 1, dropped: []});

	const undeclared = fix(post, [editAs([escape], undefined)]);
	t.is(undeclared.text, post);
	t.deepEqual(undeclared.dropped, []);
	for (const [what, edits] of Object.entries({
		'other words': [['a] b', 'a b']],
		'another target': [escape, ['https://a.example/', 'https://b.example/']],
		'no link': [['[a] b](https://a.example/)', 'a b']],
		'a link that is still broken': [['a] b', 'a]  b']],
		'what stands behind it': [escape, ['------\n\n', '------\n\n    ']],
		'a link behind it': [escape, ['https://c.example/', 'https://d.example/']],
	} as const)) {
		for (const safety of [safe, unsafe]) {
			if (safety === unsafe && what === 'a link behind it') continue;
			t.is(fix(post, [editAs(edits, 'heading', safety)], 'unsafe').text, post, what);
		}
	}
});

test('the heading link stays: without it, its underline would become a rule across the page', (t) => {
	const removeLink = defineRule({
		id: 'remove-link',
		description: 'Remove the first link.',
		messages: {first: 'It is first.'},
		check: ({report}) => ({
			'<a>'(link) {
				report({at: link, message: 'first', fix: unsafe(remove(rangeOf(link)))});
			},
		}),
	});
	for (const post of ['<!--1-->\n[a](https://a.example/)\n---\n\nb\n', '[a](https://a.example/)\n---\n\nb\n']) {
		const {text, dropped} = fix(post, [removeLink], 'unsafe');
		t.is(text, post);
		t.deepEqual(dropped, []);
	}
});

test('a long row of stray end tags goes, one after the other', (t) => {
	const post = `<div>a${'</b></i>'.repeat(12)}</div>\n`;
	t.deepEqual(fix(post, [renderableHtml]), {text: '<div>a</div>\n', mended: 24, dropped: []});
	const line = `<p>a</p>\n${'</b></i>'.repeat(100)}\n`;
	t.deepEqual(fix(line, [renderableHtml]), {text: '<p>a</p>\n\n', mended: 200, dropped: []});
	for (const tag of ['</div>', '</b>', '</script>', '</p>', '</table>', 'a</i> ']) {
		const row = tag.repeat(1500);
		t.deepEqual(fix(row, [renderableHtml]), {text: row.replaceAll(/<[^>]*>/g, ''), mended: 1500, dropped: []}, tag);
	}
});

test('fixes that make a post longer and longer are stopped', (t) => {
	const double = defineRule({
		id: 'double',
		description: 'Double everything.',
		messages: {again: 'Again.'},
		check: ({post, report}) => ({
			end() {
				const start = post.body.start;
				report({at: post.body, message: 'again', fix: unsafe(insert(start, post.text.slice(start)))});
			},
		}),
	});
	t.deepEqual(fix('aaaaaaaa\n', [double], 'unsafe'), {
		text: 'aaaaaaaa\n',
		mended: 0,
		dropped: [],
		restless: 'Fixes of `double` change the post without end; none of them was applied.',
	});
});

test('no fix touches what browsers would take for part of a printed tag', (t) => {
	const post = '<div><a title="b <p class="marked" hidden>c</p> d">e</a><p class="marked" hidden>f</p></div>\n';
	const {text, dropped} = fix(post, [removeMarked]);
	t.is(text, post.replace('<p class="marked" hidden>f</p>', ''));
	t.deepEqual(dropped, []);
	const swallowing = '<p>a </i b <a data-cfemail="543c31383835143a7a31223c39263831"></a>.</p>\n';
	t.deepEqual(fix(swallowing, [noObfuscatedEmail]), {text: swallowing, mended: 0, dropped: []});
});

/** Takes every tilde away, and says that it was no word. */
const stripTildes = defineRule({
	id: 'strip-tildes',
	description: 'Strip tildes.',
	messages: {tilde: 'It is a tilde.'},
	check: ({post, report}) => ({
		end() {
			for (const {index} of post.text.matchAll(/~/g)) {
				const range = {start: index, end: index + 1};
				report({at: range, message: 'tilde', fix: safe(remove(range), {respells: ['text']})});
			}
		},
	}),
});

test('what a removal would make of the page around only keeps it from being applied', (t) => {
	// Behind the tilde the tags are text for kramdown; without it they would be tags.
	const post = '<p>a</p>~<p>b</p>\n';
	t.deepEqual(fix(post, [stripTildes]), {text: post, mended: 0, dropped: []});
	// Two hyphens side by side would be a dash.
	const hyphens = 'a-<b class="marked" hidden>c</b>-b\n';
	t.deepEqual(fix(hyphens, [removeMarked]), {text: hyphens, mended: 0, dropped: []});
});

test('signs that the renderer makes of others do not count as words, wherever another fix parts the text', (t) => {
	const link = defineRule({
		id: 'link',
		description: 'Link.',
		messages: {bare: 'It is bare.'},
		check: ({post, report}) => ({
			end() {
				const start = post.text.indexOf(' https://a.example/x ') + 1;
				if (start === 0) return;
				const end = start + 'https://a.example/x'.length;
				const edits = [insert(start, '<a href="https://a.example/x">'), insert(end, '</a>')];
				report({at: {start, end}, message: 'bare', fix: safe(edits.filter((edit) => edit !== undefined))});
			},
		}),
	});
	for (const [post, fixed] of [
		['"b" https://a.example/x c~d\n', '"b" <a href="https://a.example/x">https://a.example/x</a> cd\n'],
		['b -- https://a.example/x c~d\n', 'b -- <a href="https://a.example/x">https://a.example/x</a> cd\n'],
		['a\\*b https://a.example/x c~d\n', 'a\\*b <a href="https://a.example/x">https://a.example/x</a> cd\n'],
	] as const) {
		t.deepEqual(fix(post, [link, stripTildes]), {text: fixed, mended: 2, dropped: []});
	}
});

test('nothing is mended in what was meant as front matter', (t) => {
	for (const post of [
		'---\nlayout: post\ntitle: a~b\n\nText~\n',
		'layout: post\ntitle: a~b\n---\nText~\n',
		'\n---\nlayout: post\ntitle: a~b\n---\nText~\n',
		'\ufeff---\ntitle: a~b\n',
		'---\rlayout: post\rtitle: a~b\r---\rText~\r',
	]) {
		const {text, dropped} = fix(post, [stripTildes]);
		t.is(text, post.replace(/Text~/, 'Text'), JSON.stringify(post));
		t.deepEqual(dropped, []);
	}
	t.is(fix('Note: a~b\n\nText~\n', [stripTildes]).text, 'Note: ab\n\nText\n');
	t.is(fix('***\nkey: a~b\n', [stripTildes]).text, '***\nkey: ab\n');
});

test('what a table without a row’s end prints in front of it is no other text once a URL in a cell is', (t) => {
	const completeLink = defineRule({
		id: 'complete-link',
		description: 'Complete links.',
		messages: {short: 'It is short.'},
		check: ({report}) => ({
			'<a>'(link) {
				const at = attributeRange(link, 'href');
				if (at === undefined || property(link, 'href')?.startsWith('/') !== true) return;
				report({
					at,
					message: 'short',
					fix: safe(replace(at, 'href="https://news.example/b"'), {respells: ['target']}),
				});
			},
		}),
	});
	const tables = [
		'<table><tr><td>HERE</td></table>\n',
		'<p>E</p>\n<table><tr><td>HERE</td></table>\n',
		'E\n\n<table><tr><td>HERE</td></table>\n\nEnd.\n',
		'<div>1 &lt; 2 <table><tr><td>a &lt; b</td><td>HERE</td></table></div>\n',
		'<p>E</p>\n<table><tbody><tr><td>HERE<td>x</i></tbody></table>\n<p>End</p>\n',
	];
	for (const table of tables) {
		const {text, dropped} = fix(table.replace('HERE', '<a href="/b">k</a>'), [completeLink]);
		t.deepEqual(dropped, [], table);
		t.is(text, table.replace('HERE', '<a href="https://news.example/b">k</a>'));
	}
});
