import type {Comment, Element, Root, RootContent, Text} from 'hast';
import type {RoleEntries} from './roles.ts';
import type {Range} from './text.ts';

/** Who wrote a node of the tree: the post's own HTML, its Markdown, or nobody (a tag that the HTML parser supplied). */
export type Origin = 'html' | 'markdown' | 'implied';

/** Where a node stands in the file. All ranges are UTF-16 offsets into the file, whatever the renderer did between. */
export interface NodeLocation {
	/** The whole node; for a node that nobody wrote, an empty range at the place where the parser supplied it. */
	readonly range: Range;
	readonly origin: Origin;
	/** What holds it. */
	readonly parent: Parent;
}

/** Where a text stands in the file. */
export interface TextLocation extends NodeLocation {
	/** Where it stands in the published page, as offsets into the HTML that was parsed; undefined when nobody wrote it. */
	readonly published: Range | undefined;
}

/** Where an element stands in the file. */
export interface ElementLocation extends NodeLocation {
	/** The start tag (for Markdown: what opens the construct, `[` or `*`); undefined when nobody wrote it. */
	readonly startTag: Range | undefined;
	/** The end tag; undefined for void elements and where nobody wrote it. */
	readonly endTag: Range | undefined;
	/**
	 * Each attribute's range, by its name as written in lower case (`data-src`): name, `=` and value in HTML, the bare
	 * URL for a link of Markdown. Attributes that nobody wrote into the file have none.
	 */
	readonly attributes: ReadonlyMap<string, Range>;
}

declare module 'hast' {
	interface ElementData {
		location: ElementLocation;
	}
	interface TextData {
		location: TextLocation;
	}
	interface CommentData {
		location: NodeLocation;
	}
}

export type {Comment, Element, Root, RootContent, Text};

/** A node that can hold others. */
export type Parent = Root | Element;

/** What the renderer could not parse as its author meant it. */
export type RendererNoteType =
	| 'unparsed-tag'
	| 'stray-end-tag'
	| 'unclosed'
	| 'block-tag-in-text'
	| 'duplicate-attribute'
	| 'bogus-comment'
	| 'omitted-html';

/** One place where the published page differs from what its author meant. */
export interface RendererNote {
	readonly type: RendererNoteType;
	/**
	 * What it stands on: the whole tag, attribute or mark. An `unclosed` element's range is its start tag; its
	 * `closedAt` says where the renderer closed it.
	 */
	readonly range: Range;
	/** The element's or attribute's name as written; undefined for a bogus comment. */
	readonly name: string | undefined;
	/** For `unclosed`: the offset at which the renderer supplied the end tag. */
	readonly closedAt?: number;
}

/** A mark of Liquid, the template language that runs before the renderer: `{{ … }}` or `{% … %}`. */
export interface LiquidMark {
	readonly kind: 'output' | 'tag';
	/** The tag's name; empty for an output, and for a mark that is not closed. */
	readonly name: string;
	/** The whole mark; of one that is not closed its braces. */
	readonly range: Range;
	/** What stands in an output, or behind the name in a tag. */
	readonly content: Range;
	/**
	 * Why the site's build stops here: the mark is not closed, the block that it opens is not, it belongs to no block, or it
	 * cannot make anything of what stands behind its name. In the tree, such a mark is text.
	 */
	readonly fault?: 'unclosed' | 'open' | 'stray' | 'malformed';
}

/** Languages of marks in posts that something reads before the renderer does. */
export const templateLanguages = ['liquid', 'hugo', 'nunjucks', 'obsidian'] as const;

/** A language of marks in posts. */
export type TemplateLanguage = (typeof templateLanguages)[number];

/** A mark of another template language than Liquid, with its end where it has one. */
export interface TemplateMark {
	readonly language: Exclude<TemplateLanguage, 'liquid'>;
	/** The name of the shortcode or tag; empty for an output. */
	readonly name: string;
	/** All that it stands on. */
	readonly range: Range;
	/** Whether the tree shows what the site does; else it holds U+FFFC, or nothing, in that place. */
	readonly isKnown: boolean;
}

/** Why a post was not linted further. */
export interface ParseFailure {
	readonly guard:
		| 'element-depth'
		| 'block-nesting'
		| 'inline-nesting'
		| 'inline-steps'
		| 'file-size'
		| 'encoding'
		| 'crash';
	/** One sentence: what was met, and the limit. */
	readonly message: string;
	readonly offset: number;
}

/** A post as its reader gets it: front matter, and the tree of the published page with positions in the file. */
export interface Post {
	/** Path from the archive root, with `/` on every system. */
	readonly path: string;
	/** The whole file. */
	readonly text: string;
	readonly frontMatter: FrontMatter | undefined;
	/** What the front matter says of the post, by role: rules ask for that, not for keys. */
	readonly roles: RoleEntries;
	/** What follows the front matter; the whole file where there is none. */
	readonly body: Range;
	/** The published page as a tree (hast); empty when `failure` is set. Every node has `data.location`. */
	readonly tree: Root;
	/** What the renderer could not parse, in the order of the file. */
	readonly notes: readonly RendererNote[];
	/** Tags and outputs of Liquid in the order of the file, apart from those in its `raw` and `comment`. */
	readonly liquid: readonly LiquidMark[];
	/** Marks of other template languages, in the order of the file. */
	readonly otherMarks: readonly TemplateMark[];
	/** Code and marks of templates: ranges that are neither linted nor edited, sorted, apart. */
	readonly opaque: readonly Range[];
	readonly failure: ParseFailure | undefined;
	/** The renderer whose page the tree shows. */
	readonly renderer: 'kramdown' | 'commonmark' | 'html';
	/**
	 * What was worked out of the post so far, by question: for `perPost`. It goes with the post; a weak map that outlives
	 * posts makes their trees costly to collect.
	 */
	readonly answers: Map<unknown, unknown>;
	/** The element or root that holds a node; undefined for the root. */
	parentOf(node: RootContent | Root): Parent | undefined;
	/**
	 * Where a part of a text stands in the file, references and all that the renderer wrote in its place included; the
	 * whole text where that cannot be told.
	 * @param part UTF-16 offsets into the text's value
	 */
	rangeInText(text: Text, part: Range): Range;
}

/** A date, as YAML 1.1 (https://yaml.org/type/timestamp.html) and TOML know them. Never compared without its source. */
export interface DateValue {
	readonly kind: 'date' | 'time';
	/** Milliseconds since 1970-01-01T00:00:00Z; a date without time counts from midnight UTC. */
	readonly epoch: number;
	/** Offset of the written time zone in minutes east of UTC; undefined where none is written. */
	readonly zone: number | undefined;
	/** As written, without quotes. */
	readonly source: string;
}

/** A front matter value: one of YAML as Jekyll sees it. Those of other forms are of the same kinds. */
export type YamlValue =
	| string
	| number
	| boolean
	| undefined
	| DateValue
	| readonly YamlValue[]
	| {readonly [key: string]: YamlValue};

/** How front matter is written; `head-lines`: as `Key: value` lines, with which MultiMarkdown and Pelican begin a file. */
export const frontMatterForms = ['yaml', 'toml', 'json', 'head-lines'] as const;

/** How front matter is written. */
export type FrontMatterForm = (typeof frontMatterForms)[number];

/**
 * How a value is written, and another one in its place: in YAML `plain` to `alias`, in TOML and JSON as a string of some
 * kind or as what needs no quotes, in head lines as a whole line or as one of several texts in it. `collection`, for lists
 * and mappings, and `empty`, for what is not there, stand for all of them.
 */
export type ValueStyle =
	| 'plain'
	| 'single-quoted'
	| 'double-quoted'
	| 'block'
	| 'alias'
	| 'toml-basic'
	| 'toml-literal'
	| 'toml-lines'
	| 'toml-bare'
	| 'json-string'
	| 'json-bare'
	| 'head-line'
	| 'head-item'
	| 'collection'
	| 'empty';

/** One key of the front matter with its value and where both stand. */
export interface FrontMatterEntry {
	/** Of head lines in lower case, since no program tells theirs apart by it. */
	readonly key: string;
	readonly keyRange: Range;
	/** `undefined` for an empty value, and for `~` and `null` of YAML and JSON. */
	readonly value: YamlValue;
	/** The value as written, quotes included; an empty value's range is empty and stands right after the colon. */
	readonly valueRange: Range;
	readonly style: ValueStyle;
	/** For a mapping: its own entries, by key; else empty. */
	readonly entries: ReadonlyMap<string, FrontMatterEntry>;
	/** For a list: the range of each item, in order; else empty. */
	readonly itemRanges: readonly Range[];
	/** For a list: how each item is written, in order; else empty. */
	readonly itemStyles: readonly ValueStyle[];
}

/** A value in double quotes whose inner quotation marks and backslashes, once escaped, let the front matter parse. */
export interface Escaping {
	readonly key: string;
	/** What the key's value is then. */
	readonly value: YamlValue;
	/** The value as written, quotes included. */
	readonly range: Range;
	/** What to write instead. */
	readonly text: string;
}

/** What is wrong with the front matter as such. */
export interface FrontMatterProblem {
	readonly kind: 'unclosed' | 'not-a-mapping' | 'duplicate-key' | 'syntax';
	/** One sentence that says what is wrong. */
	readonly message: string;
	readonly range: Range;
	/** Whom it breaks it for: in YAML Jekyll's Ruby parser (`1.1`), today's tools (`1.2`), or both; else all, or other tools than the site's. */
	readonly breaks: '1.1' | '1.2' | 'both';
	/** What would fix it, if a single value on one line is at fault. */
	readonly escaping?: Escaping | undefined;
}

/** The front matter of a post. */
export interface FrontMatter {
	readonly form: FrontMatterForm;
	/** From its first character to the end of its last line, line ending included; to the end of what could be read if it is not closed. */
	readonly range: Range;
	/** What it begins with, for findings about the whole: its mark (`---`, `+++`, `{`), or the first key of head lines. */
	readonly opening: Range;
	/** What its keys and values stand in: what is between the lines that mark it, an object with its braces, or all of it. */
	readonly contentRange: Range;
	/** By key, in the order of the file; of duplicate keys the one that the site takes. Empty when it does not parse. */
	readonly entries: ReadonlyMap<string, FrontMatterEntry>;
	readonly problems: readonly FrontMatterProblem[];
	/** Whether the site can use it: it is closed, parses (in YAML by version 1.1), and is a mapping. */
	readonly usable: boolean;
}
