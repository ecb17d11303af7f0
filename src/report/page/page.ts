import type {PageBody, PageHead} from '../pageData.ts';
import {ArchiveView} from '../view/archiveView.ts';
import {hashOf, type Place, placeAt} from '../view/places.ts';
import {aboutSection} from './aboutSection.ts';
import {calendarSection} from './calendarSection.ts';
import {causeSection} from './causeSection.ts';
import {type Language, languageFor, languages, type Wording, wordingIn} from './chosenTexts.ts';
import {element, refill} from './domElements.ts';
import {groupSection} from './groupSection.ts';
import {historySection} from './historySection.ts';
import {ladderSection} from './ladderSection.ts';
import {linkTo} from './placeLinks.ts';
import {postSection} from './postSection.ts';
import {readBody, readHead} from './readData.ts';
import {scoreSection} from './scoreSection.ts';
import type {Part, ShownReport} from './shownReport.ts';
import {yearSection} from './yearSection.ts';

/** The parts of the page, in their order. */
const makers = {
	score: scoreSection,
	history: historySection,
	ladder: ladderSection,
	causes: causeSection,
	calendar: calendarSection,
	years: yearSection,
	groups: groupSection,
	posts: postSection,
	about: aboutSection,
} as const satisfies Readonly<Record<Place['part'], (report: ShownReport) => Part | undefined>>;

/** Shows the report, in the language that its reader wants. */
async function start(): Promise<void> {
	const head = readHead();
	const root = document.getElementById('page');
	if (root === null) return;
	const wording = wordingIn(languageFor(navigator.languages));
	refill(root, [headOf(head, wording)]);
	let body: PageBody;
	try {
		body = await readBody();
	} catch {
		root.append(element('p', {role: 'alert'}, wording.texts.unreadable));
		return;
	}
	const view = new ArchiveView(body);
	let parts = show(root, {head, view}, wording);
	const chooseLanguage = (language: Language): void => {
		parts = show(root, {head, view}, wordingIn(language));
		root.querySelector('select')?.focus();
	};
	root.addEventListener('change', ({target}) => {
		if (target instanceof HTMLSelectElement && target.name === 'language') chooseLanguage(languageOf(target.value));
	});
	addEventListener('hashchange', () => follow(parts));
	follow(parts);
	document.documentElement.dataset['shown'] = 'all';
}

type Parts = Readonly<Partial<Record<Place['part'], Part>>>;

/** Makes all parts in a language. */
function show(root: HTMLElement, data: Pick<ShownReport, 'head' | 'view'>, wording: Wording): Parts {
	document.documentElement.lang = wording.language;
	const goTo = (place: Place): void => {
		const hash = hashOf(place);
		if (location.hash === hash) follow(parts);
		else location.hash = hash;
	};
	const report: ShownReport = {...data, wording, goTo};
	const parts: Parts = Object.fromEntries(Object.entries(makers).map(([name, make]) => [name, make(report)]));
	const made = Object.values(parts).filter((part) => part !== undefined);
	refill(root, [
		element('a', {class: 'skip', href: '#score'}, wording.texts.skip),
		headOf(data.head, wording),
		navigation(parts, report),
		element('main', {}, ...made.map(({section}) => section)),
	]);
	for (const part of made) part.show?.(undefined);
	return parts;
}

function headOf({name, posts, findings, isQuiet, version, site, now}: PageHead, wording: Wording): HTMLElement {
	const {texts} = wording;
	const facts = [
		texts.posts(posts),
		texts.findings(findings),
		isQuiet ? texts.errorsOnly : undefined,
		site,
		texts.judgedAt(new Date(now).toISOString().slice(0, 10)),
		`archivelint ${version}`,
	].filter((fact) => fact !== undefined);
	const options = Object.entries(languages).map(([language, {language: own}]) =>
		element('option', {value: language, lang: language, selected: language === wording.language}, own),
	);
	return element(
		'header',
		{},
		element('h1', {dir: 'auto'}, name),
		element('p', {}, facts.join(' · ')),
		element(
			'label',
			{class: 'language'},
			element('span', {}, texts.chooseLanguage),
			element('select', {name: 'language'}, ...options),
		),
	);
}

function navigation(parts: Parts, report: ShownReport): HTMLElement {
	const {texts} = report.wording;
	const titles = {
		score: texts.scoreTitle,
		history: texts.historyTitle,
		ladder: texts.ladderTitle,
		causes: texts.causesTitle,
		calendar: texts.calendarTitle,
		years: texts.yearsTitle,
		groups: texts.groupsTitle,
		posts: texts.postsTitle,
		about: texts.aboutTitle,
	};
	// The titles are those of the parts.
	const named = Object.entries(titles) as [Place['part'], string][];
	const items = named.flatMap(([part, title]) =>
		parts[part] === undefined ? [] : [element('li', {}, linkTo({part, choice: {}}, report, title))],
	);
	return element('nav', {'aria-label': texts.contents}, element('ul', {}, ...items));
}

/** Shows what the address of the page says. */
function follow(parts: Parts): void {
	const place = placeAt(location.hash);
	if (place === undefined) return;
	const part = parts[place.part];
	if (part === undefined) return;
	const {section, show: showPlace} = part;
	section.scrollIntoView();
	section.focus({preventScroll: true});
	showPlace?.(place);
}

function languageOf(value: string): Language {
	return value in languages ? (value as Language) : 'en';
}

void start();
