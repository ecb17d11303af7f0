import {dayAt, isoDay} from '../dates/days.ts';
import type {ArchiveIndex} from '../model/archiveIndex.ts';
import {
	type Cause,
	compareDiagnostics,
	type Diagnostic,
	type Fix,
	type SuppressedDiagnostic,
} from '../model/diagnostic.ts';
import type {PostFacts} from '../model/facts.ts';
import type {KnownFindings} from '../model/knownFindings.ts';
import type {Role} from '../model/roles.ts';
import {digest} from '../texts/digest.ts';
import {causeNamer} from './cause.ts';
import {standingTogether} from './claims.ts';
import {engineFinding, engineRules} from './findings/engineFinding.ts';
import type {LocatedFinding} from './findings/finding.ts';
import type {EngineMeasure} from './measure.ts';
import {type Answer, answerTo} from './questions.ts';
import {DaysSuppressions, type PartedFindings} from './suppress/apply.ts';
import type {Disabling} from './suppress/disabling.ts';

/** What findings still wait for when a post has been linted. */
export interface SettlingContext {
	/** Undefined when no archive is known: then what depends on it is reported, but not fixed. */
	readonly archive: ArchiveIndex | undefined;
	/** The time of the run, in milliseconds since 1970-01-01T00:00:00Z. */
	readonly now: number;
	/** What is known already and therefore not reported, nor mended; nothing if left out. */
	readonly known?: KnownFindings | undefined;
	/** Whether some of a post's findings are not there to be settled: then nothing is said of its suppressions. No if left out. */
	readonly isPartial?: boolean | undefined;
	/** Measures the naming of causes. */
	readonly measure?: EngineMeasure | undefined;
}

/** What must be known of a post to settle what was found in it; a linted post tells it. */
export interface SettledFrom {
	readonly facts: PostFacts;
	readonly disablings: readonly Disabling[];
}

/** The findings of one post as they are reported, sorted, and those that the post switches off. */
export interface SettledPost {
	readonly diagnostics: readonly Diagnostic[];
	readonly suppressed: readonly SuppressedDiagnostic[];
}

/**
 * Turns findings into diagnostics: asks the archive, drops doubles, applies suppressions and says which of them have expired
 * or hide nothing, sorts.
 * @param findings of one post, its own and those of archive rules
 */
export function settleFindings(
	findings: readonly LocatedFinding[],
	{facts, disablings}: SettledFrom,
	{archive, now, known, isPartial = false, measure}: SettlingContext,
): SettledPost {
	const suppressions = new DaysSuppressions(disablings, isoDay(dayAt(now, 0)));
	const name = causeNamer(facts);
	const causeOf: typeof name = measure === undefined ? name : (finding) => measure('causes', () => name(finding));
	const diagnostics: Unnumbered[] = [];
	for (const finding of standingTogether(findings)) {
		const answers = finding.asks.map((question) => answerTo(question, {archive, facts, now}));
		if (answers.some(({verdict}) => verdict !== undefined)) {
			// Nobody knows whether there is something to hide.
			if (answers.some(({verdict}) => verdict === 'unknown')) suppressions.use(finding);
			continue;
		}
		const said = withInstead(finding, answers);
		diagnostics.push(toDiagnostic(said, facts, {answers, cause: causeOf(said)}));
	}
	const sorted = diagnostics.sort(compareDiagnostics);
	// Of doubles the last one counts.
	const single = sorted.filter((diagnostic, index) => {
		const next = sorted[index + 1];
		return next === undefined || compareDiagnostics(diagnostic, next) !== 0;
	});
	const parted = suppressions.part(numbered(single));
	if (isPartial || disablings.length === 0) return hideKnown(parted, known);
	const complaints = suppressions.review(archive !== undefined).map(({start, end, ...complaint}) => {
		const finding = {
			...engineFinding(engineRules.suppression, complaint),
			identity: complaint.identity ?? '',
			start,
			end,
		};
		return toDiagnostic(finding, facts, {answers: [], cause: causeOf(finding)});
	});
	if (complaints.length === 0) return hideKnown(parted, known);
	const own = numbered(complaints.toSorted(compareDiagnostics));
	return hideKnown({...parted, standing: [...parted.standing, ...own].toSorted(compareDiagnostics)}, known);
}

/** A diagnostic with what its id is made of. */
type Unnumbered = Omit<Diagnostic, 'id'> & {readonly identity: string};

/** Gives each finding its id. Of several faults that are about the same, the first is the first. */
function numbered(sorted: readonly Unnumbered[]): readonly Diagnostic[] {
	const counts = new Map<string, number>();
	return sorted.map(({identity, ...diagnostic}) => {
		const kind = JSON.stringify([diagnostic.rule, diagnostic.messageId, identity]);
		const occurrence = (counts.get(kind) ?? 0) + 1;
		counts.set(kind, occurrence);
		return {...diagnostic, id: digest(`${kind}${occurrence}`)};
	});
}

function hideKnown({standing, suppressed}: PartedFindings, known: KnownFindings | undefined): SettledPost {
	if (known === undefined) return {diagnostics: standing, suppressed};
	const isNew: Diagnostic[] = [];
	const hidden: SuppressedDiagnostic[] = [...suppressed];
	for (const diagnostic of standing) {
		const suppression = diagnostic.fatal ? undefined : known.suppressionOf(diagnostic, standing);
		if (suppression === undefined) isNew.push(diagnostic);
		else hidden.push({...diagnostic, suppression});
	}
	return {diagnostics: isNew, suppressed: hidden.toSorted(compareDiagnostics)};
}

/** A finding that says what the archive tells instead of what its post alone did. */
function withInstead(finding: LocatedFinding, answers: readonly Answer[]): LocatedFinding {
	const instead = answers.find((answer) => answer.instead !== undefined)?.instead;
	return instead === undefined ? finding : {...finding, ...instead, causeMessage: instead.messageId};
}

/** A message with what the archive says for it behind it. */
function withReasons(message: string, answers: readonly Answer[]): string {
	const reasons = answers.flatMap(({reason}) => reason ?? []);
	return reasons.length === 0 ? message : `${[message.replace(/\.$/, ''), ...reasons].join('; ')}.`;
}

/**
 * What nobody has said is no ground for a fix that is applied unasked: one that rests on a key whose role is inferred,
 * or on what the text says of the post, is unsafe.
 */
function asSafeAsItsRoles(fix: Fix, {inferredKeys, inText}: PostFacts): Fix {
	const {safety, restsOn = [], sets = []} = fix;
	if (safety === 'unsafe') return fix;
	const keys = new Set(Object.values(inferredKeys).flat());
	const isGuess = (role: Role): boolean => inferredKeys[role] !== undefined || inText.includes(role);
	const isInferred = restsOn.some(isGuess) || sets.some((key) => keys.has(key));
	return isInferred ? unsafely(fix) : fix;
}

function unsafely(fix: Fix): Fix {
	return {...fix, safety: 'unsafe'};
}

function toDiagnostic(
	finding: LocatedFinding,
	facts: PostFacts,
	{answers, cause}: {readonly answers: readonly Answer[]; readonly cause: Cause},
): Unnumbered {
	const {rule, messageId, message, severity, fatal, range, identity, start, end} = finding;
	const proposed = answers.find((answer) => answer.fix !== undefined)?.fix ?? finding.fix;
	const isDoubtful = answers.some((answer) => answer.isDoubtful === true);
	const fix = proposed && (isDoubtful ? unsafely(proposed) : asSafeAsItsRoles(proposed, facts));
	const mayFix = fix !== undefined && !answers.some(({isUnfixable}) => isUnfixable);
	const unsafeFix = answers.find((answer) => answer.unsafeFix !== undefined)?.unsafeFix;
	return {
		path: facts.path,
		rule,
		messageId,
		message: withReasons(message, answers),
		cause,
		severity,
		fatal,
		range,
		identity,
		start,
		end,
		// There may be a hundred thousand findings that ask nothing.
		suggestions:
			answers.length === 0
				? finding.suggestions
				: [...finding.suggestions, ...answers.flatMap((answer) => answer.suggestions ?? [])],
		related:
			answers.length === 0
				? finding.related
				: [...finding.related, ...answers.flatMap((answer) => answer.related ?? [])],
		...(mayFix ? {fix} : {}),
		...(mayFix && unsafeFix !== undefined ? {unsafeFix} : {}),
	};
}
