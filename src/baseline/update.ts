import type {Diagnostic} from '../model/diagnostic.ts';
import type {PostFacts} from '../model/facts.ts';
import type {Baseline, BaselinedPost, BaselineEntry} from './baseline.ts';
import {describePost, keyOf, type MatchedBaseline} from './matchBaseline.ts';

/** What a run found in one post. */
export interface CheckedPost {
	readonly facts: PostFacts;
	/** All that stands in it, whether it is reported or switched off. */
	readonly present: readonly Diagnostic[];
	/** What would be reported if there were no baseline. */
	readonly reported: readonly Diagnostic[];
	/** Whether the run asked a rule about this post. */
	readonly ran: (rule: string) => boolean;
}

/** What an update comes to. */
export interface BaselineUpdate {
	readonly baseline: Baseline;
	/** Findings that are listed now and were not. */
	readonly added: readonly BaselineEntry[];
	/** Entries whose finding or post is gone. */
	readonly removed: readonly BaselineEntry[];
	/** Findings that are not listed, since new ones were not to be accepted. */
	readonly pending: number;
}

/** The entries of a post whose finding is gone. Of rules that did not run, nobody knows. */
export function staleEntries(entries: readonly BaselineEntry[], {present, ran}: CheckedPost): readonly BaselineEntry[] {
	if (entries.length === 0) return entries;
	const keys = new Set(present.map(keyOf));
	return entries.filter((entry) => !keys.has(keyOf(entry)) && ran(entry.rule));
}

/**
 * Brings a baseline up to date: entries follow their posts, those without a finding go.
 * @param checked the posts that were linted; entries of others stay
 * @param accept lists new findings too, for the reason given
 */
export function updateBaseline(
	matched: MatchedBaseline,
	checked: Iterable<CheckedPost>,
	accept: {readonly reason: string | undefined} | undefined,
): BaselineUpdate {
	const entries: BaselineEntry[] = [];
	const posts = new Map<string, BaselinedPost>();
	const added: BaselineEntry[] = [];
	const removed: BaselineEntry[] = [...matched.vanished];
	const done = new Set(removed.map(({path}) => path));
	let pending = 0;
	for (const post of checked) {
		const {path} = post.facts;
		const old = matched.entriesOf(path);
		const stale = new Set(staleEntries(old, post));
		const known = new Set(old.map(keyOf));
		const fresh = post.reported.filter((diagnostic) => !diagnostic.fatal && !known.has(keyOf(diagnostic)));
		const kept = old.filter((entry) => !stale.has(entry)).map(({rule, id, reason}) => ({path, rule, id, reason}));
		const accepted = accept === undefined ? [] : fresh.map(({rule, id}) => ({path, rule, id, reason: accept.reason}));
		for (const entry of old) done.add(entry.path);
		for (const entry of stale) removed.push(entry);
		for (const entry of accepted) added.push(entry);
		for (const entry of [...kept, ...accepted]) entries.push(entry);
		pending += fresh.length - accepted.length;
		if (kept.length + accepted.length > 0) posts.set(path, describePost(post.facts));
	}
	for (const entry of matched.baseline.entries) {
		if (done.has(entry.path)) continue;
		const path = matched.moved.get(entry.path) ?? entry.path;
		const post = matched.baseline.posts.get(entry.path);
		entries.push({...entry, path});
		if (post !== undefined) posts.set(path, {...post, path});
	}
	return {baseline: {entries, posts}, added, removed, pending};
}
