import type {ArchiveIndex} from '../../model/archiveIndex.ts';
import type {Diagnostic, Safety} from '../../model/diagnostic.ts';
import type {Post} from '../../model/post.ts';
import type {PostSettings} from '../../model/settings.ts';
import {applyEdits, contains} from '../../model/text.ts';
import type {LocatedFinding} from '../findings/finding.ts';
import {type LintConfig, type LintedPost, lintPost, readPost} from '../lint.ts';
import type {PostInput} from '../parse.ts';
import {type SettlingContext, settleFindings} from '../settle.ts';
import {fixesWithLeftover} from './leftover.ts';
import {type Candidate, keyOf, selectFixes} from './select.ts';
import {shownLiquid} from './shownLiquid.ts';
import {type BrokenPromise, findBrokenPromise} from './verify.ts';

/** What fixing one post came to. */
export interface FixedPost {
	/** The fixed text; the same as before when nothing could be fixed. */
	readonly text: string;
	/** How many findings were fixed, those included that stood in what another fix took away. */
	readonly mended: number;
	/** Fixes that would have broken a post-condition, or never came to rest: each a sentence that names the rules. */
	readonly dropped: readonly string[];
}

/** So many passes bring nearly every set of fixes to rest. */
const usualPasses = 10;

/** A short post is read in no time, and a row of stray end tags can take a pass for each. */
const mostPasses = 50;
const longestShort = 65_536;

/** Whether fixes that still change a post may go on: not for ever, and not where they only make it longer. */
function mayGoOn(pass: number, before: string, text: string): boolean {
	if (pass < usualPasses) return true;
	return pass < mostPasses && text.length <= longestShort && text.length <= before.length + 1000;
}

/**
 * Applies fixes to one post until nothing more can be mended. Every fix is tried out on the re-parsed post before it is
 * kept; one that breaks a post-condition is dropped, and so is one after which its own rule finds as much at its place; the rest
 * goes on.
 * @param level `safe`: fixes that lose nothing; `unsafe`: all of them
 * @param archiveFindings what archive rules found in exactly this text
 */
export function fixPost(
	input: PostInput,
	config: LintConfig,
	context: SettlingContext,
	level: Safety,
	archiveFindings: readonly LocatedFinding[] = [],
): FixedPost {
	const seen = new Set([input.text]);
	let text = input.text;
	let mended = 0;
	let refused = nothingRefused(text);

	const refuse = ({fix, diagnostics, hull}: Candidate, {kind, reason}: BrokenPromise): void => {
		refused.keys.add(keyOf(fix));
		// What the page around makes of a fix, only the re-parsed post tells: where it cannot be, it stays a report.
		if (kind === 'fault' && fix.repairs === undefined)
			refused.faults.push(`A fix of ${rulesOf(diagnostics)} at offset ${hull.start} ${reason}; it was not applied.`);
	};
	const runPass = (diagnostics: readonly Diagnostic[]): readonly Candidate[] => {
		for (let round = 1; round <= usualPasses; round++) {
			const chosen = selectFixes(diagnostics, level, (key) => refused.keys.has(key));
			if (chosen.length === 0 && refused.since === text) return [];
			if (chosen.length === 0) {
				refused = nothingRefused(text);
				continue;
			}
			const {post, settings} = readPost({...input, text}, config);
			const applied = provenFixes(post, chosen, {input, config, settings, archive: context.archive}, refuse);
			// Where all are refused, what waited for them has its turn.
			if (applied.length === 0) continue;
			text = applyEdits(
				text,
				applied.flatMap(({fix}) => fix.edits),
			);
			mended += countMended(diagnostics, applied);
			return applied;
		}
		return [];
	};

	const settle = (findings: readonly LocatedFinding[], post: LintedPost): readonly Diagnostic[] =>
		settleFindings(findings, post, {...context, isPartial: true}).diagnostics;

	let linted = lintPost(input, config);
	// What the archive says was said of the text as it was: it goes first.
	if (archiveFindings.length > 0 && runPass(settle(archiveFindings, linted)).length > 0) {
		linted = lintPost({...input, text}, config);
	}
	const archiveFaults = refused.faults;
	refused = nothingRefused(text);
	let found = settle(linted.findings, linted);
	for (let pass = 1; ; pass++) {
		const before = text;
		const mendedBefore = mended;
		const applied = runPass(found);
		if (text === before) return {text, mended, dropped: [...archiveFaults, ...refused.faults]};
		linted = lintPost({...input, text}, config);
		const left = settle(linted.findings, linted);
		const failed = fixesWithLeftover(applied, {before: found, after: left, level});
		if (failed.length > 0 && pass < mostPasses) {
			// Without them, the others have their turn; what was mended in vain stays a report.
			for (const {fix} of failed) refused.keys.add(keyOf(fix));
			[text, mended] = [before, mendedBefore];
			continue;
		}
		found = left;
		if (seen.has(text) || !mayGoOn(pass, before, text)) {
			const what = seen.has(text) ? 'undo each other' : `still change the post after ${pass} passes`;
			const restless = `Fixes of ${rulesOf(applied.flatMap(({diagnostics}) => diagnostics))} ${what}; the last ones were not applied.`;
			return {text: before, mended, dropped: [...archiveFaults, ...refused.faults, restless]};
		}
		seen.add(text);
	}
}

/** What was refused, and which of it was a rule's fault, since the text was this: on another text it may be allowed. */
interface Refused {
	readonly since: string;
	readonly keys: Set<string>;
	readonly faults: string[];
}

function nothingRefused(since: string): Refused {
	return {since, keys: new Set(), faults: []};
}

interface Trial {
	readonly input: PostInput;
	readonly config: LintConfig;
	readonly settings: PostSettings;
	readonly archive: ArchiveIndex | undefined;
}

/** Tries all candidates together; where that breaks a promise, halves the lot to find the culprits. */
function provenFixes(
	before: Post,
	candidates: readonly Candidate[],
	{input, config, settings, archive}: Trial,
	refuse: (candidate: Candidate, promise: BrokenPromise) => void,
): readonly Candidate[] {
	let proven: readonly Candidate[] = [];
	const tryOut = (lot: readonly Candidate[]): void => {
		const fixes = [...proven, ...lot].map(({fix}) => fix);
		const text = applyEdits(
			before.text,
			fixes.flatMap(({edits}) => edits),
		);
		const {post: after} = readPost({...input, text}, config);
		const literalLiquid = shownLiquid(fixes);
		const base =
			literalLiquid.length === 0 ? before : readPost({...input, text: before.text, literalLiquid}, config).post;
		const broken = findBrokenPromise({before: base, after, fixes, settings: settings.settings, archive});
		const [first] = lot;
		if (broken === undefined) proven = [...proven, ...lot];
		else if (lot.length === 1 && first !== undefined) refuse(first, broken);
		else {
			const middle = lot.length >> 1;
			tryOut(lot.slice(0, middle));
			tryOut(lot.slice(middle));
		}
	};
	tryOut(candidates);
	return proven;
}

function countMended(diagnostics: readonly Diagnostic[], applied: readonly Candidate[]): number {
	const own = new Set(applied.flatMap((candidate) => candidate.diagnostics));
	const removed = applied.flatMap(({fix}) => fix.edits).filter(({text}) => text === '');
	return diagnostics.filter(
		(diagnostic) => own.has(diagnostic) || removed.some(({range}) => contains(range, diagnostic.range)),
	).length;
}

function rulesOf(diagnostics: readonly Diagnostic[]): string {
	const rules = new Set(diagnostics.map(({rule}) => rule));
	return [...rules].map((rule) => `\`${rule}\``).join(', ');
}
