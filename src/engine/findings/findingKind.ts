import type {Comment, Element, Text} from '../../model/post.ts';
import type {Range} from '../../model/text.ts';
import {classTokens} from '../../page/html.ts';
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
	const parts = [isElement(about) ? elementKind(about) : '', ...Object.values(data).map(valueKind)];
	return parts.filter((part) => part !== '').join(' ');
}

function isElement(about: Element | Text | Comment | Range | string): about is Element {
	return typeof about === 'object' && 'type' in about && about.type === 'element';
}

function elementKind(element: Element): string {
	const classes = classTokens(element).filter(isStable).slice(0, mostClasses);
	const {id} = element.properties;
	const names = [...classes.map((token) => `.${token}`), typeof id === 'string' && isStable(id) ? `#${id}` : ''];
	return `<${element.tagName}${names.join('')}>`;
}

/** The first classes say what an element is; those behind them how it looks here. */
const mostClasses = 2;

/** Whether a name was given by a person: no number, nothing that a program has drawn. */
function isStable(name: string): boolean {
	return name.length <= longestName && !/\d/.test(name) && !/[A-Z].*[a-z].*[A-Z].*[a-z][A-Z]/.test(name);
}

/** UTF-16 units. */
const longestName = 40;

function valueKind(value: string | number): string {
	if (typeof value === 'number') return '';
	const address = addressPattern.exec(value);
	if (address !== null) return addressKind(address[1], address[2] ?? address[3] ?? '');
	// Names of attributes, keys, parameters and programs; not what somebody wrote.
	return /^[@.#]?[\p{L}_$:][\p{L}\p{M}_.:/-]*$/u.test(value) && isStable(value) ? value : '';
}

/** A whole URL, or a path. */
const addressPattern = /^\s*(?:(?:https?:)?\/\/([^/?#\s]+)([^?#\s]*)|(\.{0,2}\/[^?#\s]*))/i;

function addressKind(host: string | undefined, path: string): string {
	const [, first = '', rest] = /^\/?([^/]*)(\/.*)?$/.exec(path) ?? [];
	const segment = isStable(first) && /^[\w~.-]+$/.test(first) ? first : first === '' ? '' : '*';
	return `${host === undefined ? '' : siteOfHost(host.toLowerCase()).replace(/\d+/g, '#')}/${rest === undefined ? fileKind(first) : `${segment}/`}`;
}

/** Of a file, only what it is tells it from others: `*.aspx`. */
function fileKind(name: string): string {
	if (name === '') return '';
	const ending = /\.[a-z]{2,5}$/i.exec(name)?.[0].toLowerCase();
	return `*${ending ?? ''}`;
}
