import test from 'ava';
import {isPackedFacts, packFacts, unpackFacts} from '../../src/archive/packFacts.ts';
import {collectFacts} from '../../src/engine/collect.ts';
import {splitFrontMatter} from '../../src/frontMatter/splitFrontMatter.ts';
import {defaultSettings} from '../../src/model/settings.ts';
import {post} from '../support/testRule.ts';

const factsOf = (text: string) => collectFacts({path: '_posts/a.md', text}, splitFrontMatter(text), defaultSettings);

const rich = factsOf(
	post('<a href="https://web.archive.org/web/2020/https://port.example/">a</a>\n', {
		author: '"Ann Lee"',
		authors: '[Ann, Bo]',
		tags: '[feed]',
		permalink: '/a/',
		slug: 'a',
		published: 'false',
		redirect_from: '[/b/]',
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
	t.is(packed.length, 13);
	for (const index of packed.keys()) {
		// Of what is rare there may be nothing.
		for (const other of [...(index === 12 ? [] : [{}]), [[]], -1, true])
			t.false(isPackedFacts(packed.with(index, other)), `${index} ${JSON.stringify(other)}`);
	}
	for (const key of Object.keys(Object(packed[12]))) {
		if (key.startsWith('is') || key.startsWith('has')) continue;
		t.false(isPackedFacts(packed.with(12, {...Object(packed[12]), [key]: {}})), key);
	}
	for (const other of [undefined, {}, 'text', []]) t.false(isPackedFacts(other));
});
