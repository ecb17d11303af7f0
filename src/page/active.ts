import type {Element, Post} from '../model/post.ts';
import {addressOnSite} from '../urls/hosts.ts';
import {trimUrl} from '../urls/urls.ts';
import {isHtmlName} from './elementNames.ts';
import {attributeNames, childElements, isElement, property, urlProperty} from './html.ts';
import {showsSource} from './images.ts';

/** Hosts and paths of scripts that put a part of the article where they stand, or turn a quotation into a card. */
export const embedScripts: readonly string[] = [
	'gist.github.com',
	'platform.twitter.com',
	'platform.x.com',
	'instagram.com/embed.js',
	'connect.facebook.net',
	'embed.reddit.com',
	'embed.redditmedia.com',
	'tiktok.com/embed.js',
	'telegram.org/js/telegram-widget.js',
	'public.flourish.studio',
	'datawrapper.dwcdn.net',
	'public.tableau.com',
	'e.infogram.com',
	'codepen.io/assets/embed',
	'assets.codepen.io',
	'static.codepen.io',
	's.codepen.io',
	'production-assets.codepen.io',
	'cpwebassets.codepen.io',
	'public.codepenassets.com',
	'jsfiddle.net',
	'static.jsbin.com',
	'embed.plnkr.co',
	'embed.runkit.com',
	'replit.com/public',
	'emgithub.com',
	'gist-it.appspot.com',
	'gitee.com',
	'gitlab.com',
	'bitbucket.org/snippets',
	'pastebin.com/embed_js',
	'asciinema.org',
	'speakerdeck.com',
	'cdn.iframe.ly',
	'iframely.net',
	'on.notist.cloud/embed',
	'cdn.embedly.com',
	'embed.typeform.com',
	'fast.wistia.com',
	'fast.wistia.net',
	'players.brightcove.net',
	'assets.pinterest.com',
	'embed.bsky.app',
	'threads.net/embed.js',
	'threads.com/embed.js',
	's.imgur.com/min/embed.js',
	'embedr.flickr.com',
	'embed.tumblr.com',
	'assets.tumblr.com/post.js',
	'cdn.knightlab.com',
	'public.tableausoftware.com',
	'infogr.am',
	'embed.documentcloud.org',
	'assets.documentcloud.org',
	'strava-embeds.com',
	'cdn.podlove.org',
	'cdn.podigee.com',
];

/** Whether the address of a script begins as one of those does. */
export function isEmbedScript(url: string, beginnings: readonly string[] = embedScripts): boolean {
	const address = addressOnSite(url);
	return beginnings.some((beginning) => address.startsWith(addressOnSite(beginning)));
}

/** Links that only make pages load faster: without them a reader sees the same. */
export const hintRelations: readonly string[] = [
	'preload',
	'prefetch',
	'modulepreload',
	'prerender',
	'dns-prefetch',
	'preconnect',
];

/** Links by which a page makes a browser load a file that changes what it shows. */
export const loadingRelations: readonly string[] = ['stylesheet', 'import', 'manifest', ...hintRelations];

/** By element, the attributes whose URL browsers open, show or send to. */
const urlAttributes: Readonly<Record<string, readonly string[]>> = {
	a: ['href', 'xlink:href'],
	area: ['href'],
	form: ['action'],
	button: ['formaction'],
	input: ['formaction'],
	iframe: ['src'],
	embed: ['src'],
	object: ['data'],
};

/** How the tree names them, where that is another name: asked once, because there are many links. */
const propertyNames: Readonly<Record<string, string>> = {'xlink:href': 'xLinkHref', formaction: 'formAction'};

/** An attribute whose URL is code. */
export interface ActiveUrl {
	readonly name: string;
	readonly url: string;
}

/** The attributes of an element whose URL is code that does something, or a page that is written out. */
export function activeUrls(element: Element): readonly ActiveUrl[] {
	const {href} = element.properties;
	// Nearly all links lead to a page of the web, and have no second URL.
	if (element.tagName === 'a' && typeof href === 'string' && href.startsWith('http')) {
		if (element.properties['xLinkHref'] === undefined) return noActiveUrls;
	}
	const found: ActiveUrl[] = [];
	for (const name of urlAttributes[element.tagName] ?? []) {
		const url = element.properties[propertyNames[name] ?? name];
		if (typeof url === 'string' && isActiveUrl(url)) found.push({name, url: url.trim()});
	}
	return found;
}

const noActiveUrls: readonly ActiveUrl[] = [];

/**
 * Whether a URL is code that does something. Browsers pass over blanks and control characters before its scheme, and over tabs and line breaks
 * within it (https://url.spec.whatwg.org/#concept-basic-url-parser).
 */
export function isActiveUrl(url: string): boolean {
	const trimmed = trimUrl(url);
	if (!/^[jvd]/i.test(trimmed)) return false;
	const beginning = trimmed.slice(0, longestBeginning).replace(/[\t\n\r]/g, '');
	if (/^data:[ \f]*(?:text\/html|application\/xhtml\+xml|(?:text|application)\/xml)/i.test(beginning)) return true;
	const code = /^(?:javascript|vbscript):([^]*)$/i.exec(beginning)?.[1];
	return code !== undefined && !doesNothing.test(code);
}

/** What stands in a link that was never meant to lead anywhere. */
const doesNothing = /^(?:[ ;]|%20|void\b|\(?\d?\)|\d|return\b|false\b|true\b|null\b|undefined\b)*(?:\/\/.*)?$/i;

/** So much of a URL tells what it is. */
const longestBeginning = 100;

/**
 * Whether an object shows a document, picture, sound or film, which browsers do themselves and without running anything in it.
 * @param object an `<object>` or `<embed>`
 */
export function isDocument(object: Element): boolean {
	const url = urlProperty(object, object.tagName === 'embed' ? 'src' : 'data') ?? '';
	const file = url.replace(/[?#].*$/s, '');
	// The server has the last word on the type: what is called a page may be one.
	if (activeFile.test(file)) return false;
	const type = property(object, 'type')?.trim().toLowerCase() ?? '';
	return type === '' ? passiveFile.test(file) : passiveType.test(type);
}

const passiveType =
	/^(?:application\/(?:pdf|x-pdf|msword|vnd\.(?:ms|oasis|openxmlformats)[\w.-]*)|text\/(?:plain|csv)|(?:audio|video)\/[\w.+-]+|image\/(?!svg)[\w.+-]+)(?:;|$)/;
const passiveFile =
	/\.(?:pdf|txt|csv|docx?|xlsx?|pptx?|od[tsp]|png|jpe?g|gif|webp|avif|bmp|mp[34]|m4[av]|og[gv]|webm|wav)$/i;
const activeFile = /\.(?:x?html?|svgz?|swf|xml|php|aspx?|jsp|class|jar|xap|dcr)$/i;

/** What an element does when something happens to it: the names of attributes that hold code, in lower case. */
export function eventHandlers(element: Element): readonly string[] {
	if (!hasHandler(element)) return [];
	return attributeNames(element).filter((name) => handlerNames.has(name) && property(element, name)?.trim() !== '');
}

function hasHandler({properties}: Element): boolean {
	for (const name in properties) if (name.startsWith('on') || /^on/i.test(name)) return true;
	return false;
}

/**
 * Attributes that browsers take for code (https://html.spec.whatwg.org/multipage/webappapis.html#event-handler-attributes,
 * UI Events, Pointer Events, Touch Events, CSS Animations and Transitions, SVG). Names that only look like them, such as
 * `only` or those of other frameworks (`on:click`), are none.
 */
const handlerNames: ReadonlySet<string> = new Set(
	[
		'abort afterprint afterscriptexecute animationcancel animationend animationiteration animationstart auxclick',
		'beforecopy beforecut beforeinput beforematch beforepaste beforeprint beforescriptexecute beforetoggle beforeunload',
		'begin blur bounce cancel canplay canplaythrough change click close command contentvisibilityautostatechange contextlost',
		'contextmenu contextrestored copy cuechange cut dblclick drag dragend dragenter dragexit dragleave dragover dragstart',
		'drop durationchange emptied encrypted end ended error finish focus focusin focusout formdata fullscreenchange',
		'fullscreenerror gesturechange gestureend gesturestart gotpointercapture hashchange input invalid keydown keypress',
		'keyup languagechange load loadeddata loadedmetadata loadend loadstart lostpointercapture message messageerror',
		'mousedown mouseenter mouseleave mousemove mouseout mouseover mouseup mousewheel offline online pagehide pagereveal',
		'pageshow pageswap paste pause play playing pointercancel pointerdown pointerenter pointerleave pointermove pointerout',
		'pointerover pointerrawupdate pointerup popstate progress propertychange ratechange readystatechange rejectionhandled',
		'repeat reset resize scroll scrollend scrollsnapchange scrollsnapchanging search securitypolicyviolation seeked seeking',
		'select selectionchange selectstart show slotchange stalled start storage submit suspend timeupdate toggle touchcancel',
		'touchend touchmove touchstart transitioncancel transitionend transitionrun transitionstart unhandledrejection unload',
		'volumechange waiting waitingforkey webkitanimationend webkitanimationiteration webkitanimationstart',
		'webkittransitionend wheel zoom',
	]
		.flatMap((line) => line.split(' '))
		.map((event) => `on${event}`),
);

const pictures: ReadonlySet<string> = new Set([
	'img',
	'source',
	'picture',
	'video',
	'audio',
	'iframe',
	'input',
	'image',
]);

/**
 * Whether a reader may miss what a handler does: it shows a picture, follows a link, or unfolds a text.
 * @param post the post that holds the element
 */
export function mayShowSomething(post: Post, element: Element, name: string): boolean {
	const code = property(element, name) ?? '';
	if (isNeverCalled(post, element, name) && isBesidePicture(post, element)) return false;
	if (pictures.has(element.tagName) && (name === 'onload' || name === 'onerror') && /src|poster|data|set/i.test(code))
		return true;
	if (/\bsrc|display|visib|hidden|html\b|toggle|show|open\b|expand|write|append|insert/i.test(code)) return true;
	return /:?\/\/\w|\blocation\b|\bnavigate/i.test(code) && !hasTarget(element);
}

/**
 * Whether nobody ever calls a handler: browsers tell only what loads that it has loaded, or has not. Of a `<picture>` that
 * is its image, and none of its sources.
 * @param post the post that holds the element
 * @param name of the handler, in lower case
 */
export function isNeverCalled(post: Post, element: Element, name: string): boolean {
	const {tagName} = element;
	// What elements of their own names do, scripts decide.
	if ((name !== 'onload' && name !== 'onerror') || !isHtmlName(tagName)) return false;
	if (tagName !== 'source') return !loadingElements.has(tagName);
	const player = post.parentOf(element);
	return name === 'onload' || !(isElement(player, 'video') || isElement(player, 'audio'));
}

/** Elements that browsers tell whether something has loaded. */
const loadingElements: ReadonlySet<string> = new Set(
	'html body frameset frame iframe img image input link script style object embed applet track audio video svg'.split(
		' ',
	),
);

/** Whether an element is a source of a picture that is shown without it: no address is lost with it. */
function isBesidePicture(post: Post, element: Element): boolean {
	const picture = post.parentOf(element);
	if (element.tagName !== 'source' || !isElement(picture, 'picture')) return false;
	return childElements(picture).some((child) => child.tagName === 'img' && showsSource(child));
}

/** Whether a handler holds the only copy of the address that its element leads to. */
export function holdsOnlyTarget(element: Element, name: string): boolean {
	if (pictures.has(element.tagName) || hasTarget(element)) return false;
	const code = property(element, name) ?? '';
	return /\/\/\w|\b(?:location|navigate|open)\b[\w.\s]{0,30}[=(]\s{0,9}["'`]/i.test(code);
}

function hasTarget(element: Element): boolean {
	const href = element.tagName === 'a' ? urlProperty(element, 'href') : undefined;
	return href !== undefined && href !== '' && !href.startsWith('#') && !isActiveUrl(href);
}

/** Whether browsers run what stands in a script (https://html.spec.whatwg.org/multipage/scripting.html#prepare-the-script-element). */
export function isRun(script: Element): boolean {
	const type = property(script, 'type')?.trim().toLowerCase() ?? '';
	if (type !== '')
		return /^(?:module|importmap|speculationrules|(?:text|application)\/(?:x-)?(?:java|ecma|live|j)script)/.test(type);
	return true;
}
