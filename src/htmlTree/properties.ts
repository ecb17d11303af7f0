import type {Properties} from 'hast';
import {h, s} from 'hastscript';
import {html, type Token} from 'parse5';
import {find, html as htmlSchema, normalize, type Schema, svg as svgSchema} from 'property-information';
import {remembered} from '../texts/remembered.ts';

/** What hast calls an element that the parser knows by a name. */
export function tagNameOf(name: string, namespace: html.NS): string {
	return namespace === html.NS.SVG ? svgTagNameOf(name) : htmlTagNameOf(name);
}

const htmlTagNameOf = remembered((name) => h(name).tagName);
const svgTagNameOf = remembered((name) => s(name).tagName);

function makerOf(namespace: html.NS): typeof h {
	return namespace === html.NS.SVG ? s : h;
}

/** The properties that hast has for the attributes of an element. */
export function propertiesOf(name: string, namespace: html.NS, attributes: readonly Token.Attribute[]): Properties {
	// hastscript reads `.` and `#` in a name as a selector.
	if (/[.#]/.test(name)) return fromHastscript(name, namespace, attributes);
	const properties: Properties = {};
	for (const attribute of attributes) {
		const key = keyOf(attribute);
		if (isInherited(key)) continue;
		const info = infoOf(key, namespace);
		if (info.isRare) return fromHastscript(name, namespace, attributes);
		properties[info.property] = info.isPlain ? attribute.value : valueFrom(attribute.value, info);
	}
	return properties;
}

function fromHastscript(name: string, namespace: html.NS, attributes: readonly Token.Attribute[]): Properties {
	const given: Record<string, string> = {};
	for (const attribute of attributes) {
		const key = keyOf(attribute);
		if (!isInherited(key)) given[key] = attribute.value;
	}
	return makerOf(namespace)(name, given).properties;
}

function keyOf({prefix, name}: Token.Attribute): string {
	return prefix === undefined || prefix === '' ? name : `${prefix}:${name}`;
}

/** The reference leaves out attributes that are called like what every object has. */
function isInherited(key: string): boolean {
	return Object.hasOwn(Object.prototype, key);
}

/** What hast makes of an attribute. */
interface PropertyInfo {
	readonly property: string;
	/** Whether the value stays as it is. */
	readonly isPlain: boolean;
	readonly isNumber: boolean;
	readonly isBoolean: boolean;
	readonly isList: boolean;
	/** Whether it is left to hastscript. */
	readonly isRare: boolean;
}

function infoOf(key: string, namespace: html.NS): PropertyInfo {
	return namespace === html.NS.SVG ? svgInfoOf(key) : htmlInfoOf(key);
}

const htmlInfoOf = remembered((key) => propertyInfo(key, htmlSchema));
const svgInfoOf = remembered((key) => propertyInfo(key, svgSchema));

function propertyInfo(key: string, schema: Schema): PropertyInfo {
	const found = find(schema, key);
	const isBoolean = found.boolean || found.overloadedBoolean;
	const isList = found.spaceSeparated;
	return {
		property: found.property,
		isPlain: !(isList || isBoolean || found.number),
		isNumber: found.number,
		isBoolean,
		isList,
		// Lists with commas; classes under another name, which are added to the others; names that are sorted before others.
		isRare:
			found.commaSeparated ||
			found.commaOrSpaceSeparated ||
			(found.property === 'className' && key !== 'class') ||
			/^\d/.test(key),
	};
}

/** What hast calls the property of an attribute. */
export function propertyNameOf(key: string, namespace: html.NS): string {
	return infoOf(key, namespace).property;
}

function valueFrom(value: string, info: PropertyInfo): Properties[string] {
	if (!info.isList) return primitiveFrom(value, info);
	const items = tokensOf(value);
	// No boolean stands in a list.
	return info.isNumber || info.isBoolean ? items.map((item) => primitiveFrom(item, info) as string | number) : items;
}

function primitiveFrom(value: string, {isNumber, isBoolean, property}: PropertyInfo): string | number | boolean {
	if (isNumber && value !== '' && !Number.isNaN(Number(value))) return Number(value);
	if (isBoolean && (value === '' || normalize(value) === normalize(property))) return true;
	return value;
}

/** The same list for the same text: nobody changes a tree, and the same classes stand on very many elements. */
const tokensOf = remembered((value) => {
	const trimmed = value.trim();
	return trimmed === '' ? [] : trimmed.split(/[ \t\n\r\f]+/g);
});
