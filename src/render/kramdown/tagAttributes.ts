import type {Tag} from './tags.ts';

/** The value of a tag's attribute as written, by its name in lower case; undefined where there is none. Of several the last counts. */
export function tagAttribute(text: string, {attributes}: Tag, name: string): string | undefined {
	const attribute = attributes.findLast((other) => other.name.toLowerCase() === name);
	return attribute && text.slice(attribute.valueStart, attribute.valueEnd);
}

/** All of them, as kramdown keeps them. */
export function tagAttributes(text: string, {attributes}: Tag): Readonly<Record<string, string>> {
	return Object.fromEntries(
		attributes
			.filter(({name}) => name.toLowerCase() !== 'markdown')
			.map(({name, valueStart, valueEnd}) => [name.toLowerCase(), text.slice(valueStart, valueEnd)]),
	);
}
