import {decodeLeniently} from '../../src/authoring.ts';

/**
 * The URL that another one holds: in its query, where a copy says what it was made of
 * (`/read?source=https://news.example/a`), or in its path, as archives of the web have it.
 * @param url decoded from HTML
 * @returns undefined where there is none
 */
export function urlHeldBy(url: string): string | undefined {
	const held = /(?<=[^a-z0-9])https?(?::|%(?:25)?3a)(?:\/|%(?:25)?2f){2}.*$/is.exec(url.slice(1))?.[0];
	if (held === undefined) return undefined;
	// What stands behind an encoded URL is the next parameter.
	return held.includes('://') ? held : decodeLeniently(held.replace(/[&#].*$/s, ''));
}
