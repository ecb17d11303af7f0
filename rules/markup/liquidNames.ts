import {type Post, sliceOf} from '../../src/authoring.ts';

/** Tags of Liquid 4 and of Jekyll itself; end tags come with them. */
export const liquidTags: readonly string[] = [
	...'assign break capture case comment continue cycle decrement else elsif for if ifchanged'.split(' '),
	...'include increment raw tablerow unless when'.split(' '),
	...'highlight include_relative link post_url'.split(' '),
];

/** What a post of Jekyll can ask for. */
export const liquidVariables: readonly string[] = [
	'site',
	'page',
	'layout',
	'theme',
	'jekyll',
	'paginator',
	'include',
	'forloop',
	'tablerowloop',
];

/** Filters that make something of nothing. */
const speakingFilters: ReadonlySet<string> = new Set(
	'append prepend default inspect jsonify size plus minus times divided_by abs ceil floor round date_to_rfc822'.split(
		' ',
	),
);

/**
 * Whether the page shows nothing in the place of an output, because nothing is known by the name that it asks for.
 * @param output with its braces
 * @param variables names by which something is known
 */
export function showsNothing(output: string, variables: ReadonlySet<string>): boolean {
	const content = output.slice(2, -2).replace(/^-|-$/g, '');
	const expression = /"[^"]*"|'[^']*'|[^ \t\r\n\f\v,|'"]+/.exec(content)?.[0] ?? '';
	if (/^["']|^[+-]?\d|^\(|^(?:true|false)$/.test(expression)) return false;
	const name = /[\w-]+/.exec(expression)?.[0] ?? '';
	if (variables.has(name)) return false;
	const filters = content.split('|').slice(1);
	return !filters.some((filter) => speakingFilters.has(/\w+/.exec(filter)?.[0] ?? ''));
}

/** The names by which something is known in a post: those of the site, and those that the post gives itself. */
export function knownNames({text, liquid}: Post, variables: readonly string[]): ReadonlySet<string> {
	return new Set([
		...variables,
		...liquid.flatMap(({name, content}) => findAssignedName(name, sliceOf(text, content)) ?? []),
	]);
}

/** The name that a tag gives to a value, if it is one of those that do. */
function findAssignedName(tag: string, argument: string): string | undefined {
	return /^(?:assign|capture|for|tablerow|increment|decrement)$/.test(tag) ? /[\w-]+/.exec(argument)?.[0] : undefined;
}
