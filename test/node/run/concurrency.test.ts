import {availableParallelism} from 'node:os';
import test from 'ava';
import {threadsFor} from '../../../src/node/run/concurrency.ts';

const most = Math.max(availableParallelism(), 4);

const cases = [
	['off', 1000, 1],
	[1, 1000, 1],
	[2, 1000, 2],
	[4, 1000, 4],
	[64, 1000, Math.min(64, most)],
	[64, 3, Math.min(3, most)],
	[2, 1, 1],
	[2, 0, 1],
	['auto', 0, 1],
] as const;

for (const [concurrency, count, threads] of cases) {
	test(`${concurrency} threads for ${count} posts`, (t) => {
		const files = Array.from({length: count}, (_, number) => `/no/where/${number}.md`);
		t.is(threadsFor(concurrency, {files, weight: 1}), threads);
	});
}
