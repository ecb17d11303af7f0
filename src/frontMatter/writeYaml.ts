import type {ValueStyle} from '../model/post.ts';

/**
 * A text in double quotes, for front matter (https://yaml.org/spec/1.2.2/#double-quoted-style). Everything that a YAML
 * parser refuses or folds is escaped, so that the text reads back as it is.
 */
export function doubleQuoted(value: string): string {
	return JSON.stringify(value).replace(
		unprintable,
		(character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);
}

/**
 * Writes a text as YAML in the style in which another was written, in double quotes where that style cannot hold it.
 * @returns YAML that 1.1 and 1.2 read as just this text
 */
export function writeYaml(style: ValueStyle, value: string): string {
	if (style === 'single-quoted' && isOneLine(value)) return `'${value.replaceAll("'", "''")}'`;
	return style === 'plain' && isSafePlain(value) ? value : doubleQuoted(value);
}

/** What YAML allows in double quotes only as an escape, or takes for a line break: beside what JSON escapes anyway. */
const unprintable = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

function isOneLine(value: string): boolean {
	return !/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/.test(value);
}

/** Whether every YAML parser reads a plain scalar as just this text: letters, digits and harmless signs, no reserved word. */
function isSafePlain(value: string): boolean {
	if (!/^[\p{L}(（「【][\p{L}\p{M}\p{N} ()（）·・.「」【】'’&_-]*$/u.test(value) || value.endsWith(' ')) return false;
	return !/^(?:y|n|yes|no|on|off|true|false|null)$/i.test(value);
}
