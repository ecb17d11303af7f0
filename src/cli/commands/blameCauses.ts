import type {CauseSummary} from '../../archive/causeList.ts';
import {countOf} from '../../formatters/countOf.ts';
import {UserError} from '../../model/userError.ts';
import type {CommandEnvironment} from '../../node/process/environment.ts';
import {type FirstPost, readHistory} from '../../node/run/firstPosts.ts';
import type {RunTools} from '../../node/run/runOptions.ts';
import {indentedLines} from '../../terminal/indentedLines.ts';
import type {CommandOptions} from '../options/commandOptions.ts';
import type {ExitCode} from '../report/outcome.ts';
import {describeBaselined, gatherCauses} from './gatherCauses.ts';
import {listWidth, publishList} from './publishList.ts';

/** A cause, and where its first post came from; undefined where git knows none of its posts. */
interface BlamedCause {
	readonly summary: CauseSummary;
	readonly first: FirstPost | undefined;
}

/** Says of causes which commit brought their first post: who knows that finds the program that made the mistake. */
export async function blameCauses(
	options: CommandOptions,
	environment: CommandEnvironment,
	tools: RunTools,
): Promise<ExitCode> {
	const gathered = await gatherCauses(options, environment, tools);
	if (gathered === undefined) return 0;
	const {causes, areNamed, baselined, posts, linted} = gathered;
	if (!areNamed) throw new UserError('`blame` needs causes: `archivelint causes` lists them.');
	const history = readHistory(linted.root, environment, 'archivelint blame');
	const blamed = causes.map((summary) => ({summary, first: history.firstOf(posts.get(summary.id) ?? [])}));
	const isJson = options.format.includes('json');
	const text = isJson ? toJson(blamed) : toText(blamed, listWidth(options, environment));
	const notices = [
		...linted.notices,
		...(baselined === 0 ? [] : [describeBaselined(baselined)]),
		...(history.isShallow ? [shallowNotice] : []),
	];
	return publishList(text, {problems: linted.run.problems, notices}, options, environment);
}

const shallowNotice =
	'This clone is shallow: its oldest commit seems to bring what older ones brought. `git fetch --unshallow` fetches them.';

function toJson(blamed: readonly BlamedCause[]): string {
	const list = blamed.map(({summary: {id, rule, source, kind, findings, posts}, first}) => ({
		id,
		rule,
		source,
		kind,
		findings,
		posts,
		firstPost: first?.path,
		commit: first?.commit,
	}));
	return `${JSON.stringify({causes: list}, undefined, '\t')}\n`;
}

/** @param width of the terminal in columns; undefined for a file or a pipe */
function toText(blamed: readonly BlamedCause[], width: number | undefined): string {
	return blamed.map((one) => `${linesOf(one, width).join('\n')}\n`).join('\n');
}

function linesOf({summary, first}: BlamedCause, width: number | undefined): readonly string[] {
	const {id, rule, source, findings, posts} = summary;
	const heading = `${id}: ${countOf(findings, 'finding')} of ${rule} in ${countOf(posts, 'post')} of ${source}`;
	const rows =
		first === undefined
			? ['git knows none of these posts: they were never committed']
			: [
					`first post  ${first.path}`,
					`commit      ${first.commit.id}`,
					`message     ${first.commit.subject}`,
					`author      ${first.commit.author}`,
					`day         ${first.commit.day}`,
				];
	return [...indentedLines(heading, width, ''), ...rows.flatMap((row) => indentedLines(row, width, '  '))];
}
