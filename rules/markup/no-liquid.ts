import {
	type Comment,
	defineRule,
	type Element,
	foldSpace,
	isHtmlName,
	type LiquidMark,
	option,
	originOf,
	type Post,
	type Range,
	rangeOf,
	safe,
	sliceOf,
	unsafe,
} from '../../src/authoring.ts';
import {knownNames, liquidTags, liquidVariables, showsNothing} from './liquidNames.ts';
import {findAround, showing} from './showMark.ts';

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
		deleted: {
			text: '`{output}` is missing from the page: Jekyll takes it for a variable, and knows none of that name.',
			severity: 'warning',
		},
	},
	prepare: ({options}) => ({tags: new Set(options.tags)}),
	check({post, options, prepared: {tags}, report}) {
		if (post.liquid.length === 0) return {};
		const variables = knownNames(post, options.variables);
		const verbatim: Range[] = [];
		const printed = printedTags(post);
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
					if (isShortcode(sliceOf(post.text, at))) continue;
					const fault = faultOf(post, mark);
					if (fault !== undefined) {
						report({at, fix: showing(post, mark, {verbatim, level: safe}), standsAlone: true, ...fault});
					} else if (mark.kind === 'output') {
						const output = sliceOf(post.text, at);
						// A tag that is printed for want of what Liquid takes out of it is what a reader sees: `renderable-html` says so.
						if (!showsNothing(output, variables) || findAround(printed, at) !== undefined) continue;
						const fix = showing(post, mark, {verbatim, level: safe});
						report({at, message: 'deleted', data: {output: foldSpace(output)}, fix});
					} else if (!isKnownTag(mark.name, tags)) {
						// A plugin that nobody told us of may know the tag.
						const fix = showing(post, mark, {verbatim, level: unsafe});
						report({at, message: 'unknownTag', data: {name: mark.name}, fix, standsAlone: true});
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

/** Whether a mark is one of Hugo, `{{< figure >}}` or `{{% note %}}`: nobody writes Liquid so. */
function isShortcode(mark: string): boolean {
	return /^\{\{(?:<[^]*>|%[^]*%)\}\}$/.test(mark);
}

/** Tags of HTML that are printed as text. */
function printedTags({notes}: Post): readonly Range[] {
	return notes.filter(({type, name = ''}) => type === 'unparsed-tag' && isHtmlName(name)).map(({range}) => range);
}

function isKnownTag(name: string, tags: ReadonlySet<string>): boolean {
	return tags.has(name) || (name.startsWith('end') && tags.has(name.slice('end'.length)));
}
