/** How long the beginning of a line is that is looked at for an address: nobody writes longer ones. */
const longestAddress = 10_000;

const address =
	/(?:https?:\/\/[-a-zA-Z0-9@:%._+~#=]{1,256}\.[a-z]+(?::\d+)?(?:[/#?][-a-zA-Z0-9@:%_+.~#!?&/=();,'">^{}[\]`]*)?|[-\w.+]+@[-\w]+(?:\.[-\w]+)+|www\.[-a-zA-Z0-9@:%._+~#=]{1,256}\.[a-z]+(?:[/#?][-a-zA-Z0-9@:%_+.~#!?&/=();,'">^{}[\]`]*)?)/y;

/**
 * Where an address ends that Hugo's renderer makes a link of (https://github.com/yuin/goldmark#linkify-extension). Of the
 * signs behind it, one full stop is left out, or brackets that nothing opens.
 * @param start where it begins
 * @param limit where what may belong to it ends at the latest
 * @returns undefined where it makes no link
 */
export function hugoAutolinkEnd(text: string, start: number, limit: number): number | undefined {
	if (start > 0 && !/[\s*_~(]/.test(text.charAt(start - 1))) return undefined;
	address.lastIndex = 0;
	const found = address.exec(text.slice(start, Math.min(limit, start + longestAddress)))?.[0];
	if (found === undefined) return undefined;
	return start + found.length - trailing(found);
}

function trailing(found: string): number {
	if (/[?!.,:*_~]$/.test(found)) return 1;
	if (found.endsWith(')')) {
		const opened = found.split('(').length;
		const closed = found.split(')').length;
		return Math.max(0, Math.min(closed - opened, /\)*$/.exec(found)?.[0].length ?? 0));
	}
	return 0;
}
