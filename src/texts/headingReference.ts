/**
 * A heading as links of Obsidian refer to it, which takes signs of its own grammar for blanks
 * (https://help.obsidian.md/links#Link+to+a+heading+in+a+note).
 */
export function headingReference(text: string): string {
	return text
		.replace(/[#|^:%[\]\\\s]+/g, ' ')
		.trim()
		.toLowerCase();
}
