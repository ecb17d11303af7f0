import test from 'ava';
import consistentAuthor from '../../rules/authors/consistent-author.ts';
import requireFields from '../../rules/front-matter/require-fields.ts';
import noStrayCarousel from '../../rules/furniture/no-stray-carousel.ts';
import requireImageAlt from '../../rules/images/require-image-alt.ts';
import namedLink from '../../rules/links/named-link.ts';
import noBrokenLink from '../../rules/links/no-broken-link.ts';
import type {Rule} from '../../src/model/rule.ts';
import {type CaseContext, lint, post} from '../support/testRule.ts';

function idsOf(rule: Rule, text: string, context: Omit<CaseContext, 'post'> = {}): readonly string[] {
	return lint(rule, {post: text, ...context}).map(({id}) => id);
}

const image = '<p><img src="https://img.example/a.png"></p>\n';
const other = '<p><img src="https://img.example/b.png"></p>\n';
const carousel = (slides: string): string =>
	`<div class="slick-slider"><div class="slick-track">${slides}</div></div>\n`;
const slide = (name: string): string =>
	`<div class="slick-slide"><a href="https://news.example/${name}">${name}</a></div>`;
const slides = ['one', 'two', 'three'].map(slide).join('');

const same: readonly (readonly [name: string, rule: Rule, before: string, after: string])[] = [
	['lines before it', requireImageAlt, post(image), post(`<p>More.</p>\n\n\n${image}`)],
	['a longer front matter', requireImageAlt, post(image), post(image, {extra: 'more'})],
	['other attributes', requireImageAlt, post(image), post(image.replace('<img', "<img class='x' width=3"))],
	['another way to write it', requireImageAlt, post(image), post(image.replaceAll('"', "'"))],
	[
		'a class on a link',
		namedLink,
		post('<p><a href="/a"></a> x</p>\n'),
		post('<p><a class="y" href="/a"></a> x</p>\n'),
	],
	[
		'a style on a carousel',
		noStrayCarousel,
		post(carousel(slides)),
		post(carousel(slides).replace('<div', '<div style="x"')),
	],
];

for (const [name, rule, before, after] of same) {
	test(`an id stays: ${name}`, (t) => {
		const ids = idsOf(rule, before);
		t.is(ids.length, 1);
		t.deepEqual(idsOf(rule, after), ids);
	});
}

test('an id stays when the post is renamed', (t) => {
	t.deepEqual(
		idsOf(requireImageAlt, post(image), {path: 'archived/2024-03-01-other.md'}),
		idsOf(requireImageAlt, post(image)),
	);
});

test('an id stays however many other posts have the fault', (t) => {
	const by = (author: string, number: number): Record<string, string> =>
		Object.fromEntries(
			Array.from({length: number}, (_, index) => [
				`_posts/2024-02-${String(index + 1).padStart(2, '0')}-p.md`,
				post('<p>x</p>\n', {author, from: `https://news.example/${index}`}),
			]),
		);
	const few = idsOf(consistentAuthor, post('<p>x</p>\n', {author: 'Ann-Lee'}), {archive: {posts: by('Ann Lee', 6)}});
	t.is(few.length, 1);
	t.deepEqual(
		idsOf(consistentAuthor, post('<p>x</p>\n', {author: 'Ann-Lee'}), {archive: {posts: by('Ann Lee', 9)}}),
		few,
	);
});

const swapped: readonly (readonly [
	name: string,
	rule: Rule,
	before: string,
	after: string,
	context?: Omit<CaseContext, 'post'>,
])[] = [
	['another image', requireImageAlt, post(image), post(other)],
	['another target', noBrokenLink, post('<p><a href="/a">x</a></p>\n'), post('<p><a href="/b">x</a></p>\n')],
	[
		'another target of a link without a name',
		namedLink,
		post('<p><a href="/a"></a> x</p>\n'),
		post('<p><a href="/b"></a> x</p>\n'),
	],
	[
		'another key',
		requireFields,
		post('').replace(/^layout.*\n/m, ''),
		post('').replace(/^title.*\n/m, ''),
		{options: {fields: ['...']}},
	],
	[
		'another carousel',
		noStrayCarousel,
		post(carousel(slides)),
		post(carousel(['four', 'five', 'six'].map(slide).join(''))),
	],
];

for (const [name, rule, before, after, context] of swapped) {
	test(`a swapped finding is new: ${name}`, (t) => {
		const ids = idsOf(rule, before, context);
		t.is(ids.length, 1);
		const others = idsOf(rule, after, context);
		t.is(others.length, 1);
		t.notDeepEqual(others, ids);
	});
}

test('faults that are about the same are told apart by their number', (t) => {
	const one = idsOf(requireImageAlt, post(image));
	const three = idsOf(requireImageAlt, post(image + image + image));
	t.is(new Set(three).size, 3);
	t.is(three[0], one[0]);
});
