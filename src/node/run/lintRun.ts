import path from 'node:path';
import {indexArchive} from '../../archive/indexArchive.ts';
import {outlineOf} from '../../archive/postOutline.ts';
import {withSharedMark} from '../../archive/sharedKeys.ts';
import {isLeftOut, type Ruleset} from '../../config/index.ts';
import {describeCrash} from '../../engine/findings/describeCrash.ts';
import type {RuleCrash} from '../../engine/findings/finding.ts';
import {type Finding, type LocatedFinding, locateFindings} from '../../engine/findings/finding.ts';
import type {FixedPost} from '../../engine/fix/index.ts';
import {type Judgement, judgeArchive} from '../../engine/judge.ts';
import {
	type LintConfig,
	type LintedPost,
	lintPost,
	readPost as parseInput,
	type SurveyedPost,
	surveyPost,
} from '../../engine/lint.ts';
import type {PostInput} from '../../engine/parse.ts';
import {answerTo} from '../../engine/questions.ts';
import {type SettledPost, type SettlingContext, settleFindings} from '../../engine/settle.ts';
import type {Disabling} from '../../engine/suppress/disabling.ts';
import type {Outline, OutlinedPost, SharedKey} from '../../model/archiveIndex.ts';
import type {DetailName, PageFacts, PostDetails, PostFacts} from '../../model/facts.ts';
import {type KnownFindings, knownToAny} from '../../model/knownFindings.ts';
import type {FrontMatter, Post} from '../../model/post.ts';
import type {Problem} from '../../model/report.ts';
import type {Question, Rule} from '../../model/rule.ts';
import type {PostSettings} from '../../model/settings.ts';
import {once} from '../../texts/once.ts';
import {Keeper, type Kept, ListKeeper} from '../cache/keeper.ts';
import type {ChosenFile} from '../files/chooseFiles.ts';
import {type ReadResult, readPost} from '../files/readPost.ts';
import {freeMemory} from '../process/memory.ts';
import type {Configs} from './configs.ts';
import type {Looked, PostMemory, Purpose, ReadPost, RememberedPost} from './postMemory.ts';
import type {ReceivedPost} from './postParcel.ts';
import {type LookingAgain, RecalledPost} from './recalledPost.ts';
import {type Measure, type Timing, unmeasured} from './timing.ts';

/** What is kept of a post: no text, no tree. */
export interface KnownPost {
	/** From the archive root, with `/`. */
	readonly path: string;
	/** Those of a post that an earlier run has looked into are unpacked when somebody asks for them. */
	readonly facts: PostFacts;
	/** Of the facts but for the words of the post, where an earlier run has looked into it. */
	readonly factsDigest?: string | undefined;
	/** What tells it from other posts, as `sharedMarkOf` makes it of its facts, where an earlier run has looked into it. */
	readonly markOf?: ((key: SharedKey) => number) | undefined;
	/** What there is of it in outline, where an earlier run has looked into it. */
	readonly outline?: Outline | undefined;
	readonly details: Kept<Partial<PostDetails>>;
	readonly settings: PostSettings;
	/** Of the file's bytes; undefined for what was not read as a whole. */
	readonly hash: string | undefined;
	/** What git calls these bytes; left out where nobody asked. */
	readonly blob?: string | undefined;
}

/** A post that was linted, and what tells whether its file is still the same. */
export interface LintedFile extends KnownPost {
	readonly file: ChosenFile;
	/** Its own findings. */
	readonly findings: Kept<readonly LocatedFinding[]>;
	/** The rules that it switches off. */
	readonly disablings: readonly Disabling[];
	/** Whether an earlier run found all that. */
	readonly isRemembered: boolean;
}

/** A post as it was read. */
interface ReadInput {
	readonly input: PostInput;
	/** Of the file's bytes; undefined for what cannot be written back. */
	readonly hash: string | undefined;
	/** What git calls them. */
	readonly blob: string | undefined;
}

/** What linting a post found in it. */
type FoundPost = SurveyedPost & Pick<LintedPost, 'findings' | 'disablings'>;

/** What a run knows of the archive around the posts that it lints. */
export interface ArchiveSurroundings {
	/** All files, from the archive root, with `/`. */
	readonly paths: readonly string[];
	/** The posts that the run does not lint. */
	readonly others: readonly KnownPost[];
	/** All other files with front matter. */
	readonly pages: readonly PageFacts[];
}

/** Lints the posts of one archive; the one place that knows both the files and the engine. */
export class LintRun {
	readonly #timing: Timing | undefined;
	#rules: {readonly known: readonly Rule[]; readonly timed: readonly Rule[]} = {known: [], timed: []};
	readonly #configs: Configs;
	readonly #root: string;
	readonly #now: number;
	readonly #toSimplified: ((text: string) => string) | undefined;
	readonly #problems: Problem[] = [];
	readonly #told = new Set<string>();
	readonly #findings = new ListKeeper<LocatedFinding>();
	readonly #details = new Keeper<Partial<PostDetails>>();
	readonly #lintConfig: LintConfig;
	readonly #again: LookingAgain;
	readonly #memory: PostMemory | undefined;
	readonly #progress: {linted: number; fixed: number; findings: number | undefined} = {
		linted: 0,
		fixed: 0,
		findings: 0,
	};
	/** Runs a part of the run, and measures it with `--timing`. */
	readonly measure: Measure;

	constructor(options: {
		readonly configs: Configs;
		/** The archive root, absolute. */
		readonly root: string;
		readonly now: number;
		/** Writes Chinese in simplified characters; archive rules compare names with it. */
		readonly toSimplified?: ((text: string) => string) | undefined;
		/** Undefined when nobody wants to know what the run costs. */
		readonly timing?: Timing | undefined;
		/** What the rules that judge the archive need to know of posts. */
		readonly details: readonly DetailName[];
		/** What earlier runs found; undefined where everything is found out anew. */
		readonly memory?: PostMemory | undefined;
	}) {
		const {configs, timing, details} = options;
		this.#timing = timing;
		this.measure = timing?.measure ?? unmeasured;
		this.#configs = configs;
		this.#root = options.root;
		this.#now = options.now;
		this.#toSimplified = options.toSimplified;
		this.#memory = options.memory;
		const rules = (): readonly Rule[] => this.#allRules();
		this.#again = {
			lint: (file, hash) => this.#lintAgain(file, hash),
			survey: (file) => surveyPost({path: file.path, text: ''}, this.#lintConfig),
		};
		this.#lintConfig = {
			get rules() {
				return rules();
			},
			isLeftOut: (rule) => isLeftOut(rule, configs.ruleset),
			settingsFor: (post, frontMatter) => this.#settingsFor(post, frontMatter),
			details,
			measure: timing?.measure,
		};
	}

	/** What kept the run from reading, judging or writing, so far. */
	get problems(): readonly Problem[] {
		return this.#problems;
	}

	/** How many posts were linted, and fixed on the disk, and how many findings they had, so far; that is not known of posts that an earlier run has linted. */
	get progress(): {readonly linted: number; readonly fixed: number; readonly findings: number | undefined} {
		return this.#progress;
	}

	/** Archivelint's own rules and those of all plugins that configs have named so far. */
	get ruleset(): Ruleset {
		return this.#configs.ruleset;
	}

	/** What holds for the archive as such, its site's own settings included. */
	get archiveSettings(): PostSettings {
		return this.#configs.archiveOf(this.#root);
	}

	get lintConfig(): LintConfig {
		return this.#lintConfig;
	}

	/** Notes something that kept the run from its work, once. */
	complain(message: string, post: string | undefined): void {
		const key = JSON.stringify([message, post]);
		if (this.#told.has(key)) return;
		this.#told.add(key);
		this.#problems.push({message, path: post});
	}

	/** Reads and lints a file; undefined when it cannot be read, which is noted. */
	lintFile(file: ChosenFile): LintedFile | undefined {
		const looked = this.#look(file, 'lint');
		if (looked.kind === 'known') return this.#rememberLinted(file, looked);
		this.#progress.linted++;
		const read = this.#inputOf(file, looked.result);
		if (read === undefined) return undefined;
		const linted = this.lintText(read.input);
		this.#addFindings(linted.findings.length);
		const {hash, blob} = read;
		const kept = {...this.keep(file, linted, hash), blob};
		// What a rule has not looked at to the end, it may look at the next time.
		if (linted.crashes.length === 0) this.#memory?.add(file, {...looked, hash, blob}, kept);
		return kept;
	}

	/** What earlier runs know of a post that is to be linted; undefined where it has to be. */
	recallLinted(file: ChosenFile): LintedFile | undefined {
		const known = this.#recall(file, 'lint');
		return known && this.#rememberLinted(file, known);
	}

	/** What earlier runs know of a post that is not linted; undefined where it has to be read. */
	recallSurveyed(file: ChosenFile): KnownPost | undefined {
		const known = this.#recall(file, 'survey');
		return known && this.#remembered(file, known);
	}

	/**
	 * Keeps what another thread has found in a post that it has linted.
	 * @returns undefined where the config here says something else of the post
	 */
	receiveLinted(file: ChosenFile, received: ReceivedPost): LintedFile | undefined {
		const known = this.#receive(file, received);
		if (known === undefined) return undefined;
		this.#progress.linted++;
		this.#addFindings(received.found);
		const {disablings} = received;
		const findings = this.#findings.receive(received.findings);
		const kept = {file, ...known, findings, disablings, isRemembered: false};
		if (received.isWhole) this.#memory?.add(file, received.seen, kept);
		return kept;
	}

	/** The same of a post that was not linted. */
	receiveSurveyed(file: ChosenFile, received: ReceivedPost): KnownPost | undefined {
		const known = this.#receive(file, received);
		if (known !== undefined) this.#memory?.add(file, received.seen, known);
		return known;
	}

	/** The same of a post that another thread has fixed and linted, and that was written. */
	receiveFixed(file: ChosenFile, received: ReceivedPost | undefined, hash: string): LintedFile | undefined {
		const known = received && this.#receive(file, received);
		if (received === undefined || known === undefined) return undefined;
		this.#progress.fixed++;
		return {
			file,
			...known,
			hash,
			findings: this.#findings.receive(received.findings),
			disablings: received.disablings,
			isRemembered: false,
		};
	}

	/**
	 * Sorts what was complained of by the posts, as if they had been looked at in this order.
	 * @param from how many problems there were before any of them was
	 */
	sortProblems(from: number, files: readonly ChosenFile[]): void {
		if (this.#problems.length - from < 2) return;
		const order = new Map(files.map((file, index) => [file.path, index]));
		const placeOf = (post: string | undefined): number => order.get(post ?? '') ?? -1;
		const sorted = this.#problems.splice(from).toSorted((a, b) => placeOf(a.path) - placeOf(b.path));
		this.#problems.push(...sorted);
	}

	/** Keeps of a post that was fixed and written what is needed later. */
	keepFixed(file: ChosenFile, {text, linted}: Pick<FixedPost, 'text' | 'linted'>, hash: string): LintedFile {
		this.#progress.fixed++;
		this.#noteCrashes(linted?.crashes ?? [], file.path);
		return this.keep(file, linted ?? this.lintText({path: file.path, text}), hash);
	}

	/** Keeps of a linted post what is needed later. */
	keep(file: ChosenFile, linted: FoundPost, hash: string | undefined): LintedFile {
		if (linted.findings.length > manyFindings) freeMemory();
		const disablings = linted.disablings.length === 0 ? none : unsliced(linted.disablings);
		const findings = this.#findings.keep(linted.findings);
		return {file, ...this.keepSurveyed(linted, hash), findings, disablings, isRemembered: false};
	}

	/** Keeps of a post that was not linted what is needed later. */
	keepSurveyed({facts, details, settings}: SurveyedPost, hash: string | undefined): KnownPost {
		return {path: facts.path, facts: unsliced(facts), details: this.#details.keep(details), settings, hash};
	}

	/** Lints a text. Rules that crash are noted. */
	lintText(input: PostInput): LintedPost {
		const linted = this.measure('walking', () => lintPost(input, this.#lintConfig));
		this.#noteCrashes(linted.crashes, input.path);
		return linted;
	}

	/** Reads a file; undefined when that is not possible, which is noted. */
	readFile(file: ChosenFile): ReadInput | undefined {
		return this.#inputOf(file, this.#read(file).result);
	}

	#inputOf({path: post}: ChosenFile, result: ReadResult): ReadInput | undefined {
		if (result.kind === 'failed') {
			this.complain(result.message, post);
			return undefined;
		}
		if (result.kind === 'too-large')
			return {input: {path: post, text: '', unreadBytes: result.bytes}, hash: undefined, blob: undefined};
		const {text, undecodableAt, hash, blob} = result;
		return {input: {path: post, text, undecodableAt}, hash, blob};
	}

	#read({path: post, absolutePath, read}: ChosenFile): ReadPost {
		const {maxFileSize} = this.#settingsFor(post, undefined).settings;
		const result = this.measure('reading', () => read?.(maxFileSize) ?? readPost(absolutePath, maxFileSize));
		return {kind: 'read', result, state: undefined, readAt: 0};
	}

	/** Looks for what earlier runs know of a post, and reads it where they know nothing. */
	#look(file: ChosenFile, purpose: Purpose): Looked {
		const memory = this.#memory;
		if (memory === undefined) return this.#read(file);
		const maxBytes = (): number => this.#settingsFor(file.path, undefined).settings.maxFileSize;
		return this.measure('reading', () => memory.look(file, purpose, maxBytes));
	}

	/** Looks for what earlier runs know of a post, where reading it for that may be worth it. */
	#recall(file: ChosenFile, purpose: Purpose): RememberedPost | undefined {
		if (this.#memory?.knows(file.path) !== true) return undefined;
		const known = this.#memory.lookByBlob(file, purpose);
		// What git holds in another state than the disk is read with the others, so that it is read together.
		if (known !== undefined || file.read !== undefined) return known;
		const looked = this.#look(file, purpose);
		return looked.kind === 'known' ? looked : undefined;
	}

	#receive(file: ChosenFile, {seen, facts, overrides, details}: ReceivedPost): KnownPost | undefined {
		const settings = this.#configs.settingsUnder(file.absolutePath, overrides);
		const {hash, blob} = seen;
		return settings && {path: file.path, facts, details: this.#details.receive(details), settings, hash, blob};
	}

	#addFindings(count: number): void {
		if (this.#progress.findings !== undefined) this.#progress.findings += count;
	}

	#rememberLinted(file: ChosenFile, known: RememberedPost): LintedFile {
		this.#progress.linted++;
		// How many there are is not worth unpacking them.
		this.#progress.findings = undefined;
		return this.#remembered(file, known);
	}

	/** What earlier runs know of a post. */
	#remembered(file: ChosenFile, known: RememberedPost): RecalledPost {
		return new RecalledPost(file, known, this.#again);
	}

	/** Lints a post of which it cannot be read any more what earlier runs found; undefined when it has changed since, which is noted. */
	#lintAgain(file: ChosenFile, hash: string): LintedPost | undefined {
		const read = this.readFile(file);
		if (read === undefined) return undefined;
		if (read.hash === hash) return this.lintText(read.input);
		this.complain('It changed while it was linted: what is in it is not reported.', file.path);
		return undefined;
	}

	/** Collects facts of a post that is not linted; undefined when it cannot be read, which is noted. */
	surveyFile(file: ChosenFile): KnownPost | undefined {
		const looked = this.#look(file, 'survey');
		if (looked.kind === 'known') return this.#remembered(file, looked);
		const read = this.#inputOf(file, looked.result);
		if (read === undefined) return undefined;
		const {hash, blob} = read;
		const surveyed = this.measure('parsing', () => surveyPost(read.input, this.#lintConfig));
		const kept = {...this.keepSurveyed(surveyed, hash), blob};
		this.#memory?.add(file, {...looked, hash, blob}, kept);
		return kept;
	}

	/**
	 * Writes for later runs what this one has found.
	 * @param paths of all files of the archive; undefined where they are not known
	 * @returns what a person should know of it
	 */
	saveMemory(paths: Iterable<string> | undefined): readonly string[] {
		const notice = this.measure('cache', () => this.#memory?.save(paths));
		return notice === undefined ? [] : [notice];
	}

	/**
	 * Judges the archive.
	 * @param surroundings undefined when nothing across the archive is to be judged
	 * @param accepted what is not to be reported, nor mended, because somebody knows it already
	 * @param options whether the archive is in a state that hardly comes again, so that nothing is kept of it for later runs
	 */
	judge(
		linted: readonly LintedFile[],
		surroundings: ArchiveSurroundings | undefined,
		accepted?: KnownFindings,
		{isPassing = false}: {readonly isPassing?: boolean} = {},
	): JudgedRun {
		if (surroundings === undefined) return this.#judgedRun({archive: undefined, known: accepted}, new Map());
		return this.measure('judging', () => {
			const posts = [...linted, ...surroundings.others].toSorted((a, b) => (a.path < b.path ? -1 : 1));
			const byPath = once(() => new Map(posts.map((post) => [post.path, post])));
			// A run that lints a few posts of which some are new will hardly come again.
			const isKept = surroundings.others.length === 0 || this.#memory?.use.added === 0;
			const known = isPassing ? undefined : this.#memory?.judgementsOf({posts, ...surroundings}, {isKept});
			const contents = {
				// Where all rules are known, nobody asks for the facts of all posts.
				get posts() {
					return posts.map(({facts}) => facts);
				},
				mayShare: (key: SharedKey, markOf: (post: PostFacts) => number) =>
					withSharedMark(posts, (post) => post.markOf?.(key) ?? markOf(post.facts)).map(({facts}) => facts),
				outlines: () => posts.map((post) => new PostInOutline(post)),
				pages: surroundings.pages,
				details: {get: (post: string) => byPath().get(post)?.details.open()},
				files: surroundings.paths,
				conventions: known?.conventions,
			};
			const archiveSettings = this.archiveSettings;
			const archive = indexArchive(contents, archiveSettings.settings);
			const {findings, crashes} = judgeArchive(archive, this.#allRules(), {
				archiveSettings,
				settingsOf: (post) => byPath().get(post)?.settings,
				now: this.#now,
				toSimplified: this.#toSimplified,
				known,
			});
			known?.save();
			this.#noteCrashes(crashes, undefined);
			return this.#judgedRun({archive, known: accepted, isPartial: crashes.length > 0}, findings);
		});
	}

	#judgedRun(known: Omit<SettlingContext, 'now' | 'measure'>, judged: Judgement['findings']): JudgedRun {
		const context: SettlingContext = {...known, now: this.#now, measure: this.#timing?.measure};
		const archiveFindings = (file: LintedFile): readonly LocatedFinding[] => {
			const found = judged.get(file.file.path);
			return found === undefined ? [] : this.measure('judging', () => this.#locate(found, file));
		};
		const settle = (file: LintedFile): SettledPost =>
			this.measure('settling', () => {
				const own = archiveFindings(file);
				const isPartial = context.isPartial === true || own.length < (judged.get(file.file.path)?.length ?? 0);
				const found = [...file.findings.open(), ...own];
				if (found.length > manyFindings) freeMemory();
				const settled = settleFindings(found, file, {...context, isPartial});
				if (settled.diagnostics.length > manyFindings) freeMemory();
				return settled;
			});
		// Whoever goes through a single post more than once need not pay for its hundred thousand findings each time.
		let last: {readonly file: LintedFile; readonly settled: SettledPost} | undefined;
		return {
			context,
			archiveFindings,
			circumstancesOf: ({path: post, facts}, questions) => {
				const found = judged.get(post) ?? none;
				if (found.length + questions.length === 0) return '';
				const {archive, now} = context;
				return JSON.stringify([found, questions.map((question) => answerTo(question, {archive, facts, now}))]);
			},
			settle: (file) => {
				if (last?.file !== file) last = {file, settled: settle(file)};
				return last.settled;
			},
			without: (known) => this.#judgedRun({...context, known: knownToAny([context.known, known])}, judged),
		};
	}

	#locate(found: readonly Finding[], file: LintedFile): readonly LocatedFinding[] {
		const text = this.readAgain(file);
		return text === undefined ? [] : locateFindings(found, text);
	}

	/**
	 * Reads the text of a linted post again. What was found in one text says nothing of another: the text of a file that
	 * has changed since is undefined, which is noted.
	 */
	readAgain(linted: LintedFile | undefined): string | undefined {
		if (linted === undefined) return undefined;
		const {result} = this.#read(linted.file);
		if (result.kind === 'read' && result.hash === linted.hash) return result.text;
		const read = this.#inputOf(linted.file, result);
		if (read === undefined || read.hash === linted.hash) return read?.input.text;
		this.complain(
			'It changed while it was linted: what depends on the archive is not reported of it.',
			linted.file.path,
		);
		return undefined;
	}

	/** A linted post as its reader gets it; undefined for one that has changed since, which is noted. */
	parseAgain(linted: LintedFile | undefined): Post | undefined {
		const text = this.readAgain(linted);
		if (text === undefined || linted === undefined) return undefined;
		return parseInput({path: linted.file.path, text}, this.#lintConfig).post;
	}

	/** A config that is read later may name another plugin. */
	#allRules(): readonly Rule[] {
		const {rules} = this.#configs.ruleset;
		if (this.#rules.known !== rules) this.#rules = {known: rules, timed: this.#timing?.timed(rules) ?? rules};
		return this.#rules.timed;
	}

	#settingsFor(post: string, frontMatter: FrontMatter | undefined): PostSettings {
		return this.#configs.settingsOf(path.join(this.#root, post), frontMatter);
	}

	#noteCrashes(crashes: readonly RuleCrash[], post: string | undefined): void {
		for (const crash of crashes) this.complain(describeCrash(crash), post);
	}
}

class PostInOutline implements OutlinedPost {
	readonly path: string;
	readonly outline: Outline;
	readonly #post: KnownPost;

	constructor(post: KnownPost) {
		this.path = post.path;
		this.outline = post.outline ?? outlineOf(post.facts);
		this.#post = post;
	}

	get facts(): PostFacts {
		return this.#post.facts;
	}
}

/** An archive that was judged: all findings of a post can be told. */
export interface JudgedRun {
	readonly context: SettlingContext;
	/** What archive rules found in a post, as long as its file holds the text that they judged. */
	archiveFindings(file: LintedFile): readonly LocatedFinding[];
	/**
	 * All that the archive around a post says of it: where that and the post are the same, so is what is reported of it.
	 * @param questions of its own findings
	 */
	circumstancesOf(file: LintedFile, questions: readonly Question[]): string;
	/** What is reported of a post. Of no post but the last is it kept. */
	settle(file: LintedFile): SettledPost;
	/** The same without what somebody else knows: it is neither reported nor mended. */
	without(known: KnownFindings): JudgedRun;
}

const none: readonly never[] = [];

/** No real post has so many: what each step with them leaves behind is freed before the next one. */
const manyFindings = 10_000;

/**
 * A slice of a text keeps the whole text in memory: what is kept longer than its post is written anew.
 * @param value plain JSON
 */
function unsliced<T>(value: T): T {
	return JSON.parse(JSON.stringify(value)) as T;
}
