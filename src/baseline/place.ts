import type {PostFacts} from '../model/facts.ts';
import type {KnownFindings} from '../model/knownFindings.ts';
import {defaultSettings} from '../model/settings.ts';
import {groupBy} from '../texts/groups.ts';
import {sourceKeyOf} from '../urls/sourceKey.ts';
import type {Baseline, BaselinedPost, BaselineEntry} from './baseline.ts';

/** The archive as far as a baseline needs to know it. */
export interface ArchivePosts {
	/** Of all posts that the run knows. */
	readonly posts: readonly PostFacts[];
	/** All files of the archive; undefined where not all are known, so that nothing can be called gone. */
	readonly paths: ReadonlySet<string> | undefined;
}

/** A baseline whose entries stand where the posts are now. */
export interface PlacedBaseline extends KnownFindings {
	readonly baseline: Baseline;
	/** The new paths of posts that are no longer where the baseline has them, by their old paths. */
	readonly moved: ReadonlyMap<string, string>;
	/** Entries of posts that are gone. */
	readonly vanished: readonly BaselineEntry[];
	/** The entries of a post, by the path that it has now; each entry has its old path. */
	entriesOf(path: string): readonly BaselineEntry[];
}

/** Finds out which posts the entries of a baseline belong to now. */
export function placeBaseline(baseline: Baseline, archive: ArchivePosts): PlacedBaseline {
	const listed = groupBy(baseline.entries, ({path}) => path);
	const gone =
		archive.paths === undefined ? [] : [...listed.keys()].filter((path) => archive.paths?.has(path) === false);
	const moved = followMoved(
		gone.flatMap((path) => baseline.posts.get(path) ?? []),
		archive.posts.filter(({path}) => !listed.has(path)),
	);
	const oldPaths = new Map([...moved].map(([from, to]) => [to, from]));
	const entriesOf = (path: string): readonly BaselineEntry[] => listed.get(oldPaths.get(path) ?? path) ?? [];
	const last = {path: '', reasons: new Map<string, string | undefined>()};
	return {
		baseline,
		moved,
		vanished: gone.flatMap((path) => (moved.has(path) ? [] : (listed.get(path) ?? []))),
		entriesOf,
		suppressionOf: ({path, rule, id}) => {
			// Findings of one post are asked for together.
			if (last.path !== path) {
				last.path = path;
				last.reasons = new Map(entriesOf(path).map((entry) => [keyOf(entry), entry.reason]));
			}
			const key = keyOf({rule, id});
			return last.reasons.has(key) ? {kind: 'baseline', reason: last.reasons.get(key)} : undefined;
		},
	};
}

/** What tells findings of one post apart. */
export function keyOf({rule, id}: Pick<BaselineEntry, 'rule' | 'id'>): string {
	return `${rule} ${id}`;
}

/** What a post is known by when it has moved. */
export function describePost({path, source, fingerprint}: PostFacts): BaselinedPost {
	// Not the parameters of a config: keys are kept in a file that outlives configs.
	const key = source && sourceKeyOf(source.value, defaultSettings.trackingParameters);
	return {path, source: key, body: fingerprint.words};
}

/** Which of the unlisted posts is the one that a vanished post has become: the only one with its source, else its body. */
function followMoved(gone: readonly BaselinedPost[], unlisted: readonly PostFacts[]): ReadonlyMap<string, string> {
	const moved = new Map<string, string>();
	if (gone.length === 0) return moved;
	// Posts without words are all alike.
	const candidates = unlisted.map((facts) => ({...describePost(facts), isEmpty: facts.fingerprint.length === 0}));
	const keys: readonly ((post: BaselinedPost) => string | undefined)[] = [({source}) => source, ({body}) => body];
	for (const key of keys) {
		const taken = new Set(moved.values());
		const free = groupBy(
			candidates.filter(({path, isEmpty}) => !taken.has(path) && !(isEmpty && key !== keys[0])),
			key,
		);
		const asking = groupBy(
			gone.filter(({path}) => !moved.has(path)),
			key,
		);
		for (const [value, posts] of asking) {
			const [from, ...rivals] = posts;
			const [to, ...others] = free.get(value) ?? [];
			if (from !== undefined && to !== undefined && rivals.length + others.length === 0) moved.set(from.path, to.path);
		}
	}
	return moved;
}
