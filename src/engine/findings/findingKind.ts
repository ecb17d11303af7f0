import type {Comment, Element, Text} from '../../model/post.ts';
import type {Range} from '../../model/text.ts';
import {classTokens} from '../../page/html.ts';
import {isStableName, saysWhat} from '../../page/stableNames.ts';
import {siteOfHost} from '../../urls/hosts.ts';

/**
 * What kind of thing a finding is about, the same for whatever one mistake of a program left in many posts: the element with
 * its name and classes, the host of an address with the first part of its path, the names that the message quotes. What a
 * program counts or draws at random is left out.
 * @param about what the finding stands on
 * @param data the values of its message
 */
export function kindOf(
	about: Element | Text | Comment | Range | string,
	data: Readonly<Record<string, string | number>>,
): string {
	const element = isElement(about) ? about : undefined;
	const values = Object.values(data);
	let kind = element === undefined ? '' : elementKind(element, values);
	for (const [name, value] of Object.entries(data)) {
		// How a post calls its date says nothing of what is wrong with it.
		if (name === 'dateKey') continue;
		const part = valueKind(value, element?.tagName === 'img');
		if (part !== '') kind += kind === '' ? part : ` ${part}`;
	}
	return kind;
}

function isElement(about: Element | Text | Comment | Range | string): about is Element {
	return typeof about === 'object' && 'type' in about && about.type === 'element';
}

/** @param quoted what the message names already */
function elementKind(element: Element, quoted: readonly (string | number)[]): string {
	let name = '';
	for (const token of classTokens(element)) {
		if (!saysWhat(token)) continue;
		// A message that names the element by one of its classes says which kind it is: the others tell its looks.
		if (quoted.includes(`.${token}`)) return `<${element.tagName}>`;
		if (name === '') name = `.${token}`;
	}
	const {id} = element.properties;
	if (typeof id === 'string' && isStableName(id)) {
		if (quoted.includes(`#${id}`)) return `<${element.tagName}>`;
		if (name === '') name = `#${id}`;
	}
	return `<${element.tagName}${name}>`;
}

/** @param isPicture whether addresses say what a picture shows, and not who is to blame */
function valueKind(value: string | number, isPicture: boolean): string {
	if (typeof value === 'number') return '';
	const address = addressPattern.exec(value);
	if (address !== null) return isPicture ? '' : addressKind(address[1], address[2] ?? address[3] ?? '', address[4]);
	// Characters by their numbers, such as U+200B.
	if (/^U\+[\dA-F]{4,6}$/.test(value)) return value;
	// Names of attributes, keys, parameters, shortcodes, functions and programs; not what somebody wrote.
	const [, name = ''] = namePattern.exec(value) ?? [];
	return isStableName(name) ? name : '';
}

/**
 * A name alone, or with what it is given: `utm_source=feed`, `[gallery ids="1"]`, `javascript:readOn(3)`. Programs name things in ASCII,
 * but for classes: a word of another script is somebody's text.
 */
const namePattern =
	/^((?:[@.#][\p{L}_][\p{L}\p{M}\d_-]*|[a-z_$:][a-z\d_.:/-]*)(?=$|=|\()|\[\/?[a-z][a-z_-]*(?=[\] =]))/iu;

/** A whole URL, whose scheme may be written twice, or a path; then its query. */
const addressPattern = /^\s*(?:(?:(?:https?:\/*)+|\/{2,})([^/?#\s]+)([^?#\s]*)|(\.{0,2}\/[^?#\s]*))(\?)?/i;

function addressKind(host: string | undefined, path: string, query = ''): string {
	const [, language = '', first = '', rest] = /^\/?([a-z]{2}(?:-[a-z]{2,4})?\/)?([^/]*)(\/.*)?$/i.exec(path) ?? [];
	const segment = isStableName(first) && /^[\w~.-]+$/.test(first) ? first : first === '' ? '' : '*';
	// What a query is handed to is a program, and has a name; else the last part of a path is that of a page.
	const shown = rest !== undefined ? `${segment}/` : query === '' ? fileKind(first) : segment + query;
	return `${host === undefined ? '' : siteOfHost(host.toLowerCase()).replace(/\d+/g, '#')}/${language.toLowerCase()}${shown}`;
}

/** Of a file, only what it is tells it from others: `*.aspx`. */
function fileKind(name: string): string {
	if (name === '') return '';
	const ending = /\.[a-z]{2,5}$/i.exec(name)?.[0].toLowerCase();
	return `*${ending ?? ''}`;
}
