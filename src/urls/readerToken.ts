import {foldSpace} from '../texts/whiteSpace.ts';
import {parametersOf} from './query.ts';

/** A token in a URL that was made for one reader. */
export interface ReaderToken {
	/** As it stands in the URL. */
	readonly token: string;
	/**
	 * `key`: it may let whoever has it act as that reader. `share`: it only says who passed the page on, and was made to be
	 * passed on.
	 */
	readonly kind: 'key' | 'share';
	/** What is written in it; the token itself where nobody can read it. */
	readonly content: string;
}

/**
 * Finds a token that is signed and says who somebody is, such as a JSON Web Token
 * (https://www.rfc-editor.org/rfc/rfc7519): JSON in Base64, a dot, a signature.
 */
export function readerTokenIn(url: string): ReaderToken | undefined {
	if (!url.includes('eyJ')) return undefined;
	const token = url.split(/[^\w.-]/).find((part) => /^eyJ[\w-]{10,}(?:\.[\w-]{20,}){1,2}$/.test(part));
	if (token === undefined) return undefined;
	const parts = token.split('.');
	const payload = decodeJson(parts.length === 3 ? parts[1] : parts[0]);
	const content = payload === undefined ? token : foldSpace(payload);
	return {token, kind: isForSharing(url, token, payload) ? 'share' : 'key', content};
}

/** Whether a token only says who shared a page: its link is one for sharing, and nothing in it gives a right. */
function isForSharing(url: string, token: string, payload: string | undefined): boolean {
	if (payload === undefined || rights.test(payload)) return false;
	const holder = parametersOf(url).find(({value}) => value === token);
	if (holder !== undefined && !sharing.test(holder.name)) return false;
	return holder !== undefined || sharing.test(pathOf(url).replace(token, ''));
}

function pathOf(url: string): string {
	return /^[^?#]*/.exec(url.replace(/^[a-z]+:\/\/[^/?#]*/i, ''))?.[0] ?? '';
}

/** Words, in the path or the name of a parameter, of what is made to be passed on. */
const sharing = /(?:^|[/_-])(?:shared?|sharing|gift|gifted|referr?al|referrer|invite|invitation)(?=$|[/_-])/i;

/** Names of claims by which a server knows who asks, and what he may do. */
const rights =
	/"(?:sub|aud|scopes?|roles?|permissions?|rights|grants?|jti|sid|session[\w-]*|access[\w-]*|refresh[\w-]*|auth[\w-]*|login|token|password|secret|api_?key)"\s*:/i;

/** The JSON in a part of a token; undefined where there is none. */
function decodeJson(part: string | undefined): string | undefined {
	if (part === undefined) return undefined;
	try {
		const binary = atob(part.replaceAll('-', '+').replaceAll('_', '/'));
		const text = new TextDecoder('utf-8', {fatal: true}).decode(Uint8Array.from(binary, (byte) => byte.charCodeAt(0)));
		return /^\{[^]*\}$/.test(text) ? text : undefined;
	} catch {
		return undefined;
	}
}
