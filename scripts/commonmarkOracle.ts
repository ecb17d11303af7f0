import {existsSync, readFileSync} from 'node:fs';
import {gunzipSync} from 'node:zlib';
import specification from 'commonmark-spec';
import type {Root, RootContent} from 'hast';
import {micromark, type Options} from 'micromark';
import {gfmAutolinkLiteral, gfmAutolinkLiteralHtml} from 'micromark-extension-gfm-autolink-literal';
import {gfmFootnote, gfmFootnoteHtml} from 'micromark-extension-gfm-footnote';
import {gfmStrikethrough, gfmStrikethroughHtml} from 'micromark-extension-gfm-strikethrough';
import {gfmTable, gfmTableHtml} from 'micromark-extension-gfm-table';
import {gfmTagfilterHtml} from 'micromark-extension-gfm-tagfilter';
import {gfmTaskListItem, gfmTaskListItemHtml} from 'micromark-extension-gfm-task-list-item';
import {normalizeUri} from 'micromark-util-sanitize-uri';
import type {HtmlExtension} from 'micromark-util-types';
import rehypeParse from 'rehype-parse';
import {unified} from 'unified';
import type {CommonmarkOptions} from '../src/model/commonmarkOptions.ts';
import {renderCommonmark} from '../src/render/commonmark/index.ts';
import {withoutTemplate} from '../src/render/rendering.ts';
import {literalElements} from './kramdownOracle.ts';

/** A body, and the page that it must come to. */
export interface Example {
	readonly name: string;
	readonly body: string;
	readonly html: string;
	readonly options: Partial<CommonmarkOptions>;
}

/** The examples of CommonMark's specification. */
export function commonmarkExamples(): readonly Example[] {
	const options = {...plain, extensions: []};
	return specification.tests.map(({markdown, html, number}) => ({
		name: `CommonMark ${number}`,
		body: markdown.replaceAll('→', '\t'),
		html: html.replaceAll('→', '\t'),
		options,
	}));
}

const plain = {headingIds: 'none'} as const;

/** Where Debian's `cmark-gfm` puts the specification of GitHub's extensions. */
const gfmSpecification = '/usr/share/doc/cmark-gfm/spec.txt.gz';

/** The examples of GitHub's extensions; undefined where their specification is not at hand. */
export function gfmExamples(): readonly Example[] | undefined {
	if (!existsSync(gfmSpecification)) return undefined;
	const text = gunzipSync(readFileSync(gfmSpecification)).toString('utf8').replaceAll('→', '\t');
	const example = /^`{32} example ([a-z]+)\n([^]*?)^\.\n([^]*?)^`{32}$/gm;
	return [...text.matchAll(example)].flatMap(([, extension = '', body = '', html = ''], index) => {
		// micromark takes no bare URL of another scheme than HTTP for a link.
		if (body.includes('ftp://')) return [];
		const options = optionsOfExtension[extension];
		if (options === undefined) throw new Error(`The specification has an extension \`${extension}\`.`);
		return {name: `GFM ${extension} ${index + 1}`, body, html, options: {...plain, ...options}};
	});
}

/** What is switched on for the examples of each extension. */
const optionsOfExtension: Readonly<Record<string, Partial<CommonmarkOptions>>> = {
	table: {extensions: ['tables']},
	strikethrough: {extensions: ['strikethrough']},
	autolink: {extensions: ['autolinks']},
	tagfilter: {extensions: [], rawHtml: 'filter'},
	// How the examples of task lists are marked, which are not run there.
	disabled: {extensions: ['taskLists']},
};

/** What micromark's own compiler prints for a body. */
export function renderWithMicromark(body: string, rawHtml: CommonmarkOptions['rawHtml'] = 'allow'): string {
	return micromark(body, micromarkOptions(rawHtml));
}

function micromarkOptions(rawHtml: CommonmarkOptions['rawHtml']): Options {
	return {
		allowDangerousProtocol: true,
		allowDangerousHtml: rawHtml !== 'escape',
		extensions: [gfmAutolinkLiteral(), gfmFootnote(), gfmStrikethrough(), gfmTable(), gfmTaskListItem()],
		htmlExtensions: [
			gfmAutolinkLiteralHtml(),
			gfmFootnoteHtml(),
			gfmStrikethroughHtml(),
			gfmTableHtml(),
			gfmTaskListItemHtml(),
			mended,
			...(rawHtml === 'filter' ? [gfmTagfilterHtml()] : []),
		],
	};
}

/**
 * Behind the text of a tight item, micromark's compiler drops the line endings of code and HTML, which is not what the
 * specification's own program does: `- a`, `  \`\`\``, `  b`, `  c`.
 */
const mended: HtmlExtension = {
	enter: {
		codeFenced() {
			this.setData('slurpAllLineEndings');
			this.lineEndingIfNeeded();
			this.tag('<pre><code');
			this.setData('fencesCount', 0);
		},
		htmlFlow() {
			this.setData('slurpAllLineEndings');
			this.lineEndingIfNeeded();
			if (this.options.allowDangerousHtml === true) this.setData('ignoreEncode', true);
		},
	},
};

/** What we print for a body without templates; undefined where a guard stops it. */
export function renderOurs(body: string, options: Partial<CommonmarkOptions>): string | undefined {
	const {html, failure} = renderCommonmark(body, withoutTemplate({start: 0, end: body.length}), options);
	return failure === undefined ? html : undefined;
}

/** Which blanks are compared: all of them, or those within a text that are no line ending. */
export type Blanks = 'all' | 'inText';

/** The first place where the trees of two pages differ; undefined where they are equal. */
export function findTreeDifference(expected: string, actual: string, blanks: Blanks = 'all'): string | undefined {
	const left = linesOf(parser.parse(expected), blanks);
	const right = linesOf(parser.parse(actual), blanks);
	const index = left.findIndex((line, at) => line !== right[at]);
	if (index === -1 && left.length === right.length) return undefined;
	const at = index === -1 ? left.length : index;
	return `after ${left.slice(Math.max(0, at - 2), at).join(' ')}\n    expected ${left[at]}\n    found    ${right[at]}`;
}

const parser = unified().use(rehypeParse, {fragment: true});

function linesOf(root: Root, blanks: Blanks): readonly string[] {
	const lines: string[] = [];
	const visit = (node: RootContent | Root): void => {
		if (node.type === 'text') {
			const text = blanks === 'all' ? node.value : node.value.replace(/\s*\n\s*/g, '\n').trim();
			if (text !== '') lines.push(`text ${JSON.stringify(text)}`);
		}
		if (node.type === 'comment') lines.push('comment');
		if (node.type !== 'element' && node.type !== 'root') return;
		if (node.type === 'element') {
			const attributes = Object.entries(node.properties).map(([name, value]) => `${name}=${valueOf(name, value)}`);
			lines.push(`<${[node.tagName, ...attributes.toSorted()].join(' ')}>`);
		}
		// It is written otherwise there, and no reader sees it.
		const isLiteral = node.type === 'element' && literalElements.has(node.tagName);
		for (const child of isLiteral ? [] : node.children) visit(child);
		if (node.type === 'element') lines.push(`</${node.tagName}>`);
	};
	visit(root);
	// A line ending at the end of the page is nobody's.
	if (lines.at(-1) === 'text "\\n"') lines.pop();
	return lines;
}

/** Other letters than those of ASCII are left to browsers, which encode them in URLs. */
function valueOf(name: string, value: unknown): string {
	return JSON.stringify(/^(?:href|src)$/.test(name) && typeof value === 'string' ? normalizeUri(value) : value);
}
