import {shorten} from '../../src/authoring.ts';

/** A URL that is short enough to be read: a picture that is written out in its URL names itself by its first characters. */
export function shortenUrl(url: string): string {
	return shorten(url, url.startsWith('data:') ? 40 : 200);
}
