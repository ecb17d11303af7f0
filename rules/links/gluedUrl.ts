/**
 * Where a URL begins right behind a letter or digit of another one. Within another's path or query it stands behind a mark,
 * which may be encoded.
 */
export const gluedUrl = /(?<=[\p{L}\p{N}_-])(?<!%[0-7][\da-f])https?:\/\//iu;

/** Where a URL begins behind the white space, or the Chinese comma, that parts it from another one. */
const listedUrl = /(?<=[\s，、；]|%20|%0[ad9])https?:\/\//i;
const separators = /(?:[\s,;，、；]|%20|%0[ad9])+$/i;

/** Two URLs that stand where one should. */
export interface TwoUrls {
	readonly first: string;
	readonly second: string;
}

/**
 * Parts two URLs that were run together.
 * @param url absolute, decoded from HTML
 * @returns undefined for what is one URL: another one in its query belongs to it
 */
export function twoUrlsIn(url: string): TwoUrls | undefined {
	const half = url.length / 2;
	if (url.startsWith('http', half) && url.slice(half) === url.slice(0, half))
		return {first: url.slice(0, half), second: url.slice(half)};
	const path = /^https?:\/\/[^?#]*/i.exec(url)?.[0] ?? '';
	// What stands at the very start is the URL itself, or one with two schemes.
	const index = [gluedUrl, listedUrl].map((pattern) => path.search(pattern)).find((found) => found > shortestUrl) ?? -1;
	if (index < 0) return undefined;
	return {first: url.slice(0, index).replace(separators, ''), second: url.slice(index)};
}

/** A host and its scheme have more UTF-16 units than `https://`. */
const shortestUrl = 8;
