import {PassThrough, Writable} from 'node:stream';
import {setImmediate as nextTurn} from 'node:timers/promises';
import {stripVTControlCharacters} from 'node:util';
import type {Terminal} from '../../src/node/process/environment.ts';

/** Keys, as a terminal sends them. */
export const keys = {enter: '\r', down: '\u001b[B', interrupt: '\u0003', end: '\u0004'} as const;

/** Somebody who answers the questions in a terminal, one after the other, and ends the input when there are more. */
export class Typist {
	readonly terminal: Terminal;
	readonly #input = new PassThrough();
	readonly #answers: readonly (readonly string[])[];
	#asked = 0;
	#shown = '';

	/** @param answers the keys that are pressed at each question */
	constructor(answers: readonly (readonly string[])[], columns = 80) {
		this.#answers = answers;
		const output = new Writable({
			write: (chunk: Buffer, _, done) => {
				this.#shown += chunk.toString('utf8');
				done();
			},
		});
		// A terminal is there for the next question, too.
		const end = (): typeof output => output;
		this.terminal = {input: this.#input, output: Object.assign(output, {columns, isTTY: true, end})};
		// A question begins to read when all of it is shown.
		this.#input.on('resume', () => void this.#answer());
	}

	/** How many questions there were. */
	get asked(): number {
		return this.#asked;
	}

	/** All that questions have shown, as often as they have. */
	get shown(): string {
		return stripVTControlCharacters(this.#shown);
	}

	async #answer(): Promise<void> {
		for (const key of this.#answers[this.#asked++] ?? [keys.end]) {
			await nextTurn();
			this.#input.write(key);
		}
	}
}
