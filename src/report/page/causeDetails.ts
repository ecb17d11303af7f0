import type {PageCause, PageExample, PageFix, PageFrame} from '../pageData.ts';
import {type ChosenCause, noYear} from '../view/archiveView.ts';
import {copyableCommand} from './copyableCommand.ts';
import {type Content, element} from './domElements.ts';
import {excerptFrame} from './excerptFrame.ts';
import {linkTo} from './placeLinks.ts';
import {sentence} from './saidSentence.ts';
import type {ShownReport} from './shownReport.ts';
import {sourceLink} from './sourceLink.ts';

/** All that it takes to decide on a cause. */
export function causeDetails({cause, place}: ChosenCause, report: ShownReport): HTMLElement {
	const {texts} = report.wording;
	const rule = report.view.body.rules[cause.rule];
	const isOnWeb = rule?.url !== undefined && /^https?:/.test(rule.url);
	return element(
		'div',
		{class: 'detail'},
		element('p', {}, sentence(rule?.description ?? '')),
		element('p', {}, `${texts.loses}: ${texts.harms[cause.harm]}`),
		cause.kind === '' ? undefined : element('p', {}, `${texts.about}: `, element('code', {dir: 'auto'}, cause.kind)),
		isOnWeb ? element('p', {}, element('a', {href: rule.url, rel: 'noreferrer'}, texts.seeRule)) : undefined,
		commandList(cause, report),
		yearList(place, report),
		...cause.examples.map((example) => exampleOf(example, report)),
		element('p', {}, linkTo({part: 'posts', choice: {cause: cause.id}}, report, texts.postsOfCause(cause.posts))),
	);
}

function commandList({id, safe, unsafe}: PageCause, report: ShownReport): HTMLElement {
	const {texts} = report.wording;
	const {lint, ignore} = report.head.commands;
	const rows: readonly (readonly [string, string])[] = [
		[texts.seeAll, `archivelint --cause ${id}${lint}`],
		...(safe + unsafe === 0
			? []
			: [[texts.seeFix, `archivelint --cause ${id} --diff${safe > 0 ? '' : ' --unsafe'}${lint}`] as const]),
		...(safe === 0 ? [] : [[texts.doFix, `archivelint --cause ${id} --fix${lint}`] as const]),
		...(unsafe === 0 ? [] : [[texts.doUnsafe, `archivelint --cause ${id} --fix --unsafe${lint}`] as const]),
		[texts.blameIt, `archivelint blame ${id}${lint}`],
		[texts.ignoreIt, `archivelint ignore ${id} --reason '${texts.ignoreReason}'${ignore}`],
	];
	return element(
		'dl',
		{class: 'commands'},
		...rows.flatMap(([what, command]) => [
			element('dt', {}, what),
			element('dd', {}, copyableCommand(command, report)),
		]),
	);
}

/** In which years it is found: of one year alone, that is said, too. */
function yearList(place: number, report: ShownReport): HTMLElement {
	const {texts, number} = report.wording;
	const years = [...report.view.yearsOfCause(place)];
	const most = Math.max(1, ...years.map(([, count]) => count));
	const items = years.map(([year, count]) => {
		const filled = element('span', {class: 'filled'});
		filled.style.setProperty('block-size', `${Math.max(4, (100 * count) / most)}%`);
		const id = report.view.body.causes[place]?.id;
		const name = year === noYear ? texts.noDate : String(year);
		return element(
			'li',
			{},
			element('span', {class: 'column', 'aria-hidden': true}, filled),
			linkTo({part: 'posts', choice: {cause: id, year}}, report, name),
			element('small', {}, number(count)),
		);
	});
	return element('div', {}, element('h3', {}, texts.byYear), element('ul', {class: 'years'}, ...items));
}

function exampleOf(example: PageExample, report: ShownReport): HTMLElement {
	const {texts} = report.wording;
	const {posts} = report.view.body;
	const place = `${posts.paths[example.post] ?? ''}:${example.line}:${example.column}`;
	return element(
		'article',
		{class: 'example', 'aria-label': place},
		element('h3', {dir: 'auto'}, element('code', {}, place)),
		sourceLink(posts.addresses[example.post] ?? '', report),
		element('p', {}, sentence(example.message)),
		example.frame === undefined
			? element('p', {}, texts.noFrame)
			: element('div', {class: 'both'}, ...shownBothWays(example, {frame: example.frame, place}, report)),
	);
}

function shownBothWays(
	example: PageExample,
	{frame, place}: {readonly frame: PageFrame; readonly place: string},
	report: ShownReport,
): readonly Content[] {
	const {texts} = report.wording;
	return [
		element(
			'div',
			{},
			element('h4', {}, texts.asWritten),
			frameShown(frame, example.line),
			...fixOf(example.fix, report),
		),
		element(
			'div',
			{},
			element('h4', {}, texts.asRead),
			example.excerpt === undefined
				? element('p', {class: 'none'}, texts.noExcerpt)
				: excerptFrame(example.excerpt, `${texts.asRead}: ${place}`),
		),
	];
}

function frameShown({above, before, marked, after, below}: PageFrame, line: number): HTMLElement {
	const lines = [
		above === undefined ? undefined : lineOf(line - 1, [above]),
		lineOf(line, [before, element('mark', {}, marked === '' ? '\u00a0' : marked), after]),
		below === undefined ? undefined : lineOf(line + 1, [below]),
	];
	return element('pre', {class: 'frame', tabindex: 0, dir: 'auto'}, ...lines);
}

function lineOf(number: number, contents: readonly Content[]): HTMLElement {
	return element(
		'span',
		{class: 'line'},
		element('span', {class: 'at', 'aria-hidden': true}, String(number)),
		element('bdi', {}, ...contents),
	);
}

function fixOf(fix: PageFix | undefined, {wording: {texts}}: ShownReport): readonly Content[] {
	if (fix === undefined) return [];
	const shown = (title: string, text: string, name: 'del' | 'ins'): readonly Content[] =>
		text === '' ? [] : [element('p', {class: 'change'}, `${title}: `, element(name, {dir: 'auto'}, text))];
	return [
		...shown(texts.fixRemoves, fix.removed, 'del'),
		...shown(texts.fixWrites, fix.written, 'ins'),
		fix.others === 0 ? undefined : element('p', {class: 'change'}, texts.fixElsewhere(fix.others)),
	];
}
