/** The signals that ask a process to end, and what shells say of one that they have ended. SIGHUP is that of a closed terminal. */
const exitCodes = {SIGHUP: 129, SIGINT: 130, SIGTERM: 143} as const;

/** A signal that asks a process to end. */
type EndingSignal = keyof typeof exitCodes;

/** The signals that ask a process to end. */
export const endingSignals: readonly EndingSignal[] = ['SIGHUP', 'SIGINT', 'SIGTERM'];

/** Somebody asked the process to end. */
export class Interruption extends Error {
	/** What shells say of a process that a signal has ended. */
	readonly exitCode: (typeof exitCodes)[EndingSignal];

	constructor(signal: EndingSignal) {
		super(`Interrupted by ${signal}`);
		this.exitCode = exitCodes[signal];
	}
}
