import type {FrontMatterEntry, YamlValue} from '../model/post.ts';
import {type FrontMatterScalar, scalarsOf} from './frontMatterScalars.ts';

/**
 * The names of authors behind a key: a name, a list of them, or mappings that hold one as `name`. What is no name is given as
 * it is.
 */
export function authorNamesOf(entry: FrontMatterEntry | undefined): readonly FrontMatterScalar[] {
	const name = entry?.entries.get('name');
	const isMapping = entry !== undefined && name !== undefined;
	return scalarsOf(isMapping ? name : entry).map(({value, range, style, isItem}) => ({
		key: entry?.key ?? '',
		value: nameIn(value) ?? value,
		range,
		style,
		isItem,
	}));
}

function nameIn(value: YamlValue): string | undefined {
	if (typeof value !== 'object' || Array.isArray(value)) return undefined;
	// A date has no name.
	const {name} = value as {readonly name?: YamlValue};
	return typeof name === 'string' ? name : undefined;
}
