/**
 * Writes out what nobody sees, such as `\u{200b}`: lines of a diff that differ in nothing else would look alike. Joiners stay:
 * emoji and scripts are written with them.
 */
export function withVisibleSigns(text: string): string {
	return text.replace(/[\u00AD\u200B\u200E\u200F\u2060\uFEFF]/g, (sign) => `\\u{${sign.charCodeAt(0).toString(16)}}`);
}
