import {
	attributeRange,
	type Comment,
	contains,
	defineRule,
	type Element,
	foldSpace,
	isHtmlName,
	type LiquidMark,
	option,
	originOf,
	type Post,
	property,
	type Range,
	rangeOf,
	remove,
	safe,
	sliceOf,
	unknownOutput,
	unsafe,
} from '../../src/authoring.ts';
import {knownNames, liquidTags, liquidVariables, showsNothing} from './liquidNames.ts';
import {mangledRawOf} from './mangledRaw.ts';
import {findAround, showing} from './showMark.ts';

export default defineRule({
	id: 'no-liquid',
	description: 'Disallow text that Jekyll’s template language takes for its own.',
	harm: 'lost',
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
		missingTarget: 'The build of the site stops at `{mark}`, because there is no such {what}.',
		unknownTag: 'The build of the site stops at the Liquid tag `{name}`, which is unknown.',
		doubtfulTag: {
			text: 'The build of the site stops at the Liquid tag `{name}`, unless one of its plugins knows it.',
			severity: 'warning',
		},
		shownRaw: 'The page shows `{mark}` above the post, and `{last}` below it: written so, Liquid does not read them.',
		deleted: {
			text: '`{output}` is missing from the page: Jekyll takes it for a variable, and knows none of that name.',
			severity: 'warning',
		},
	},
	prepare: ({options, settings}) => ({
		tags: new Set([...options.tags, ...settings.pluginTags]),
		mayBeOthers: settings.pluginTags.includes('*'),
	}),
	check({post, options, settings, prepared: {tags, mayBeOthers}, report}) {
		if (settings.generator !== 'jekyll') return {};
		const mangled = mangledRawOf(post);
		if (mangled !== undefined) {
			const [at, last] = mangled;
			const data = {mark: sliceOf(post.text, at), last: sliceOf(post.text, last)};
			report({at, message: 'shownRaw', data, cause: '', fix: unsafe([remove(at), remove(last)])});
		}
		if (post.liquid.length === 0) return {};
		const variables = knownNames(post, options.variables);
		const verbatim: Range[] = [];
		const doubted = new Set<string>();
		const printed = printedTags(post);
		const addVerbatim = (node: Element | Comment): void => {
			verbatim.push(rangeOf(node));
		};
		const inAttributes: Range[] = [];
		const reportUnknown = (mark: LiquidMark): void => {
			const {range: at, name} = mark;
			if (!mayBeOthers) {
				// A plugin that nobody told us of may know the tag.
				const fix = showing(post, mark, {verbatim, level: unsafe});
				return report({at, message: 'unknownTag', data: {name}, fix, standsAlone: true});
			}
			const opening = name.replace(/^end(?=.)/, '');
			if (!doubted.has(opening)) report({at, message: 'doubtfulTag', data: {name: opening}, standsAlone: true});
			doubted.add(opening);
		};
		return {
			'<a,area,img,source,video,audio,iframe,embed,object,form>'(element) {
				inAttributes.push(...templatedAttributes(element));
			},
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
					} else if (mark.name === 'post_url' || mark.name === 'link') {
						const argument = sliceOf(post.text, mark.content).replace(/-$/, '').trim();
						// What other marks come to is known only when the site is built; `post_url` takes them as they stand.
						if (mark.name === 'link' && argument.includes('{{')) continue;
						const data = {mark: foldSpace(sliceOf(post.text, at)), what: mark.name === 'link' ? 'file' : 'post'};
						report({
							at,
							message: 'missingTarget',
							data,
							asks: {what: 'target', tag: mark.name, argument},
							standsAlone: true,
						});
					} else if (mark.kind === 'output') {
						const output = sliceOf(post.text, at);
						// A tag that is printed for want of what Liquid takes out of it is what a reader sees: `renderable-html` says so.
						if (!showsNothing(output, variables) || findAround(printed, at) !== undefined) continue;
						const data = {output: foldSpace(output)};
						// What is written there is seldom meant to be seen: as it stands, it would break a link that works.
						if (inAttributes.some((range) => contains(range, at))) {
							const removal = {description: `Remove \`${data.output}\`.`, edits: [remove(at)]};
							report({at, message: 'deleted', data, suggestions: [removal]});
							continue;
						}
						const fix = showing(post, mark, {verbatim, level: safe});
						report({at, message: 'deleted', data, fix});
					} else if (!isKnownTag(mark.name, tags)) reportUnknown(mark);
				}
			},
		};
	},
});

/** Where attributes of an element that name or address something hold what Liquid writes. */
function templatedAttributes(element: Element): readonly Range[] {
	const names = addressingAttributes.filter((name) => property(element, name)?.includes(unknownOutput) === true);
	if (names.length === 0) return [];
	if (originOf(element) === 'html') return names.flatMap((name) => attributeRange(element, name) ?? []);
	// In Markdown the URL stands behind the words of the link.
	const {start, end} = rangeOf(element);
	const last = element.children.at(-1);
	return [{start: last === undefined ? start : rangeOf(last).end, end}];
}

const addressingAttributes: readonly string[] = ['href', 'src', 'alt', 'srcset', 'poster', 'data', 'action'];

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
