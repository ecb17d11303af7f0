/** Elements that have neither content nor end tag, those of older HTML included. */
export const voidElements: ReadonlySet<string> = new Set(
	'area base br col command embed hr img input keygen link meta param source track wbr'.split(' '),
);

/** Whether the element has neither content nor end tag; the name in lower case. */
export function isVoidElement(name: string): boolean {
	return voidElements.has(name);
}
