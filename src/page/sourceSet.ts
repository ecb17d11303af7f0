/**
 * The URLs of a `srcset` (https://html.spec.whatwg.org/multipage/images.html#parsing-a-srcset-attribute), without their
 * descriptors. Linear; never throws.
 */
export function sourceSetCandidates(value: string): readonly string[] {
	if (value === '') return [];
	const urls: string[] = [];
	const candidate = /[ \t\r\n\f,]*([^ \t\r\n\f]+)/y;
	for (let match = candidate.exec(value); match !== null; match = candidate.exec(value)) {
		const written = match[1] ?? '';
		const url = written.replace(/,$/, '');
		if (url !== '') urls.push(url);
		if (url === written) candidate.lastIndex = endOfDescriptors(value, candidate.lastIndex);
	}
	return urls;
}

function endOfDescriptors(value: string, start: number): number {
	let depth = 0;
	for (let offset = start; offset < value.length; offset++) {
		const character = value[offset];
		if (character === '(') depth++;
		else if (character === ')') depth = Math.max(0, depth - 1);
		else if (character === ',' && depth === 0) return offset + 1;
	}
	return value.length;
}
