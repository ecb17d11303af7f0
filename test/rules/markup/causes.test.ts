import test from 'ava';
import {findCauses} from '../../../rules/markup/causes.ts';
import type {RendererNote} from '../../../src/model/post.ts';

test('A hundred thousand notes are told apart in linear time', (t) => {
	const count = 50_000;
	const notes: RendererNote[] = [];
	for (let index = 0; index < count; index++) {
		const range = {start: index * 4, end: index * 4 + 3};
		notes.push({type: 'unclosed', name: 'p', range, closedAt: 4 * count * 3});
	}
	for (let index = count; index < 2 * count; index++) {
		notes.push({type: 'stray-end-tag', name: 'div', range: {start: index * 4, end: index * 4 + 3}});
	}
	t.is(findCauses(notes).length, 2 * count);
});

test('No notes have no causes', (t) => {
	t.deepEqual(findCauses([]), []);
});
