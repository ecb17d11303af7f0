import {gfmAutolinkLiteral} from 'micromark-extension-gfm-autolink-literal';
import type {Construct, Extension} from 'micromark-util-types';

/**
 * GitHub's autolinks, where addresses of mail are looked for only in lines that hold an `@`. The parser would begin anew at each
 * word of a text, and then put it together again in a time that grows with the square of its length.
 * @param body what the parser reads
 */
export function autolinkSyntax(body: string): Extension {
	const {text = {}} = gfmAutolinkLiteral();
	const lines = linesWithSign(body);
	const narrowed = new Map<Construct, Construct>();
	const withFewerPlaces = (construct: Construct): readonly Construct[] => {
		if (construct.name !== 'emailAutolink') return [construct];
		if (lines.size === 0) return [];
		const known = narrowed.get(construct) ?? narrowedTo(lines, construct);
		narrowed.set(construct, known);
		return [known];
	};
	const constructs = Object.entries(text).map(
		([code, found]) =>
			[code, [found].flat().flatMap((one) => (one === undefined ? [] : withFewerPlaces(one)))] as const,
	);
	return {text: Object.fromEntries(constructs.filter(([, list]) => list.length > 0))};
}

function narrowedTo(lines: ReadonlySet<number>, construct: Construct): Construct {
	const {previous} = construct;
	return {
		...construct,
		previous(code) {
			return previous?.call(this, code) !== false && lines.has(this.now().line);
		},
	};
}

/** The numbers of the lines, from 1. */
function linesWithSign(text: string): ReadonlySet<number> {
	const lines = new Set<number>();
	let line = 1;
	let lineEnd = text.indexOf('\n');
	for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
		for (; lineEnd !== -1 && lineEnd < at; lineEnd = text.indexOf('\n', lineEnd + 1)) line++;
		lines.add(line);
	}
	return lines;
}
