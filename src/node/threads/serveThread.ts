import {isMainThread, type MessagePort, parentPort, type TransferListItem, workerData} from 'node:worker_threads';
import {isObject} from '../../model/checks.ts';
import {type FromThread, programMark, type ToThread, WorkPlace} from './threadMessages.ts';

/** What a thread can do. */
export interface ThreadWork<Task, Answer> {
	/** Takes what it has to know for later lots. */
	heed(notice: unknown): void;
	/**
	 * Does the tasks of a lot.
	 * @param begin to be called before each, with its index
	 * @returns the answer, and what of it goes over instead of being copied
	 */
	do(tasks: readonly Task[], begin: (index: number) => void): {answer: Answer; moved: readonly TransferListItem[]};
}

/** What a pool told its thread when it began. */
interface ThreadData {
	readonly program: typeof programMark;
	readonly place: SharedArrayBuffer;
	readonly data: unknown;
}

/** Whether this is a thread that a `ThreadPool` of archivelint has begun, and not one of another program that uses it. */
export function isPoolThread(): boolean {
	return !isMainThread && parentPort !== null && isThreadData(workerData);
}

/**
 * Lets this thread do what its pool hands it.
 * @param begin makes what it takes, of what the pool told it; undefined where this thread cannot do it
 */
export function serveThread<Task, Answer>(begin: (data: unknown) => ThreadWork<Task, Answer> | undefined): void {
	const given: unknown = workerData;
	if (parentPort === null || !isThreadData(given)) return;
	const port: MessagePort = parentPort;
	const say = (message: FromThread<Answer>, moved: readonly TransferListItem[] = []): void =>
		port.postMessage(message, moved);
	const place = new WorkPlace(given.place);
	const work = begin(given.data);
	if (work === undefined) {
		say({kind: 'unfit'});
		return;
	}
	port.on('message', (message: ToThread<Task>) => {
		if (message.kind === 'notice') {
			work.heed(message.notice);
			return;
		}
		const {number, tasks} = message;
		const {answer, moved} = work.do(tasks, (index) => place.enter(number, index));
		place.leave();
		say({kind: 'answer', number, answer}, moved);
	});
}

function isThreadData(value: unknown): value is ThreadData {
	return isObject(value) && value['program'] === programMark && value['place'] instanceof SharedArrayBuffer;
}
