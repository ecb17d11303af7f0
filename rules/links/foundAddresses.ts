import {
	captureAskedFor,
	type Element,
	isUnseenLink,
	type Post,
	type Redirect,
	roleText,
	type Settings,
	type Snapshot,
	snapshotBeginningsIn,
	snapshotOf,
	sourceUrlOf,
	type TrackingTest,
	textOf,
	trimUrl,
} from '../../src/authoring.ts';
import {type Detour, detourOf, photonOriginalOf} from './residue/detours.ts';
import {isImplied, type Place} from './urlPlace.ts';

/** What a tool made of an address. */
export type Residue =
	| {readonly kind: 'snapshot' | 'save'; readonly snapshot: Snapshot}
	| {readonly kind: 'detour'; readonly detour: Detour}
	| {readonly kind: 'redirect'; readonly redirect: Redirect};

/** An address of a post that a tool wrote, and where it stands. */
export interface FoundAddress {
	readonly place: Place;
	/** Decoded from HTML, without white space at its ends. */
	readonly url: string;
	readonly residue: Residue;
	/** Whether it is the first of its element that may be restored: an element keeps one address. */
	readonly isFirst: boolean;
	/** Where the snapshots of archives of the web begin that the post names itself. */
	readonly ownBeginnings: readonly string[];
}

/** Gathers the addresses of one post, which say only together which of them somebody wrote on purpose. */
export interface AddressGatherer {
	addLink(place: Place): void;
	addMedium(place: Place): void;
	/** Those that a tool wrote, in the order in which they were added. */
	residue(): readonly FoundAddress[];
}

interface Suspect {
	readonly place: Place;
	readonly url: string;
	readonly residue: Residue;
	readonly isFirst: boolean;
	readonly isLink: boolean;
}

/** Makes what gathers the addresses of a config's posts. */
export function residueFinder(settings: Settings, test: TrackingTest): (post: Post) => AddressGatherer {
	return (post) => {
		const source = roleText(post, 'source')?.value.trim();
		const suspects: Suspect[] = [];
		let links = 0;
		let last: Element | undefined;
		const add = (place: Place, isLink: boolean): void => {
			const url = trimUrl(place.url);
			// Where the page was saved from is a record, also in its heading link.
			if (url === source || isImplied(place)) return;
			if (isLink && /^(?:https?:)?\/\//i.test(url)) links++;
			const residue = residueIn(url, {isLink, test, settings});
			if (residue === undefined || (isLink && (isUnseenLink(place.element) || showsQuery(place, residue)))) return;
			if (isLink && !/^(?:https?:)?\/\//i.test(url)) links++;
			const isFirst = isRestorable(residue) && place.element !== last;
			if (isFirst) last = place.element;
			suspects.push({place, url, residue, isFirst, isLink});
		};
		return {
			addLink: (place) => add(place, true),
			addMedium: (place) => add(place, false),
			residue() {
				if (suspects.length === 0) return [];
				const isOnPurpose = purposeTest(suspects, links, sourceUrlOf(post)?.href ?? '');
				const ownBeginnings = snapshotBeginningsIn(post.text);
				return suspects.flatMap((suspect) => (isOnPurpose(suspect) ? [] : [{...suspect, ownBeginnings}]));
			},
		};
	};
}

/** Whether a text shows how a search engine is asked for its copy, and the link is the example. */
function showsQuery({element}: Place, residue: Residue): boolean {
	return residue.kind === 'detour' && residue.detour.kind === 'cache' && /^\s*cache:/i.test(textOf(element));
}

/** Whether the setting `restoreOriginalUrls` is about an address. */
function isRestorable(residue: Residue): boolean {
	return residue.kind === 'snapshot' || (residue.kind === 'detour' && residue.detour.kind === 'proxy');
}

function residueIn(
	url: string,
	{isLink, test, settings}: {readonly isLink: boolean; readonly test: TrackingTest; readonly settings: Settings},
): Residue | undefined {
	const snapshot = snapshotOf(url);
	if (snapshot !== undefined) return {kind: 'snapshot', snapshot};
	const asked = isLink ? captureAskedFor(url) : undefined;
	if (asked !== undefined) return {kind: 'save', snapshot: asked};
	const detour = detourOf(url, !isLink);
	if (detour !== undefined) return {kind: 'detour', detour};
	const redirect = isLink && test.isSuspect(url) ? test.redirectOf(url) : undefined;
	if (redirect !== undefined) return {kind: 'redirect', redirect};
	// Pictures that come from there load, and hardly any site that has them there could do without.
	const original = settings.restoreOriginalUrls && !isLink ? photonOriginalOf(url) : undefined;
	return original === undefined ? undefined : {kind: 'detour', detour: {kind: 'proxy', tool: 'wp.com', original}};
}

/** So many links a post has at least of which most can be the work of a tool. */
const fewestLinks = 3;

/**
 * Makes the question whether the author of an article linked to a snapshot, or to a translation, on purpose. What a tool
 * rewrote, it rewrote in the whole page, and an archive writes the time of the page's own capture into all its links.
 */
function purposeTest(suspects: readonly Suspect[], links: number, source: string): (suspect: Suspect) => boolean {
	const snapshots = suspects.flatMap(({isLink, residue}) =>
		isLink && residue.kind === 'snapshot' ? [residue.snapshot] : [],
	);
	const rewritten = suspects.flatMap(({residue}) => (residue.kind === 'snapshot' ? [residue.snapshot] : []));
	const pageTimes = new Set(
		[...rewritten.filter(isOfPage), snapshotOf(source)].map((snapshot) => snapshot?.stamp ?? '').filter(isWholeTime),
	);
	const areSnapshots = isMost(snapshots.length, links) && isMost(commonest(snapshots), snapshots.length);
	const areTranslated = isMost(suspects.filter(isTranslatedLink).length, links);
	return (suspect) => {
		if (!suspect.isLink) return false;
		if (isTranslatedLink(suspect)) return !areTranslated;
		if (suspect.residue.kind !== 'snapshot') return false;
		const {snapshot} = suspect.residue;
		return (
			!isOfPage(snapshot) && snapshot.original.startsWith('http') && !areSnapshots && !pageTimes.has(snapshot.stamp)
		);
	};
}

/** Whether a snapshot’s address cannot have been written by anybody but the archive, when it showed the page. */
function isOfPage({origin, isRewritten}: Snapshot): boolean {
	return origin === undefined || isRewritten;
}

function isWholeTime(stamp: string): boolean {
	return stamp.length === 14;
}

function isTranslatedLink({isLink, residue}: Suspect): boolean {
	return isLink && residue.kind === 'detour' && residue.detour.kind === 'translator';
}

function isMost(some: number, all: number): boolean {
	return some >= fewestLinks && some * 2 > all;
}

/** How many snapshots share the time that most of them have. */
function commonest(snapshots: readonly Snapshot[]): number {
	const counts = new Map<string, number>();
	for (const {stamp} of snapshots) counts.set(stamp, (counts.get(stamp) ?? 0) + 1);
	return Math.max(0, ...counts.values());
}
