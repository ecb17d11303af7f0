import {directionControls} from '../texts/directionControls.ts';

/**
 * Writes text so that it is text in XML 1.0, in elements and in attributes. What no XML 1.0 may hold is left out
 * (https://www.w3.org/TR/xml/#charsets): control characters, halves of surrogate pairs, U+FFFE and U+FFFF.
 */
export function escapeXml(text: string): string {
	return text.replace(illegal, '').replace(special, referenceTo);
}

const illegal =
	/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

// Line ends and tabs would become spaces in attributes; the rest XML 1.0 allows, but nobody sees, or viewers obey.
const special = new RegExp(
	String.raw`[<>&"'\t\n\r\x7f-\x9f\u2028\u2029\ufeff${directionControls}]|(?<=#)#(?=[a-z]*\[)`,
	'gi',
);

const names: Readonly<Record<string, string>> = {'<': 'lt', '>': 'gt', '&': 'amp', '"': 'quot', "'": 'apos'};

function referenceTo(character: string): string {
	return `&${names[character] ?? `#${character.charCodeAt(0)}`};`;
}

/** Writes an element. Attributes that are undefined are left out. */
export function element(
	name: string,
	attributes: Readonly<Record<string, string | number | undefined>>,
	content = '',
): string {
	return content === '' ? `<${head(name, attributes)}/>` : `<${head(name, attributes)}>${content}</${name}>`;
}

/** Writes the start tag of an element. */
export function startTag(name: string, attributes: Readonly<Record<string, string | number | undefined>>): string {
	return `<${head(name, attributes)}>`;
}

function head(name: string, attributes: Readonly<Record<string, string | number | undefined>>): string {
	const list = Object.entries(attributes).flatMap(([key, value]) =>
		value === undefined ? [] : [` ${key}="${escapeXml(String(value))}"`],
	);
	return name + list.join('');
}
