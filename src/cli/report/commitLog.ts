import type {CauseSummary} from '../../archive/causeList.ts';
import {countOf} from '../../formatters/countOf.ts';
import type {Rule} from '../../model/rule.ts';
import {UserError} from '../../model/userError.ts';
import {Committer} from '../../node/git/committer.ts';
import type {CommandEnvironment} from '../../node/process/environment.ts';
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
	const committer = new Committer({cwd: files.root, env: environment.env}, '--commit-by-cause');
	committer.refuseUnlessReady();
	return new CommitLog(committer, () => run.ruleset.rules, options, environment);
}

/** The commits of a run, as far as they are made: what their messages say, and what is said of them. */
export class CommitLog {
	/** Where fixes go. */
	readonly commits: CommitsByCause;
	readonly #made: Pick<CauseCommit, 'id' | 'subject'>[] = [];
	readonly #committer: Committer;
	readonly #words: readonly string[];
	readonly #announce: (commit: Pick<CauseCommit, 'id' | 'subject'>) => void;

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
			if (!quiet) stderr.write(`${commit.id} ${commit.subject}\n`);
		};
		this.commits = {
			committer,
			messageOf: (fixes) => commitMessage(fixes, {rules: rules(), words}),
			tell: this.#announce,
		};
	}

	/** So far. */
	get made(): readonly Pick<CauseCommit, 'id' | 'subject'>[] {
		return this.#made;
	}

	/** What a person should know when all are made. */
	get notices(): readonly string[] {
		const {length} = this.#made;
		if (length === 0) return ['There was nothing to commit.'];
		const sentence = `${countOf(length, 'commit')} ${length === 1 ? 'was' : 'were'} made, one for each cause.`;
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
		if (result.kind === 'made') this.#announce({id: result.id, subject: subjectOf(message)});
	}

	/** What has ended a run, with what of it stays all the same. */
	failure(error: UserError): UserError {
		const ids = this.#made.map(({id}) => id);
		if (ids.length === 0) return error;
		const stay = ids.length === 1 ? 'It stays' : 'They stay';
		return new UserError(
			`${error.message}\n${countOf(ids.length, 'commit')} made so far: ${ids.join(', ')}. ${stay}, and the same command goes on from there.`,
		);
	}
}

/** Says what was fixed and how much of it; the last paragraph can be read by `git log --format='%(trailers)'`. */
export function commitMessage(
	{cause, findings, others, posts}: CauseFixes,
	{rules, words}: {readonly rules: readonly Rule[]; readonly words: readonly string[]},
): string {
	const what = findings === 0 ? 'what other fixes laid open' : `${countOf(findings, 'finding')} of ${cause.rule}`;
	const laidOpen = `${countOf(others, 'finding')} that these fixes or earlier ones laid open ${others === 1 ? 'is' : 'are'} fixed as well.`;
	return joinMessage({
		subject: `Fix ${what} in ${countOf(posts, 'post')}`,
		text: [rules.find(({id}) => id === cause.rule)?.description ?? '', others === 0 || findings === 0 ? '' : laidOpen],
		cause,
		counts: {findings, posts},
		words,
	});
}

function acceptanceMessage(cause: CauseSummary, reason: string, words: readonly string[]): string {
	const {findings, posts, rule} = cause;
	return joinMessage({
		subject: `Accept ${countOf(findings, 'finding')} of ${rule} in ${countOf(posts, 'post')}`,
		text: [reason],
		cause,
		counts: {findings, posts},
		words,
	});
}

function joinMessage({
	subject,
	text,
	cause: {id, rule, source},
	counts: {findings, posts},
	words,
}: {
	readonly subject: string;
	readonly text: readonly string[];
	readonly cause: CauseSummary;
	readonly counts: Pick<CauseFixes, 'findings' | 'posts'>;
	readonly words: readonly string[];
}): string {
	const withSource = `${subject} of ${escapeForTerminal(source)}`;
	const trailers = {
		Rule: rule,
		Cause: id,
		Source: source,
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

function subjectOf(message: string): string {
	return message.split('\n', 1)[0] ?? '';
}
