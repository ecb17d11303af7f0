import type {FrontMatterEntry, YamlValue} from '../model/post.ts';
import type {Range} from '../model/text.ts';
import {type FrontMatterScalar, partOfScalar, scalarsOf} from './frontMatterScalars.ts';

/**
 * The names of authors behind a key: a name, a list of them, or mappings that hold one as `name`. Of a link to a note, as
 * Obsidian writes them (`[[Ida Moss]]`), the name in it. What is no name is given as it is.
 */
export function authorNamesOf(entry: FrontMatterEntry | undefined): readonly FrontMatterScalar[] {
	const name = entry?.entries.get('name');
	const isMapping = entry !== undefined && name !== undefined;
	return scalarsOf(isMapping ? name : entry).map(({value, range, style, isItem}) => {
		const scalar = {key: entry?.key ?? '', value: nameIn(value) ?? value, range, style, isItem};
		return linkedName(scalar) ?? scalar;
	});
}

function nameIn(value: YamlValue): string | undefined {
	if (typeof value !== 'object') return undefined;
	// Without quotes, the brackets of a link to a note are those of a list in a list.
	if (Array.isArray(value)) return value.length === 1 && typeof value[0] === 'string' ? value[0] : undefined;
	// A date has no name.
	const {name} = value as {readonly name?: YamlValue};
	return typeof name === 'string' ? name : undefined;
}

/** The name in a link to a note, if a scalar is nothing else; undefined where its place cannot be told. */
function linkedName(scalar: FrontMatterScalar): FrontMatterScalar | undefined {
	const {value, range} = scalar;
	const name = typeof value === 'string' ? nameInLink(value) : undefined;
	if (typeof value !== 'string' || name === undefined) return undefined;
	const place = partOfScalar(range, value, name);
	return place && {...scalar, value: value.slice(name.start, name.end), range: place, part: 'link'};
}

/** Where a link to a note names it: in what is shown in its place, or else in the last part of its path (https://help.obsidian.md/links). */
function nameInLink(text: string): Range | undefined {
	const [, before = '', inner = ''] = /^(\s*\[\[)([^[\]]+)\]\]\s*$/.exec(text) ?? [];
	const target = /^[^#|]*/.exec(inner)?.[0] ?? '';
	const stroke = inner.indexOf('|');
	const start = stroke === -1 ? target.lastIndexOf('/') + 1 : stroke + 1;
	const part = stroke === -1 ? target.slice(start) : inner.slice(start);
	const name = part.trim();
	if (name === '') return undefined;
	const first = before.length + start + part.length - part.trimStart().length;
	return {start: first, end: first + name.length};
}
