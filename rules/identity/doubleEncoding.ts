import type {Range} from '../../src/authoring.ts';

/**
 * Finds out whether a URL was encoded twice: it holds `%25E4%25BD%25A0`, which one decoding makes `%E4%BD%A0`, and no
 * encoding besides. A URL that quotes another one, or the sign `%` itself, is encoded once.
 * @returns from the first to the last encoded character; undefined for any other URL
 */
export function findDoubleEncoding(url: string): Range | undefined {
	if (!url.includes('%25')) return undefined;
	const runs = Array.from(url.matchAll(/(?:%25[0-9A-F]{2})+/gi), ({0: written, index}) => ({
		start: index,
		end: index + written.length,
	}));
	const [first, last] = [runs[0], runs.at(-1)];
	if (first === undefined || last === undefined) return undefined;
	const isLong = runs.some(({start, end}) => end - start >= shortestRun);
	const isEncodedOtherwise = /%(?:[0-9A-F]{2})?/i.test(url.replace(/%25[0-9A-F]{2}/gi, ''));
	if (!isLong || isEncodedOtherwise || !isEncodedText(decodeOnce(url))) return undefined;
	return {start: first.start, end: last.end};
}

/** Three bytes, as most characters of Chinese have. */
const shortestRun = '%25E4%25BD%25A0'.length;

/** A URL that was encoded twice, encoded once. */
export function decodeOnce(url: string): string {
	return url.replace(/%25([0-9A-F]{2})/gi, '%$1');
}

/** Whether what is encoded in a URL is UTF-8, beyond ASCII. */
function isEncodedText(url: string): boolean {
	try {
		return /[^\u0000-\u007F]/.test(decodeURIComponent((url.match(/(?:%[0-9A-F]{2})+/gi) ?? []).join('')));
	} catch {
		return false;
	}
}
