import type {Root} from 'hast';
import {type FormSettings, splitPost} from '../frontMatter/forms/splitPost.ts';
import {certainRoleEntriesOf, type KeySettings} from '../frontMatter/roleEntries.ts';
import type {SplitFile} from '../frontMatter/splitFile.ts';
import {locationOf} from '../htmlTree/locate.ts';
import {parseTree} from '../htmlTree/parseTree.ts';
import type {FrontMatter, ParseFailure, Post, Text, TextLocation} from '../model/post.ts';
import type {Settings} from '../model/settings.ts';
import {type Range, Source} from '../model/text.ts';
import {Alignment} from '../page/alignText.ts';
import {renderCommonmark} from '../render/commonmark/index.ts';
import {renderHtml} from '../render/html/renderHtml.ts';
import {renderKramdown} from '../render/kramdown/index.ts';
import type {KnownValues} from '../render/liquid/readLiquid.ts';
import type {Rendered, TemplatedBody} from '../render/rendering.ts';
import {applyTemplates} from '../render/templates/applyTemplates.ts';
import {rendererOf} from '../sites/rendererOf.ts';
import {messageOf} from '../texts/errorMessage.ts';

/** A file as the shell read it. */
export interface PostInput {
	/** Path from the archive root, with `/` on every system. */
	readonly path: string;
	/** The whole file; where bytes were not UTF-8, with U+FFFD in their place. */
	readonly text: string;
	/** The UTF-16 offset of the first byte that is not UTF-8. */
	readonly undecodableAt?: number | undefined;
	/** The size in bytes of a file that was too large to be read; its text is then empty. */
	readonly unreadBytes?: number | undefined;
	/** Where marks of Liquid are text whatever they say: sorted, apart. */
	readonly literalLiquid?: readonly Range[] | undefined;
}

/**
 * Reads a post as its reader gets it.
 * @param input the file
 * @param split the file's front matter and body, when the caller has split it already
 * @returns the post; what makes it unreadable is in `failure`, never thrown; linear in the length of the text
 */
export function parsePost(
	input: PostInput,
	settings: PageSettings &
		FormSettings &
		KeySettings &
		Pick<Settings, 'renderer' | 'isSourceDoubtful' | 'jekyllFolders'>,
	split: SplitFile = splitPost(input.text, () => settings),
): Post {
	const {path, text} = input;
	const {frontMatter, body} = split;
	const renderer = rendererOf(path, settings);
	const page = publish(input, split, renderer, settings);
	const {rendered, tree, failure} = page;
	return {
		path,
		text,
		frontMatter,
		roles: certainRoleEntriesOf(frontMatter, settings),
		body,
		tree,
		notes: rendered?.notes ?? [],
		liquid: page.liquid,
		otherMarks: page.otherMarks,
		opaque: rendered?.opaque ?? [],
		failure,
		renderer,
		answers: new Map(),
		parentOf: (node) => locationOf(node)?.parent,
		rangeInText: partFinder(rendered),
	};
}

/** What decides on the page that a body comes to. */
type PageSettings = Pick<
	Settings,
	'maxFileSize' | 'parser' | 'templates' | 'generator' | 'kramdown' | 'commonmark' | 'url' | 'urlFolder' | 'baseurl'
>;

/** The page that a body comes to. */
interface Page extends Pick<Post, 'tree' | 'liquid' | 'otherMarks' | 'failure'> {
	/** Undefined where nothing was rendered. */
	readonly rendered: Rendered | undefined;
}

/** Makes the page. A fault that a library has with a post is a finding of that post: the others are still to be linted. */
function publish(
	input: PostInput,
	{frontMatter, body}: SplitFile,
	renderer: Post['renderer'],
	settings: PageSettings,
): Page {
	const early = sizeFailure(input, settings.maxFileSize) ?? encodingFailure(input);
	if (early !== undefined) return unpublished(early);
	// Jekyll's switch for posts that hold what looks like Liquid (https://jekyllrb.com/docs/liquid/tags/).
	const isSwitchedOff = frontMatter?.entries.get('render_with_liquid')?.value === false;
	try {
		const templated = applyTemplates(input.text, body, {
			templates: settings.templates,
			isHexo: settings.generator === 'hexo',
			runs: !isSwitchedOff,
			literal: input.literalLiquid,
			known: knownValues(settings, frontMatter),
		});
		const rendered = renderers[renderer](input.text, templated, settings);
		if (rendered.failure !== undefined) return {...unpublished(rendered.failure), rendered};
		const {html} = rendered;
		const map = rendered.map.withMarks(templated.opaque, input.text);
		const {marks: liquid, otherMarks} = templated;
		return {rendered, tree: parseTree(html, map, settings.parser), liquid, otherMarks, failure: undefined};
	} catch (error) {
		const message = `The parser fails on this post: \`${messageOf(error)}\`.`;
		return unpublished({guard: 'crash', message, offset: body.start});
	}
}

function unpublished(failure: ParseFailure): Page {
	return {rendered: undefined, tree: emptyTree, liquid: [], otherMarks: [], failure};
}

/** What outputs write that does not wait for the site's build: where it is published, and what the post says of itself. */
function knownValues(
	{url, urlFolder, baseurl}: Pick<Settings, 'url' | 'urlFolder' | 'baseurl'>,
	frontMatter: FrontMatter | undefined,
): KnownValues {
	const site = {url: url + urlFolder, baseurl};
	return {
		site,
		lookup: (name) => {
			if (name === 'site.url') return site.url;
			if (name === 'site.baseurl') return site.baseurl;
			const key = /^page\.([\w-]+)$/.exec(name)?.[1];
			const value = key === undefined || madeByJekyll.has(key) ? undefined : frontMatter?.entries.get(key)?.value;
			return typeof value === 'string' ? value : undefined;
		},
	};
}

/** Keys of a page that are not what its front matter says. */
const madeByJekyll: ReadonlySet<string> = new Set(
	'url id path date content excerpt collection categories tags dir name'.split(' '),
);

/** Finds parts of texts in the file. What one text took to read is kept for the next question, which is mostly of the same. */
function partFinder(rendered: Rendered | undefined): Post['rangeInText'] {
	let last: {readonly text: Text; readonly alignment: Alignment} | undefined;
	return (text, part) => {
		const location = text.data?.location;
		if (rendered === undefined || location?.published === undefined) return location?.range ?? {start: 0, end: 0};
		const {start, end} = withoutDroppedLineBreak(text, location, rendered.html);
		if (last?.text !== text) last = {text, alignment: new Alignment(text.value, rendered.html.slice(start, end))};
		const found = last.alignment.find(part);
		if (found === undefined) return location.range;
		return rendered.map.toSource(start + found.start, start + found.end);
	};
}

/** A line break right behind `<pre>` is no part of its text (https://html.spec.whatwg.org/multipage/grouping-content.html#the-pre-element). */
function withoutDroppedLineBreak(text: Text, {parent, published}: TextLocation, html: string): Range {
	const {start, end} = published ?? {start: 0, end: 0};
	const isFirst =
		parent.type === 'element' && parent.children[0] === text && /^(?:pre|textarea|listing)$/.test(parent.tagName);
	const length = isFirst ? (/^\r?\n|^\r/.exec(html.slice(start, start + 2))?.[0].length ?? 0) : 0;
	return {start: start + length, end};
}

const renderers: Readonly<
	Record<
		Post['renderer'],
		(text: string, body: TemplatedBody, settings: Pick<Settings, 'kramdown' | 'commonmark'>) => Rendered
	>
> = {
	kramdown: (text, body, {kramdown}) => renderKramdown(text, body, kramdown),
	commonmark: (text, body, {commonmark}) => renderCommonmark(text, body, commonmark),
	html: renderHtml,
};

const emptyTree: Root = {type: 'root', children: []};

function encodingFailure({text, undecodableAt}: PostInput): ParseFailure | undefined {
	if (undecodableAt === undefined) return undefined;
	const {line} = new Source(text).positionAt(undecodableAt);
	return {
		guard: 'encoding',
		message: `The file is not UTF-8: line ${line} holds bytes that no UTF-8 text has.`,
		offset: undecodableAt,
	};
}

function sizeFailure({text, unreadBytes}: PostInput, maxFileSize: number): ParseFailure | undefined {
	// No UTF-16 unit takes more than three bytes, so that nearly every file needs no count.
	if (unreadBytes === undefined && text.length * 3 <= maxFileSize) return undefined;
	const size = unreadBytes ?? new TextEncoder().encode(text).length;
	if (size <= maxFileSize) return undefined;
	return {
		guard: 'file-size',
		message: `The file has ${size} bytes, more than \`maxFileSize\` (${maxFileSize}).`,
		offset: 0,
	};
}
