import type {LocatedFinding} from '../../engine/findings/finding.ts';
import type {LintedPost, SurveyedPost} from '../../engine/lint.ts';
import type {Disabling} from '../../engine/suppress/disabling.ts';
import type {Outline, SharedKey} from '../../model/archiveIndex.ts';
import type {PostDetails, PostFacts} from '../../model/facts.ts';
import type {PostSettings} from '../../model/settings.ts';
import type {Kept} from '../cache/keeper.ts';
import type {ChosenFile} from '../files/chooseFiles.ts';
import type {LintedFile} from './lintRun.ts';
import type {RememberedPost} from './postMemory.ts';

/** How a post is looked into of which it can no longer be read what earlier runs found. */
export interface LookingAgain {
	/** Lints it; undefined where its bytes are others now, which is noted. */
	readonly lint: (file: ChosenFile, hash: string) => LintedPost | undefined;
	/** What is known of a post of which nothing but its path is. */
	readonly survey: (file: ChosenFile) => SurveyedPost;
}

/**
 * A post that earlier runs have looked into. Most runs ask a few of them for their facts and findings, and of all others only
 * what tells whether they are still the same: nothing is unpacked before somebody asks for it.
 */
export class RecalledPost implements LintedFile {
	readonly file: ChosenFile;
	readonly isRemembered = true;
	readonly #known: RememberedPost;
	readonly #again: LookingAgain;
	#facts: PostFacts | undefined;

	constructor(file: ChosenFile, known: RememberedPost, again: LookingAgain) {
		this.file = file;
		this.#known = known;
		this.#again = again;
	}

	get path(): string {
		return this.file.path;
	}

	get settings(): PostSettings {
		return this.#known.settings;
	}

	get hash(): string {
		return this.#known.hash;
	}

	get factsDigest(): string {
		return this.#known.factsDigest;
	}

	markOf(key: SharedKey): number {
		return this.#known.markOf(key);
	}

	get outline(): Outline {
		return this.#known.outline;
	}

	get disablings(): readonly Disabling[] {
		return this.#known.disablings;
	}

	get facts(): PostFacts {
		this.#facts ??= this.#known.facts() ?? (this.#lintAgain() ?? this.#again.survey(this.file)).facts;
		return this.#facts;
	}

	get findings(): Kept<readonly LocatedFinding[]> {
		return {open: () => this.#known.findings() ?? this.#lintAgain()?.findings ?? []};
	}

	get details(): Kept<Partial<PostDetails>> {
		return {open: () => this.#known.details() ?? this.#lintAgain()?.details ?? {}};
	}

	#lintAgain(): LintedPost | undefined {
		return this.#again.lint(this.file, this.hash);
	}
}
