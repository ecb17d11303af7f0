import {decodeHTMLAttribute} from 'entities';
import type {Element} from '../model/post.ts';
import {parseUrl} from '../urls/urls.ts';
import {classTokens, property, urlProperty} from './html.ts';

/** What a box would show if a script of its service ran. */
export interface Embed {
	/** The page that the service documents for frames, or else the one that readers may visit. */
	readonly url: string;
	/** Whether the page is one for frames. */
	readonly isFrame: boolean;
	/** What the script is called that fills the box, in lower case: parts of its address or code. */
	readonly scripts: readonly string[];
}

/**
 * What an element waits for.
 * @returns undefined for what is no box of a service that is known
 */
export function embedOf(element: Element): Embed | undefined {
	if (!mayWait(element)) return undefined;
	for (const find of finders) {
		const embed = find(element);
		if (embed !== undefined) return embed;
	}
	return undefined;
}

/** Nearly all elements have neither data for a script nor a name of their own. */
function mayWait({tagName, properties}: Element): boolean {
	if (tagName.includes('-') || tagName === 'iframe') return true;
	for (const name in properties)
		if (
			name.startsWith('data') ||
			name === 'cite' ||
			(name === 'id' && String(properties[name]).startsWith('datawrapper-'))
		)
			return true;
	return false;
}

/** Whether a post may hold such a box. */
export const mayHoldEmbed =
	/<iframe|flourish-embed|infogram-embed|datawrapper-|<lite-|<amp-(?:youtube|vimeo|dailymotion|twitter|instagram|iframe|facebook)|data-(?:youtube|yt|vimeo|dailymotion)-|-youtube-player|class=["'][^"']{0,80}youtube|data-plyr-|data-account|fb-(?:post|video)|instagram-media|twitter-tweet|tweet-?id|tiktok-embed|data-oembed-url|data-embedded-url/i;

type Finder = (element: Element) => Embed | undefined;

const finders: readonly Finder[] = [
	flourish,
	infogram,
	datawrapper,
	youtube,
	(element) => videoOf(element, 'vimeo', /^\d{5,12}$/, 'https://player.vimeo.com/video/'),
	(element) => videoOf(element, 'dailymotion', /^x?[a-z\d]{5,12}$/i, 'https://www.dailymotion.com/embed/video/'),
	brightcove,
	tweet,
	instagram,
	(element) => (hasToken(element, 'tiktok-embed') ? linkTo(urlProperty(element, 'cite'), ['tiktok']) : undefined),
	(element) =>
		hasToken(element, 'fb-post') || hasToken(element, 'fb-video') || element.tagName === 'amp-facebook'
			? linkTo(urlProperty(element, 'data-href'), ['facebook', 'fbcdn'])
			: undefined,
	(element) => (element.tagName === 'amp-iframe' ? frameOf(urlProperty(element, 'src'), ['ampproject']) : undefined),
	(element) =>
		linkTo(urlProperty(element, 'data-oembed-url') ?? urlProperty(element, 'data-embedded-url'), [
			'oembed',
			'iframely',
			'embedly',
		]),
	emptyFrame,
];

/**
 * A frame that names its page in what browsers without frames would show, and nowhere else: feeds of Medium write so of all that
 * their posts embed.
 */
function emptyFrame(element: Element): Embed | undefined {
	if (element.tagName !== 'iframe' || property(element, 'srcdoc') !== undefined) return undefined;
	if (!/^(?:about:.*)?$/is.test(urlProperty(element, 'src') ?? '')) return undefined;
	const [fallback] = element.children;
	// Browsers read what stands in a frame as text.
	const markup = fallback?.type === 'text' ? fallback.value.slice(0, longestFallback) : '';
	const addresses = [...markup.matchAll(/<a\s[^<>]*?\bhref\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)')/gi)];
	const [, doubly, singly] = addresses.length === 1 ? (addresses[0] ?? []) : [];
	return linkTo(decodeHTMLAttribute(doubly ?? singly ?? '').trim(), []);
}

/** UTF-16 units: longer texts are no address. */
const longestFallback = 2000;

/** https://developers.flourish.studio/embedding/ */
function flourish(element: Element): Embed | undefined {
	if (!hasToken(element, 'flourish-embed')) return undefined;
	const path = /^\/?((?:visualisation|story|presentation)\/\d+)/.exec(property(element, 'data-src') ?? '')?.[1];
	return path === undefined ? undefined : frameOf(`https://flo.uri.sh/${path}/embed`, ['flourish', 'flo.uri']);
}

function infogram(element: Element): Embed | undefined {
	const id = hasToken(element, 'infogram-embed') ? property(element, 'data-id') : undefined;
	return id !== undefined && /^[\w-]{6,100}$/.test(id)
		? frameOf(`https://e.infogram.com/${id}?src=embed`, ['infogram'])
		: undefined;
}

function datawrapper(element: Element): Embed | undefined {
	const named = /^datawrapper-(?:vis|chart)-(\w{5})$/.exec(property(element, 'id') ?? '')?.[1];
	const id = named ?? (hasToken(element, 'datawrapper-embed') ? property(element, 'data-id') : undefined);
	return element.tagName !== 'iframe' && id !== undefined && /^\w{5}$/.test(id)
		? frameOf(`https://datawrapper.dwcdn.net/${id}/`, ['datawrapper', 'dwcdn'])
		: undefined;
}

function youtube(element: Element): Embed | undefined {
	const attributes = ['data-youtube-id', 'data-youtube-video-id', 'data-yt-id', 'data-yt-video-id'];
	const tokens = ['youtube-player', 'rll-youtube-player', 'youtube', 'youtube-embed', 'lazy-youtube'];
	const own = tokens.some((token) => hasToken(element, token))
		? ['data-id', 'data-embed', 'data-video-id', 'data-videoid']
		: [];
	const id = [...attributes, ...own].map((name) => property(element, name)).find((value) => value !== undefined);
	return videoOf(element, 'youtube', /^[\w-]{11}$/, 'https://www.youtube-nocookie.com/embed/', id);
}

/** A video by its id: of an element that is called like its service, of Plyr, or in an attribute. */
function videoOf(
	element: Element,
	service: string,
	form: RegExp,
	address: string,
	named = property(element, `data-${service}-id`),
): Embed | undefined {
	const {tagName} = element;
	const own =
		tagName === `lite-${service}`
			? (property(element, 'videoid') ?? property(element, 'video-id'))
			: tagName === `amp-${service}`
				? property(element, 'data-videoid')
				: property(element, 'data-plyr-provider')?.toLowerCase() === service
					? property(element, 'data-plyr-embed-id')
					: named;
	const id = own?.trim() ?? '';
	return form.test(id) ? frameOf(address + id, [service, 'plyr', 'ampproject']) : undefined;
}

/** https://player.support.brightcove.com/publishing/url-formats.html */
function brightcove(element: Element): Embed | undefined {
	const [account, video] = ['data-account', 'data-video-id'].map((name) => property(element, name) ?? '');
	if (!/^\d{5,15}$/.test(account ?? '') || !/^(?:ref:)?[\w.-]{5,60}$/.test(video ?? '')) return undefined;
	const player = /^[\w-]{1,40}$/.exec(property(element, 'data-player') ?? '')?.[0] ?? 'default';
	const embed = /^[\w-]{1,40}$/.exec(property(element, 'data-embed') ?? '')?.[0] ?? 'default';
	const url = `https://players.brightcove.net/${account}/${player}_${embed}/index.html?videoId=${video}`;
	return frameOf(url, ['brightcove']);
}

function tweet(element: Element): Embed | undefined {
	const names = ['data-tweet-id', 'data-tweetid'];
	const id = names
		.map((name) => property(element, name))
		.find((value) => value !== undefined && /^\d{5,20}$/.test(value));
	return id === undefined ? undefined : linkTo(`https://twitter.com/i/status/${id}`, ['twitter', 'ampproject']);
}

function instagram(element: Element): Embed | undefined {
	const code = element.tagName === 'amp-instagram' ? property(element, 'data-shortcode') : undefined;
	if (code !== undefined)
		return /^[\w-]+$/.test(code) ? linkTo(`https://www.instagram.com/p/${code}/`, ['ampproject']) : undefined;
	return hasToken(element, 'instagram-media')
		? linkTo(urlProperty(element, 'data-instgrm-permalink')?.replace(/\?.*$/s, ''), ['instagram'])
		: undefined;
}

function hasToken(element: Element, token: string): boolean {
	return classTokens(element).includes(token);
}

function frameOf(url: string | undefined, scripts: readonly string[]): Embed | undefined {
	return isWebUrl(url) ? {url, isFrame: true, scripts} : undefined;
}

function linkTo(url: string | undefined, scripts: readonly string[]): Embed | undefined {
	return isWebUrl(url) ? {url, isFrame: false, scripts} : undefined;
}

function isWebUrl(url: string | undefined): url is string {
	return url !== undefined && /^https?:\/\//i.test(url) && parseUrl(url) !== undefined;
}
