/** So many items of a list are written at once. */
const itemsAtOnce = 256;

/**
 * Writes JSON in pieces, as `JSON.stringify` writes it: of a large value there is never the whole text. What stands in objects, and in lists of
 * them, is parted; the items of a list are not.
 * @param value plain JSON; what is undefined is left out of objects
 */
export function* jsonPieces(value: unknown): Generator<string> {
	if (Array.isArray(value)) yield* listPieces(value);
	else if (typeof value === 'object' && value !== null) yield* objectPieces(value);
	else yield JSON.stringify(value);
}

function* listPieces(items: readonly unknown[]): Generator<string> {
	yield '[';
	for (let start = 0; start < items.length; start += itemsAtOnce) {
		const some = JSON.stringify(items.slice(start, start + itemsAtOnce));
		yield (start === 0 ? '' : ',') + some.slice(1, -1);
	}
	yield ']';
}

function* objectPieces(value: object): Generator<string> {
	let before = '{';
	for (const [name, own] of Object.entries(value)) {
		if (own === undefined) continue;
		yield `${before}${JSON.stringify(name)}:`;
		yield* jsonPieces(own);
		before = ',';
	}
	yield before === '{' ? '{}' : '}';
}
