import {compareText} from '../model/diagnostic.ts';
import {isHostOrBelow} from './hosts.ts';
import {parseUrl} from './urls.ts';

/** An address under which an archive of the web keeps a page or file as it was. */
export interface Snapshot {
	/** `https://web.archive.org`; undefined for a path that has lost its host. */
	readonly origin: string | undefined;
	/** What stands before the time: `/web/`. */
	readonly beginning: string;
	/** The time of the capture, or what it begins with, as digits; empty where it names none. */
	readonly stamp: string;
	/** How the archive serves it: `im_` as a picture, `id_` as it came; empty as a page. */
	readonly flag: string;
	/** Whether only a program that rewrites the addresses of a page writes it so. */
	readonly isRewritten: boolean;
	/** The address that was captured: absolute. */
	readonly original: string;
}

/** Scheme and host, or steps up to the root of a site that has no host any more. */
const place = String.raw`(?:(?:https?:)?\/\/(?<host>[\w.-]{3,100})(?::\d{1,5})?|(?:\.{1,2}\/){0,20})`;
const time = String.raw`(?<stamp>\d{1,14}|\d{4}\.\d\d\.\d\d-\d{6}|newest|oldest)?(?<any>\*)?(?<flag>[a-z]{2}_)?`;
const captured = String.raw`(?<target>(?:https?|ftp)(?::|%3a)(?:\/|%2f){1,2}[^\/\s]|mailto:[^\/\s]|(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}(?:[\/:]|$))`;

const timed = new RegExp(`^${place}(?<beginning>\\/?(?:[\\w.-]{1,40}\\/){0,3}?)${time}\\/${captured}`, 'i');

/** Archive.today gives each page an id, and writes it before the addresses that the page links to. */
const numbered = new RegExp(`^${place}(?<beginning>\\/?o\\/)[a-z0-9]{4,6}\\/${captured}`, 'i');

/** A capture that is still to be made. */
const asked = new RegExp(`^${place}(?<beginning>\\/?save\\/)(?:_embed\\/)?${captured}`, 'i');

/** Hosts of archives, with all below them. */
const archiveHosts: readonly string[] = [
	'archive.org',
	'archive-it.org',
	'arquivo.pt',
	'bibalex.org',
	'perma-archives.org',
	'swap.stanford.edu',
	'vefsafn.is',
	'webarchiv.cz',
	'webarchive.loc.gov',
	'webarchive.nationalarchives.gov.uk',
	'webarchive.org.uk',
	'webharvest.gov',
];

/** The names of one archive that answers under all of them. */
const mirrors: readonly string[] = ['today', 'ph', 'is', 'li', 'md', 'fo', 'vn'].map((name) => `archive.${name}`);

/** Whether a host is that of archive.today. */
export function isArchiveToday(host: string): boolean {
	return mirrors.some((name) => isHostOrBelow(host.toLowerCase(), name));
}

/** Paths before a time that sites of their own do not have before a whole address. */
const knownBeginnings = /^\/(?:web|wayback|wayback\/(?:archive|web)|wayback\/\d{1,6}|ukgwa)\/$/i;

/** How an archive marks what a page of it loads: nobody writes these by hand. */
const loadedFlags: ReadonlySet<string> = new Set(['im_', 'js_', 'cs_', 'fw_', 'oe_', 'mp_', 'em_', 'wm_', 'ta_']);

/**
 * Reads an address of the Wayback Machine, of another archive of its kind, or of archive.today, whole or without its host.
 * Linear; never throws.
 * @param url decoded from HTML, without white space at its ends
 */
export function snapshotOf(url: string): Snapshot | undefined {
	if (!mayBeSnapshot(url)) return undefined;
	return readNumbered(url) ?? readTimed(url);
}

/** The address that a link asks an archive to capture: `https://web.archive.org/save/https://news.example/`. */
export function captureAskedFor(url: string): Snapshot | undefined {
	if (!mayBeSnapshot(url)) return undefined;
	const match = asked.exec(url);
	const host = match?.groups?.['host']?.toLowerCase();
	if (match === null || (host !== undefined && !isHostOrBelow(host, 'archive.org'))) return undefined;
	return snapshotFrom(match, url, {stamp: '', flag: '', isRewritten: true});
}

/** Few addresses hold another one behind a slash, or a time to the second. */
function mayBeSnapshot(url: string): boolean {
	return !url.startsWith('data:') && /\/(?:https?(?::|%3a)|ftp:|mailto:)|\/\d{14}/i.test(url);
}

function readNumbered(url: string): Snapshot | undefined {
	const match = numbered.exec(url);
	const host = match?.groups?.['host'];
	if (match === null || (host !== undefined && !isArchiveToday(host))) return undefined;
	return snapshotFrom(match, url, {stamp: '', flag: '', isRewritten: true});
}

function readTimed(url: string): Snapshot | undefined {
	const match = timed.exec(url);
	if (match === null) return undefined;
	const {host, beginning = '', stamp, any, flag = '', target = ''} = match.groups ?? {};
	if (stamp === undefined && any === undefined) return undefined;
	const isWhole = stamp !== undefined && /^\d{14}$/.test(stamp);
	const isKnown = host === undefined ? knownBeginnings.test(rooted(beginning)) : isArchive(host);
	const hasScheme = /^(?:https?|ftp|mailto)[:%]/i.test(target);
	// A few digits and a name with dots may be anything: `/2024/notes.html/`, and so may `/web/20240301082253/notes.html`.
	const isSite = hasScheme || (isWhole && (host !== undefined || /[/:]$/.test(target)));
	if (!isSite || (hasScheme ? !isKnown && !isWhole : !isKnown)) return undefined;
	return snapshotFrom(match, url, {
		stamp: stamp?.replace(/\D/g, '') ?? '',
		flag: flag.toLowerCase(),
		isRewritten: loadedFlags.has(flag.toLowerCase()),
	});
}

function isArchive(host: string): boolean {
	const name = host.toLowerCase();
	return isArchiveToday(name) || archiveHosts.some((known) => isHostOrBelow(name, known));
}

function rooted(path: string): string {
	return path.startsWith('/') ? path : `/${path}`;
}

function snapshotFrom(
	match: RegExpExecArray,
	url: string,
	rest: Pick<Snapshot, 'stamp' | 'flag' | 'isRewritten'>,
): Snapshot | undefined {
	const {host, beginning = '', target = ''} = match.groups ?? {};
	const original = originalFrom(url.slice(match[0].length - target.length));
	if (original === undefined) return undefined;
	const origin = host === undefined ? undefined : `https://${host.toLowerCase()}`;
	return {origin, beginning: rooted(beginning), original, ...rest};
}

/** The whole address that stands in another one: encoded, with one slash lost on the way, or without its scheme. */
function originalFrom(written: string): string | undefined {
	const decoded = /^[a-z]+(?:%3a|:%2f)/i.test(written) ? decodeWhole(written) : written;
	if (decoded === undefined) return undefined;
	if (/^mailto:/i.test(decoded)) return decoded;
	const whole =
		/^[a-z]+:/i.test(decoded) && !/^[a-z0-9-]+(?:\.[a-z0-9-]+)+:/i.test(decoded) ? decoded : `http://${decoded}`;
	const original = whole.replace(/^([a-z]+):\/(?!\/)/i, '$1://');
	return parseUrl(original) === undefined ? undefined : original;
}

function decodeWhole(written: string): string | undefined {
	try {
		return decodeURIComponent(written);
	} catch {
		return undefined;
	}
}

/** Where the addresses of snapshots begin for one archive: `https://web.archive.org/web/`. */
type Beginning = string;

/** So many different beginnings one text is asked for: whoever names more of them leaves it open which was meant. */
const mostBeginnings = 4;

/** The farthest that the host of a snapshot stands before the address that it holds, in UTF-16 units. */
const farthestHost = 200;

/**
 * The archives of the web that a text names: in whole addresses of their snapshots, or by what they write around a page.
 * @param text of a post, as it is written
 * @returns sorted, each once
 */
export function snapshotBeginningsIn(text: string): readonly Beginning[] {
	const found = new Set<Beginning>();
	if (waybackMarks.some((mark) => text.includes(mark))) found.add('https://web.archive.org/web/');
	if (!text.includes('/http')) return [...found];
	for (const {index} of text.matchAll(heldUrl)) {
		const before = text.slice(Math.max(0, index - farthestHost), index + 1);
		const start = before.lastIndexOf('//');
		const snapshot = start < 0 ? undefined : snapshotOf(`https:${before.slice(start)}/https://held.invalid`);
		if (snapshot?.origin !== undefined) found.add(oneNameOf(snapshot.origin) + snapshot.beginning);
		if (found.size === mostBeginnings) break;
	}
	return [...found].toSorted(compareText);
}

/** An address behind a slash: without lookbehind and with its case, for texts are long. */
const heldUrl = /[\w*]\/https?(?::|%3[Aa])/g;

/** What the Wayback Machine writes into the pages that it shows. */
const waybackMarks: readonly string[] = [
	'BEGIN WAYBACK TOOLBAR INSERT',
	'RETRIEVED FROM THE INTERNET ARCHIVE',
	'Wayback Rewrite JS Include',
	'wm-ipp',
	'//web-static.archive.org/',
	'//web.archive.org/_static/',
	'//web.archive.org/static/',
];

/** One archive may answer under several names. */
function oneNameOf(origin: string): string {
	const host = origin.replace('https://', '');
	if (isHostOrBelow(host, 'archive.org')) return 'https://web.archive.org';
	return isArchiveToday(host) ? 'https://archive.ph' : origin;
}
