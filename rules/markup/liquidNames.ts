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
 * What an output asks for when nothing is known by that name, so that the page shows nothing in its place.
 * @param content of the output, between its braces
 * @param isKnown whether something is known by a name
 * @returns the name, `''` where there is none; undefined when the output may show something
 */
export function findUnknownVariable(content: string, isKnown: (name: string) => boolean): string | undefined {
	const expression = /"[^"]*"|'[^']*'|[^ \t\r\n\f\v,|'"]+/.exec(content)?.[0] ?? '';
	if (/^["']|^[+-]?\d|^\(|^(?:true|false)$/.test(expression)) return undefined;
	const name = /[\w-]+/.exec(expression)?.[0] ?? '';
	if (isKnown(name)) return undefined;
	const filters = content.split('|').slice(1);
	return filters.some((filter) => speakingFilters.has(/\w+/.exec(filter)?.[0] ?? '')) ? undefined : name;
}

/** The name that a tag gives to a value, if it is one of those that do. */
export function findAssignedName(tag: string, argument: string): string | undefined {
	return /^(?:assign|capture|for|tablerow|increment|decrement)$/.test(tag) ? /[\w-]+/.exec(argument)?.[0] : undefined;
}
