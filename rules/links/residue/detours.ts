import {
	decodeLeniently,
	isArchiveToday,
	isLike,
	type Parameter,
	parametersOf,
	parseUrl,
	siteOfHost,
} from '../../../src/authoring.ts';

/** What stands between a reader and a page: each is a message of `no-capture-residue`. */
export type DetourKind = 'cache' | 'amp' | 'translator' | 'proxy' | 'copy' | 'redirect';

/** An address that leads to a page or a picture through somebody else. */
export interface Detour {
	readonly kind: DetourKind;
	/** Who stands between, by the name that people know, or by host. */
	readonly tool: string;
	/** The address that is meant: absolute; undefined where it cannot be read. */
	readonly original: string | undefined;
}

/**
 * Finds who stands between a reader and what an address means.
 * @param url decoded from HTML, without white space at its ends
 * @param ofPicture whether it is the address of a picture, film or sound
 */
export function detourOf(url: string, ofPicture: boolean): Detour | undefined {
	if (!/^(?:https?:)?\/\//i.test(url) || !mayBeDetour.test(url)) return undefined;
	const parsed = parseUrl(url.startsWith('//') ? `https:${url}` : url);
	if (parsed === undefined) return undefined;
	const asked = {url, parsed, site: siteOfHost(parsed.hostname)};
	return (
		throughAmp(asked) ??
		throughCache(asked) ??
		throughTranslator(asked) ??
		(ofPicture ? (throughProxy(asked) ?? keptCopy(asked)) : undefined) ??
		throughBareRedirect(asked)
	);
}

/** The address that Jetpack's servers for pictures were given: `https://i0.wp.com/news.example/a.jpg?w=600&ssl=1`. */
export function photonOriginalOf(url: string): string | undefined {
	const [, rest = ''] = /^(?:https?:)?\/\/i[0-3]\.wp\.com\/([^/?#]+\.[a-z]{2,24}\/[^?#]*)/i.exec(url) ?? [];
	if (rest === '') return undefined;
	return `${/[?&]ssl=1(?:&|$)/.test(url) ? 'https' : 'http'}://${rest}`;
}

/** Hosts that stand between, by words that hardly any other address holds. */
const mayBeDetour =
	/ampproject\.org|archive\.(?:today|ph|is|li|md|fo|vn)\/|bing-amp\.com|\/amp\/|cache:|cache%3a|baiducontent|transl|fanyi|papago|proxy|weserv|wsrv\.nl|duckduckgo|camo\.|focus-opensocial|safe_image|discordapp|slack-imgs|baidu\.com|bdimg|googleusercontent|\?https?(?::|%3a)|urldefense/i;

/** What is asked, in the forms that the answers need. */
interface Asked {
	readonly url: string;
	readonly parsed: URL;
	/** The host without `www.` and the like. */
	readonly site: string;
}

/** Where AMP pages of others are kept: `c` a page, `i` a picture, `v` a page in a frame, `s` for https. */
const ampPath =
	/^\/(?:[civra]|ii|wp|mbv)(?:\/w\d{1,5})?(?<tls>\/s)?\/(?<rest>[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})+(?::\d+)?(?:\/.*)?)$/is;

function throughAmp({parsed, site}: Asked): Detour | undefined {
	const {hostname, pathname} = parsed;
	const isCache = /\.(?:cdn\.ampproject\.org|bing-amp\.com)$|^cdn\.ampproject\.org$/.test(hostname);
	const isViewer = isLike('google.*', site) && pathname.startsWith('/amp/');
	if (!isCache && !isViewer) return undefined;
	const path = isViewer ? pathname.replace('/amp/', '/c/') : pathname;
	const {tls, rest} = ampPath.exec(path)?.groups ?? {};
	if (rest === undefined) return undefined;
	const original = `http${tls === undefined ? '' : 's'}://${rest}${withoutOwn(parsed, ampParameters)}`;
	return {kind: 'amp', tool: isViewer ? 'google.com' : 'ampproject.org', original};
}

const ampParameters = /^(?:amp_(?:js_v|gsa|ct|tf)|usqp|aoh|csi|referrer|ampshare|_tf|share)$/;

/** Query and fragment of an address without the parameters that somebody between has added. */
function withoutOwn({search, hash}: URL, own: RegExp): string {
	const kept = parametersOf(search).filter(({name}) => name !== '' && !own.test(name));
	const query = kept.map(
		({name, value}, index) => `${index === 0 ? '?' : '&'}${name}${value === '' ? '' : `=${value}`}`,
	);
	const isOwnHash = parametersOf(`?${hash.slice(1)}`).some(({name, value}) => own.test(name) && value !== '');
	return query.join('') + (isOwnHash ? '' : hash);
}

/** Copies that search engines kept for a while. */
function throughCache({url, parsed, site}: Asked): Detour | undefined {
	if (site === 'cache.baiducontent.com') return {kind: 'cache', tool: 'Baidu', original: undefined};
	const isGoogle =
		site === 'webcache.googleusercontent.com' || (isLike('google.*', site) && parsed.pathname === '/search');
	const asked = isGoogle ? valueOf(url, 'q') : undefined;
	if (asked === undefined || !/^cache:/i.test(asked)) return undefined;
	// The words that were searched for stand behind a blank.
	const [page = ''] = asked
		.slice('cache:'.length)
		.replace(/^[\w-]{8,20}:(?!\/)/, '')
		.split(/[\s+]/, 1);
	return {kind: 'cache', tool: 'Google', original: webAddress(page)};
}

/** Pages that show other pages in another language: by host, path and the parameter that holds the address. */
const translators: readonly (readonly [site: string, path: string, parameter: string])[] = [
	['translate.google.*', '/translate*', 'u'],
	['translate.google.*', '/website', 'u'],
	['translate.googleusercontent.com', '/translate*', 'u'],
	['microsofttranslator.com', '/*', 'a'],
	['translatetheweb.*', '/*', 'a'],
	['translate.yandex.*', '/translate', 'url'],
	['fanyi.baidu.com', '/transpage', 'query'],
	['fanyi.youdao.com', '/WebpageTranslate*', 'url'],
	['papago.naver.net', '/website', 'url'],
];

function throughTranslator({url, parsed, site}: Asked): Detour | undefined {
	if (parsed.hostname.endsWith('.translate.goog')) {
		return {kind: 'translator', tool: 'translate.goog', original: untranslated(parsed)};
	}
	for (const [host, path, parameter] of translators) {
		if (!isLike(host, site) || !isLike(path, parsed.pathname)) continue;
		const original = webAddress(valueOf(url, parameter) ?? '');
		if (original !== undefined) return {kind: 'translator', tool: site, original};
	}
	return undefined;
}

/** Google Translate writes a host with `-` in place of `.`, and `--` in place of `-`. */
function untranslated(parsed: URL): string {
	const host = parsed.hostname
		.slice(0, -'.translate.goog'.length)
		.replace(/--|-/g, (mark) => (mark === '-' ? '.' : '-'));
	const scheme = parsed.searchParams.get('_x_tr_sch') === 'http' ? 'http' : 'https';
	return `${scheme}://${host}${parsed.pathname}${withoutOwn(parsed, /^_x_tr_\w+$/)}`;
}

/** Servers that fetch pictures of others: by host, path and the parameter that holds the address. */
const proxies: readonly (readonly [site: string, path: string, parameter: string])[] = [
	['images.weserv.nl', '/*', 'url'],
	['wsrv.nl', '/*', 'url'],
	['proxy.duckduckgo.com', '/iu/', 'u'],
	['external-content.duckduckgo.com', '/iu/', 'u'],
	['*-focus-opensocial.googleusercontent.com', '/gadgets/proxy', 'url'],
	['*fbcdn.net', '/safe_image.php', 'url'],
	['facebook.com', '/safe_image.php', 'url'],
	['slack-imgs.com', '/', 'url'],
	['image.baidu.com', '/search/down', 'url'],
	['*bdimg.com', '/timg', 'src'],
];

function throughProxy(asked: Asked): Detour | undefined {
	const {url, parsed, site} = asked;
	const proxy = proxies.find(([host, path]) => isLike(host, site) && isLike(path, parsed.pathname));
	const original = proxy === undefined ? pathProxyTarget(asked) : webAddress(valueOf(url, proxy[2]) ?? '');
	return original === undefined ? undefined : {kind: 'proxy', tool: site, original};
}

/** Archive.today keeps the pictures of a page under names of its own: `https://archive.ph/AbC12/0a1b….png`. */
function keptCopy({parsed}: Asked): Detour | undefined {
	const isCopy = isArchiveToday(parsed.hostname) && /^\/[a-z0-9]{4,6}\/[\da-f]{40}\.\w{2,5}$/i.test(parsed.pathname);
	return isCopy ? {kind: 'copy', tool: parsed.hostname, original: undefined} : undefined;
}

/** Servers for pictures that have the address in their path. */
function pathProxyTarget({url, parsed, site}: Asked): string | undefined {
	const {pathname} = parsed;
	if (site === 'camo.githubusercontent.com')
		return webAddress(fromHex(/^\/[\da-f]{40,64}\/((?:[\da-f]{2})+)/i.exec(pathname)?.[1] ?? ''));
	if (isLike('images-ext-*.discordapp.net', site)) {
		const [, scheme, rest] = /^\/external\/[\w-]+\/(?:[^/]+\/)?(https?)\/(.+)$/s.exec(pathname) ?? [];
		return rest === undefined ? undefined : webAddress(`${scheme}://${rest}`);
	}
	if (isLike('ci*.googleusercontent.com', site)) return webAddress(/#(https?:\/\/.+)$/is.exec(url)?.[1] ?? '');
	const [, held] = isLike('gimg*.baidu.com', site) ? (/\/image_search\/src=([^&]+)/.exec(url) ?? []) : [];
	return held === undefined ? undefined : webAddress(decodeLeniently(held));
}

function fromHex(digits: string): string {
	return decodeLeniently(digits.replace(/../g, '%$&'));
}

/** Pages that send the reader on to the address that is all of their query: by host and path. */
const bareRedirects: readonly (readonly [site: string, path: string])[] = [
	['href.li', '/'],
	['anonym.to', '/'],
	['anonym.es', '/'],
	['nullrefer.com', '/'],
	['steamcommunity.com', '/linkfilter/'],
	['deviantart.com', '/users/outgoing'],
];

function throughBareRedirect({url, parsed, site}: Asked): Detour | undefined {
	const isKnown = bareRedirects.some(([host, path]) => host === site && path === parsed.pathname);
	const held = isKnown ? (/\?(https?(?::|%3a).+)$/is.exec(url)?.[1] ?? '') : postProofed(url, site);
	const original = /^https?%3a/i.test(held) ? webAddress(decodeLeniently(held)) : webAddress(held);
	return original === undefined ? undefined : {kind: 'redirect', tool: parsed.hostname, original};
}

/** What a filter of mail writes: `https://urldefense.com/v3/__https://news.example/a__;!!…`; `*` stands for what it keeps elsewhere. */
function postProofed(url: string, site: string): string {
	if (site !== 'urldefense.com') return '';
	return /\/v3\/__(https?:\/\/[^*]+?)__;/i.exec(url)?.[1] ?? '';
}

function valueOf(url: string, name: string): string | undefined {
	const value = parametersOf(url).find((parameter: Parameter) => parameter.name === name)?.value;
	return value === undefined ? undefined : decodeLeniently(value.replace(/\+/g, ' '));
}

/** An address of the web, with its scheme: `ssl:` is how a proxy writes `https:`. */
function webAddress(written: string): string | undefined {
	const text = written
		.trim()
		.replace(/^ssl:(?:\/\/)?/i, 'https://')
		.replace(/^\/\//, 'http://');
	const whole = /^https?:\/\//i.test(text)
		? text
		: /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,24}(?:[/?#]|$)/i.test(text)
			? `http://${text}`
			: '';
	const parsed = parseUrl(whole);
	return parsed?.hostname.includes('.') === true && !/[\s"<>`{|}]/.test(whole) ? whole : undefined;
}
