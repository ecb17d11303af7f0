import {escapeForRegExp} from '../texts/escapeForRegExp.ts';
import {isLike} from '../texts/wildcards.ts';
import {addressOnSite, siteOfHost} from './hosts.ts';
import {holdsUrl, type Parameter, parametersOf} from './query.ts';
import {parameterNameIn, parameterTest} from './trackingParameters.ts';
import {parseUrl} from './urls.ts';

/** Finds what of URLs serves the tracking of readers. */
export interface TrackingTest {
	/** Whether a text that holds a URL, or several, needs a closer look. */
	isSuspect(text: string): boolean;
	/** The parameters of a URL that do nothing but track. */
	trackingIn(url: string): readonly Parameter[];
	/** The real address behind one that takes note of the click; undefined for what is none. */
	redirectOf(url: string): Redirect | undefined;
	/** Whether the URL of an image is known to count readers. */
	isCounter(url: string): boolean;
}

/** An address that sends the reader on. */
export interface Redirect {
	readonly host: string;
	/** Where it leads: an absolute URL of the web. */
	readonly target: string;
	/** Whether it may end earlier than its site meant, because it is not encoded. */
	readonly isUncertain: boolean;
}

/** Addresses that track, beside the parameters that do. */
export interface TrackingAddresses {
	readonly redirects: readonly string[];
	readonly pixels: readonly string[];
}

/**
 * Makes the questions that a config's lists answer.
 * @param parameters as in the setting `trackingParameters`
 */
export function trackingTest(
	parameters: readonly string[],
	{redirects: detours, pixels}: TrackingAddresses,
): TrackingTest {
	const redirects = detours.map(parseRedirect);
	const names = parameters.map((pattern) => escapeForRegExp(parameterNameIn(pattern).split('*', 1)[0] ?? ''));
	const targets = redirects.map(({parameter}) => `${escapeForRegExp(parameter)}=https?(?::|%3A)`);
	const suspect = new RegExp(`[?&;](?:${[...names, ...targets].join('|')})`, 'i');
	const counters = pixels.map(addressOnSite);
	return {
		isSuspect: (text) => text.includes('eyJ') || (text.includes('?') && suspect.test(text)),
		trackingIn: trackingFinder(parameters),
		redirectOf: (url) => {
			const parsed = url.includes('?') && /^https?:/i.test(url) ? parseUrl(url) : undefined;
			if (parsed === undefined) return undefined;
			const site = siteOfHost(parsed.hostname);
			for (const redirect of redirects) {
				if (!isLike(redirect.path, parsed.pathname) || !isLike(redirect.site, site)) continue;
				const found = readRedirect(url, redirect.parameter, parsed);
				if (found !== undefined) return found;
			}
			return undefined;
		},
		isCounter: (url) => {
			// A picture that is written out can be long, and counts nobody.
			if (!/^(?:https?:)?\/\//i.test(url)) return false;
			const address = addressOnSite(url);
			return counters.some((beginning) => address.startsWith(beginning));
		},
	};
}

/**
 * Makes the search for the parameters of a URL that do nothing but track.
 * @param patterns as in the setting `trackingParameters`
 */
export function trackingFinder(patterns: readonly string[]): (url: string) => readonly Parameter[] {
	const isTracking = parameterTest(patterns);
	return (url) => {
		// What stands behind an address within an address may belong to either; and archives know a page by its whole URL.
		if (!url.includes('?') || !isWebUrl(url) || holdsUrl(url)) return [];
		const parameters = parametersOf(url);
		if (parameters.some(isSignature)) return [];
		return parameters.filter((parameter) => !/[?;]/.test(parameter.value) && isTracking(parameter, url));
	};
}

function parseRedirect(pattern: string): {readonly site: string; readonly path: string; readonly parameter: string} {
	const [, host = '', path = '/', parameter = ''] = /^([^/?]*)([^?]*)\?(.*)$/s.exec(pattern) ?? [];
	return {site: siteOfHost(host), path: path === '' ? '/' : path, parameter};
}

/** Whether a parameter vouches for all the others, so that none can be taken out. */
function isSignature({name}: Parameter): boolean {
	return /^(?:x-(?:amz|goog)-signature|signature|sig|hmac)$/i.test(name);
}

function isWebUrl(url: string): boolean {
	return /^https?:/i.test(url) || !/^[a-z][a-z0-9+.-]*:/i.test(url);
}

function readRedirect(url: string, name: string, {hostname, hash}: URL): Redirect | undefined {
	const parameters = parametersOf(url);
	const index = parameters.findIndex((parameter) => parameter.name === name);
	const written = parameters[index]?.value ?? '';
	const target = decode(written);
	const parsed = target !== undefined && /^https?:\/\//i.test(target) ? parseUrl(target) : undefined;
	if (target === undefined || parsed === undefined || !parsed.hostname.includes('.')) return undefined;
	const isPlain = /^[!#-;=?-Z_a-z~]*$/.test(target);
	// Braces could be Liquid, and bars a table.
	const encoded = parsed.href.replace(/[{|}]/g, encodeURIComponent);
	return {
		host: hostname,
		target: (isPlain ? target : encoded) + (parsed.hash === '' ? hash : ''),
		isUncertain: written.includes('?') && index < parameters.length - 1,
	};
}

function decode(value: string): string | undefined {
	try {
		return decodeURIComponent(value);
	} catch {
		return undefined;
	}
}
