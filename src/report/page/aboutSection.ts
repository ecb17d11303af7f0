import {copyableCommand} from './copyableCommand.ts';
import {element} from './domElements.ts';
import {sectionOf} from './sections.ts';
import type {Part, ShownReport} from './shownReport.ts';

/** How the page was made, and what is not on it. */
export function aboutSection(report: ShownReport): Part {
	const {texts} = report.wording;
	const {notices, commands} = report.head;
	const section = sectionOf('about', texts.aboutTitle);
	section.append(
		element('p', {}, texts.aboutFile),
		element(
			'p',
			{},
			`${texts.again}: `,
			copyableCommand(`archivelint report -o report.html${commands.report}`, report),
		),
		element('h3', {}, texts.cutTitle),
		element('p', {}, texts.cutExamples),
		element('ul', {}, ...leftOut(report).map((sentence) => element('li', {}, sentence))),
		...(notices.length === 0
			? []
			: [
					element('h3', {}, texts.noticesTitle),
					element('ul', {lang: 'en'}, ...notices.map((notice) => element('li', {dir: 'auto'}, notice))),
				]),
	);
	return {section};
}

function leftOut({head, view, wording: {texts}}: ShownReport): readonly string[] {
	const {cut} = view.body;
	const counted: readonly (readonly [number, (count: number) => string])[] = [
		[cut.examplesWithoutFrame, texts.cutFrames],
		[cut.examplesWithoutExcerpt, texts.cutExcerpts],
		[cut.findingsWithoutLine, texts.cutLines],
		[cut.authors, texts.cutAuthors],
		[cut.duplicates, texts.cutDuplicates],
		[cut.templates, texts.cutTemplates],
	];
	const sentences = counted.flatMap(([count, say]) => (count === 0 ? [] : [say(count)]));
	const all = head.score === undefined ? sentences : [...sentences, texts.cutRaises];
	return all.length === 0 ? [texts.cutNothingElse] : all;
}
