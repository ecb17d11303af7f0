import {run} from '../../src/cli/main.ts';
import {type ExitCode} from '../../src/cli/report/outcome.ts';
import type {Terminal} from '../../src/node/process/environment.ts';

/** What a run of the command wrote, and how it ended. */
export interface CommandResult {
	readonly code: ExitCode;
	readonly stdout: string;
	readonly stderr: string;
}

/** What a run may find around it. */
export interface CommandSurroundings {
	readonly cwd: string;
	readonly stdin?: string | Uint8Array;
	readonly env?: Readonly<Record<string, string>>;
	readonly isTerminal?: boolean;
	/** What somebody types into; nobody does if left out. */
	readonly terminal?: Terminal;
	/** Of the terminal. */
	readonly columns?: number;
	/** Milliseconds from one look at the stopwatch to the next: one if left out. */
	readonly slowness?: number;
	/** Aborted when somebody wants the run to end. */
	readonly end?: AbortSignal;
}

/** Runs the command in this process, on the first of June 2024. */
export async function runCommand(
	argv: readonly string[],
	{cwd, stdin = '', env = {}, isTerminal = false, terminal, columns, slowness = 1, end}: CommandSurroundings,
): Promise<CommandResult> {
	const written = {stdout: '', stderr: ''};
	const stream = (name: keyof typeof written) => ({
		isTerminal,
		columns,
		write: (content: string | Uint8Array) => {
			written[name] += typeof content === 'string' ? content : Buffer.from(content).toString('latin1');
		},
	});
	let time = 0;
	const code = await run(argv, {
		cwd,
		env,
		stdout: stream('stdout'),
		stderr: stream('stderr'),
		openTerminal: () => terminal,
		readStdin: () => Promise.resolve(Buffer.from(stdin)),
		clock: () => Date.parse('2024-06-01'),
		stopwatch: () => (time += slowness),
		listenForEnd: end && (() => end),
	});
	return {code, ...written};
}
