import {
	Alignment,
	attributeNames,
	canonicalUrl,
	descendants,
	type Fix,
	foldSpace,
	insertAttribute,
	originOf,
	type Post,
	perPost,
	property,
	type Question,
	type Range,
	replace,
	replaceAttribute,
	type Settings,
	type Snapshot,
	safe,
	sliceOf,
	textOf,
	trimUrl,
	unsafe,
} from '../../src/authoring.ts';
import type {FoundAddress} from './foundAddresses.ts';
import type {Detour, DetourKind} from './residue/detours.ts';
import {unwrap} from './trackingFix.ts';
import {isShown, type Place, spanOf} from './urlPlace.ts';

/** A finding about an address that a tool wrote. */
type ResidueFinding = {
	readonly at: ReturnType<typeof spanOf>;
	readonly cause: string;
	readonly fix: Fix | undefined;
	readonly yields?: boolean;
	readonly asks?: Question;
} & (
	| {readonly message: 'relative'; readonly data: {readonly url: string}}
	| {readonly message: 'mail' | 'save'; readonly data: {readonly url: string; readonly original: string}}
	| {readonly message: 'cache' | 'amp' | 'copy'; readonly data: {readonly url: string; readonly tool: string}}
	| {
			readonly message: 'snapshot' | 'proxy' | 'redirect';
			readonly data: {readonly original: string; readonly tool: string};
	  }
	| {
			readonly message: 'translator';
			readonly data: {readonly url: string; readonly original: string; readonly tool: string};
	  }
);

/** Says what is wrong with an address that a tool wrote, and what mends it. */
export function residueFinding(post: Post, address: FoundAddress, settings: Settings): ResidueFinding {
	const {place, residue} = address;
	const at = spanOf(place);
	const url = foldSpace(address.url);
	switch (residue.kind) {
		case 'snapshot':
			return snapshotFinding(post, address, residue.snapshot, settings);
		case 'save': {
			const {original} = residue.snapshot;
			return {at, message: 'save', data: {url, original}, cause: 'save', fix: leadTo(post, place, original, unsafe)};
		}
		case 'redirect': {
			const {host, target} = residue.redirect;
			const data = {original: target, tool: host};
			return {at, message: 'redirect', data, cause: host, fix: unwrap(post, place, residue.redirect), yields: true};
		}
		case 'detour':
			return detourFinding(post, address, residue.detour, settings);
	}
}

function snapshotFinding(post: Post, address: FoundAddress, snapshot: Snapshot, settings: Settings): ResidueFinding {
	const {place} = address;
	const at = spanOf(place);
	const url = foldSpace(address.url);
	const {original, origin, beginning} = snapshot;
	if (original.startsWith('mailto:')) {
		const fix = leadTo(post, place, original, safe);
		return {at, message: 'mail', data: {url, original}, cause: 'mail', fix};
	}
	const restored = settings.restoreOriginalUrls
		? restore(post, address, {original, kept: wholeAddress(address, snapshot)})
		: undefined;
	if (origin !== undefined) {
		const tool = origin.replace('https://', '');
		return {at, message: 'snapshot', data: {original, tool}, cause: tool, fix: restored};
	}
	const part = missingHost(post, address);
	const host = hostOf(address, snapshot);
	const completed =
		part === undefined || host === undefined
			? undefined
			: unsafe(replace(part.range, host + part.slash), {respells: ['target']});
	const asks = {
		what: 'snapshotHost',
		url: address.url,
		beginning,
		origin: ownHost(address, snapshot),
		part,
		otherwise: restored,
		assumed: host,
	} as const;
	return {at, message: 'relative', data: {url}, cause: beginning, fix: restored ?? completed, asks};
}

/** Which message says what stands between, and what mends it. */
function detourFinding(post: Post, address: FoundAddress, detour: Detour, settings: Settings): ResidueFinding {
	const {place, url} = address;
	const {kind, tool, original} = detour;
	const at = spanOf(place);
	const shown = foldSpace(url);
	const common = {at, cause: tool, fix: fixOfDetour(post, address, detour, settings)};
	if (kind === 'cache' || kind === 'amp' || kind === 'copy')
		return {...common, message: kind, data: {url: shown, tool}};
	const data = {original: original ?? shown, tool};
	if (kind === 'translator') return {...common, message: kind, data: {url: shown, ...data}};
	return {...common, message: kind, data, ...(kind === 'redirect' ? {yields: true} : {})};
}

/** What a fix may do about what stands between: nothing, or only where the config asks for it. */
const levels: Readonly<Record<DetourKind, 'safe' | 'unsafe' | 'if asked'>> = {
	// An AMP cache sends whoever opens it as a page on to the page itself.
	amp: 'safe',
	redirect: 'safe',
	cache: 'unsafe',
	copy: 'unsafe',
	// Readers get another language.
	translator: 'unsafe',
	// The picture loads where it is, and its own site may refuse it.
	proxy: 'if asked',
};

function fixOfDetour(
	post: Post,
	address: FoundAddress,
	{kind, original}: Detour,
	{restoreOriginalUrls}: Settings,
): Fix | undefined {
	if (original === undefined) return undefined;
	// Who names the cache, or links to the page as well, means the cache.
	if (kind === 'cache' && (saysCache.test(textOf(address.place.element)) || linksTwice(post, original)))
		return undefined;
	const level = levels[kind];
	// What a server once fetched may be all that is left of a picture.
	if (level === 'if asked')
		return restoreOriginalUrls ? restore(post, address, {original, kept: address.url}) : undefined;
	return leadTo(post, address.place, original, level === 'safe' && address.place.attribute === 'href' ? safe : unsafe);
}

const saysCache = /\bcach[eé]|缓存|緩存|快取|快照|庫存|頁庫|キャッシュ|캐시|кэш|zwischenspeicher/i;

function linksTwice(post: Post, original: string): boolean {
	const page = canonicalUrl(original);
	return page !== undefined && linkedPages(post).has(page);
}

const linkedPages = perPost((post): ReadonlySet<string> => {
	const links = [...descendants(post.tree)].filter(({tagName}) => tagName === 'a');
	return new Set(links.flatMap((link) => canonicalUrl(trimUrl(property(link, 'href') ?? '')) ?? []));
});

/** Writes another address in the place of one; undefined where it cannot stand there, or is read as well. */
function leadTo(post: Post, place: Place, address: string, level: typeof safe): Fix | undefined {
	const {element, attribute, range} = place;
	if (range === undefined || isShown(post, place)) return undefined;
	if (originOf(element) === 'markdown') {
		return /[\s()<>\\*_`|{}]/.test(address) ? undefined : level(replace(range, address), {respells: ['target']});
	}
	if (/[\s"'<>`{}]/.test(address)) return undefined;
	if (attribute !== 'srcset') return level(replaceAttribute(element, attribute, address), {respells: ['target']});
	if (/^,|,$/.test(address)) return undefined;
	return level(replace(range, address.replace(/&/g, '&amp;')), {respells: ['target']});
}

/** Writes the address that is meant, and keeps the one that stood in its place beside it. Markdown has no place for it. */
function restore(
	post: Post,
	address: FoundAddress,
	{original, kept}: {readonly original: string; readonly kept: string},
): Fix | undefined {
	const {element} = address.place;
	if (originOf(element) !== 'html') return undefined;
	const restored = leadTo(post, address.place, original, unsafe);
	if (restored === undefined || !address.isFirst || attributeNames(element).includes(keptAddress)) return restored;
	const attribute = insertAttribute(element, keptAddress, kept);
	return attribute && {...restored, edits: [attribute, ...restored.edits]};
}

/** The attribute that keeps the address of a snapshot. */
const keptAddress = 'data-snapshot';

/** The address of a snapshot with its host, where that is known. */
function wholeAddress(address: FoundAddress, snapshot: Snapshot): string {
	if (snapshot.origin !== undefined) return address.url;
	const host = hostOf(address, snapshot);
	const path = address.url.replace(/^(?:\.{1,2}\/)+/, '');
	if (host === undefined) return address.url;
	return host + (path.startsWith('/') ? path : `/${path}`);
}

/** The archive that a path without a host comes from, as far as the post or the path itself tells. */
function hostOf(address: FoundAddress, {beginning}: Snapshot): string | undefined {
	return ownHost(address, {beginning}) ?? usualHosts.get(beginning);
}

/** Archives that the paths of snapshots belong to as long as nothing says otherwise. */
const usualHosts: ReadonlyMap<string, string> = new Map([
	['/web/', 'https://web.archive.org'],
	['/o/', 'https://archive.ph'],
]);

/** The archive that the post itself names, where it is one alone. */
function ownHost({ownBeginnings}: FoundAddress, {beginning}: Pick<Snapshot, 'beginning'>): string | undefined {
	const hosts = ownBeginnings.filter(
		(own) => own.endsWith(beginning) && !own.slice(0, -beginning.length).includes('/', 8),
	);
	return hosts.length === 1 ? hosts[0]?.slice(0, -beginning.length) : undefined;
}

/** What a host is written in the place of, and whether a slash has to stand behind it. */
export interface MissingHost {
	readonly range: Range;
	readonly slash: '' | '/';
}

/** Where the host of a path is missing: before its slash, or in the place of steps up. */
function missingHost(post: Post, {place, url}: FoundAddress): MissingHost | undefined {
	const {range} = place;
	if (range === undefined || isShown(post, place)) return undefined;
	const steps = /^(?:\.{1,2}\/)*/.exec(url)?.[0].length ?? 0;
	const start = place.url.indexOf(url);
	const alignment = new Alignment(place.url, sliceOf(post.text, range));
	const found = alignment.find({start, end: start + Math.max(1, steps)});
	if (found === undefined) return undefined;
	const end = steps === 0 ? found.start : found.end;
	return {
		range: {start: range.start + found.start, end: range.start + end},
		slash: url.startsWith('/') ? '' : '/',
	};
}
