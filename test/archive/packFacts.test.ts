import test from 'ava';
import {isPackedFacts, packFacts, unpackFacts} from '../../src/archive/packFacts.ts';
import {collectFacts} from '../../src/engine/collect.ts';
import {splitFrontMatter} from '../../src/frontMatter/splitFrontMatter.ts';
import type {PostFacts} from '../../src/model/facts.ts';
import {defaultSettings, type Settings} from '../../src/model/settings.ts';
import {post} from '../support/testRule.ts';

function collectWith(settings: Partial<Settings>, text: string): PostFacts {
	return collectFacts({path: '_posts/a.md', text}, splitFrontMatter(text), {...defaultSettings, ...settings});
}

const factsOf = (text: string): PostFacts => collectWith({}, text);

const rich = collectWith(
	{keys: {date: 'posted'}, inferredKeys: {author: ['author', 'byline']}},
	post('<a href="https://web.archive.org/web/2020/https://port.example/">a</a>\n', {
		posted: '2023-01-05T10:00:00Z',
		author: '"Ann Lee"',
		byline: 'Bo Berg',
		authors: '[Ann, Bo]',
		tags: '[feed]',
		permalink: '/a/',
		slug: 'a',
		published: 'false',
		redirect_from: '[/b/]',
		comments: '',
	}),
);

test('facts that were packed are the same, however their dates are written', (t) => {
	for (const text of ['Text\n', post('Text\n'), post('Text\n', {date: '2024-02-30'})]) {
		for (const writesEpoch of [true, false]) {
			const facts: unknown = JSON.parse(JSON.stringify(factsOf(text)));
			const packed: unknown = JSON.parse(JSON.stringify(packFacts(factsOf(text), {writesEpoch})));
			t.true(isPackedFacts(packed));
			if (isPackedFacts(packed)) t.deepEqual(JSON.parse(JSON.stringify(unpackFacts(packed))), facts);
		}
	}
	t.deepEqual(JSON.parse(JSON.stringify(unpackFacts(packFacts(rich)))), JSON.parse(JSON.stringify(rich)));
});

test('packed facts with anything else in the place of one of them are none', (t) => {
	const packed: readonly unknown[] = packFacts(rich, {writesEpoch: true});
	const rare = packed.length - 1;
	for (const index of packed.keys()) {
		// Of what is rare there may be nothing.
		for (const other of [...(index === rare ? [] : [{}]), [[]], -1, true])
			t.false(isPackedFacts(packed.with(index, other)), `${index} ${JSON.stringify(other)}`);
	}
	for (const key of Object.keys(Object(packed[rare]))) {
		if (key.startsWith('is') || key.startsWith('has')) continue;
		t.false(isPackedFacts(packed.with(rare, {...Object(packed[rare]), [key]: {}})), key);
	}
	for (const other of [undefined, {}, 'text', []]) t.false(isPackedFacts(other));
});
