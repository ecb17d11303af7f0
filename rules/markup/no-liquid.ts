import {
	type Comment,
	contains,
	defineRule,
	type Element,
	type Fix,
	firstIndexWhere,
	foldSpace,
	type LiquidMark,
	option,
	originOf,
	type Post,
	type Range,
	rangeOf,
	replace,
	safe,
	sliceOf,
	unsafe,
} from '../../src/authoring.ts';
import {findAssignedName, liquidTags, liquidVariables, showsNothing} from './liquidNames.ts';

export default defineRule({
	id: 'no-liquid',
	description: 'Disallow text that Jekyll’s template language takes for its own.',
	severity: 'error',
	fix: 'safe and unsafe',
	looksIntoOpaque: true,
	options: {
		tags: option.strings(liquidTags, 'Tags that the site knows. Add those of its plugins.'),
		variables: option.strings(liquidVariables, 'Variables that the site knows.'),
	},
	messages: {
		unclosedOutput: 'The build of the site stops at `{mark}`, which has no closing `}}`.',
		unclosedTag: 'The build of the site stops at `{mark}`, which is not a complete Liquid tag.',
		openBlock: 'The build of the site stops at the Liquid tag `{name}`, which is never closed.',
		strayTag: 'The build of the site stops at the Liquid tag `{name}`, which belongs to no block.',
		malformedTag: 'The build of the site stops at the Liquid tag `{name}`, which has no valid argument.',
		unknownTag: 'The build of the site stops at the Liquid tag `{name}`, which is unknown.',
		deleted: {text: 'Text `{output}` is not shown: Liquid knows no such variable.', severity: 'warning'},
	},
	prepare: ({options}) => ({tags: new Set(options.tags)}),
	check({post, options, prepared: {tags}, report}) {
		if (post.liquid.length === 0) return {};
		const variables = new Set([...options.variables, ...assignedNames(post)]);
		const verbatim: Range[] = [];
		const addVerbatim = (node: Element | Comment): void => {
			verbatim.push(rangeOf(node));
		};
		return {
			'<code>'(code) {
				if (originOf(code) !== 'html') addVerbatim(code);
			},
			'<script,style,iframe>': addVerbatim,
			comment: addVerbatim,
			end() {
				for (const mark of post.liquid) {
					const at = mark.range;
					const fault = faultOf(post, mark);
					if (fault !== undefined) {
						report({at, fix: showing(post, mark, {verbatim, level: safe}), ...fault});
					} else if (mark.kind === 'output') {
						const output = sliceOf(post.text, at);
						if (!showsNothing(output, variables)) continue;
						const fix = showing(post, mark, {verbatim, level: safe});
						report({at, message: 'deleted', data: {output: foldSpace(output)}, fix});
					} else if (!isKnownTag(mark.name, tags)) {
						// A plugin that nobody told us of may know the tag.
						const fix = showing(post, mark, {verbatim, level: unsafe});
						report({at, message: 'unknownTag', data: {name: mark.name}, fix});
					}
				}
			},
		};
	},
});

function faultOf({text}: Post, {kind, name, fault, range}: LiquidMark) {
	if (fault === 'open') return {message: 'openBlock', data: {name}} as const;
	if (fault === 'stray') return {message: 'strayTag', data: {name}} as const;
	if (fault === 'malformed') return {message: 'malformedTag', data: {name}} as const;
	if (fault === undefined) return undefined;
	const data = {mark: foldSpace(sliceOf(text, range))};
	return kind === 'output' ? ({message: 'unclosedOutput', data} as const) : ({message: 'unclosedTag', data} as const);
}

function isKnownTag(name: string, tags: ReadonlySet<string>): boolean {
	return tags.has(name) || (name.startsWith('end') && tags.has(name.slice('end'.length)));
}

function assignedNames({text, liquid}: Post): readonly string[] {
	return liquid.flatMap(({name, content}) => findAssignedName(name, sliceOf(text, content)) ?? []);
}

/** Writes a mark so that the page shows it: as references, and where these would be shown themselves, as raw text. */
function showing(
	{text}: Post,
	{range}: LiquidMark,
	{verbatim, level}: {readonly verbatim: readonly Range[]; readonly level: typeof safe},
): Fix | undefined {
	const {start} = range;
	const braces = {start, end: start + lengthOfBraces(text, start)};
	const place = findAround(verbatim, braces);
	if (place === undefined) {
		const references = '&#123;'.repeat(braces.end - start);
		return level(replace(braces, references), {repairs: 'liquid'});
	}
	// What seems to belong to the mark may hold marks of its own.
	const isWhole = contains(place, range) && !/\{[{%]/.test(text.slice(braces.end + 1, range.end));
	const shown = isWhole ? range : {start, end: braces.end + 1};
	return level(replace(shown, `{% raw %}${sliceOf(text, shown)}{% endraw %}`), {repairs: 'liquid'});
}

/** How many braces make a mark of what follows them. */
function lengthOfBraces(text: string, start: number): number {
	let end = start;
	while (text[end] === '{' && (text[end + 1] === '{' || text[end + 1] === '%')) end++;
	return Math.max(1, end - start);
}

/** The range that holds another, of those that are in the order of the file. */
function findAround(ranges: readonly Range[], range: Range): Range | undefined {
	const last = ranges[firstIndexWhere(ranges, ({start}) => start > range.start) - 1];
	return last !== undefined && contains(last, range) ? last : undefined;
}
