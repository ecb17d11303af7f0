/** The declarations of a style, parted where no quote and no parenthesis is open. */
export function declarationsOf(style: string): readonly string[] {
	const declarations: string[] = [];
	let start = 0;
	let quote = '';
	let depth = 0;
	for (let offset = 0; offset < style.length; offset++) {
		const character = style.charAt(offset);
		if (character === '\\') offset++;
		else if (quote !== '') quote = character === quote ? '' : quote;
		else if (character === '"' || character === "'") quote = character;
		else if (character === '(') depth++;
		else if (character === ')') depth = Math.max(0, depth - 1);
		else if (character === ';' && depth === 0) {
			declarations.push(style.slice(start, offset));
			start = offset + 1;
		}
	}
	return [...declarations, style.slice(start)];
}
