import {createHash} from 'node:crypto';
import type {FindingsByPost, KnownJudgements} from '../../engine/judge.ts';
import type {PageFacts} from '../../model/facts.ts';
import type {JudgementsByRule} from '../cache/judgementFile.ts';
import type {PostCache} from '../cache/postCache.ts';
import type {KnownPost} from './lintRun.ts';

/** All that rules see which judge an archive, with the config of the run and its time. */
export interface JudgedContents {
	/** Sorted by path. */
	readonly posts: readonly Pick<KnownPost, 'facts' | 'hash'>[];
	readonly pages: readonly PageFacts[];
	/** Of all files. */
	readonly paths: readonly string[];
}

/** Tells an archive from all others; undefined where a post is none that was read as a whole. */
export function stateOfArchive({posts, pages, paths}: JudgedContents): string | undefined {
	const digest = createHash('sha256');
	for (const {facts, hash} of posts) {
		if (hash === undefined) return undefined;
		digest.update(`${hash} ${JSON.stringify(facts.path)}\n`);
	}
	digest.update(JSON.stringify([pages, paths]));
	return digest.digest('hex').slice(0, 32);
}

/** What rules found across the archive in the state in which it is, as earlier runs have kept it. */
export class RememberedJudgements implements KnownJudgements {
	readonly #cache: PostCache;
	readonly #state: string;
	readonly #isKept: boolean;
	readonly #known: JudgementsByRule;
	readonly #added = new Map<string, FindingsByPost>();

	/** @param isKept whether it is worth keeping what they find now */
	constructor(cache: PostCache, state: string, isKept: boolean) {
		this.#cache = cache;
		this.#state = state;
		this.#isKept = isKept;
		this.#known = cache.readJudgements(state);
	}

	get(rule: string): FindingsByPost | undefined {
		return this.#known.get(rule);
	}

	add(rule: string, findings: FindingsByPost): void {
		this.#added.set(rule, findings);
	}

	/** Keeps what is new; where that is not possible, the rules find it out anew the next time. */
	save(): void {
		if (this.#added.size === 0 || !this.#isKept) return;
		try {
			this.#cache.writeJudgements(this.#state, new Map([...this.#known, ...this.#added]));
		} catch {
			// What was written of posts has been told already.
		}
	}
}
