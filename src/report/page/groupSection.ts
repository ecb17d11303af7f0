import type {PageAuthor, PageDuplicate, PageGroups, PageTemplate} from '../pageData.ts';
import {copyableCommand} from './copyableCommand.ts';
import {type Content, element} from './domElements.ts';
import {linkTo} from './placeLinks.ts';
import {sectionOf} from './sections.ts';
import type {Part, ShownReport} from './shownReport.ts';
import {type Column, sortedTable} from './sortedTable.ts';
import {sourceLink} from './sourceLink.ts';

/** Authors, duplicates and templates, with the posts that show them. */
export function groupSection(report: ShownReport): Part {
	const {texts} = report.wording;
	const section = sectionOf('groups', texts.groupsTitle);
	const {groups} = report.view.body;
	section.append(...(groups === undefined ? [element('p', {}, texts.notJudged)] : partsOf(groups, report)));
	return {section};
}

function partsOf({authors, duplicates, templates}: PageGroups, report: ShownReport): readonly HTMLElement[] {
	const {texts} = report.wording;
	return [
		element('h3', {}, texts.authorsTitle),
		...listOf(
			authors,
			{none: texts.noAuthors, caption: texts.authorsTitle, command: 'authors', columns: authorColumns(report)},
			report,
		),
		element('h3', {}, texts.duplicatesTitle),
		...listOf(
			duplicates,
			{
				none: texts.noDuplicates,
				caption: texts.duplicatesTitle,
				command: 'duplicates',
				columns: duplicateColumns(report),
			},
			report,
		),
		element('h3', {}, texts.templatesTitle),
		...(templates === undefined
			? [
					element(
						'p',
						{},
						`${texts.templatesUnknown}: `,
						copyableCommand(
							`archivelint report -o report.html --rule 'no-repeated-block: warn'${report.head.commands.report}`,
							report,
						),
					),
				]
			: listOf(
					templates,
					{
						none: texts.noTemplates,
						caption: texts.templatesTitle,
						command: 'repeated-blocks',
						columns: templateColumns(report),
					},
					report,
				)),
	];
}

function listOf<Row>(
	rows: readonly Row[],
	{
		none,
		caption,
		command,
		columns,
	}: {
		readonly none: string;
		readonly caption: string;
		readonly command: string;
		readonly columns: readonly Column<Row>[];
	},
	report: ShownReport,
): readonly HTMLElement[] {
	if (rows.length === 0) return [element('p', {}, none)];
	const table = sortedTable<Row>({caption, columns, pageSize: 20}, report);
	table.fill(rows);
	return [
		table.shown,
		element(
			'p',
			{},
			`${report.wording.texts.commandForAll}: `,
			copyableCommand(`archivelint ${command}${report.head.commands.list}`, report),
		),
	];
}

function authorColumns(report: ShownReport): readonly Column<PageAuthor>[] {
	const {texts} = report.wording;
	return [
		{title: texts.authorGroup, cell: ({group}) => group, sortedBy: ({group}) => group, isHead: true},
		{
			title: texts.spellings,
			cell: ({spellings}) =>
				element(
					'ul',
					{class: 'plain'},
					...spellings.map(({name, posts, isStandard, examples}) =>
						element(
							'li',
							{},
							element('bdi', {class: 'name'}, name),
							isStandard ? ` (${texts.prevails})` : '',
							': ',
							linkTo({part: 'posts', choice: {words: name}}, report, texts.posts(posts)),
							...pathList(examples.slice(0, 1), report),
						),
					),
				),
		},
		{
			title: texts.postsHead,
			cell: (author) => report.wording.number(postsOf(author)),
			sortedBy: postsOf,
			isNumber: true,
		},
	];
}

function postsOf({spellings}: PageAuthor): number {
	return spellings.reduce((sum, {posts}) => sum + posts, 0);
}

function duplicateColumns(report: ShownReport): readonly Column<PageDuplicate>[] {
	const {texts} = report.wording;
	const size = (length: number): Content => element('small', {}, ` ${texts.characters(length)}`);
	return [
		{
			title: texts.fullest,
			isHead: true,
			sortedBy: ({kept}) => kept,
			cell: ({kept, length, source}) =>
				element(
					'span',
					{},
					...pathList([kept], report),
					size(length),
					sourceLink(report.view.addressOf(kept) || source, report),
				),
		},
		{
			title: texts.others,
			sortedBy: ({others}) => others.length,
			cell: ({others}) =>
				element(
					'ul',
					{class: 'plain'},
					...others.map(({path, kind, hours, length}) =>
						element(
							'li',
							{},
							...pathList([path], report),
							`: ${hours === 0 ? texts.kinds[kind] : texts.shiftedBy(hours)}`,
							size(length),
							sourceLink(report.view.addressOf(path), report),
						),
					),
				),
		},
	];
}

function templateColumns(report: ShownReport): readonly Column<PageTemplate>[] {
	const {texts, number} = report.wording;
	return [
		{title: texts.source, cell: ({source}) => source, sortedBy: ({source}) => source, isHead: true},
		{
			title: texts.template,
			cell: ({text, selector, examples}) =>
				element(
					'span',
					{},
					element('bdi', {}, text),
					selector === '' ? undefined : element('code', {class: 'selector'}, selector),
					...pathList(examples.slice(0, 1), report),
				),
		},
		{title: texts.place, cell: ({place}) => texts.places[place], sortedBy: ({place}) => place},
		{title: texts.postsHead, cell: ({posts}) => number(posts), sortedBy: ({posts}) => posts, isNumber: true},
		{
			title: texts.share,
			cell: ({posts, of}) => `${number(Math.round((100 * posts) / of))} %`,
			sortedBy: ({posts, of}) => posts / of,
			isNumber: true,
		},
	];
}

/** Paths that lead to their posts in the list of all. */
function pathList(paths: readonly string[], report: ShownReport): readonly Content[] {
	return paths.flatMap((path) => [
		' ',
		linkTo({part: 'posts', choice: {words: path}}, report, element('code', {dir: 'auto'}, path)),
	]);
}
