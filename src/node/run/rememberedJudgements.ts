import {createHash} from 'node:crypto';
import type {FindingsByPost, KnownJudgements, Span} from '../../engine/judge.ts';
import type {ConventionCount, PageFacts} from '../../model/facts.ts';
import type {Rule} from '../../model/rule.ts';
import {type ArchiveState, type KeptJudgement, type KeptJudgements, nothingJudged} from '../cache/judgementFile.ts';
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
	// No path and no digest holds a NUL. One text is taken in much faster than many.
	const texts: string[] = [];
	for (const post of posts) {
		const own = digestOf(post);
		if (own === undefined) return undefined;
		texts.push(own, post.path);
	}
	const digest = createHash('sha256').update(texts.join('\0')).update('\0\0');
	digest.update(paths.join('\0')).update('\0\0').update(JSON.stringify(pages));
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

	get(rule: Rule, now: number): FindingsByPost | undefined {
		const known = this.#judgementsOf(rule).get(rule.id);
		return known !== undefined && known.span.from <= now && now < known.span.until ? known.findings : undefined;
	}

	add(rule: Rule, findings: FindingsByPost, span: Span): void {
		this.#judgementsOf(rule).add(rule.id, {findings, span});
	}

	/** How many posts keep a convention, by the JSON of it. What is counted is kept at once: that is asked for when all is judged. */
	get conventions(): Pick<Map<string, ConventionCount>, 'get' | 'set'> {
		return this.#byFacts.conventions;
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

/** So many findings are kept also of a state that will hardly come again. */
const fewFindings = 1000;

/** What is known of an archive in one state. */
class StateJudgements {
	readonly #cache: PostCache;
	readonly #state: ArchiveState | undefined;
	readonly #isKept: boolean;
	readonly #known: KeptJudgements;
	/** How many posts keep a convention, by the JSON of it. */
	readonly conventions: Pick<Map<string, ConventionCount>, 'get' | 'set'>;
	readonly #added = new Map<string, KeptJudgement>();
	readonly #counts: ReadonlyMap<string, ConventionCount>;

	constructor(cache: PostCache, state: ArchiveState | undefined, isKept: boolean) {
		this.#cache = cache;
		this.#state = state;
		this.#isKept = isKept;
		this.#known = state === undefined ? nothingJudged : cache.readJudgements(state);
		const counts = new Map(this.#known.conventions);
		this.#counts = counts;
		this.conventions = {
			get: (name) => counts.get(name),
			set: (name, count) => {
				counts.set(name, count);
				this.#write();
				return counts;
			},
		};
	}

	get(rule: string): KeptJudgement | undefined {
		return this.#known.rules.get(rule);
	}

	add(rule: string, judgement: KeptJudgement): void {
		this.#added.set(rule, judgement);
	}

	save(): void {
		if (this.#added.size > 0) this.#write();
	}

	/** Whether it takes no time to write it. */
	get #isSmall(): boolean {
		let count = 0;
		for (const {findings} of this.#added.values()) for (const {length} of findings.values()) count += length;
		return count <= fewFindings;
	}

	#write(): void {
		if (this.#state === undefined || !(this.#isKept || this.#isSmall)) return;
		const rules = new Map([...this.#known.rules, ...this.#added]);
		try {
			this.#cache.writeJudgements(this.#state, {rules, conventions: this.#counts});
		} catch {
			// What was written of posts has been told already.
		}
	}
}
