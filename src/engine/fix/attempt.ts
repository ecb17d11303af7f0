import type {Diagnostic, Safety} from '../../model/diagnostic.ts';
import type {KnownFindings} from '../../model/knownFindings.ts';
import {holdsRange, merge} from '../../model/ranges.ts';
import {applyEdits} from '../../model/text.ts';
import type {LocatedFinding} from '../findings/finding.ts';
import {type LintConfig, type LintedPost, lintPost} from '../lint.ts';
import type {PostInput} from '../parse.ts';
import {type SettlingContext, settleFindings} from '../settle.ts';
import {fixesWithLeftover} from './leftover.ts';
import {PostReader} from './postReader.ts';
import {proveFixes} from './prove.ts';
import {type Candidate, keyOf, selectFixes} from './select.ts';
import type {BrokenPromise} from './verify.ts';

/** A post that is to be fixed, and all that has a say in it. */
export interface FixTask {
	readonly input: PostInput;
	readonly config: LintConfig;
	readonly context: SettlingContext;
	/** The most that a fix may do. */
	readonly level: Safety;
	readonly known: KnownOfPost;
}

/** What was found in a post before it is to be fixed. */
export interface KnownOfPost {
	/** By archive rules; nothing if left out. */
	readonly archiveFindings?: readonly LocatedFinding[];
	/** By linting it; it is linted anew if left out. */
	readonly linted?: LintedText | undefined;
}

/** What linting a text found, and what must be known to settle it. */
type LintedText = Pick<LintedPost, 'findings' | 'facts' | 'disablings'>;

/** A post whose fixes came to rest. */
export interface FixedText {
	readonly text: string;
	/** How many findings were fixed, those included that stood in what another fix took away. */
	readonly mended: number;
	/** The id of the cause of each of them. */
	readonly mendedCauses: readonly string[];
	/** Fixes that would have broken a post-condition: each a sentence that names the rules. */
	readonly dropped: readonly string[];
	/** What linting `text` found; undefined where nothing was fixed, and it was not linted again. */
	readonly linted: LintedPost | undefined;
}

/** Why fixes of some rules do not come to rest. */
export interface Restlessness {
	readonly rules: readonly string[];
	/** What they do, as the end of a sentence (“Fixes of `a` …”). */
	readonly reason: string;
}

/** Fixes that are made in steps take some passes; what takes more of them never comes to rest. */
const mostPasses = 30;

/** So many times a lot of fixes is tried out, each with a reading of the post. */
const mostTrials = 500;

/** So many lots of fixes are looked at in one pass. */
const mostLots = 10;

/** What grows to more than twice its length and this does not come to rest either. In UTF-16 units. */
const mostGrowth = 100_000;

/** One attempt to fix a post until nothing more can be mended. */
export class FixAttempt {
	readonly #task: FixTask;
	readonly #leftOut: ReadonlySet<string>;
	readonly #reader: PostReader;
	/** How often fixes of a rule were refused. */
	readonly #refusals = new Map<string, number>();
	#text: string;
	#mended: readonly Diagnostic[] = [];
	#refused: Refused;
	#trials = 0;
	#known: KnownFindings | undefined;

	/** @param leftOut rules whose fixes are not applied */
	constructor(task: FixTask, leftOut: ReadonlySet<string>) {
		this.#task = task;
		this.#leftOut = leftOut;
		this.#reader = new PostReader(task.input, task.config);
		this.#text = task.input.text;
		this.#refused = nothingRefused(this.#text);
	}

	/** Fixes the post. */
	run(): FixedText | Restlessness {
		const {archiveFindings = [], linted: known = this.#lint()} = this.#task.known;
		this.#known = this.#knownAtFirst(archiveFindings, known);
		let linted: LintedPost | undefined;
		// What the archive says was said of the text as it was: it goes first.
		if (this.#runPass(this.#settle(archiveFindings, known)).length > 0) linted = this.#lint();
		const archiveFaults = this.#refused.faults;
		this.#refused = nothingRefused(this.#text);
		const first = linted ?? known;
		let found = this.#settle(first.findings, first);
		const passes: Pass[] = [];
		for (;;) {
			const [before, mended] = [this.#text, this.#mended];
			const applied = this.#runPass(found);
			if (this.#trials > mostTrials) return this.#tooManyTrials();
			if (this.#text === before) {
				const mendedCauses = mended.map(({cause}) => cause.id);
				const dropped = [...archiveFaults, ...this.#refused.faults];
				return {text: before, mended: mended.length, mendedCauses, dropped, linted};
			}
			passes.push({before, rules: rulesOf(applied)});
			const restlessness = this.#restlessness(passes);
			if (restlessness !== undefined) return restlessness;
			const lintedNow = this.#lint();
			const left = this.#settle(lintedNow.findings, lintedNow);
			const failed = fixesWithLeftover(applied, {before: found, after: left, level: this.#task.level});
			if (failed.length === 0) [found, linted] = [left, lintedNow];
			else {
				// Without them, the others have their turn; what was mended in vain stays a report.
				for (const {fix} of failed) this.#refused.keys.add(keyOf(fix));
				[this.#text, this.#mended] = [before, mended];
			}
		}
	}

	/** Applies as many fixes as hold together. */
	#runPass(diagnostics: readonly Diagnostic[]): readonly Candidate[] {
		const {context, level} = this.#task;
		const wanted = diagnostics.filter(({rule}) => !this.#leftOut.has(rule));
		for (let lots = 0; lots < mostLots; lots++) {
			const chosen = selectFixes(wanted, level, (key) => this.#refused.keys.has(key));
			if (chosen.length === 0 && this.#refused.since === this.#text) return [];
			if (chosen.length === 0) {
				this.#refused = nothingRefused(this.#text);
				continue;
			}
			const {post, settings} = this.#reader.read(this.#text);
			const applied = proveFixes(post, chosen, {
				reader: this.#reader,
				settings,
				archive: context.archive,
				mayTry: () => ++this.#trials <= mostTrials,
				refuse: (candidate, promise) => this.#refuse(candidate, promise),
			});
			if (this.#trials > mostTrials) return [];
			// Where all are refused, what waited for them has its turn.
			if (applied.length === 0) continue;
			this.#text = applyEdits(
				this.#text,
				applied.flatMap(({fix}) => fix.edits),
			);
			this.#mended = [...this.#mended, ...mendedBy(applied, diagnostics)];
			return applied;
		}
		return [];
	}

	#refuse({fix, diagnostics, hull}: Candidate, {kind, reason}: BrokenPromise): void {
		this.#refused.keys.add(keyOf(fix));
		for (const rule of namesOf(diagnostics)) this.#refusals.set(rule, (this.#refusals.get(rule) ?? 0) + 1);
		// What the page around makes of a fix, only the re-parsed post tells: where it cannot be, it stays a report.
		if (kind === 'page' || fix.repairs !== undefined) return;
		const rules = quoteAll(namesOf(diagnostics));
		this.#refused.faults.push(`A fix of ${rules} at offset ${hull.start} ${reason}; it was not applied.`);
	}

	/** Whether the last of some passes leads nowhere. */
	#restlessness(passes: readonly Pass[]): Restlessness | undefined {
		const first = passes.findIndex(({before}) => before === this.#text);
		if (first !== -1)
			return {
				rules: [...new Set(passes.slice(first).flatMap(({rules}) => rules))].toSorted(),
				reason: 'undo each other',
			};
		const isBloated = this.#text.length > 2 * this.#task.input.text.length + mostGrowth;
		if (passes.length < mostPasses && !isBloated) return undefined;
		return {rules: passes.at(-1)?.rules ?? [], reason: 'change the post without end'};
	}

	#tooManyTrials(): Restlessness {
		const [worst] = [...this.#refusals].toSorted(([, a], [, b]) => b - a);
		return {
			rules: worst === undefined ? [] : [worst[0]],
			reason: `break what they must not in more than ${mostTrials} trials`,
		};
	}

	#lint(): LintedPost {
		const {input, config} = this.#task;
		return lintPost({...input, text: this.#text}, config, this.#reader.read(this.#text));
	}

	#settle(findings: readonly LocatedFinding[], post: LintedText): readonly Diagnostic[] {
		return settleFindings(findings, post, {...this.#task.context, known: this.#known, isPartial: true}).diagnostics;
	}

	/** What is known is known of the post as it was: with each fix there are fewer findings, and what is new stays new. */
	#knownAtFirst(archiveFindings: readonly LocatedFinding[], linted: LintedText): KnownFindings | undefined {
		const {context} = this.#task;
		const {known} = context;
		if (known === undefined) return undefined;
		const found = [...archiveFindings, ...linted.findings];
		const standing = settleFindings(found, linted, {...context, known: undefined, isPartial: true}).diagnostics;
		return {suppressionOf: (diagnostic) => known.suppressionOf(diagnostic, standing)};
	}
}

/** A pass that changed the post. */
interface Pass {
	/** The text as it was before it. */
	readonly before: string;
	/** The rules whose fixes it applied. */
	readonly rules: readonly string[];
}

/** What was refused, and which of it was a rule's fault, since the text was this: on another text it may be allowed. */
interface Refused {
	readonly since: string;
	readonly keys: Set<string>;
	readonly faults: string[];
}

function nothingRefused(since: string): Refused {
	return {since, keys: new Set(), faults: []};
}

function rulesOf(candidates: readonly Candidate[]): readonly string[] {
	return namesOf(candidates.flatMap(({diagnostics}) => diagnostics));
}

function namesOf(diagnostics: readonly Diagnostic[]): readonly string[] {
	return [...new Set(diagnostics.map(({rule}) => rule))];
}

/** Names as a sentence lists them, each as code. */
export function quoteAll(rules: readonly string[]): string {
	return rules.map((rule) => `\`${rule}\``).join(', ');
}

/** The findings that fixes have mended, those included that stood in what a fix took away. */
function mendedBy(applied: readonly Candidate[], diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
	const own = new Set(applied.flatMap((candidate) => candidate.diagnostics));
	const removed = merge(
		applied
			.flatMap(({fix}) => fix.edits)
			.filter(({text}) => text === '')
			.map(({range}) => range),
	);
	return diagnostics.filter((diagnostic) => own.has(diagnostic) || holdsRange(removed, diagnostic.range));
}
