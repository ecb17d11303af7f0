/** A text as the source of a regular expression that matches it, whatever its flags. */
export function escapeForRegExp(text: string): string {
	return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
