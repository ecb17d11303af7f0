/**
 * Writes text so that it is text in XML 1.0, in elements and in attributes. What no XML 1.0 may hold is left out
 * (https://www.w3.org/TR/xml/#charsets): control characters, halves of surrogate pairs, U+FFFE and U+FFFF.
 */
export function escapeXml(text: string): string {
	return text.replace(illegal, '').replace(special, (character) => references[character] ?? character);
}

const illegal =
	/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

// Line ends and tabs would become blanks in attributes; the rest of the controls XML 1.0 allows, but nobody sees.
const special = /[<>&"'\t\n\r\x7f-\x9f\u2028\u2029]|(?<=#)#(?=[a-z]*\[)/gi;

const references: Readonly<Record<string, string>> = {
	'<': '&lt;',
	'>': '&gt;',
	'&': '&amp;',
	'"': '&quot;',
	"'": '&apos;',
	'#': '&#35;',
	'\t': '&#9;',
	'\n': '&#10;',
	'\r': '&#13;',
	...Object.fromEntries(
		[...Array.from({length: 33}, (_, index) => 0x7f + index), 0x2028, 0x2029].map((code) => [
			String.fromCharCode(code),
			`&#${code};`,
		]),
	),
};

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
