import type {ValueStyle} from '../model/post.ts';
import {writeYaml} from './writeYaml.ts';

/**
 * Writes a text in the style in which another was written, or in that which the form has for all texts where the style
 * cannot hold it.
 * @returns what the form reads as just this text; a head line holds no line breaks, and no blanks at its ends
 */
export function writeLike(style: ValueStyle, value: string): string {
	switch (style) {
		case 'toml-literal':
			return isLiteral(value) ? `'${value}'` : writeBasic(value);
		case 'toml-basic':
		case 'toml-lines':
		case 'toml-bare':
			return writeBasic(value);
		case 'json-string':
		case 'json-bare':
			return JSON.stringify(value);
		case 'head-line':
		case 'head-item':
			return value.replace(/\s+/g, ' ').trim();
		default:
			return writeYaml(style, value);
	}
}

/** A basic string of TOML (https://toml.io/en/v1.0.0#string). Half a surrogate pair, which it cannot name, is lost. */
function writeBasic(value: string): string {
	return JSON.stringify(value.replace(/[\ud800-\udfff]/gu, '\ufffd')).replaceAll('\u007f', '\\u007f');
}

/** Whether a literal string of TOML can hold a text: it has no escapes. */
function isLiteral(value: string): boolean {
	return !/['\0-\x08\x0a-\x1f\x7f]|[\ud800-\udfff]/u.test(value);
}
