/** A URL that is short enough to be read: a picture that is written out in its URL names itself by its first characters. */
export function shortenUrl(url: string): string {
	const longest = url.startsWith('data:') ? 40 : 200;
	return url.length > longest ? `${url.slice(0, longest)}…` : url;
}
