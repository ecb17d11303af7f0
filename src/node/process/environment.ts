import type {Watch} from './watch.ts';

/** What a run may use of the process that it is part of. */
export interface RunEnvironment {
	/** The folder that relative paths start from, absolute. */
	readonly cwd: string;
	readonly env: Readonly<Record<string, string | undefined>>;
	/** Milliseconds since 1970-01-01T00:00:00Z. */
	readonly clock: () => number;
}

/** What the command may use of the process it runs in. */
export interface CommandEnvironment extends RunEnvironment {
	readonly stdout: OutputStream;
	readonly stderr: OutputStream;
	/** What a person types into and looks at; undefined where nobody does, or left out. */
	readonly openTerminal?: (() => Terminal | undefined) | undefined;
	/** All of standard input. */
	readonly readStdin: () => Promise<Buffer>;
	/** Milliseconds since some moment, with fractions: for measuring how long things take. */
	readonly stopwatch: () => number;
	/**
	 * From when it is called, being asked to end aborts the signal, with an `Interruption` as its reason, and no longer ends the
	 * process; nobody asks if left out.
	 */
	readonly listenForEnd?: (() => AbortSignal) | undefined;
	/** Called with how far long work has come; nobody wants to know if left out. */
	readonly watch?: Watch | undefined;
}

/** A terminal in which a person can be asked. */
export interface Terminal {
	readonly input: NodeJS.ReadableStream;
	readonly output: NodeJS.WritableStream;
}

/** Where text goes, and whether a person watches. */
export interface OutputStream {
	readonly isTerminal: boolean;
	/** Columns of the terminal; undefined where it is none. */
	readonly columns: number | undefined;
	/** Rows of the terminal; undefined where it is none, or left out. */
	readonly rows?: number | undefined;
	/** Text goes as UTF-8, bytes as they are. */
	write(content: string | Uint8Array): void;
}
