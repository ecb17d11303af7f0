import {isWhiteSpace} from '../../texts/whiteSpace.ts';
import type {BlockParser} from './blockParser.ts';
import type {Attributed} from './blockTree.ts';
import {type Document, spendExpansion} from './document.ts';
import {escapeAttribute} from './escape.ts';
import {attributeListLine, matchAt} from './lines.ts';

/** What stands between `{:` and `}`: `.class #id key="value" name-of-a-definition`. */
export type AttributeList = string;

/** Attributes by name. */
export type Attributes = ReadonlyMap<string, string>;

const definition = / {0,3}\{:([A-Za-z0-9_][\w:-]*):((?:\\\}|[^}]){1,1000})\}[ \t\r\f\v]*\n/y;
const listAtStart = /\{:(?![:/]|[A-Za-z0-9_][\w:-]*:)((?:\\\}|[^}]){1,1000})\}[ \t\r\n\f\v]*/y;
const part =
	/(?:^|[ \t\r\n\f\v])(?:([A-Za-z0-9_][\w:-]*)=(["'])((?:\\\}|\\\2|[^}])*?)\2|([A-Za-z0-9_][\w:-]*)|((?:#[A-Za-z][\w:-]*|\.[^ \t\r\n\f\v.#]+)+))(?=[ \t\r\n\f\v]|$)/g;
const idOrClass = /([#.])([^ \t\r\n\f\v.#]+)/g;

/**
 * A line `{:.class #id}` gives attributes to the block above it, or to the one below where a blank line, or nothing,
 * stands above; a line `{:name: .class}` defines what others refer to by name.
 */
export function readAttributeLine(parser: BlockParser): boolean {
	const {source, position, document} = parser;
	const match = matchAt(attributeListLine, source, position);
	if (match === undefined) return false;
	const [, name, defined = ''] = matchAt(definition, source, position) ?? [];
	if (name === undefined) parser.attribute(match[1] ?? '');
	else {
		const lists = document.attributeDefinitions.get(name) ?? [];
		document.attributeDefinitions.set(name, [...lists, defined]);
		parser.children.push({kind: 'silent', isBoundary: false, defines: undefined});
	}
	parser.position += match[0].length;
	return true;
}

/** The attribute list with which the text of a list item, a definition or a term begins, and how long it is. */
export function attributeListAt(
	source: string,
	offset: number,
): {readonly list: AttributeList; readonly length: number} | undefined {
	const match = matchAt(listAtStart, source, offset);
	return match === undefined ? undefined : {list: match[1] ?? '', length: match[0].length};
}

/** Adds a list to what already has some. */
export function addAttributeList(target: Attributed, list: AttributeList): void {
	// One list is added to: a copy for each of many lines would take too long.
	if (target.attributeLists === undefined) target.attributeLists = [list];
	else target.attributeLists.push(list);
}

/**
 * The attributes that lists set: first those of the definitions that they name, then their own. Classes add up.
 * @param given what the element has by itself
 */
export function attributesOf(
	document: Document,
	lists: readonly AttributeList[] | undefined,
	given: Readonly<Record<string, string>> = {},
): Attributes {
	const attributes = new Map(Object.entries(given));
	if (lists === undefined) return attributes;
	const own = lists.map((list) => readList(document, list));
	for (const {names} of own) addDefined(document, names, {attributes, open: new Set()});
	for (const list of own) merge(document, attributes, list.attributes);
	return attributes;
}

/** The same of lists behind a span: each is read on its own, in turn. */
export function attributesInTurn(
	document: Document,
	lists: readonly AttributeList[] | undefined,
	given: Readonly<Record<string, string>> = {},
): Attributes {
	if (lists === undefined || lists.length === 1) return attributesOf(document, lists, given);
	const attributes = new Map(Object.entries(given));
	for (const list of lists) {
		const {names, attributes: own} = readList(document, list);
		addDefined(document, names, {attributes, open: new Set()});
		merge(document, attributes, own);
	}
	return attributes;
}

/** Whether one of the lists names a definition or, as `toc`, something for kramdown to do. */
export function namesReference(
	document: Document,
	lists: readonly AttributeList[] | undefined,
	reference: string,
): boolean {
	return lists?.some((list) => readList(document, list).names.includes(reference)) === true;
}

/** Attributes as they stand in a tag, each with a blank before it. */
export function printAttributes(attributes: Attributes): string {
	let printed = '';
	for (const [name, value] of attributes) {
		// An empty id is none, although it keeps a heading from getting one.
		if (name === 'id' && isWhiteSpace(value)) continue;
		printed += ` ${name}="${escapeAttribute(value)}"`;
	}
	return printed;
}

interface ReadList {
	readonly names: readonly string[];
	readonly attributes: Attributes;
}

function readList(document: Document, list: AttributeList): ReadList {
	spendExpansion(document, list.length);
	const names: string[] = [];
	const attributes = new Map<string, string>();
	for (const [, key, , value = '', name, marked = ''] of list.matchAll(part)) {
		if (key !== undefined) attributes.set(key, value.replace(/\\([}"'])/g, '$1'));
		else if (name !== undefined) names.push(name);
		for (const [, mark, word = ''] of marked.matchAll(idOrClass)) {
			if (mark === '#') attributes.set('id', word);
			else attributes.set('class', join(attributes.get('class'), word));
		}
	}
	return {names, attributes};
}

/** Definitions may name each other: one that is being added already is not added within itself. */
function addDefined(
	document: Document,
	names: readonly string[],
	{attributes, open}: {readonly attributes: Map<string, string>; readonly open: Set<string>},
): void {
	for (const name of names) {
		if (open.has(name)) continue;
		open.add(name);
		for (const list of document.attributeDefinitions.get(name) ?? []) {
			const defined = readList(document, list);
			addDefined(document, defined.names, {attributes, open});
			merge(document, attributes, defined.attributes);
		}
		open.delete(name);
	}
}

function merge(document: Document, attributes: Map<string, string>, added: Attributes): void {
	for (const [name, value] of added) {
		const merged = name === 'class' ? join(attributes.get(name), value) : value;
		spendExpansion(document, merged.length);
		attributes.set(name, merged);
	}
}

function join(first: string | undefined, second: string): string {
	return first === undefined || first === '' ? second : `${first} ${second}`;
}
