/** A finding as `--format jsonl` has it, as far as the checks of whole archives ask for it: UTF-16 offsets. */
export interface ArchiveFinding {
	readonly path: string;
	readonly rule: string;
	readonly line: number;
	readonly messageId: string;
	readonly message: string;
	readonly start: number;
	readonly end: number;
	readonly cause: string;
}

/** The findings of a report of JSON lines. */
export function findingsIn(report: string): readonly ArchiveFinding[] {
	const lines = report.split('\n').filter((line) => line !== '');
	// The format is that of `--format jsonl`.
	return lines.map((line) => JSON.parse(line) as ArchiveFinding);
}

/** Prints whether something is so, and the first sentences of what is wrong with it. @returns whether nothing is wrong */
export function tell(what: string, wrong: readonly string[]): boolean {
	for (const sentence of wrong.slice(0, 10)) console.log(`  ${sentence}`);
	console.log(`${wrong.length === 0 ? 'yes' : 'NO '}  ${what}`);
	return wrong.length === 0;
}
