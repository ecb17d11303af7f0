import {readFileSync, writeSync} from 'node:fs';
import process from 'node:process';
import {isatty} from 'node:tty';

/** What the command prints for command lines that ask for the version or for help, by `keyOf`. */
export type ReadyAnswers = Readonly<Record<string, string>>;

/** Columns of the widest help. */
export const widestHelp = 100;

/** A command line as one word. */
export function keyOf(argv: readonly string[]): string {
	return JSON.stringify(argv);
}

/** Whether a command line may ask for nothing but the version or help. */
export function mayBeReady(argv: readonly string[]): boolean {
	return argv.length <= 2 && /^(?:-h|--help|-v|--version)$/.test(argv.at(-1) ?? '');
}

/**
 * Prints what is ready for a command line. Help is laid out for wide terminals: for a narrow one it has to be made anew.
 * @param file the answers, made when the package was built
 * @returns false where nothing was printed, for whatever reason: who runs the command in full finds out
 */
export function printReady(argv: readonly string[], file: string): boolean {
	if (isatty(1) && process.stdout.columns < widestHelp) return false;
	try {
		// The build writes it.
		const answer = (JSON.parse(readFileSync(file, 'utf8')) as ReadyAnswers)[keyOf(argv)];
		if (answer === undefined) return false;
		const bytes = Buffer.from(answer);
		const written = writeSync(1, bytes);
		if (written < bytes.length) process.stdout.write(bytes.subarray(written));
		return true;
	} catch {
		return false;
	}
}
