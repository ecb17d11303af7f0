import test from 'ava';
import {sparkline} from '../../src/terminal/sparkline.ts';

const lines: readonly (readonly [values: readonly number[], most: number, line: string])[] = [
	[[], 10, ''],
	[[5], 10, '█'],
	[[100, 100, 100], 10, '███'],
	[[0, 1, 2, 3, 4, 5, 6, 7], 10, '▁▂▃▄▅▆▇█'],
	[[99.9, 100], 10, '▁█'],
	[[3, 9, 1, 9, 2, 9], 3, '███'],
	[[0, 0, 0, 0, 7], 2, '▁█'],
	[[1, 2, 3], 0, '█'],
];

for (const [values, most, line] of lines) {
	test(`${JSON.stringify(values)} in ${most}`, (t) => {
		t.is(sparkline(values, most), line);
	});
}
