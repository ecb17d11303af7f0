import type {Post} from '../../model/post.ts';
import type {Rule} from '../../model/rule.ts';
import type {PostSettings} from '../../model/settings.ts';
import {type Range, Source} from '../../model/text.ts';
import {isInside, rangeOf, verbatimElements} from '../../page/html.ts';
import type {Subscriber} from '../../page/walk.ts';
import type {RuleCrash} from '../findings/finding.ts';
import {commentPrefix, readCommentSuppressions} from './comments.ts';
import {type Complaint, RuleNames} from './complaints.ts';
import type {Disabling} from './disabling.ts';
import {readFrontMatterSuppressions, suppressionKey} from './frontMatterEntries.ts';
import type {WrittenDisabling} from './written.ts';

/** What a post says of suppressions, and what is wrong with it as far as the post alone tells. */
export interface Suppressions {
	readonly disablings: readonly Disabling[];
	readonly complaints: readonly Complaint[];
}

const nothing: Suppressions = {disablings: [], complaints: []};

/** Listens for the comments of a page that may be meant for archivelint. */
export interface CommentListener {
	readonly subscribers: readonly Subscriber[];
	/** Where they stand; complete after the walk. */
	readonly found: readonly Range[];
}

/** Prepares for finding comments. Where the config allows none, or the post has none, nothing listens. */
export function listenForComments(post: Post, {suppressions}: PostSettings): CommentListener {
	const {text, body} = post;
	const found: Range[] = [];
	if (!suppressions.inlineComments || text.indexOf(commentPrefix, body.start) === -1) return {subscribers: [], found};
	const listeners: Subscriber['listeners'] = {
		comment(comment) {
			if (!comment.value.trimStart().startsWith(commentPrefix)) return;
			// Somebody else's code is shown there, though browsers hide the comments in it.
			if (!isInside(post, comment, ...verbatimElements)) found.push(rangeOf(comment));
		},
	};
	return {subscribers: [{listeners, failed: () => {}}], found};
}

/**
 * Reads all suppressions of a post.
 * @param comments see `listenForComments`
 * @param rules all there are, on or off; `isLeftOut` says which others are no mistakes
 */
export function readSuppressions(
	post: Post,
	comments: readonly Range[],
	{
		rules,
		isLeftOut,
		settings,
		crashes,
	}: {
		readonly rules: readonly Rule[];
		readonly isLeftOut: ((rule: string) => boolean) | undefined;
		readonly settings: PostSettings;
		readonly crashes: readonly RuleCrash[];
	},
): Suppressions {
	const {text, frontMatter, failure} = post;
	if (comments.length === 0 && frontMatter?.entries.has(suppressionKey) !== true) return nothing;
	const {requireReasons} = settings.suppressions;
	const context = {names: new RuleNames(rules, isLeftOut), requireReasons, text};
	const general = readFrontMatterSuppressions(frontMatter, context);
	const local = comments.length === 0 ? undefined : readCommentSuppressions(comments, context);
	const written = [...general.disablings, ...(local?.disablings ?? [])];
	const complaints = [...general.complaints, ...(local?.complaints ?? [])];
	if (written.length === 0) return {disablings: [], complaints};

	const judgedWith = (rule: string): Disabling['judgedWith'] => {
		const hasRun = failure === undefined && settings.rules.has(rule) && !crashes.some((crash) => crash.rule === rule);
		if (!hasRun) return undefined;
		return context.names.find(rule)?.judge === undefined ? 'post' : 'archive';
	};
	const source = new Source(text);
	const complete = ({rule, reason, until, kind, scope, range}: WrittenDisabling): Disabling => {
		const [start, end] = [source.positionAt(range.start), source.positionAt(range.end)];
		return {rule, reason, until, kind, scope, range, start, end, judgedWith: judgedWith(rule)};
	};
	return {disablings: written.map(complete), complaints};
}
