import type {Role} from './roles.ts';
import type {Position, Range, TextEdit} from './text.ts';

export type Severity = 'error' | 'warning';

/** Whether a fix loses nothing that a reader can see (`safe`), or removes, changes or guesses something (`unsafe`). */
export type Safety = 'safe' | 'unsafe';

/** A part of the post that a fix takes away, and why nothing is lost by it. The engine proves the reason. */
export interface Removal {
	readonly range: Range;
	/** `invisible`: no reader sees anything of it. `emptied-heading`: a furniture heading with nothing left under it. */
	readonly because: 'invisible' | 'emptied-heading';
}

/** How many characters, white space apart, the heading of furniture may have: longer text says something of its own. */
export const longestEmptiedHeading = 60;

/** A fix: applied whole or not at all. Plain data. */
export interface Fix {
	readonly safety: Safety;
	readonly edits: readonly TextEdit[];
	/** What the fix takes away. Anything else that would vanish makes the engine drop the fix. */
	readonly removes?: readonly Removal[];
	/** Front matter keys whose value the fix changes. */
	readonly sets?: readonly string[];
	/**
	 * Roles of the front matter without whose value the fix would be another one, or none. Where nobody has said which key has
	 * the role, the fix is unsafe, and so is one that changes such a key.
	 */
	readonly restsOn?: readonly Role[];
	/**
	 * What the edits spell another way so that it means the same to a reader: words of the article (`text`), or the URLs of links,
	 * images and media (`target`). All that stands outside the edits must stay as it is.
	 */
	readonly respells?: readonly ('text' | 'target')[];
	/**
	 * `markup`: the fix repairs a tag that the renderer prints as text, so that elements appear, and the tree may change
	 * from there on; text, links and images must still all be there, and the renderer must have less to complain of.
	 * `liquid`: the fix writes marks of Liquid so that they are shown as they stand; the page must be the one on which they
	 * were text from the start.
	 * `heading`: the fix repairs the heading link, which may take another shape, but must then be a link with the text and
	 * the URL that are written; nothing may change behind it.
	 */
	readonly repairs?: 'markup' | 'liquid' | 'heading';
}

/** Something a person may choose to do; never applied by `--fix`. */
export interface Suggestion {
	/** What it does, as a sentence in the imperative. */
	readonly description: string;
	readonly edits: readonly TextEdit[];
}

/** Another place that belongs to a finding. */
export interface RelatedLocation {
	/** Path from the archive root. */
	readonly path: string;
	readonly message: string;
}

/**
 * What findings have in common that one mistake of one program left in many posts: a rule and a message, a source, and a kind
 * of thing. Who has decided on one of them has decided on all.
 */
export interface Cause {
	/** The same tomorrow, on another machine and in a part of the archive: `c-` and eight hexadecimal digits, made of the rest. */
	readonly id: string;
	/** The message that they share; several messages of a rule may say the same of one mistake. */
	readonly message: string;
	/** Whose program made the mistake: the site's, or `the archive` whose own it is. */
	readonly source: string;
	/**
	 * The site that the post was taken from: the host of the source URL, without `www.`; else the feed, else the folder of the post
	 * with a `/` behind it.
	 */
	readonly site: string;
	/** What kind of thing the findings are about, such as `<div.share>`; empty where the message says it all. */
	readonly kind: string;
}

/** One finding. Plain JSON. */
export interface Diagnostic {
	/** Path from the archive root, with `/` on every system. */
	readonly path: string;
	readonly rule: string;
	/**
	 * The same as long as the fault is: a digest of the rule, of what the fault is about (a link target, the source of an
	 * image, the name of an author) and of which one of its kind in the post it is. It knows neither lines nor the path, so
	 * that it stays when the post is renamed or text is put before the fault.
	 */
	readonly id: string;
	readonly messageId: string;
	readonly message: string;
	readonly cause: Cause;
	readonly severity: Severity;
	/** Whether the post could not be linted because of it. */
	readonly fatal: boolean;
	readonly range: Range;
	readonly start: Position;
	readonly end: Position;
	readonly fix?: Fix;
	/** What `--fix --unsafe` does instead of a safe `fix`, since it is better where it is wanted. */
	readonly unsafeFix?: Fix;
	readonly suggestions: readonly Suggestion[];
	readonly related: readonly RelatedLocation[];
}

/**
 * Why a finding is not reported: its post says so in the front matter (`front-matter`) or in a comment of its body
 * (`comment`), the baseline lists it (`baseline`), an older state of the post had it already (`earlier`), the config
 * ignores its cause (`config`), or it is of another cause than those that the run is about (`otherCause`).
 */
export interface Suppression {
	readonly kind: 'front-matter' | 'comment' | 'baseline' | 'earlier' | 'config' | 'otherCause';
	/** Of `config`: where the entry stands, as `file:line:column`. */
	readonly place?: string | undefined;
	/** In a maintainer's words. */
	readonly reason: string | undefined;
}

/** A finding that stands in the post and is not reported, and why. */
export interface SuppressedDiagnostic extends Diagnostic {
	readonly suppression: Suppression;
}

/** The total order of findings: path, start, end, rule, message, compared by code units. */
export function compareDiagnostics(a: Omit<Diagnostic, 'id'>, b: Omit<Diagnostic, 'id'>): number {
	return (
		compareText(a.path, b.path) ||
		a.range.start - b.range.start ||
		a.range.end - b.range.end ||
		compareText(a.rule, b.rule) ||
		compareText(a.messageId, b.messageId) ||
		compareText(a.message, b.message)
	);
}

/** Compares two texts by UTF-16 code units, independent of any locale. */
export function compareText(a: string, b: string): number {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}

/** Whether a finding has a fix that does no more than is allowed. */
export function hasFix({fix}: Pick<Diagnostic, 'fix'>, level: Safety): boolean {
	return fix !== undefined && (level === 'unsafe' || fix.safety === 'safe');
}

/** Whether it is the post itself that says so. */
export function isInPost({kind}: Suppression): boolean {
	return kind === 'front-matter' || kind === 'comment';
}
