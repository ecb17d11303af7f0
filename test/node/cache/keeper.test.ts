import test from 'ava';
import {Keeper, ListKeeper} from '../../../src/node/cache/keeper.ts';

test('what is kept is there again, whenever it is opened and however much is kept afterwards', (t) => {
	for (const openedAt of [1, 7, 16, 17, 40]) {
		const keeper = new Keeper<number>();
		const kept = [];
		for (let value = 0; value < 50; value++) {
			kept.push(keeper.keep(value));
			if (value + 1 === openedAt) kept[value]?.open();
		}
		t.deepEqual(
			kept.map((one) => one.open()),
			Array.from({length: 50}, (_, value) => value),
			`opened after ${openedAt}`,
		);
	}
});

test('a list of any length is there again', (t) => {
	const keeper = new ListKeeper<number>();
	const lists = [0, 1, 500, 501, 12_345].map((length) => Array.from({length}, (_, value) => value));
	const kept = lists.map((list) => keeper.keep(list));
	t.deepEqual(
		kept.map((one) => one.open()),
		lists,
	);
});
