import {createHash} from 'node:crypto';
import type {FindingsByPost, KnownJudgements} from '../../engine/judge.ts';
import type {PageFacts} from '../../model/facts.ts';
import type {Rule} from '../../model/rule.ts';
import type {ArchiveState, JudgementsByRule} from '../cache/judgementFile.ts';
import type {PostCache} from '../cache/postCache.ts';
import type {KnownPost} from './lintRun.ts';

/** All that rules see which judge an archive, with the config of the run and its time. */
export interface JudgedContents {
	/** Sorted by path. */
	readonly posts: readonly KnownPost[];
	readonly pages: readonly PageFacts[];
	/** Of all files. */
	readonly paths: readonly string[];
}

/**
 * Tells an archive from all others.
 * @param of what of its posts is looked at
 * @param digestOf of that, for a post; undefined where it is not known
 * @returns undefined where it is not known for one of them
 */
export function stateOfArchive(
	{posts, pages, paths}: JudgedContents,
	of: ArchiveState['of'],
	digestOf: (post: KnownPost) => string | undefined,
): ArchiveState | undefined {
	const digest = createHash('sha256');
	for (const post of posts) {
		const own = digestOf(post);
		if (own === undefined) return undefined;
		digest.update(`${own} ${JSON.stringify(post.path)}\n`);
	}
	digest.update(JSON.stringify([pages, paths]));
	return {of, digest: digest.digest('hex').slice(0, 32)};
}

/** What rules found across the archive in the state in which it is, as earlier runs have kept it. */
export class RememberedJudgements implements KnownJudgements {
	readonly #byWords: StateJudgements;
	readonly #byFacts: StateJudgements;

	/**
	 * @param states of the archive, undefined where it is not known in which one it is
	 * @param isKept whether it is worth keeping what depends on the words of posts
	 */
	constructor(
		cache: PostCache,
		states: {readonly all: ArchiveState | undefined; readonly facts: ArchiveState | undefined},
		isKept: boolean,
	) {
		this.#byWords = new StateJudgements(cache, states.all, isKept);
		this.#byFacts = new StateJudgements(cache, states.facts, true);
	}

	get(rule: Rule): FindingsByPost | undefined {
		return this.#judgementsOf(rule).get(rule.id);
	}

	add(rule: Rule, findings: FindingsByPost): void {
		this.#judgementsOf(rule).add(rule.id, findings);
	}

	/** Keeps what is new; where that is not possible, the rules find it out anew the next time. */
	save(): void {
		this.#byWords.save();
		this.#byFacts.save();
	}

	#judgementsOf({needsWords, needs}: Rule): StateJudgements {
		return needsWords || needs.length > 0 ? this.#byWords : this.#byFacts;
	}
}

/** What is known of an archive in one state. */
class StateJudgements {
	readonly #cache: PostCache;
	readonly #state: ArchiveState | undefined;
	readonly #isKept: boolean;
	readonly #known: JudgementsByRule;
	readonly #added = new Map<string, FindingsByPost>();

	constructor(cache: PostCache, state: ArchiveState | undefined, isKept: boolean) {
		this.#cache = cache;
		this.#state = state;
		this.#isKept = isKept;
		this.#known = state === undefined ? new Map() : cache.readJudgements(state);
	}

	get(rule: string): FindingsByPost | undefined {
		return this.#known.get(rule);
	}

	add(rule: string, findings: FindingsByPost): void {
		this.#added.set(rule, findings);
	}

	save(): void {
		if (this.#state === undefined || this.#added.size === 0 || !this.#isKept) return;
		try {
			this.#cache.writeJudgements(this.#state, new Map([...this.#known, ...this.#added]));
		} catch {
			// What was written of posts has been told already.
		}
	}
}
