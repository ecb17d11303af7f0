import type {Properties} from 'hast';
import {h, s} from 'hastscript';
import {html, type Token} from 'parse5';
import {find, html as htmlSchema, normalize, type Schema, svg as svgSchema} from 'property-information';

/** So many answers are remembered: posts can hold any number of names. */
const mostRemembered = 10_000;

/** What hast calls an element that the parser knows by a name. */
export function tagNameOf(name: string, namespace: html.NS): string {
	const names = namespace === html.NS.SVG ? svgTagNames : htmlTagNames;
	const known = names.get(name);
	if (known !== undefined) return known;
	const tagName = makerOf(namespace)(name).tagName;
	if (names.size < mostRemembered) names.set(name, tagName);
	return tagName;
}

const htmlTagNames = new Map<string, string>();
const svgTagNames = new Map<string, string>();

function makerOf(namespace: html.NS): typeof h {
	return namespace === html.NS.SVG ? s : h;
}

function schemaOf(namespace: html.NS): Schema {
	return namespace === html.NS.SVG ? svgSchema : htmlSchema;
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

const htmlInfos = new Map<string, PropertyInfo>();
const svgInfos = new Map<string, PropertyInfo>();

function infoOf(key: string, namespace: html.NS): PropertyInfo {
	const infos = namespace === html.NS.SVG ? svgInfos : htmlInfos;
	const known = infos.get(key);
	if (known !== undefined) return known;
	const found = find(schemaOf(namespace), key);
	const isBoolean = found.boolean || found.overloadedBoolean;
	const isList = found.spaceSeparated;
	const info: PropertyInfo = {
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
	if (infos.size < mostRemembered) infos.set(key, info);
	return info;
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

const tokenLists = new Map<string, string[]>();

/** The same list for the same text: nobody changes a tree, and the same classes stand on very many elements. */
function tokensOf(value: string): string[] {
	const known = tokenLists.get(value);
	if (known !== undefined) return known;
	const trimmed = value.trim();
	const tokens = trimmed === '' ? [] : trimmed.split(/[ \t\n\r\f]+/g);
	if (tokenLists.size < mostRemembered) tokenLists.set(value, tokens);
	return tokens;
}
