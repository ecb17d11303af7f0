import {likenessKey} from '../archive/fileLikeness.ts';
import {dayAt, isoDay} from '../dates/days.ts';
import type {ArchiveIndex, FoundFile} from '../model/archiveIndex.ts';
import {compareDiagnostics, type Diagnostic, type Suggestion, type SuppressedDiagnostic} from '../model/diagnostic.ts';
import type {PostFacts} from '../model/facts.ts';
import type {KnownFindings} from '../model/knownFindings.ts';
import type {UrlOfFile} from '../model/rule.ts';
import {digest} from '../texts/digest.ts';
import {decodeLeniently, encodeUrlPart} from '../urls/urls.ts';
import {engineFinding, engineRules} from './findings/engineFinding.ts';
import type {LocatedFinding} from './findings/finding.ts';
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
	{archive, now, known, isPartial = false}: SettlingContext,
): SettledPost {
	const suppressions = new DaysSuppressions(disablings, isoDay(dayAt(now, 0)));
	const diagnostics = new Map<string, Unnumbered>();
	for (const finding of findings) {
		if (finding.unlessServed !== undefined && archive?.serves(finding.unlessServed, facts.path)) continue;
		const held = finding.unlessHeld === undefined ? undefined : findHeld(finding.unlessHeld, facts.path, archive);
		if (held?.isServed === true) {
			// Nobody knows whether there is something to hide.
			if (archive === undefined) suppressions.use(finding);
			continue;
		}
		const diagnostic = toDiagnostic(finding, {facts, archive, near: held?.near});
		const {rule, messageId, message, range} = diagnostic;
		diagnostics.set(JSON.stringify([rule, messageId, message, range.start, range.end]), diagnostic);
	}
	const parted = suppressions.part(numbered([...diagnostics.values()].toSorted(compareDiagnostics)));
	if (isPartial || disablings.length === 0) return hideKnown(parted, known);
	const complaints = suppressions.review(archive !== undefined).map(({start, end, ...complaint}) => {
		const finding = {
			...engineFinding(engineRules.suppression, complaint),
			identity: complaint.identity ?? '',
			start,
			end,
		};
		return toDiagnostic(finding, {facts, archive, near: undefined});
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
		const suppression = diagnostic.fatal ? undefined : known.suppressionOf(diagnostic);
		if (suppression === undefined) isNew.push(diagnostic);
		else hidden.push({...diagnostic, suppression});
	}
	return {diagnostics: isNew, suppressed: hidden.toSorted(compareDiagnostics)};
}

function toDiagnostic(
	{unlessServed, unlessHeld, archivedFrom, lacksText, fix, related, suggestions, ...finding}: LocatedFinding,
	{facts, archive, near}: Surroundings,
): Unnumbered {
	const mayFix = fix !== undefined && (unlessServed === undefined || archive !== undefined);
	const copy = archivedFrom === undefined ? undefined : archive?.findBySource(archivedFrom);
	const fuller = lacksText ? archive?.findFullerCopy(facts) : undefined;
	return {
		path: facts.path,
		...finding,
		...(mayFix ? {fix} : {}),
		suggestions:
			near === undefined || unlessHeld === undefined ? suggestions : [...suggestions, ...suggestFile(near, unlessHeld)],
		related: [
			...related,
			...(copy === undefined ? [] : [{path: copy.path, message: 'The target is archived here.'}]),
			...(fuller === undefined ? [] : [{path: fuller.path, message: 'This post holds more of the article.'}]),
			...(near === undefined ? [] : [{path: near.path, message: differences[near.differsIn]}]),
		],
	};
}

/** What a diagnostic is told by. */
interface Surroundings {
	readonly facts: PostFacts;
	readonly archive: ArchiveIndex | undefined;
	/** A file that is called nearly like the one that is missing. */
	readonly near: FoundFile | undefined;
}

const differences: Readonly<Record<FoundFile['differsIn'], string>> = {
	nothing: 'The file is here.',
	normalisation: 'This path differs only in Unicode normalisation.',
	case: 'This path differs only in upper and lower case.',
};

/** Whether the archive serves a file of its own; without a known archive nobody can say that it does not. */
function findHeld(
	{url}: UrlOfFile,
	path: string,
	archive: ArchiveIndex | undefined,
): {readonly isServed: boolean; readonly near: FoundFile | undefined} {
	if (archive === undefined) return {isServed: true, near: undefined};
	const near = archive.findFile(url, path);
	// A page may be published at the very place; but what `serves` finds under another normalisation, a server does not.
	const isServed = near?.differsIn === 'nothing' || (near?.differsIn !== 'normalisation' && archive.serves(url, path));
	return {isServed, near};
}

/** Suggests the path of a file in the place of one that is nearly the same. */
function suggestFile(near: FoundFile, {url, range}: UrlOfFile): readonly Suggestion[] {
	if (range === undefined) return [];
	const [asked, rest] = splitAtQuery(url);
	const folders = asked.split('/');
	const names = near.path.split('/').map(encodeUrlPart);
	// What stands before the path in the archive is `baseurl`, or a step up.
	const base = folders.slice(0, folders.length - names.length);
	if (likenessKey(decodeLeniently(folders.slice(base.length).join('/'))) !== likenessKey(near.path)) return [];
	const text = [...base, ...names].join('/') + rest;
	return [{description: `Write \`${text}\`.`, edits: [{range, text}]}];
}

function splitAtQuery(url: string): readonly [path: string, rest: string] {
	const end = url.search(/[?#]/);
	return end < 0 ? [url, ''] : [url.slice(0, end), url.slice(end)];
}
