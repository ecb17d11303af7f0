import type {ArchiveIndex} from './archiveIndex.ts';
import type {Fix, RelatedLocation, Severity, Suggestion} from './diagnostic.ts';
import type {DetailName, Located, PostFacts} from './facts.ts';
import type {Option, OptionValues} from './option.ts';
import type {Comment, Element, FrontMatter, Post, Text} from './post.ts';
import type {Settings} from './settings.ts';
import type {Range} from './text.ts';

/** A message: its text with `{placeholders}`, or that and a severity of its own. */
export type MessageDefinition = string | {readonly text: string; readonly severity: Severity};

/** In which preset a rule is on: `recommended` (also in `strict`), `strict` only, or none (`off`). */
export type Preset = 'recommended' | 'strict' | 'off';

type Messages = Readonly<Record<string, MessageDefinition>>;
type Options = Readonly<Record<string, Option<unknown>>>;

type TextOf<M extends MessageDefinition> = M extends {readonly text: infer T} ? T : M;
type Placeholders<T> = T extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholders<Rest> : never;
type DataOf<T> = [Placeholders<T>] extends [never]
	? {readonly data?: never}
	: {readonly data: Readonly<Record<Placeholders<T>, string | number>>};

/** What every finding can say, wherever it is made. */
interface FindingDetails {
	/** What mends it. */
	readonly fix?: Fix | undefined;
	/** What a person may choose to do instead. */
	readonly suggestions?: readonly Suggestion[];
	/** Other places that belong to it. */
	readonly related?: readonly RelatedLocation[];
}

/** A relative URL of a file of the archive. */
export interface UrlOfFile {
	/** Decoded from HTML. */
	readonly url: string;
	/** Where it stands exactly so in the post; undefined where it is written in some other way. */
	readonly range: Range | undefined;
}

/** A finding of a rule that looks at one post. */
export type Finding<M extends Messages, Id extends keyof M & string> = Id extends string
	? FindingDetails & {
			/** The smallest span that shows the fault. */
			readonly at: Element | Text | Comment | Range;
			/**
			 * What the fault is about, by which a baseline knows it again: an element, where `at` is only a part of it, or a
			 * text, such as the name of a key. Never what changes without the fault: lines, counts, the post's path. If left
			 * out, it is `at`: of an element, where it leads, what it shows or its words; of a range, the text that it spans.
			 */
			readonly about?: Element | string | undefined;
			readonly message: Id;
			/**
			 * A relative URL, decoded from HTML. The finding is void when the archive publishes something there; without
			 * a known archive it is reported, but not fixed.
			 */
			readonly unlessServed?: string | undefined;
			/**
			 * A relative URL of a file that the archive itself must hold, decoded from HTML. The finding is void when the
			 * archive serves it, or where no archive is known; a file that is nearly called so is named and suggested.
			 */
			readonly unlessHeld?: UrlOfFile | undefined;
			/** An absolute URL: when the archive holds the post that was taken from there, the finding says so. */
			readonly archivedFrom?: string | undefined;
			/** Says that the post lacks text: when another post of the archive holds more of the article, the finding says so. */
			readonly lacksText?: boolean;
		} & DataOf<TextOf<M[Id]>>
	: never;

/** A finding of a rule that looks at the whole archive. */
export type ArchiveFinding<M extends Messages, Id extends keyof M & string> = Id extends string
	? FindingDetails & {
			readonly post: PostFacts;
			readonly at: Located<unknown>;
			readonly message: Id;
		} & DataOf<TextOf<M[Id]>>
	: never;

/** What a rule is called back with while the tree is walked. Keys are tag names in angle brackets; `<*>` is every element. */
export interface Listeners {
	[element: `<${string}>`]: (element: Element) => void;
	text?: (text: Text) => void;
	/**
	 * Text whose words are the article's: not in `pre`, `code`, `kbd`, `samp`, `textarea`, `script` or `style`, and no mere
	 * blanks and line endings.
	 */
	prose?: (text: Text) => void;
	comment?: (comment: Comment) => void;
	/** Once, before the walk, when the post has front matter. */
	frontMatter?: (frontMatter: FrontMatter) => void;
	/** Once, after the walk. */
	end?: () => void;
}

/** What a rule knows of its post. */
export interface RuleContext<M extends Messages, O extends Options> {
	readonly post: Post;
	readonly options: OptionValues<O>;
	readonly settings: Settings;
	readonly report: (finding: Finding<M, keyof M & string>) => void;
}

/** What a rule knows of the archive. */
export interface ArchiveRuleContext<M extends Messages, O extends Options> {
	readonly archive: ArchiveIndex;
	readonly options: OptionValues<O>;
	readonly settings: Settings;
	/** The time of the run, in milliseconds since 1970-01-01T00:00:00Z. */
	readonly now: number;
	/** Writes Chinese in simplified characters; leaves the text as it is where the shell has handed in no converter. */
	readonly toSimplified: (text: string) => string;
	readonly report: (finding: ArchiveFinding<M, keyof M & string>) => void;
}

interface RuleHead<M extends Messages, O extends Options> {
	/** Unique; says what holds when nothing is wrong, or what is not wanted (`no-…`). */
	readonly id: string;
	/** One sentence in the imperative. */
	readonly description: string;
	/** The severity of its messages that name none; `warning` if left out. */
	readonly severity?: Severity;
	/** `recommended` if left out. */
	readonly preset?: Preset;
	/** Whether it protects the reader: then comments in a post's body, which is somebody else's page, cannot switch it off. */
	readonly security?: boolean;
	/** Which fixes it has; left out: none. */
	readonly fix?: 'safe' | 'unsafe' | 'safe and unsafe';
	readonly options?: O;
	readonly messages: M;
}

/** A rule as the engine sees it. */
export interface Rule {
	readonly id: string;
	readonly description: string;
	readonly preset: Preset;
	readonly security: boolean;
	readonly fix: 'safe' | 'unsafe' | 'safe and unsafe' | undefined;
	readonly options: Options;
	readonly messages: Readonly<Record<string, {readonly text: string; readonly severity: Severity}>>;
	/** The details of posts that it judges by. */
	readonly needs: readonly DetailName[];
	readonly check: ((context: RuleContext<Messages, Options>) => Listeners) | undefined;
	readonly judge: ((context: ArchiveRuleContext<Messages, Options>) => void) | undefined;
}

/**
 * Defines a rule that looks at one post at a time.
 * @returns the rule; message ids, placeholders and options are checked by the compiler
 */
export function defineRule<const M extends Messages, const O extends Options = Record<never, never>>(
	definition: RuleHead<M, O> & {readonly check: (context: RuleContext<M, O>) => Listeners},
): Rule {
	return build(definition);
}

/**
 * Defines a rule that judges the facts of all posts together, after every post was walked; it may check single posts too.
 * @returns the rule; message ids, placeholders and options are checked by the compiler
 */
export function defineArchiveRule<const M extends Messages, const O extends Options = Record<never, never>>(
	definition: RuleHead<M, O> & {
		readonly check?: (context: RuleContext<M, O>) => Listeners;
		readonly judge: (context: ArchiveRuleContext<M, O>) => void;
		/**
		 * The details of posts that it judges by, beside their facts. They take the parser for every post of the archive,
		 * however few a run reports on.
		 */
		readonly needs?: readonly DetailName[];
	},
): Rule {
	return build(definition);
}

function build<M extends Messages, O extends Options>(
	definition: RuleHead<M, O> & {
		readonly check?: (context: RuleContext<M, O>) => Listeners;
		readonly judge?: (context: ArchiveRuleContext<M, O>) => void;
		readonly needs?: readonly DetailName[];
	},
): Rule {
	const {
		id,
		description,
		severity = 'warning',
		preset = 'recommended',
		security = false,
		fix,
		options = {},
		messages,
		check,
		judge,
		needs = [],
	} = definition;
	return {
		id,
		description,
		preset,
		security,
		fix,
		options,
		messages: Object.fromEntries(
			Object.entries(messages).map(([messageId, message]) => [
				messageId,
				typeof message === 'string' ? {text: message, severity} : message,
			]),
		),
		needs,
		// The engine hands each rule exactly the options and messages it defined, which the erased type cannot say.
		check: check as Rule['check'],
		judge: judge as Rule['judge'],
	};
}
