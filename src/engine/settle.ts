import type {ArchiveIndex} from '../archiveIndex.ts';
import {compareDiagnostics, type Diagnostic, type SuppressedDiagnostic} from '../diagnostic.ts';
import type {PostFacts} from '../facts.ts';
import type {LocatedFinding} from './check.ts';
import {applySuppressions} from './suppress.ts';

/** What findings still wait for when a post has been linted. */
export interface SettlingContext {
	/** Undefined when no archive is known: then what depends on it is reported, but not fixed. */
	readonly archive: ArchiveIndex | undefined;
	/** The time of the run, in milliseconds since 1970-01-01T00:00:00Z. */
	readonly now: number;
}

/** The findings of one post as they are reported, sorted, and those that the post switches off. */
export interface SettledPost {
	readonly diagnostics: readonly Diagnostic[];
	readonly suppressed: readonly SuppressedDiagnostic[];
}

/**
 * Turns findings into diagnostics: asks the archive, drops doubles, applies suppressions, sorts.
 * @param findings of one post, its own and those of archive rules
 * @param facts of the post
 */
export function settleFindings(
	findings: readonly LocatedFinding[],
	facts: PostFacts,
	{archive, now}: SettlingContext,
): SettledPost {
	const diagnostics = new Map<string, Diagnostic>();
	for (const finding of findings) {
		if (finding.unlessServed !== undefined && archive?.serves(finding.unlessServed, facts.path)) continue;
		const diagnostic = toDiagnostic(finding, facts.path, archive);
		const {rule, messageId, message, range} = diagnostic;
		diagnostics.set(JSON.stringify([rule, messageId, message, range.start, range.end]), diagnostic);
	}
	const today = new Date(now).toISOString().slice(0, 10);
	const {standing, suppressed} = applySuppressions([...diagnostics.values()], facts.disabled, today);
	return {diagnostics: standing.toSorted(compareDiagnostics), suppressed: suppressed.toSorted(compareDiagnostics)};
}

function toDiagnostic(
	{unlessServed, archivedFrom, fix, related, ...finding}: LocatedFinding,
	path: string,
	archive: ArchiveIndex | undefined,
): Diagnostic {
	const mayFix = fix !== undefined && (unlessServed === undefined || archive !== undefined);
	const copy = archivedFrom === undefined ? undefined : archive?.findBySource(archivedFrom);
	return {
		path,
		...finding,
		...(mayFix ? {fix} : {}),
		related: copy === undefined ? related : [...related, {path: copy.path, message: 'The target is archived here.'}],
	};
}
