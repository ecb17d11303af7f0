import {type Comment, type Element, parseUrl, property, snapshotOf, urlProperty} from '../../../src/authoring.ts';

/** The ids of what archives of the web and caches show above a page of theirs. */
const toolbarIds: ReadonlyMap<string, string> = new Map([
	['wm-ipp', 'the Wayback Machine'],
	['wm-ipp-base', 'the Wayback Machine'],
	['wm-ipp-print', 'the Wayback Machine'],
	['_wb_plain_banner', 'pywb'],
	['_wb_frame_top_banner', 'pywb'],
	['DIVALREADY', 'archive.today'],
	['DIVALREADY2', 'archive.today'],
	['DIVSHARE', 'archive.today'],
	['SHARE_LONGLINK', 'archive.today'],
	['bN015htcoyT__google-cache-hdr', 'Google’s cache'],
	['google-cache-hdr', 'Google’s cache'],
	['gt-nvframe', 'Google Translate'],
	['goog-gt-tt', 'Google Translate'],
]);

/** The tool whose toolbar an element is; undefined for what is none. */
export function toolbarOf({properties: {id}}: Element): string | undefined {
	return typeof id === 'string' ? toolbarIds.get(id) : undefined;
}

/** What a comment of a tool is: where its toolbar begins or ends, or a note on what it did. */
export interface ToolNote {
	readonly kind: 'toolbarStart' | 'toolbarEnd' | 'note';
	readonly tool: string;
	/** The page that it was made of, where it says so: maybe the only record of that. */
	readonly page: string | undefined;
	/** Whether nothing is lost without it: neither an address nor a time. */
	readonly isEmpty: boolean;
}

/** How the comments of tools begin or what they hold; each may name the page that was saved. */
const notes: readonly {readonly tool: string; readonly says: RegExp; readonly isEmpty?: boolean}[] = [
	{tool: 'the Wayback Machine', says: /^\s*FILE ARCHIVED ON \d/},
	{tool: 'the Wayback Machine', says: /^\s*playback timings \(ms\):/, isEmpty: true},
	{tool: 'the Wayback Machine', says: /^\s*End Wayback Rewrite JS Include\s*$/, isEmpty: true},
	{tool: 'a browser', says: /^\s*saved from url=\(\d{1,6}\)(?<page>\S+)/},
	{tool: 'SingleFile', says: /^\s*Page saved with SingleFile\s+url:\s*(?<page>\S+)/},
	{tool: 'HTTrack', says: /^\s*Mirrored from (?<page>\S{1,2000}) by HTTrack\b/},
	{tool: 'HTTrack', says: /^\s*\/?Added by HTTrack\s*$/, isEmpty: true},
	{tool: 'WebCopy', says: /^\s*Mirrored by Cyotek WebCopy\b/},
	{tool: 'monolith', says: /^\s*Saved from (?<page>\S{1,2000}) at [\dTZ:.+-]+ using monolith\b/},
	{tool: 'Teleport', says: /^\s*(?:created|mirrored) (?:by|with) Teleport (?:Pro|Ultra)\b/i},
];

/** So much of a comment tells whose it is, in UTF-16 units. */
const longestBeginning = 4000;

/** What a comment says that a tool left; undefined for others. */
export function toolNoteOf({value}: Comment): ToolNote | undefined {
	const [, edge] = /^\s*(BEGIN|END) WAYBACK TOOLBAR INSERT\s*$/.exec(value.slice(0, longestBeginning)) ?? [];
	if (edge !== undefined) {
		const kind = edge === 'BEGIN' ? 'toolbarStart' : 'toolbarEnd';
		return {kind, tool: 'the Wayback Machine', page: undefined, isEmpty: true};
	}
	const beginning = value.slice(0, longestBeginning);
	for (const {tool, says, isEmpty = false} of notes) {
		const match = says.exec(beginning);
		if (match === null) continue;
		const page = match.groups?.['page'];
		return {kind: 'note', tool, page: page === undefined ? undefined : withScheme(page), isEmpty};
	}
	return undefined;
}

/** HTTrack leaves out the scheme. */
function withScheme(page: string): string | undefined {
	const whole = /^[a-z][a-z0-9+.-]*:/i.test(page) && !/^[^/:]+\.[^/:]+:\d/.test(page) ? page : `http://${page}`;
	return parseUrl(whole) === undefined ? undefined : whole;
}

/** The tool that put a script or style into the page, or made another one of it; undefined for those of the page itself. */
export function toolOfScript(element: Element): string | undefined {
	const url = urlProperty(element, element.tagName === 'link' ? 'href' : 'src') ?? '';
	if (url !== '') {
		const snapshot = snapshotOf(url);
		if (snapshot !== undefined) return isLoaded(element) ? 'an archive of the web' : undefined;
		return ownFile.test(url) ? 'the Wayback Machine' : undefined;
	}
	if (element.tagName !== 'script' || property(element, 'type') === 'application/ld+json') return undefined;
	return ownCode.test(textOfScript(element)) ? 'the Wayback Machine' : undefined;
}

/** Whether browsers run or apply a file: a `<link>` may as well only tell of one. */
function isLoaded(element: Element): boolean {
	return element.tagName === 'script' || /(?:^|\s)stylesheet(?:\s|$)/i.test(property(element, 'rel') ?? '');
}

const ownFile =
	/^(?:https?:)?\/\/(?:web-static\.archive\.org\/|(?:web\.)?archive\.org\/(?:_?static|includes)\/|analytics\.archive\.org\/)|^\/_?static\/(?:js|css)\/(?:wombat|bundle-playback|banner-styles|iconochive|ait-client-rewrite|playback)\b|\/wombat(?:\.min)?\.js(?:[?#]|$)/i;

const ownCode =
	/\b__wm\.(?:init|wombat|bt|rw|cdxsearch)\b|\bWB_wombat_Init\b|\b_wb_wombat\b|\barchive_analytics\b|\bRufflePlayer.{0,80}_static\b/;

function textOfScript(element: Element): string {
	const [child] = element.children;
	return child?.type === 'text' ? child.value.slice(0, longestBeginning) : '';
}
