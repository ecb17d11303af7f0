import type {Construct, ParseContext} from 'micromark-util-types';

/** Where a parser looks up what begins with a character. */
export type ConstructField = (typeof fields)[number];

const fields = ['document', 'flow', 'contentInitial', 'text', 'string', 'insideSpan'] as const;

/**
 * Puts others in the place of the constructs of a parser. One that stands in several places stays one, as the parser has it.
 * @param parser whose constructs are replaced
 * @param replaced what stands in the place of one
 */
export function replaceConstructs(
	{constructs}: ParseContext,
	replaced: (construct: Construct, field: ConstructField) => Construct,
): void {
	const known = new Map<Construct, Construct>();
	for (const field of fields) {
		const record: Record<string, unknown> = constructs[field];
		for (const [code, list] of Object.entries(record)) {
			if (!isList(list)) continue;
			record[code] = list.map((construct) => {
				const replacement = known.get(construct) ?? replaced(construct, field);
				known.set(construct, replacement);
				return replacement;
			});
		}
	}
}

function isList(value: unknown): value is readonly Construct[] {
	return Array.isArray(value);
}
