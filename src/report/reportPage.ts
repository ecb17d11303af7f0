import {CauseList, type CauseSummary, harmTeller} from '../archive/causeList.ts';
import type {Report} from '../model/report.ts';
import type {Rule} from '../model/rule.ts';
import {type ArchiveScore, ScoreTally} from '../score/archiveScore.ts';
import {jsonPieces} from '../texts/jsonPieces.ts';
import {type BelongingTogether, findBelongingTogether} from './belongingTogether.ts';
import {CauseExamples, type ShownExamples} from './causeExamples.ts';
import type {PageContext} from './pageContext.ts';
import type {PageBody, PageCause, PageHead, PageRule} from './pageData.ts';
import {PostColumns} from './postColumns.ts';

/** What the page takes from whoever writes the report. */
export interface ReportSources {
	readonly version: string;
	readonly rules: ReadonlyMap<string, Rule>;
	readonly urlOf: (rule: string) => string | undefined;
	/** The text of a linted post. */
	readonly textOf: (path: string) => string;
}

/** What looking at so many posts, and showing what is found in as many, leaves behind is freed before there is more of it. */
const postsInMemory = 10_000;

/**
 * Makes the page of a report: one file that opens from a disk and asks nothing of any network. It goes through the findings once, and keeps of them
 * what it shows: a few of each cause, and where the others stand.
 */
export function* renderReportPage(report: Report, sources: ReportSources, context: PageContext): Generator<string> {
	const {beforeTitle, beforeData, behindData} = context.template();
	const harmOf = harmTeller(sources.rules.values());
	const list = new CauseList(harmOf);
	const columns = new PostColumns();
	const examples = new CauseExamples();
	const tally = new ScoreTally(harmOf);
	// What linting and judging have left behind.
	context.freeMemory();
	let hidden = 0;
	for (const file of report.files) {
		hidden += file.suppressed.length;
		examples.add(columns.length, file.diagnostics);
		const scored = context.scoredPostOf(file);
		columns.add(file, context.factsOf(file.path), scored && tally.add(scored)?.score);
		list.add(file.diagnostics);
		if (columns.length % postsInMemory === 0) context.freeMemory();
	}
	const {causes} = list;
	const freeIfMuch = (): void => {
		if (columns.length >= postsInMemory) context.freeMemory();
	};
	freeIfMuch();
	const head = headOf(
		report,
		{causes, hidden, posts: columns.length, score: isWhole(report) && columns.length > 0 ? tally.score : undefined},
		sources,
		context,
	);
	const ids = causes.map(({id}) => id);
	const shown = examples.show(ids, {textOf: sources.textOf, postAt: context.postAt});
	freeIfMuch();
	const together =
		context.archive === undefined ? undefined : findBelongingTogether(context.archive, context, sources.textOf);
	const body: PageBody = {
		rules: rulesOf(causes, sources),
		causes: causes.map((cause) => causeShown(cause, shown)),
		posts: columns.table(ids),
		// Points of a part are no score.
		history: report.problems.length === 0 ? context.history : undefined,
		groups: together?.groups,
		cut: {...shown.cut, findingsWithoutLine: columns.findingsWithoutLine, ...(together?.cut ?? nothingCut)},
	};
	yield beforeTitle;
	yield escapeForMarkup(`${context.name}: archivelint`);
	yield beforeData;
	yield* dataBlock('application/json', 'head', [escapeForScript(JSON.stringify(head))]);
	yield* dataBlock('application/octet-stream', 'body', context.pack(jsonPieces(body)));
	yield behindData;
}

/** A score is about all that is wrong, and not about errors or some causes alone, nor about what could be read of the archive. */
function isWhole({isQuiet, besideCauses, problems}: Report): boolean {
	return isQuiet !== true && besideCauses === undefined && problems.length === 0;
}

const nothingCut: BelongingTogether['cut'] = {authors: 0, duplicates: 0, templates: 0};

/** Blocks of data are no scripts: browsers neither run them nor ask whether they may. */
function* dataBlock(type: string, id: string, pieces: Iterable<string>): Generator<string> {
	yield `<script type="${type}" id="${id}">`;
	yield* pieces;
	yield '</script>\n';
}

function headOf(
	report: Report,
	{
		causes,
		hidden,
		posts,
		score,
	}: {
		readonly causes: readonly CauseSummary[];
		readonly hidden: number;
		readonly posts: number;
		readonly score: ArchiveScore | undefined;
	},
	{version}: ReportSources,
	{name, now, commands}: PageContext,
): PageHead {
	return {
		version,
		name,
		site: report.archive?.siteName,
		now,
		posts,
		findings: causes.reduce((sum, {findings}) => sum + findings, 0),
		hidden,
		isQuiet: report.isQuiet === true,
		commands,
		notices: [
			...report.problems.map(({message, path}) => (path === undefined ? message : `${path}: ${message}`)),
			...report.notices,
		],
		score,
	};
}

function rulesOf(causes: readonly CauseSummary[], {rules, urlOf}: ReportSources): Readonly<Record<string, PageRule>> {
	const ids = new Set(causes.map(({rule}) => rule));
	return Object.fromEntries(
		Array.from(ids, (id) => [id, {description: rules.get(id)?.description ?? '', url: urlOf(id)}]),
	);
}

function causeShown(
	{id, rule, source, kind, harm, severity, example, findings, posts, fixes}: CauseSummary,
	{byCause}: ShownExamples,
): PageCause {
	const examples = byCause.get(id) ?? [];
	return {
		id,
		rule,
		source,
		kind,
		harm,
		severity,
		message: example,
		findings,
		posts,
		safe: fixes.safe,
		unsafe: fixes.unsafe,
		examples,
	};
}

/** Writes JSON so that no browser finds the end of its block, or the beginning of a comment, in it. */
function escapeForScript(json: string): string {
	return json.replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function escapeForMarkup(text: string): string {
	return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
