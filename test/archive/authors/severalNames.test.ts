import test from 'ava';
import {bylineReader} from '../../../src/archive/authors/byline.ts';
import {signaturesIn} from '../../../src/archive/authors/clusters.ts';
import {surveyPost} from '../../../src/engine/lint.ts';
import {bylineWords} from '../../../src/model/bylineWords.ts';
import {configWith} from '../../../src/tester/ruleConfig.ts';

const reader = bylineReader(bylineWords);

/** The names that posts have, each with what stands at its place. */
function namesIn(...authors: readonly string[]): readonly string[] {
	const posts = authors.map((author, index) => {
		const path = `_posts/2024-01-0${index + 1}-a.md`;
		const text = `---\nauthor: ${author}\n---\n`;
		return {text, facts: surveyPost({path, text}, configWith([])).facts};
	});
	const texts = new Map(posts.map(({facts, text}) => [facts, text]));
	return signaturesIn(
		posts.map(({facts}) => facts),
		reader,
	).map(({post, author}) => {
		const place = texts.get(post)?.slice(author.range.start, author.range.end) ?? '';
		return place === author.value ? place : `${author.value} at ${place}`;
	});
}

const cases: readonly (readonly [authors: readonly string[], names: readonly string[]])[] = [
	[
		['Ida Moss', 'Ida Moss, Ben Tarn & more'],
		['Ida Moss', 'Ida Moss', 'Ben Tarn'],
	],
	[
		['Ida Moss', '"Ben Tarn and Ida Moss"'],
		['Ida Moss', 'Ben Tarn', 'Ida Moss'],
	],
	[
		['Ida Moss', 'Ida Moss & more'],
		['Ida Moss', 'Ida Moss'],
	],
	[
		['林小春', '林小春、王大海'],
		['林小春', '林小春', '王大海'],
	],
	[
		['Ida Moss', 'Ben Tarn', 'Ida Moss, Ben Tarn'],
		['Ida Moss', 'Ben Tarn', 'Ida Moss', 'Ben Tarn'],
	],
	[
		['Ida', 'Ben', 'Ida & Ben'],
		['Ida', 'Ben', 'Ida', 'Ben'],
	],
	// What none of the others name alone, and what may be an employer or a place.
	[
		['Ida Moss', 'Moss, Ida'],
		['Ida Moss', 'Moss, Ida'],
	],
	[
		['Ida Moss', 'Ida Moss, Harbour Paper'],
		['Ida Moss', 'Ida Moss, Harbour Paper'],
	],
	[
		['Ida Moss', 'Ida Moss and the Culture Desk'],
		['Ida Moss', 'Ida Moss and the Culture Desk'],
	],
	[
		['Moss', 'Moss & Sons'],
		['Moss', 'Moss & Sons'],
	],
	[
		['Ben Tarn & Ida Moss', 'Ida Moss and Ben Tarn'],
		['Ben Tarn & Ida Moss', 'Ida Moss and Ben Tarn'],
	],
	[['"[[Ida Moss]]"'], ['Ida Moss']],
	[["'[[people/Ida Moss]]'"], ['Ida Moss']],
	[['"[[people/ida|Ida Moss]]"'], ['Ida Moss']],
	[['"[[Ida Moss#Life]]"'], ['Ida Moss']],
	[['[[Ida Moss]]'], ['Ida Moss at [Ida Moss]']],
	[['"[[Ida\\x20Moss]]"'], ['[[Ida Moss]] at "[[Ida\\x20Moss]]"']],
];
for (const [authors, names] of cases) {
	test(`names of authors: ${authors.join(' | ')}`, (t) => {
		t.deepEqual(namesIn(...authors), names);
	});
}

test('a text of names without end takes no long time', (t) => {
	t.is(namesIn('Ida Moss', 'Ida Moss & '.repeat(4000)).length, 2);
});
