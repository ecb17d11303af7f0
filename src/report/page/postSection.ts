import {shellWord} from '../../texts/shellWord.ts';
import {type Choice, noYear} from '../view/archiveView.ts';
import type {Found} from '../view/foundIn.ts';
import {copyableCommand} from './copyableCommand.ts';
import {type Content, element, refill} from './domElements.ts';
import {type Chooser, wordField} from './filters.ts';
import {linkTo} from './placeLinks.ts';
import {chosenYear, sourceChooser, yearChooser} from './postChoosers.ts';
import {sentence} from './saidSentence.ts';
import {sectionOf} from './sections.ts';
import type {Part, ShownReport} from './shownReport.ts';
import {type Column, sortedTable} from './sortedTable.ts';
import {sourceLink} from './sourceLink.ts';

/** All posts, to be searched, with all that is found in each. */
export function postSection(report: ShownReport): Part {
	const {view, wording} = report;
	const {texts} = wording;
	const section = sectionOf('posts', texts.postsTitle);
	const sums = element('p', {role: 'status', class: 'sums'});
	const chips = element('p', {class: 'chips'});
	const table = sortedTable<number>(
		{
			caption: texts.postsTitle,
			columns: columnsOf(report),
			keyOf: (post) => view.body.posts.paths[post] ?? '',
			details: (post) => postDetails(post, report),
		},
		report,
	);
	// Causes and days come from elsewhere on the page.
	let fixed: Choice = {};
	const update = (): void => {
		const posts = view.postsOf({...fixed, ...choiceOf(filters)});
		const findings = posts.reduce((sum, post) => sum + (view.counts[post] ?? 0), 0);
		refill(sums, [texts.chosenPosts(posts.length, findings)]);
		refill(chips, chipsOf(fixed, report));
		// What is worst stands first.
		table.fill(posts.toSorted((a, b) => rank(a, report) - rank(b, report) || a - b));
	};
	const filters = filtersOf(report, update);
	const show: NonNullable<Part['show']> = (place) => {
		const {words, source, year, cause, days} = place?.choice ?? {};
		fixed = {cause, days};
		filters.words.choose(words);
		filters.source.choose(source);
		filters.year.choose(year === undefined ? undefined : String(year));
		update();
	};
	const reset = element('button', {type: 'button', onclick: () => show(undefined)}, texts.reset);
	section.append(
		element(
			'form',
			{class: 'filters', onsubmit: (event) => event.preventDefault()},
			...Object.values(filters).map(({shown}) => shown),
			reset,
		),
		chips,
		sums,
		table.shown,
	);
	return {section, show};
}

type Filters = Readonly<Record<'words' | 'source' | 'year', Chooser>>;

function filtersOf(report: ShownReport, update: () => void): Filters {
	const {texts} = report.wording;
	return {
		words: wordField({label: texts.search, hint: texts.searchPosts}, update),
		source: sourceChooser(report, update),
		year: yearChooser(report, update),
	};
}

function choiceOf({words, source, year}: Filters): Choice {
	return {words: words.value(), source: source.value(), year: chosenYear(year)};
}

/** Those with the fewest points come first; without a score, those with most findings. */
function rank(post: number, {head, view}: ShownReport): number {
	return head.score === undefined ? -(view.counts[post] ?? 0) : (view.body.posts.scores[post] ?? 0);
}

function chipsOf({cause, days}: Choice, report: ShownReport): readonly Content[] {
	const {texts, day} = report.wording;
	const known = report.view.body.causes.find(({id}) => id === cause);
	const period = days?.map(day).filter((name, index, all) => all.indexOf(name) === index);
	return [
		known === undefined
			? undefined
			: element(
					'span',
					{class: 'chip'},
					`${texts.withCause} `,
					linkTo({part: 'causes', choice: {cause: known.id}}, report, `${known.rule} · ${known.source}`),
				),
		period === undefined ? undefined : element('span', {class: 'chip'}, period.join(' – ')),
	];
}

function columnsOf(report: ShownReport): readonly Column<number>[] {
	const {view, head, wording} = report;
	const {texts, number, decimal, day: nameOf} = wording;
	const {posts} = view.body;
	const source = (post: number): string => posts.sourceNames[posts.sources[post] ?? -1] ?? '';
	const author = (post: number): string => posts.authorNames[posts.authors[post] ?? -1] ?? '';
	return [
		{
			title: texts.post,
			isHead: true,
			sortedBy: (post) => posts.paths[post] ?? '',
			cell: (post) =>
				element(
					'span',
					{class: 'post'},
					element('bdi', {class: 'title'}, posts.titles[post] ?? ''),
					element('code', {dir: 'auto'}, posts.paths[post] ?? ''),
					sourceLink(posts.addresses[post] ?? '', report),
				),
		},
		{
			title: texts.day,
			cell: (post) =>
				element('span', {class: 'day'}, view.years[post] === noYear ? texts.noDate : nameOf(posts.days[post] ?? 0)),
			sortedBy: (post) => posts.days[post] ?? 0,
		},
		{title: texts.source, cell: source, sortedBy: source},
		{title: texts.author, cell: (post) => element('bdi', {}, author(post)), sortedBy: author},
		{
			title: texts.findingsHead,
			cell: (post) => number(view.counts[post] ?? 0),
			sortedBy: (post) => view.counts[post] ?? 0,
			isNumber: true,
		},
		...(head.score === undefined
			? []
			: [
					{
						title: texts.score,
						cell: (post: number) => decimal((posts.scores[post] ?? 0) / 10),
						sortedBy: (post: number) => posts.scores[post] ?? 0,
						isNumber: true,
					},
				]),
	];
}

function postDetails(post: number, report: ShownReport): HTMLElement {
	const {head, view, wording} = report;
	const {texts} = wording;
	const found = view.found.of(post);
	if (found.length === 0) return element('p', {class: 'detail'}, texts.cleanPost);
	const path = view.body.posts.paths[post] ?? '';
	const first = Math.min(...found.flatMap(({lines}) => lines.slice(0, 1)));
	const command = `archivelint explain ${shellWord(`${head.commands.folder}${path}:${first}`)}${head.commands.explain}`;
	return element(
		'div',
		{class: 'detail'},
		element('ul', {class: 'found'}, ...found.map((one) => foundItem(one, report))),
		element('p', {}, `${texts.explainLine}: `, copyableCommand(command, report)),
	);
}

function foundItem({cause, count, lines}: Found, report: ShownReport): HTMLElement {
	const {texts} = report.wording;
	const known = report.view.body.causes[cause];
	if (known === undefined) return element('li');
	const named = lines.join(', ');
	const others = count - lines.length;
	return element(
		'li',
		{},
		linkTo({part: 'causes', choice: {cause: known.id}}, report, known.rule),
		` ${lines.length === 1 ? texts.line(named) : texts.lines(named)}`,
		others > 0 ? ` ${texts.moreLines(others)}` : '',
		// The message of a cause is that of its first finding, and may be about another post.
		known.findings === 1
			? sentence(known.message)
			: known.kind === ''
				? sentence(report.view.body.rules[known.rule]?.description ?? '')
				: element('span', {class: 'said', dir: 'auto'}, known.kind),
	);
}
