import path from 'node:path';
import {type ArchiveContents, indexArchive, judgeArchive} from '../engine/archive.ts';
import {locateFindings, type RuleCrash} from '../engine/check.ts';
import {neededDetails} from '../engine/collectDetails.ts';
import {type LintConfig, type LintedPost, lintPost, type SurveyedPost, surveyPost} from '../engine/lint.ts';
import type {PostInput} from '../engine/parse.ts';
import {type SettledPost, type SettlingContext, settleFindings} from '../engine/settle.ts';
import type {PostFacts} from '../facts.ts';
import type {FrontMatter} from '../post.ts';
import type {Problem} from '../report.ts';
import type {Rule} from '../rule.ts';
import type {PostSettings} from '../settings.ts';
import type {ArchiveFiles} from './archiveFiles.ts';
import type {Configs} from './configs.ts';
import type {ChosenFile} from './files.ts';
import {readPost} from './readPost.ts';
import {type Measure, type Timing, unmeasured} from './timing.ts';

/** A post that was linted, and what tells whether its file is still the same. */
export interface LintedFile {
	readonly file: ChosenFile;
	readonly linted: LintedPost;
	/** Of the file's bytes; undefined for what cannot be written back. */
	readonly hash: string | undefined;
}

/** What a run knows of the archive around the posts that it lints. */
export interface ArchiveSurroundings {
	readonly files: ArchiveFiles;
	/** Facts of all posts that the run does not lint, with their settings. */
	readonly others: readonly SurveyedPost[];
}

/** Lints the posts of one archive; the one place that knows both the files and the engine. */
export class LintRun {
	readonly #rules: readonly Rule[];
	readonly #configs: Configs;
	readonly #root: string;
	readonly #now: number;
	readonly #toSimplified: ((text: string) => string) | undefined;
	readonly #problems: Problem[] = [];
	readonly #lintConfig: LintConfig;
	/** Runs a part of the run, and measures it with `--timing`. */
	readonly measure: Measure;

	constructor(options: {
		readonly rules: readonly Rule[];
		readonly configs: Configs;
		/** The archive root, absolute. */
		readonly root: string;
		readonly now: number;
		/** Writes Chinese in simplified characters; archive rules compare names with it. */
		readonly toSimplified?: ((text: string) => string) | undefined;
		/** Undefined when nobody wants to know what the run costs. */
		readonly timing?: Timing | undefined;
		/** Whether the archive is judged; else nothing is collected for it. */
		readonly judges: boolean;
	}) {
		const {rules, timing, judges} = options;
		this.#rules = timing === undefined ? rules : timing.timed(rules);
		this.measure = timing?.measure ?? unmeasured;
		this.#configs = options.configs;
		this.#root = options.root;
		this.#now = options.now;
		this.#toSimplified = options.toSimplified;
		this.#lintConfig = {
			rules: this.#rules,
			settingsFor: (post, frontMatter) => this.#settingsFor(post, frontMatter),
			details: judges ? neededDetails(rules, this.#archiveSettings()) : [],
			measure: timing?.measure,
		};
	}

	/** What kept the run from reading, judging or writing, so far. */
	get problems(): readonly Problem[] {
		return this.#problems;
	}

	get lintConfig(): LintConfig {
		return this.#lintConfig;
	}

	/** Notes something that kept the run from its work. */
	complain(message: string, post?: string): void {
		this.#problems.push({message, path: post});
	}

	/** Reads and lints a file; undefined when it cannot be read, which is noted. */
	lintFile(file: ChosenFile): LintedFile | undefined {
		const read = this.readFile(file);
		if (read === undefined) return undefined;
		return {file, linted: this.lintText(read.input), hash: read.hash};
	}

	/** Lints a text. Rules that crash are noted. */
	lintText(input: PostInput): LintedPost {
		const linted = this.measure('walking', () => lintPost(input, this.#lintConfig));
		this.#noteCrashes(linted.crashes, input.path);
		return linted;
	}

	/** Reads a file; undefined when that is not possible, which is noted. */
	readFile({
		path: post,
		absolutePath,
	}: ChosenFile): {readonly input: PostInput; readonly hash: string | undefined} | undefined {
		const {maxFileSize} = this.#settingsFor(post, undefined).settings;
		const result = this.measure('reading', () => readPost(absolutePath, maxFileSize));
		if (result.kind === 'failed') {
			this.complain(result.message, post);
			return undefined;
		}
		if (result.kind === 'too-large') return {input: {path: post, text: '', unreadBytes: result.bytes}, hash: undefined};
		const {text, undecodableAt, hash} = result;
		return {input: {path: post, text, undecodableAt}, hash};
	}

	/** Collects facts of the posts that are not linted, so that the archive is judged as a whole. */
	surveyOthers(files: ArchiveFiles, linted: ReadonlySet<string>): ArchiveSurroundings {
		const others = files.posts
			.filter(
				({path: post, ignoredBecause, linkedTo}) =>
					!linted.has(post) && ignoredBecause === undefined && linkedTo === undefined,
			)
			.flatMap(({path: post}) => {
				const read = this.readFile({path: post, absolutePath: path.join(this.#root, post)});
				return read === undefined ? [] : [this.measure('parsing', () => surveyPost(read.input, this.#lintConfig))];
			});
		return {files, others};
	}

	/**
	 * Judges the archive and settles the findings of all linted posts.
	 * @param surroundings undefined when nothing across the archive is to be judged
	 */
	settle(linted: readonly LintedFile[], surroundings: ArchiveSurroundings | undefined): SettledRun {
		return this.measure('judging', () => this.#settle(linted, surroundings));
	}

	#settle(linted: readonly LintedFile[], surroundings: ArchiveSurroundings | undefined): SettledRun {
		const context = this.#contextOf(linted, surroundings);
		const judged = surroundings === undefined ? new Map() : this.#judge(linted, surroundings, context);
		const posts = new Map<string, SettledPost>();
		for (const {linted: post} of linted) {
			posts.set(post.path, settleFindings([...post.findings, ...(judged.get(post.path) ?? [])], post.facts, context));
		}
		return {posts, judged, context};
	}

	#contextOf(linted: readonly LintedFile[], surroundings: ArchiveSurroundings | undefined): SettlingContext {
		if (surroundings === undefined) return {archive: undefined, now: this.#now};
		const posts = [...linted.map(({linted: post}) => post), ...surroundings.others];
		const contents: ArchiveContents = {
			posts: sortedFacts(posts),
			details: new Map(posts.map(({facts, details}) => [facts.path, details])),
			files: surroundings.files.paths,
		};
		return {archive: indexArchive(contents, this.#archiveSettings().settings), now: this.#now};
	}

	#judge(linted: readonly LintedFile[], {others}: ArchiveSurroundings, {archive}: SettlingContext): JudgedFindings {
		const judged: Map<string, LintedPost['findings']> = new Map();
		if (archive === undefined) return judged;
		const settings = new Map(
			[...linted.map(({linted: post}) => post), ...others].map((post) => [post.facts.path, post.settings]),
		);
		const {findings, crashes} = judgeArchive(archive, this.#rules, {
			archiveSettings: this.#archiveSettings(),
			settingsOf: (post) => settings.get(post),
			now: this.#now,
			toSimplified: this.#toSimplified,
		});
		this.#noteCrashes(crashes, undefined);
		for (const {file} of linted) {
			const found = findings.get(file.path);
			const read = found === undefined ? undefined : this.readFile(file);
			if (found !== undefined && read !== undefined) judged.set(file.path, locateFindings(found, read.input.text));
		}
		return judged;
	}

	#archiveSettings(): PostSettings {
		return this.#configs.forFolder(this.#root).config.archive;
	}

	#settingsFor(post: string, frontMatter: FrontMatter | undefined): PostSettings {
		const absolute = path.join(this.#root, post);
		const {config, folder} = this.#configs.forFolder(path.dirname(absolute));
		return config.settingsFor(path.relative(folder, absolute).split(path.sep).join('/'), frontMatter);
	}

	#noteCrashes(crashes: readonly RuleCrash[], post: string | undefined): void {
		for (const {rule, message, offset} of crashes) {
			const place = offset === undefined ? '' : ` at offset ${offset}`;
			this.complain(`The rule \`${rule}\` crashed${place}: ${message}`, post);
		}
	}
}

/** Findings of archive rules, by the path of the post that they stand in. */
type JudgedFindings = ReadonlyMap<string, LintedPost['findings']>;

/** The findings of a run, and what they were settled with. */
export interface SettledRun {
	readonly posts: ReadonlyMap<string, SettledPost>;
	readonly judged: JudgedFindings;
	readonly context: SettlingContext;
}

function sortedFacts(posts: readonly SurveyedPost[]): readonly PostFacts[] {
	return posts.map(({facts}) => facts).toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
