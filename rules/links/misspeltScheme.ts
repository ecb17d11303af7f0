/** What becomes of `http:` and `https:` when more than one letter is lost, or changes its place. */
const remains: ReadonlySet<string> = new Set('tp tps p ps s hppt hppts hptt hptts thtp thtps ttph ttphs'.split(' '));

/**
 * Whether what stands before a colon is `http` or `https` with one letter lost, doubled, changed or in the wrong place.
 * @param rest what stands behind the colon
 */
export function isMisspeltScheme(scheme: string, rest: string): boolean {
	if (!/^[\\/]|^www\./i.test(rest)) return false;
	return remains.has(scheme) ? /^[\\/]{2}/.test(rest) : isNearlyHttp(scheme);
}

/**
 * Whether a URL without a scheme begins with what was meant as one: `http//`, `http.//`, `https;//`, `http/:/`, `http.www.`,
 * `httpwww.`, `ht tp://`, `://`.
 */
export function beginsWithMisspeltScheme(url: string): boolean {
	if (/^:{1,3}[\\/]{2}|^https?www\./i.test(url)) return true;
	if (/^h[ \t]{0,3}t[ \t]{0,3}t[ \t]{0,3}p[ \t]{0,3}s?[ \t]{0,3}[:;.,]?[ \t]{0,3}[\\/][ \t]{0,3}[\\/]/i.test(url))
		return true;
	const [, word = '', signs = '', next = ''] = /^(\p{L}{3,7})([^\p{L}\p{N}]{1,6})(\p{L}{0,3}\.?)/u.exec(url) ?? [];
	const lowerCase = word.toLowerCase();
	if (lowerCase !== 'http' && lowerCase !== 'https' && !isNearlyHttp(lowerCase)) return false;
	// `http/request.html` is a page in a folder.
	const slashes = signs.match(/[\\/／]|%2f/gi)?.length ?? 0;
	return slashes > 1 || (slashes === 1 && /[:;.,：；]/.test(signs)) || /^www\.$/i.test(next);
}

/** Whether a word is one slip of the fingers from `http` or `https`. */
function isNearlyHttp(word: string): boolean {
	// Addresses are disarmed so, on purpose: `hxtp`.
	return (
		word !== 'http' &&
		word !== 'https' &&
		!word.includes('x') &&
		(isOneSlipFrom(word, 'http') || isOneSlipFrom(word, 'https'))
	);
}

/** Whether one letter more, less or other, or two that changed places, make one word of another. */
function isOneSlipFrom(word: string, meant: string): boolean {
	if (Math.abs(word.length - meant.length) > 1) return false;
	let start = 0;
	while (start < word.length && word[start] === meant[start]) start++;
	const rest = word.slice(start);
	const meantRest = meant.slice(start);
	return (
		rest.slice(1) === meantRest ||
		rest === meantRest.slice(1) ||
		rest.slice(1) === meantRest.slice(1) ||
		(rest[0] === meantRest[1] && rest[1] === meantRest[0] && rest.slice(2) === meantRest.slice(2))
	);
}
