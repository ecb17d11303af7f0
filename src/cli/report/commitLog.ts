import path from 'node:path';
import type {CauseSummary} from '../../archive/causeList.ts';
import {countOf} from '../../formatters/countOf.ts';
import type {Rule} from '../../model/rule.ts';
import {UserError} from '../../model/userError.ts';
import {Committer} from '../../node/git/committer.ts';
import type {CommandEnvironment} from '../../node/process/environment.ts';
import type {CauseGroup} from '../../node/run/causeGroups.ts';
import type {ChosenRun} from '../../node/run/chosenRun.ts';
import type {CauseCommit, CauseFixes, CommitsByCause} from '../../node/run/fixByCause.ts';
import {shellWord} from '../../texts/shellWord.ts';
import {clipToColumns, columnsOf, escapeForTerminal, wrapToColumns} from '../../texts/terminalText.ts';
import type {CommandOptions} from '../options/commandOptions.ts';

/** Columns of a line of a commit's message, so that `git log` fits into a terminal. */
const messageColumns = 72;

/**
 * Gets ready to commit what a run decides.
 * @throws UserError where that is not possible: no post is linted then
 */
export function openCommitLog(
	{run, files}: Pick<ChosenRun, 'run' | 'files'>,
	options: CommandOptions,
	environment: CommandEnvironment,
): CommitLog {
	const committer = new Committer(files.root, environment, '--commit-by-cause');
	committer.refuseUnlessReady();
	return new CommitLog(committer, () => run.ruleset.rules, options, environment);
}

/** The commits of a run, as far as they are made: what their messages say, and what is said of them. */
export class CommitLog {
	/** Where fixes go. */
	readonly commits: CommitsByCause;
	readonly #made: Pick<CauseCommit, 'id' | 'message'>[] = [];
	readonly #committer: Committer;
	readonly #words: readonly string[];
	readonly #announce: (commit: Pick<CauseCommit, 'id' | 'message'>) => void;
	/** Of the commits that are made, those for what stands alone. */
	#alone = 0;

	/** @param rules that are known, by whose descriptions messages say what was wrong */
	constructor(
		committer: Committer,
		rules: () => readonly Rule[],
		{words, quiet}: Pick<CommandOptions, 'words' | 'quiet'>,
		{stderr}: Pick<CommandEnvironment, 'stderr'>,
	) {
		this.#committer = committer;
		this.#words = words;
		this.#announce = (commit) => {
			this.#made.push(commit);
			if (!quiet) stderr.write(`${commit.id} ${subjectOf(commit)}\n`);
		};
		this.commits = {
			committer,
			begin: (groups) => {
				// Of one, there is nothing to say: it is made at once.
				if (stderr.isTerminal && !quiet && groups.length > 1) stderr.write(`${describePlan(groups)}\n`);
			},
			messageOf: (fixes) => commitMessage(fixes, {rules: rules(), words}),
			tell: (commit) => {
				if (commit.group.sole === undefined) this.#alone++;
				this.#announce(commit);
			},
		};
	}

	/** So far. */
	get made(): readonly Pick<CauseCommit, 'id' | 'message'>[] {
		return this.#made;
	}

	/** What a person should know when all are made. */
	get notices(): readonly string[] {
		const {length} = this.#made;
		if (length === 0) return ['There was nothing to commit.'];
		const sentence = `${countOf(length, 'commit')} ${length === 1 ? 'was' : 'were'} made${partsOf(length, this.#alone)}.`;
		return this.#committer.isDetached
			? [`${sentence} They are on no branch, for HEAD is detached: \`git switch -c <name>\` keeps them.`]
			: [sentence];
	}

	/**
	 * Commits that a cause is accepted.
	 * @param file the config that says so, absolute; one that git does not know is left as it is
	 * @throws UserError when the commit fails
	 */
	commitAcceptance(cause: CauseSummary, reason: string, file: string): void {
		if (!this.#committer.isTracked(file)) return;
		const message = acceptanceMessage(cause, reason, this.#words);
		const result = this.#committer.commit([file], message);
		if (result.kind === 'failed')
			throw new UserError(`The commit for ${cause.id} failed. Git says:\n\n${result.words}\n`);
		if (result.kind === 'empty')
			throw new UserError(
				`The commit for ${cause.id} would be empty: a hook undoes what was written, or git sees no change in it.`,
			);
		this.#announce({id: result.id, message});
	}

	/** Whether changes of a file are not committed. */
	isUncommitted(file: string): boolean {
		const {top} = this.#committer;
		return this.#committer.uncommitted().some(({path: name}) => path.join(top, name) === file);
	}

	/** What has ended a run, with what of it stays all the same. */
	failure(error: UserError): UserError {
		const ids = this.#made.map(({id}) => id);
		if (ids.length === 0) return error;
		const stay = ids.length === 1 ? 'It stays' : 'They stay';
		const isReady = this.#committer.uncommitted().length === 0;
		return new UserError(
			`${error.message}\n${countOf(ids.length, 'commit')} made so far: ${ids.join(', ')}. ${stay}${isReady ? ', and the same command goes on from there' : ''}.`,
		);
	}
}

/** Says how many commits are about what, as the end of a sentence. */
function partsOf(all: number, alone: number): string {
	if (alone === 0) return ', one for each cause';
	const ofRules = `${alone} for findings that stand alone, one for each rule`;
	return all === alone ? `, ${ofRules}` : `: ${all - alone} for causes, one for each, and ${ofRules}`;
}

function describePlan(groups: readonly CauseGroup[]): string {
	const alone = groups.filter(({sole}) => sole === undefined).length;
	return `Up to ${countOf(groups.length, 'commit')} will be made${partsOf(groups.length, alone)}.`;
}

/** Says what was fixed and how much of it; the last paragraph can be read by `git log --format='%(trailers)'`. */
export function commitMessage(
	{group: {rule, sole}, findings, others, posts}: CauseFixes,
	{rules, words}: {readonly rules: readonly Rule[]; readonly words: readonly string[]},
): string {
	const laidOpen = `${countOf(others, 'finding')} that these fixes or earlier ones laid open ${others === 1 ? 'is' : 'are'} fixed as well.`;
	const what = findings === 0 ? 'what other fixes laid open' : `${countOf(findings, 'finding')} of ${rule}`;
	return joinMessage({
		subject:
			sole === undefined && findings > 0
				? `Fix ${what} that ${findings === 1 ? 'stands' : 'stand'} alone`
				: `Fix ${what} in ${countOf(posts, 'post')}`,
		text: [rules.find(({id}) => id === rule)?.description ?? '', others === 0 || findings === 0 ? '' : laidOpen],
		rule,
		cause: sole,
		counts: {findings, posts},
		words,
	});
}

function acceptanceMessage(cause: CauseSummary, reason: string, words: readonly string[]): string {
	const {findings, posts, rule} = cause;
	return joinMessage({
		subject: `Accept ${countOf(findings, 'finding')} of ${rule} in ${countOf(posts, 'post')}`,
		text: [reason],
		rule,
		cause,
		counts: {findings, posts},
		words,
	});
}

function joinMessage({
	subject,
	text,
	rule,
	cause,
	counts: {findings, posts},
	words,
}: {
	readonly subject: string;
	readonly text: readonly string[];
	readonly rule: string;
	/** Undefined where it is about several that stand alone. */
	readonly cause: CauseSummary | undefined;
	readonly counts: Pick<CauseFixes, 'findings' | 'posts'>;
	readonly words: readonly string[];
}): string {
	const withSource = cause === undefined ? subject : `${subject} of ${escapeForTerminal(cause.source)}`;
	const trailers = {
		Rule: rule,
		...(cause === undefined ? {} : {Cause: cause.id, Source: cause.source}),
		Findings: String(findings),
		Posts: String(posts),
		Command: ['archivelint', ...words].map(shellWord).join(' '),
	};
	const paragraphs = [
		columnsOf(withSource) <= messageColumns ? withSource : clipToColumns(subject, messageColumns),
		...text
			.filter((sentence) => sentence !== '')
			.map((sentence) => wrapToColumns(escapeForTerminal(sentence), messageColumns).join('\n')),
		Object.entries(trailers)
			.map(([name, value]) => `${name}: ${escapeForTerminal(value)}`)
			.join('\n'),
	];
	return `${paragraphs.join('\n\n')}\n`;
}

function subjectOf({message}: Pick<CauseCommit, 'message'>): string {
	return message.split('\n', 1)[0] ?? '';
}
