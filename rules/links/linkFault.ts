import {isProtocolRelativeUrl, isRelativeUrl, parseUrl} from '../../src/authoring.ts';
import {twoUrlsIn} from './gluedUrl.ts';
import {beginsWithMisspeltScheme, isMisspeltScheme} from './misspeltScheme.ts';
import {mayHoldPlaceholder, placeholderIn} from './placeholder.ts';
import {slashesOf} from './slashes.ts';
import {isWordForAddress} from './wordForAddress.ts';
import {wrappingOf} from './wrapping.ts';

/** What can be wrong with a URL as it is written, wherever it stands. */
export type LinkFault =
	| 'empty'
	| 'script'
	| 'text'
	| 'wrapped'
	| 'unnamedScheme'
	| 'malformed'
	| 'badHost'
	| 'slashes'
	| 'lostSlash'
	| 'template'
	| 'twoUrls'
	| 'cut'
	| 'doubledScheme'
	| 'misspeltScheme'
	| 'localScheme'
	| 'hole'
	| 'service'
	| 'protocolRelative'
	| 'fragment'
	| 'relative';

/** Schemes that lead to something on one machine, or in one browser, and nowhere else. */
const localSchemes: ReadonlySet<string> = new Set(
	'file about blob chrome-extension moz-extension safari-extension safari-web-extension ms-appx resource'.split(' '),
);

const scriptSchemes: ReadonlySet<string> = new Set(['javascript', 'vbscript']);

/** The last part of a host name, where it is no file extension. */
const hostEnding =
	/\.(?:com|net|org|edu|gov|info|biz|tw|cn|hk|jp|kr|uk|de|fr|eu|au|ca|ch|nl|us|io|co|ai|dev|app|xyz|site|blog|tech|cloud|online)$/i;

/** What a program writes where it has no value. */
const holes: ReadonlySet<string> = new Set(['undefined', 'null', 'NaN']);
const mayHaveHole = /undefined|null|NaN|object(?: |%20|\+)/i;

/** What JavaScript writes for an object where a text was meant. */
const writtenObject = /(?:\[|%5B)object(?: |%20|\+)\w{3,30}(?:\]|%5D)/i;

/** A second URL: few have one. */
const mayHoldUrl = /.https?:\/\//i;

const unspacedScript =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/u;
const blank = /[ \t\r\n\f]/;

/**
 * Finds all that is wrong with a URL as such.
 * @param url decoded from HTML, without white space at its ends
 * @returns at most two faults, the worst last; `relative` and `fragment` only say that the post and the archive must be asked
 */
export function faultsOf(url: string): readonly LinkFault[] {
	if (isPlainUrl(url)) return noFaults;
	if (url === '' || /^#[#!]*$/.test(url)) return ['empty'];
	if (url.startsWith('#')) return [faultOfFragment(url)];
	if (wrappingOf(url) !== undefined) return ['wrapped'];
	if (isProtocolRelativeUrl(url)) {
		const fault = faultOfWebUrl(`https:${url}`);
		return fault === undefined || fault === 'hole' ? ['protocolRelative', ...(fault ? [fault] : [])] : [fault];
	}
	// Browsers pass over tabs and line breaks within a URL (https://url.spec.whatwg.org/#concept-basic-url-parser).
	const joined = url.replace(/[\t\n\r]+/g, '');
	const fault = isRelativeUrl(joined) ? faultOfRelativeUrl(url) : faultOfAbsoluteUrl(joined);
	return fault === undefined ? [] : [fault];
}

const noFaults: readonly LinkFault[] = [];

/** Whether a URL is like nearly all: a plain host, no blank, and nothing that needs a closer look. It has no fault. */
export function isPlainUrl(url: string): boolean {
	return /^https?:\/\/(?:(?!xn--)[a-z0-9-]+\.)+[a-z]{2,}(?:[/?#][^\0- ]*)?$/i.test(url) && !mayNeedCloserLook(url);
}

function mayNeedCloserLook(url: string): boolean {
	return mayHaveHole.test(url) || mayHoldUrl.test(url) || mayHoldPlaceholder.test(url);
}

/** Whether a URL is nothing but a query, which leads to the post itself in the archive, whatever it asks for. */
export function isQuery(url: string): boolean {
	return url.startsWith('?');
}

/** The first of a URL's path segments that stands for a value that was missing, or what stands for an object wherever it does. */
export function holeOf(url: string): string | undefined {
	const object = writtenObject.exec(url)?.[0];
	if (object !== undefined) return object;
	const path = url.replace(/^[a-z]+:/i, '').replace(/[?#].*$/s, '');
	return path.split('/').find((segment) => holes.has(segment));
}

/** Whether a URL holds what is no name of a page: an object of JavaScript. */
export function holdsObject(url: string): boolean {
	return writtenObject.test(url);
}

/** Whether more of the path stands behind that, as behind the name of a folder. */
export function isHoleInMiddle(url: string): boolean {
	const hole = holeOf(url);
	const path = url.replace(/[?#].*$/s, '');
	return hole !== undefined && !path.endsWith(`/${hole}`) && !path.endsWith(`/${hole}/`);
}

function faultOfAbsoluteUrl(url: string): LinkFault | undefined {
	const scheme = url.slice(0, url.indexOf(':')).toLowerCase();
	if (scriptSchemes.has(scheme)) return 'script';
	if (localSchemes.has(scheme)) return 'localScheme';
	if (isMisspeltScheme(scheme, url.slice(scheme.length + 1))) return 'misspeltScheme';
	// A drive of Windows.
	if (/^[a-z]:[\\/]/i.test(url)) return 'localScheme';
	if (scheme === 'http' || scheme === 'https') return faultOfWebUrl(url);
	if (/^(?:mailto|tel|sms)$/.test(scheme)) return faultOfContact(scheme, url.slice(scheme.length + 1));
	// What stands before the colon is a host: `news.example:8080/`.
	return scheme.includes('.') && /^[^:]+:\d+(?:[/?#]|$)/.test(url) ? 'unnamedScheme' : undefined;
}

/** What is wrong with the address of a mailbox or a telephone. A letter without a receiver is one for the reader's friends. */
function faultOfContact(scheme: string, rest: string): LinkFault | undefined {
	if (/^[\s?]*$/.test(rest)) return 'empty';
	const [address = ''] = rest.replace(/^\/+/, '').split(/[?&]/, 1);
	if (scheme !== 'mailto') return address === '' || /\d/.test(address) ? undefined : 'malformed';
	// Who writes `name [at] host` disarms it on purpose.
	const isWhole = address === '' || /@|%40|[[({]\s?(?:at|dot)\b|%5Bat/i.test(address);
	return !isWhole && /\s|%20|\/\//.test(address) ? 'malformed' : undefined;
}

function faultOfWebUrl(url: string): LinkFault | undefined {
	if (doubledScheme.test(url)) return 'doubledScheme';
	// Dots in brackets disarm a dangerous address on purpose.
	if (url.includes('[.]')) return undefined;
	const parsed = parseUrl(url);
	if (placeholderIn(url) !== undefined) return 'template';
	if (parsed === undefined) return 'malformed';
	if (twoUrlsIn(url) !== undefined) return 'twoUrls';
	if (!isHost(url, parsed.hostname)) return 'badHost';
	if (holeOf(url) !== undefined) return 'hole';
	const slashes = slashesOf(url);
	return slashes && (slashes.isPath ? 'lostSlash' : 'slashes');
}

/** Two schemes at the start of a URL, the second with or without its colon; the second is captured. */
export const doubledScheme = /^https?:\/\/(https?):?\/\//i;

function isHost(url: string, hostname: string): boolean {
	if (hostname === 'localhost' || hostname.startsWith('[')) return true;
	const written = /^[a-z]+:[\\/]*([^\\/?#]*)/i.exec(url)?.[1] ?? '';
	// A closing mark that was taken into the link leaves no doubt what is meant.
	const host = written.replace(/[》〉」』】）。，、.,;:!?)]{1,3}$/, '');
	return hostname.includes('.') && !/[，。！？、；：“”「」『』《》（）,;]|\.\.|^\./.test(host);
}

/** A whole URL in the first segment of a path, its colon encoded or misspelt, or something before it. */
const holdsScheme = /^[^/?#\\]*https?(?:[:;：]|%3a)(?:[/\\]|%2f)/i;

function faultOfFragment(url: string): LinkFault {
	if (placeholderIn(url) !== undefined) return 'template';
	return isWordForAddress(url) ? 'text' : 'fragment';
}

function faultOfRelativeUrl(url: string): LinkFault | undefined {
	if (placeholderIn(url) !== undefined) return 'template';
	// Without its colon a scheme would be a folder.
	if (beginsWithMisspeltScheme(url)) return 'misspeltScheme';
	if (isSentence(url) || isWordForAddress(url)) return 'text';
	if (/[$#]\{|\{[{%]|%7B%7B|<[%?]|^<[a-z/!]/i.test(url) || holdsScheme.test(url)) return 'malformed';
	if (isCode.test(url)) return 'script';
	if (isHostWithoutScheme(url) || isMailAddress(url)) return 'unnamedScheme';
	// No page is called so: `www,news.example`, `www..news.example`.
	if (/^www[^a-z0-9/_-]/i.test(url)) return 'badHost';
	return holeOf(url) === undefined ? 'relative' : 'hole';
}

/** Whether a URL is words: with blanks, or in a script without them, and neither a path nor the name of a file. */
function isSentence(url: string): boolean {
	if (!blank.test(url) && !unspacedScript.test(url)) return false;
	if (!/[/?.]/.test(url) || /^[^?#]*:\/\//.test(url)) return true;
	return blank.test(url) && !url.includes('/') && !/\.[a-z0-9]{1,5}(?:[?#]\S*)?$|\?\S/i.test(url);
}

/** Code that has lost its scheme: `void(0);`, `return false;`. */
const isCode =
	/^(?:void|alert|confirm|open|close|print|window\.|document\.|location\.|history\.)[\w.]{0,30}\([^/]{0,30}\);?$/i;

/** Whether a relative URL begins with what can only be a host: `www.…`, `play.google.com/`, `t.co/x`, `news.example.org`. */
function isHostWithoutScheme(url: string): boolean {
	const [, host = '', rest = ''] = /^((?:[a-z0-9-]+\.)+[a-z]{2,})(?::\d+)?([/?#]|$)/i.exec(url) ?? [];
	if (host === '') return false;
	if (/^w{2,4}\d?\./i.test(host)) return true;
	if (hostEnding.test(host)) return true;
	// A file would not have a slash after its extension.
	return rest === '/' && /\.[a-z]{2}$/i.test(host);
}

/** Whether a URL is the address of a mailbox without `mailto:`. */
export function isMailAddress(url: string): boolean {
	return /^[\w.+-]{1,64}@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(url);
}
