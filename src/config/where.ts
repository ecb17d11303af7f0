import {isDateValue} from '../frontMatter/valueKinds.ts';
import type {FrontMatter, YamlValue} from '../model/post.ts';
import {isMadeOf} from '../texts/wildcards.ts';

/** What a front matter value is compared with. In a text, `*` stands for any characters, none included. */
export type WhereValue = string | number | boolean;

/** Front matter keys and the values that each may have. */
export type Where = Readonly<Record<string, WhereValue | readonly WhereValue[]>>;

/**
 * Compiles conditions on front matter to a test; a post without front matter passes none.
 * Every key must agree: its value, or one item of its list, must be one of the wanted values. Numbers and booleans are
 * compared as such; a text is compared with how a value is written, so that `"2020-*"` finds dates.
 */
export function compileWhere(where: Where): (frontMatter: FrontMatter | undefined) => boolean {
	const tests = Object.entries(where).map(([key, wanted]) => ({key, tests: [wanted].flat().map(compileValue)}));
	return (frontMatter) =>
		frontMatter !== undefined &&
		tests.every(({key, tests: alternatives}) => {
			const found = itemsOf(frontMatter.entries.get(key)?.value);
			return alternatives.some((isWanted) => found.some(isWanted));
		});
}

function itemsOf(value: YamlValue): readonly YamlValue[] {
	return isList(value) ? value : [value];
}

// `Array.isArray` alone does not narrow a readonly array.
function isList(value: YamlValue): value is readonly YamlValue[] {
	return Array.isArray(value);
}

function compileValue(wanted: WhereValue): (value: YamlValue) => boolean {
	if (typeof wanted !== 'string') return (value) => value === wanted;
	const parts = wanted.split('*');
	return (value) => {
		const written = writtenForm(value);
		return written !== undefined && isMadeOf(written, parts);
	};
}

function writtenForm(value: YamlValue): string | undefined {
	if (isList(value) || value === undefined) return undefined;
	if (isDateValue(value)) return value.source;
	return typeof value === 'object' ? undefined : String(value);
}
