import test from 'ava';
import {Pace} from '../../../src/node/run/pace.ts';
import {atOnce, inSteps, type PatientSteps, type Steps} from '../../../src/node/run/steps.ts';

/** Work of some milliseconds, that says how far it is. */
function* slowly(count: number, done: number[]): Steps<string> {
	for (let index = 0; index < count; index++) {
		Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
		done.push(index);
		yield;
	}
	return 'done';
}

test('steps come to what they return', async (t) => {
	t.deepEqual(atOnce(inSteps([1, 2, 3], (number) => (number === 2 ? undefined : number * 2))), [2, 6]);
	const done: number[] = [];
	t.is(await new Pace(undefined).take(slowly(2, done)), 'done');
	t.deepEqual(done, [0, 1]);
});

test('other work has its turn before long work is done', async (t) => {
	const done: number[] = [];
	let doneBefore: number | undefined;
	setImmediate(() => {
		doneBefore = done.length;
	});
	await new Pace(undefined).take(slowly(20, done));
	t.true(doneBefore !== undefined && doneBefore > 0 && doneBefore < 20);
});

test('work ends between two steps when its signal is aborted', async (t) => {
	const done: number[] = [];
	const controller = new AbortController();
	const reason = new Error('No longer wanted.');
	setImmediate(() => controller.abort(reason));
	t.is(await t.throwsAsync(new Pace(controller.signal).take(slowly(20, done))), reason);
	t.true(done.length > 0 && done.length < 20);
});

test('work that waits goes on when what it waits for is done, or ends at once', async (t) => {
	const told: unknown[] = [];
	function* waiting(until: Promise<void>): PatientSteps<string> {
		try {
			yield {until};
			return 'done';
		} catch (error) {
			told.push(error);
			throw error;
		}
	}
	const later = new Promise<void>((resolve) => {
		setTimeout(resolve, 20);
	});
	t.is(await new Pace(undefined).take(waiting(later)), 'done');
	t.deepEqual(told, []);
	const controller = new AbortController();
	const reason = new Error('No longer wanted.');
	setTimeout(() => controller.abort(reason), 20);
	const never = new Promise<void>(() => {});
	t.is(await t.throwsAsync(new Pace(controller.signal).take(waiting(never))), reason);
	t.deepEqual(told, [reason], 'It may end what it has begun.');
});
