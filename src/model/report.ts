import type {Diagnostic, SuppressedDiagnostic} from './diagnostic.ts';
import type {ArchiveUnderstanding} from './understanding.ts';

/** What was found in one file. Plain JSON. */
export interface FileReport {
	/** Path from the archive root, with `/` on every system. */
	readonly path: string;
	/** Sorted by `compareDiagnostics`. */
	readonly diagnostics: readonly Diagnostic[];
	readonly suppressed: readonly SuppressedDiagnostic[];
	/** How many findings were fixed in this run; 0 without `--fix`. */
	readonly fixed: number;
}

/** What stopped archivelint itself from reading, judging or fixing: never a fault of a post. Ends the run with exit code 2. */
export interface Problem {
	/** One sentence that says what went wrong, with rule and place where there are any. */
	readonly message: string;
	/** Path from the archive root; undefined when no file is concerned. */
	readonly path: string | undefined;
}

/** The outcome of a run. All that it holds is plain JSON. */
export interface Report {
	/** Sorted by path; files without findings included. They are made anew while they are asked for, as often as somebody goes through them: there may be more than memory holds. */
	readonly files: Iterable<FileReport>;
	/** Complete when all files have been asked for. */
	readonly problems: readonly Problem[];
	/** Sentences that a person should read but that change nothing, such as why no archive was judged. */
	readonly notices: readonly string[];
	/** Whether `--fix` ran, and how far it may go. */
	readonly fixing: 'none' | 'safe' | 'unsafe';
	/**
	 * Of a run that is about some causes only (`--cause`): how many findings other causes have that are neither suppressed nor
	 * accepted. Known when all files have been asked for; undefined where the run is about all causes.
	 */
	readonly besideCauses?: number | undefined;
	/** Whether warnings are left out (`--quiet`); no if left out. */
	readonly isQuiet?: boolean | undefined;
	/** What was understood of the archive; undefined where nothing was judged across it, as with `--no-archive`. */
	readonly archive?: ArchiveUnderstanding | undefined;
}

/** How many findings of which kind there are. */
export interface Counts {
	readonly errors: number;
	readonly warnings: number;
	readonly fatal: number;
	/** Findings with a safe fix. */
	readonly fixableErrors: number;
	readonly fixableWarnings: number;
	/** Findings with an unsafe fix. */
	readonly unsafelyFixable: number;
}

/** The sums of two counts. */
export function addCounts(a: Counts, b: Counts): Counts {
	return {
		errors: a.errors + b.errors,
		warnings: a.warnings + b.warnings,
		fatal: a.fatal + b.fatal,
		fixableErrors: a.fixableErrors + b.fixableErrors,
		fixableWarnings: a.fixableWarnings + b.fixableWarnings,
		unsafelyFixable: a.unsafelyFixable + b.unsafelyFixable,
	};
}

/** Counts findings. */
export function countDiagnostics(diagnostics: Iterable<Diagnostic>): Counts {
	let errors = 0;
	let warnings = 0;
	let fatal = 0;
	let fixableErrors = 0;
	let fixableWarnings = 0;
	let unsafelyFixable = 0;
	for (const diagnostic of diagnostics) {
		const isError = diagnostic.severity === 'error';
		const isSafelyFixable = diagnostic.fix?.safety === 'safe';
		if (isError) errors++;
		else warnings++;
		if (diagnostic.fatal) fatal++;
		if (isSafelyFixable && isError) fixableErrors++;
		if (isSafelyFixable && !isError) fixableWarnings++;
		if (diagnostic.fix?.safety === 'unsafe') unsafelyFixable++;
	}
	return {errors, warnings, fatal, fixableErrors, fixableWarnings, unsafelyFixable};
}
