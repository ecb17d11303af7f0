import type {Diagnostic} from '../model/diagnostic.ts';
import {compareText} from '../model/diagnostic.ts';
import type {FileReport} from '../model/report.ts';

/** Chooses findings where only some can be shown: the graver ones first, and of equal ones some of each rule. */
export interface Choice {
	/** How many findings there are. */
	readonly total: number;
	/** Whether a finding is shown. Asked for all findings in their order, once. */
	takes(diagnostic: Diagnostic): boolean;
}

/**
 * Counts all findings, and decides how many of each rule are shown.
 * @param limit the most that are shown
 */
export function chooseFindings(files: Iterable<FileReport>, limit: number): Choice {
	const counts = new Map<string, Kind>();
	let total = 0;
	for (const {diagnostics} of files) {
		for (const {rule, severity, fatal} of diagnostics) {
			const grade = gradeOf({severity, fatal});
			const key = `${grade} ${rule}`;
			const kind = counts.get(key) ?? {rule, grade, count: 0};
			kind.count++;
			counts.set(key, kind);
			total++;
		}
	}
	const left = new Map<string, number>();
	let free = limit;
	for (const grade of [0, 1, 2]) {
		const kinds = [...counts.values()].filter((kind) => kind.grade === grade);
		for (const [kind, share] of shareOut(kinds, free)) {
			left.set(`${grade} ${kind.rule}`, share);
			free -= share;
		}
	}
	return {
		total,
		takes: ({rule, severity, fatal}) => {
			const key = `${gradeOf({severity, fatal})} ${rule}`;
			const some = left.get(key) ?? 0;
			left.set(key, some - 1);
			return some > 0;
		},
	};
}

interface Kind {
	readonly rule: string;
	readonly grade: number;
	count: number;
}

/** 0 is the gravest. */
function gradeOf({severity, fatal}: Pick<Diagnostic, 'severity' | 'fatal'>): number {
	return fatal ? 0 : severity === 'error' ? 1 : 2;
}

/** Gives one to each rule in turn, until nothing is left. */
function shareOut(kinds: readonly Kind[], free: number): ReadonlyMap<Kind, number> {
	const shares = new Map<Kind, number>();
	// The smallest first: what they do not take is there for the others.
	const sorted = kinds.toSorted((a, b) => a.count - b.count || compareText(a.rule, b.rule));
	let rest = free;
	for (const [index, kind] of sorted.entries()) {
		const share = Math.min(kind.count, Math.ceil(rest / (sorted.length - index)));
		shares.set(kind, share);
		rest -= share;
	}
	return shares;
}
