/** The signals that ask a process to end. */
export const endingSignals = ['SIGINT', 'SIGTERM'] as const;

/** Somebody asked the process to end. */
export class Interruption extends Error {
	/** What shells say of a process that a signal has ended. */
	readonly exitCode: 130 | 143;

	constructor(signal: (typeof endingSignals)[number]) {
		super(`Interrupted by ${signal}`);
		this.exitCode = signal === 'SIGINT' ? 130 : 143;
	}
}
