import {
	codePointName,
	defineRule,
	type FixDetails,
	groupBy,
	namedEntries,
	option,
	type Post,
	placesInWords,
	safe,
	sliceOf,
	unsafe,
} from '../../src/authoring.ts';
import {control, mayHoldControl, mayHoldInvisible, seenFields} from './characters.ts';
import {ControlFinder, type ControlRun} from './controls.ts';
import {type InvisibleRun, invisibleRunsInText, invisibleRunsInValue} from './invisibleRuns.ts';
import {subjectQuestion} from './subject.ts';
import {matchesInValue} from './values.ts';

export default defineRule({
	id: 'no-invisible-characters',
	description: 'Disallow control characters and invisible characters.',
	fix: 'safe and unsafe',
	looksIntoOpaque: true,
	options: {
		fields: seenFields,
		subjects: option.strings(
			['zero-width', 'zero width', '零宽', '零寬', 'u+200b', 'soft hyphen', 'right-to-left override', 'trojan source'],
			'Words, in lower case, of posts about such characters: these keep theirs.',
		),
	},
	messages: {
		control: {
			text: 'The file holds the control character `{character}`{places}, which no feed may hold.',
			severity: 'error',
		},
		escapedControl: {
			text: 'The value of `{field}` holds the control character `{character}`, which no feed may hold.',
			severity: 'error',
		},
		invisible:
			'The text holds the invisible character `{character}`{places}, which breaks searches and goes along with copied text.',
		softHyphen:
			'The text holds the soft hyphen `{character}`{places}, which shows only at the end of a line, breaks searches and goes along with copied text.',
		override: 'The text holds `{character}`, which reverses the direction of what follows.',
	},
	check: ({post, options, report}) => {
		const mayHoldAny = mayHoldInvisible(post.text);
		if (!mayHoldAny && !hasEscapes(post)) return {};
		const isExample = subjectQuestion(post.text, options.subjects);
		const runs: InvisibleRun[] = [];
		const controls = mayHoldAny && mayHoldControl(post.text) ? new ControlFinder(post) : undefined;
		return {
			frontMatter() {
				for (const entry of namedEntries(post, options.fields)) {
					for (const {found, range, isEscape} of matchesInValue(post, entry, control)) {
						const data = {field: entry.key, character: codePointName(found)};
						if (isEscape) report({at: range, message: 'escapedControl', data});
					}
					for (const run of invisibleRunsInValue(post, entry)) runs.push(run);
				}
			},
			...(mayHoldAny && {
				prose(text) {
					for (const run of invisibleRunsInText(post, text)) runs.push(run);
				},
			}),
			...(controls !== undefined && {
				text: (text) => controls.readText(text),
				'<*>': (element) => controls.readAttributes(element),
			}),
			end() {
				if (runs.length > 0 && !isExample()) for (const finding of runFindings(runs)) report(finding);
				for (const finding of controlFindings(controls?.all() ?? [])) report(finding);
			},
		};
	},
});

/** One finding for all that is mended alike: nobody looks at one after the other. What turns text around is looked at. */
function* runFindings(runs: readonly InvisibleRun[]) {
	const alike = groupBy(runs, ({characters, range, removal, file = ''}) => {
		const place = isOverride(characters) ? range.start : '';
		return [codePointName(characters), removal !== undefined, place, file].join(' ');
	});
	for (const group of alike.values()) {
		const [first] = group;
		if (first === undefined) continue;
		const character = codePointName(first.characters);
		// What names a file has to be spelled as that is.
		const asks = first.file === undefined ? undefined : ({what: 'named', target: first.file} as const);
		const place = {at: first.range, about: character, asks};
		if (isOverride(first.characters)) yield {message: 'override', data: {character}, at: first.range, asks} as const;
		else {
			const isSoftHyphen = first.characters.startsWith('\u00ad');
			const fix = (isSoftHyphen ? unsafe : safe)(
				isSoftHyphen && !areHyphens(group) ? [] : group.flatMap(({removal}) => removal ?? []),
				changesOf(group),
			);
			const data = {character, places: placesInWords(group.length)};
			yield {message: isSoftHyphen ? 'softHyphen' : 'invisible', data, fix, ...place} as const;
		}
	}
}

/** One finding for all places of a character, but for those that nothing can mend. */
function* controlFindings(runs: readonly ControlRun[]) {
	for (const group of groupBy(runs, ({character, fix}) => `${character}${fix !== undefined}`).values()) {
		const [first] = group;
		if (first === undefined) continue;
		const data = {character: codePointName(first.character), places: placesInWords(group.length)};
		const fixes = group.flatMap(({fix}) => fix ?? []);
		const fix = safe(
			fixes.flatMap(({edits}) => edits),
			changesOf(fixes.map((changes) => ({changes}))),
		);
		yield {at: first.range, message: 'control', data, fix, standsAlone: true} as const;
	}
}

/** So many divide words of a text that is hyphenated; a few may be what is left of dashes, without which words run together. */
const fewestHyphens = 3;

function areHyphens(runs: readonly InvisibleRun[]): boolean {
	return runs.length >= fewestHyphens && runs.every(({isInWord}) => isInWord);
}

function isOverride(characters: string): boolean {
	return /^[\u202d\u202e]/.test(characters);
}

/** What several fixes change together. */
function changesOf(runs: readonly {readonly changes: FixDetails}[]): FixDetails {
	const sets = new Set(runs.flatMap(({changes}) => changes.sets ?? []));
	const respells = new Set(runs.flatMap(({changes}) => changes.respells ?? []));
	return {...(sets.size > 0 && {sets: [...sets]}), ...(respells.size > 0 && {respells: [...respells]})};
}

/** Whether values of the front matter may be written with escapes, which stand for any character. */
function hasEscapes({text, frontMatter}: Post): boolean {
	return frontMatter !== undefined && sliceOf(text, frontMatter.contentRange).includes('\\');
}
