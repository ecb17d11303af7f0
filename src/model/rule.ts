import type {ArchiveIndex} from './archiveIndex.ts';
import type {Fix, RelatedLocation, Severity, Suggestion} from './diagnostic.ts';
import type {Convention, DetailName, PostFacts} from './facts.ts';
import type {Option, OptionValues} from './option.ts';
import type {Comment, Element, FrontMatter, Post, Text} from './post.ts';
import type {Settings} from './settings.ts';
import type {Range} from './text.ts';

/**
 * A message: its text with `{placeholders}`, or that and more. `{count:post|posts}` stands for a number with the right word
 * behind it: 1 post, 2 posts.
 */
export type MessageDefinition = string | DetailedMessage;

interface DetailedMessage {
	readonly text: string;
	/** That of the rule if left out. */
	readonly severity?: Severity;
	/**
	 * The id of the message whose causes its findings have, where both say the same of one mistake, such as of one place and of
	 * several; its own if left out.
	 */
	readonly sharesCausesOf?: string;
	/** Whose program makes what it says; that of the rule if left out. */
	readonly madeBy?: Maker;
}

/** In which preset a rule is on: `recommended` (also in `strict`), `strict` only, or none (`off`). */
export type Preset = 'recommended' | 'strict' | 'off';

type Messages = Readonly<Record<string, MessageDefinition>>;
type Options = Readonly<Record<string, Option<unknown>>>;

type TextOf<M extends MessageDefinition> = M extends {readonly text: infer T} ? T : M;
type Placeholders<T> = T extends `${string}{${infer Name}}${infer Rest}` ? NameOf<Name> | Placeholders<Rest> : never;
type NameOf<T> = T extends `${infer Name}:${string}` ? Name : T;
type DataOf<T, Value = string | number> = [Placeholders<T>] extends [never]
	? {readonly data?: never}
	: {readonly data: Readonly<Record<Placeholders<T>, Value>>};

/** What every finding can say, wherever it is made. */
interface FindingDetails {
	/** What fixes it. */
	readonly fix?: Fix | undefined;
	/** What a person may choose to do instead. */
	readonly suggestions?: readonly Suggestion[];
	/** Other places that belong to it. */
	readonly related?: readonly RelatedLocation[];
	/**
	 * What is the same in all posts in which one program made this fault, such as a spelling that it repeats; empty where the
	 * message says it all. Findings of one message and one source that have it in common are of one cause. If left out, the
	 * element that it is about says it, with the addresses and the names in `data`.
	 */
	readonly cause?: string | undefined;
	/**
	 * Parts of the page that it wants away as a whole. Of what stands there, findings that yield are not reported, nor those that
	 * want less of it away.
	 */
	readonly outweighs?: Range | readonly Range[] | undefined;
	/** Whether nobody acts on it where it stands in a part of the page that another finding wants away. No if left out. */
	readonly yields?: boolean | undefined;
}

/**
 * What a finding of one post asks the archive before it is reported.
 * `served`: whether the archive publishes something at a relative URL; then the finding is void. Without a known archive
 * it is reported, but not fixed. Where it names a post of the archive, which is published elsewhere, it is said as `ownPost` says, and
 * `--fix --unsafe` leads there; but for the URL of the page that this post was taken from. Where it leads to a page from the folder of the post's file, and `range` is where the URL stands
 * exactly so in the post, the fix is to lead there.
 * `snapshotHost`: which archive of the web the path of a snapshot comes from. The finding is void where the site publishes something there. Where
 * the post (`origin`) or the archive names a host for such paths, the fix is to write it at `part`, and `otherwise` what `--fix --unsafe` does
 * instead, if it was made for that host (`assumed`).
 * `unserved`: the same, the other way round: the finding is void where the link does not work, which is a finding of its own.
 * `held`: whether the archive itself holds the file at a relative URL; then the finding is void, and so it is where no
 * archive is known. A file that is nearly called so is named, and suggested at `range`: where the URL stands exactly so in
 * the post, undefined where it is written in some other way.
 * `shown`: whether the archive holds the file that the finding's fix would show. Else, and where no archive is known, `otherwise` is the
 * fix, and there is none where that is undefined.
 * `target`: whether the archive holds what a tag of Jekyll names; then the finding is void, and so it is where no archive is
 * known.
 * `named`: whether a file has a name that Obsidian would find it by; then the finding is void, and so it is where no archive is known.
 * `copy`: which post was taken from an absolute URL; the finding names it, and `--fix --unsafe` writes its address at
 * `range`, undefined where nobody can.
 * `fuller`: which post holds more of the article; the finding names it.
 * `sourceDay`: which day the source URL names, in a shape that the archive's own posts teach; it is suggested at `range`, behind
 * `key`.
 * `collected`: whether the archive holds pages of others: half of its posts, or more, name their source. Else the finding is void, and
 * so it is where no archive is known.
 * `convention`: whether most posts of the archive keep a convention. The finding `stands` where it is kept, and mostly says how
 * many posts do; or `unless-broken`, which includes archives that are unknown or have too few posts to tell; or in those alone
 * (`untold`). Else it is void.
 * URLs are decoded from HTML. A new question is one line here and one in `engine/questions.ts`.
 */
export type Question =
	| {
			readonly what: 'served';
			readonly url: string;
			readonly range?: Range | undefined;
			readonly ownPost?: OwnPostMessage | undefined;
	  }
	| {
			readonly what: 'snapshotHost';
			readonly url: string;
			readonly beginning: string;
			readonly origin: string | undefined;
			/** Where the host is missing, and whether a slash is missing behind it; undefined where it cannot be written. */
			readonly part: {readonly range: Range; readonly slash: '' | '/'} | undefined;
			readonly otherwise: Fix | undefined;
			readonly assumed: string | undefined;
	  }
	| {readonly what: 'unserved'; readonly url: string}
	| {readonly what: 'held'; readonly url: string; readonly range: Range | undefined}
	| {readonly what: 'shown'; readonly url: string; readonly otherwise: Fix | undefined}
	| {readonly what: 'target'; readonly tag: 'post_url' | 'link'; readonly argument: string}
	| {readonly what: 'named'; readonly target: string}
	| {readonly what: 'copy'; readonly url: string; readonly range: Range | undefined}
	| {readonly what: 'fuller'}
	| {readonly what: 'collected'}
	| {readonly what: 'sourceDay'; readonly range: Range; readonly key: string}
	| {
			readonly what: 'convention';
			readonly of: Convention;
			/** `kept` if left out. */
			readonly stands?: 'kept' | 'unless-broken' | 'untold';
	  };

/** What is said of a URL that names a post of the archive instead of what it was taken for. */
export interface OwnPostMessage {
	/** What it was taken for: the URL of a page of the source site. */
	readonly page: string;
	/** The id of a message of the rule. */
	readonly messageId: string;
	/** That message. */
	readonly message: string;
}

/** A finding of a rule that looks at one post. */
export type Finding<M extends Messages, Id extends keyof M & string> = Id extends string
	? FindingDetails & {
			/**
			 * The smallest span that shows the fault. An element stands for its start tag, where the post wrote it as HTML,
			 * else for all of it.
			 */
			readonly at: Element | Text | Comment | Range;
			/**
			 * What the fault is about, by which a baseline knows it again: an element, where `at` is only a part of it, or a
			 * text, such as the name of a key. Never what changes without the fault: lines, counts, the post's path. If left
			 * out, it is `at`: of an element, where it leads, what it shows or its words; of a range, the text that it spans.
			 */
			readonly about?: Element | string | undefined;
			readonly message: Id;
			/**
			 * What goes with it: a part of the page that is no article. What stands there is not reported singly, but for what
			 * stands alone.
			 */
			readonly covers?: Range | undefined;
			/**
			 * Whether it is reported also where another finding covers it: it endangers whoever opens the page, or stops the
			 * build. No if left out.
			 */
			readonly standsAlone?: boolean | undefined;
			/** What the archive is to say of it. */
			readonly asks?: Question | readonly Question[] | undefined;
		} & DataOf<TextOf<M[Id]>>
	: never;

/** A finding of a rule that looks at the whole archive. */
export type ArchiveFinding<M extends Messages, Id extends keyof M & string> = Id extends string
	? FindingDetails & {
			/** The post that it stands in. */
			readonly post: PostFacts;
			/** The smallest span of that post that shows the fault. */
			readonly at: Range;
			/** What the fault is about; if left out, the text that `at` spans. */
			readonly about?: string | undefined;
			readonly message: Id;
			/** A range stands for the words of the post there. */
		} & DataOf<TextOf<M[Id]>, string | number | Range>
	: never;

/**
 * What a rule is called back with while the tree is walked. Keys are tag names in angle brackets, one or several
 * (`'<h1,h2,h3>'`); `<*>` is every element.
 */
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

/** What a rule knows before any post. */
export interface PrepareContext<O extends Options> {
	readonly options: OptionValues<O>;
	/** Which of its options the config gives; the others have their defaults. */
	readonly given: readonly (keyof O)[];
	readonly settings: Settings;
}

/** What a rule knows of its post. */
export interface RuleContext<M extends Messages, O extends Options, P = undefined> extends PrepareContext<O> {
	readonly post: Post;
	/** What `prepare` made. */
	readonly prepared: P;
	readonly report: (finding: Finding<M, keyof M & string>) => void;
}

/** What a rule knows of the archive. */
export interface ArchiveRuleContext<M extends Messages, O extends Options, P = undefined> extends PrepareContext<O> {
	readonly archive: ArchiveIndex;
	/** What `prepare` made. */
	readonly prepared: P;
	/** The time of the run, in milliseconds since 1970-01-01T00:00:00Z. */
	readonly now: number;
	/**
	 * Whether an instant, in milliseconds since 1970-01-01T00:00:00Z, is not after `now`. What a rule finds that asks so, and does
	 * not read `now`, need not be found again until one of the answers is another.
	 */
	readonly hasCome: (instant: number) => boolean;
	/** Writes Chinese in simplified characters; leaves the text as it is where the shell has handed in no converter. */
	readonly toSimplified: (text: string) => string;
	readonly report: (finding: ArchiveFinding<M, keyof M & string>) => void;
}

/**
 * What a reader of the archive loses by a fault, the gravest first: a post or its text is gone or the site is not built
 * (`lost`), something is there and not shown (`invisible`), something untrue is told (`misleading`), something does not work
 * (`broken`), something is in the way (`ornament`).
 */
export const harms = ['lost', 'invisible', 'misleading', 'broken', 'ornament'] as const;

/** What a reader of the archive loses by a fault. */
export type Harm = (typeof harms)[number];

/**
 * Whose program makes a mistake: that of the site that a page was taken from (`site`), each in its own way, or the one that saved
 * the pages (`archive`), in the same way whatever the site is.
 */
export type Maker = 'site' | 'archive';

interface RuleHead<M extends Messages, O extends Options, P> {
	/** Unique; says what holds when nothing is wrong, or what is not wanted (`no-…`). */
	readonly id: string;
	/** One sentence in the imperative. */
	readonly description: string;
	/** What a reader loses by what it finds; `ornament` if left out. */
	readonly harm?: Harm;
	/** Whose program makes what it finds: `site` if left out. What the archive's own makes has one cause for all sites. */
	readonly madeBy?: Maker;
	/** The severity of its messages that name none; `warning` if left out. */
	readonly severity?: Severity;
	/** `recommended` if left out. */
	readonly preset?: Preset;
	/** Whether it protects the reader: then comments in a post's body, which is somebody else's page, cannot switch it off. */
	readonly security?: boolean;
	/** Which fixes it has; left out: none. */
	readonly fix?: 'safe' | 'unsafe' | 'safe and unsafe';
	/**
	 * Whether it also looks at code and at marks of templates. Else what it reports there is dropped, as every fix is:
	 * code is shown as it stands, and what a mark comes to is known only when the site is built.
	 */
	readonly looksIntoOpaque?: boolean;
	readonly options?: O;
	readonly messages: M;
	/** Works out once for each config what no post changes: sets, patterns. Stands before `check` and `judge`. */
	readonly prepare?: (context: PrepareContext<O>) => P;
}

/** A message as the engine sees it. */
interface Message {
	readonly text: string;
	readonly severity: Severity;
	/** The id of the message whose causes its findings have: mostly its own. */
	readonly sharesCausesOf: string;
	readonly madeBy: Maker;
}

/** A rule as the engine sees it. */
export interface Rule {
	readonly id: string;
	readonly description: string;
	readonly harm: Harm;
	readonly madeBy: Maker;
	readonly preset: Preset;
	readonly security: boolean;
	readonly fix: 'safe' | 'unsafe' | 'safe and unsafe' | undefined;
	readonly options: Options;
	readonly messages: Readonly<Record<string, Message>>;
	/** The details of posts that it judges by. */
	readonly needs: readonly DetailName[];
	/** Whether it judges by the words of posts. */
	readonly needsWords: boolean;
	readonly looksIntoOpaque: boolean;
	readonly prepare: ((context: PrepareContext<Options>) => unknown) | undefined;
	readonly check: ((context: RuleContext<Messages, Options, unknown>) => Listeners) | undefined;
	readonly judge: ((context: ArchiveRuleContext<Messages, Options, unknown>) => void) | undefined;
}

/**
 * Defines a rule that looks at one post at a time.
 * @returns the rule; message ids, placeholders and options are checked by the compiler
 */
export function defineRule<const M extends Messages, const O extends Options = Record<never, never>, P = undefined>(
	definition: RuleHead<M, O, P> & {readonly check: (context: RuleContext<M, O, P>) => Listeners},
): Rule {
	return build(definition);
}

/**
 * Defines a rule that judges the facts of all posts together, after every post was walked; it may check single posts too.
 * @returns the rule; message ids, placeholders and options are checked by the compiler
 */
export function defineArchiveRule<
	const M extends Messages,
	const O extends Options = Record<never, never>,
	P = undefined,
>(
	definition: RuleHead<M, O, P> & {
		readonly check?: (context: RuleContext<M, O, P>) => Listeners;
		readonly judge: (context: ArchiveRuleContext<M, O, P>) => void;
		/**
		 * The details of posts that it judges by, beside their facts. They take the parser for every post of the archive,
		 * however few a run reports on.
		 */
		readonly needs?: readonly DetailName[];
		/**
		 * Whether it judges by the words of posts, which are in their facts as `fingerprint`; yes if left out. What a rule
		 * finds that does not need them holds until the other facts of a post change.
		 */
		readonly needsWords?: boolean;
	},
): Rule {
	return build(definition);
}

function build<M extends Messages, O extends Options, P>(
	definition: RuleHead<M, O, P> & {
		readonly check?: (context: RuleContext<M, O, P>) => Listeners;
		readonly judge?: (context: ArchiveRuleContext<M, O, P>) => void;
		readonly needs?: readonly DetailName[];
		readonly needsWords?: boolean;
	},
): Rule {
	const {
		id,
		description,
		harm = 'ornament',
		madeBy = 'site',
		severity = 'warning',
		preset = 'recommended',
		security = false,
		fix,
		looksIntoOpaque = false,
		options = {},
		messages,
		prepare,
		check,
		judge,
		needs = [],
		needsWords = true,
	} = definition;
	for (const [messageId, message] of Object.entries(messages)) {
		const shared = typeof message === 'string' ? undefined : message.sharesCausesOf;
		if (shared !== undefined && messages[shared] === undefined)
			throw new Error(
				`Message \`${messageId}\` of \`${id}\` shares causes of \`${shared}\`, which is no message of it.`,
			);
	}
	return {
		id,
		description,
		harm,
		madeBy,
		preset,
		security,
		fix,
		options,
		messages: Object.fromEntries(
			Object.entries(messages).map(([messageId, message]) => [
				messageId,
				{severity, madeBy, sharesCausesOf: messageId, ...(typeof message === 'string' ? {text: message} : message)},
			]),
		),
		needs,
		needsWords,
		looksIntoOpaque,
		// The engine hands each rule exactly the options, messages and preparation it defined, which erased types cannot say.
		prepare: prepare as Rule['prepare'],
		check: check as Rule['check'],
		judge: judge as Rule['judge'],
	};
}
