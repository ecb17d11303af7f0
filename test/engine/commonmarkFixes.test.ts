import test from 'ava';
import requireImageAlt from '../../rules/images/require-image-alt.ts';
import linkedUrl from '../../rules/links/linked-url.ts';
import noBrokenLink from '../../rules/links/no-broken-link.ts';
import noInvisibleCharacters from '../../rules/text/no-invisible-characters.ts';
import noObfuscatedEmail from '../../rules/text/no-obfuscated-email.ts';
import {defineRule, remove, replace, safe, unsafe} from '../../src/authoring.ts';
import {fixPost} from '../../src/engine/fix/index.ts';
import type {CommonmarkOptions} from '../../src/model/commonmarkOptions.ts';
import type {Fix, Safety} from '../../src/model/diagnostic.ts';
import type {Rule} from '../../src/model/rule.ts';
import {defaultSettings} from '../../src/model/settings.ts';
import {configWith} from '../../src/tester/ruleConfig.ts';

function fix(text: string, rules: readonly Rule[], level: Safety = 'safe', options: Partial<CommonmarkOptions> = {}) {
	const commonmark = {...defaultSettings.commonmark, ...options};
	const config = configWith(rules, {}, {renderer: 'commonmark', commonmark});
	const {text: fixed, dropped} = fixPost({path: 'a.md', text}, config, {archive: undefined, now: 0}, level);
	return {text: fixed, dropped};
}

const hidden = '<span class="__cf_email__" data-cfemail="543931142c7a273b">[email&#160;protected]</span>';

/** What stands around a hidden address, and whether the address may be written there. */
const neighbours: readonly (readonly [before: string, after: string, isFixed: boolean])[] = [
	['See https://b.example/p', ' now.', false],
	['See www.b.example/p', ' now.', false],
	['See https://b.example', ' now.', false],
	['Write to ', 'text here.', false],
	['Write to ', '/more', true],
	['Write to ', '-x', false],
	['Write to ', '.uk', false],
	['Write to you@b.example', ' now.', false],
	['Write to you.', ' now.', false],
	['See _this_', ' now.', false],
	['See ', '_this_', false],
	['See *this*', ' now.', true],
	['See https://b.example/p ', ' now.', true],
	['See <https://b.example/p>', ' now.', true],
	['See [b](https://b.example/p)', ', now.', true],
	['See [', '](https://b.example/p)', true],
	['Write to ', '.', true],
	['Write to ', '[^1]\n\n[^1]: A note.', true],
	['Note[^1]', '\n\n[^1]: A note.', true],
	['（', '）', true],
];

for (const [before, after, isFixed] of neighbours) {
	test(`a hidden address between ${JSON.stringify(before)} and ${JSON.stringify(after)}`, (t) => {
		const post = `${before}${hidden}${after}\n`;
		const text = isFixed ? `${before}me@x.so${after}\n` : post;
		t.deepEqual(fix(post, [noObfuscatedEmail]), {text, dropped: []});
	});
}

/** Edits each find of a pattern. */
function editing(pattern: RegExp, fixOf: (range: {readonly start: number; readonly end: number}) => Fix | undefined) {
	return defineRule({
		id: 'edit',
		description: 'Edit.',
		messages: {found: 'It is there.'},
		check: ({post, report}) => ({
			end() {
				for (const {index, 0: found} of post.text.matchAll(pattern)) {
					const range = {start: index, end: index + found.length};
					report({at: range, message: 'found', fix: fixOf(range)});
				}
			},
		}),
	});
}

const respells = ['target' as const];

/** A rule with a post, and the post as `--fix` leaves it. */
const edits: readonly (readonly [name: string, rule: Rule, post: string, fixed: string])[] = [
	[
		'a part of the URL',
		editing(/[?]utm=x/g, (range) => safe(remove(range), {respells: ['text', 'target']})),
		'See https://b.example/?utm=x now, www.b.example/?utm=x and https://b.example/%E4?utm=x&copy=1.',
		'See https://b.example/ now, www.b.example/ and https://b.example/%E4&copy=1.',
	],
	[
		'a scheme that is doubled',
		noBrokenLink,
		'---\nfrom: https://a.example/p\n---\nSee http://https://b.example/p now, <http://https://b.example/q>.',
		'---\nfrom: https://a.example/p\n---\nSee https://b.example/p now, <https://b.example/q>.',
	],
	[
		'signs without a width, which are a part of a path, and none of a host',
		noInvisibleCharacters,
		'See https://b.exam\u200bple/p, https://b.example/q\u200br and www.b.example/q\u200br now\u200b then.',
		'See https://b.example/p, https://b.example/q\u200br and www.b.example/q\u200br now then.',
	],
	[
		'markup beside one',
		editing(/<\/?i>/g, (range) => safe(remove(range))),
		'See https://b.example/p<i> </i> now.',
		'See https://b.example/p  now.',
	],
	[
		'markup that parts one from the text',
		editing(/<i><\/i>/g, (range) => safe(remove(range), {respells})),
		'See https://b.example/p<i></i>text, www.b.example<i></i>/q and me@b.example<i></i>.org now.',
		'See https://b.example/p<i></i>text, www.b.example<i></i>/q and me@b.example<i></i>.org now.',
	],
	[
		'all of one',
		editing(/https:\/\/b.example/g, (range) =>
			safe(replace(range, 'https://c.example'), {respells: ['text', 'target']}),
		),
		'See https://b.example now, (https://b.example) and https://b.example/p.',
		'See https://c.example now, (https://c.example) and https://c.example/p.',
	],
];

for (const [name, rule, post, fixed] of edits) {
	test(`links that stand as they are written: ${name}`, (t) => {
		for (const level of ['safe', 'unsafe'] as const)
			t.deepEqual(fix(`${post}\n`, [rule], level), {text: `${fixed}\n`, dropped: []});
	});
}

test('HTML is not written where the site does not show it as HTML', (t) => {
	const link = '<p>See https://b.example/q，and</p>\n';
	const rules = [linkedUrl, requireImageAlt, noObfuscatedEmail];
	const plain = 'See https://b.example/q, and ![](https://b.example/i.png)\n';
	for (const level of ['safe', 'unsafe'] as const) {
		for (const rawHtml of ['escape', 'omit'] as const) {
			t.deepEqual(fix(link, rules, level, {rawHtml}), {text: link, dropped: []});
			t.deepEqual(fix(plain, [linkedUrl], level, {rawHtml, extensions: []}), {text: plain, dropped: []});
		}
		t.is(fix(plain, [linkedUrl], level, {extensions: []}).text, plain.replace(/https:\S+q/, '<a href="$&">$&</a>'));
	}
});

test('a tag that the site prints as text is not written', (t) => {
	const writing = (text: string) => editing(/TODO/g, (range) => unsafe(replace(range, text)));
	const post = 'A TODO here.\n';
	const written = (text: string, options: Partial<CommonmarkOptions>) =>
		fix(post, [writing(text)], 'unsafe', options).text !== post;
	t.true(written('<b>b</b>', {rawHtml: 'filter'}));
	t.false(written('<iframe src="https://b.example"></iframe>', {rawHtml: 'filter'}));
	t.false(written('<b>b</b>', {rawHtml: 'escape'}));
	t.true(written('a &lt; b < c', {rawHtml: 'escape'}));
	t.true(written('<https://b.example>', {rawHtml: 'escape'}));
});
