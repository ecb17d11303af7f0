import {codePointName, defineRule, option, type Post, safe, sliceOf, unsafe} from '../../src/authoring.ts';
import {control, mayHoldControl, mayHoldInvisible, seenFields} from './characters.ts';
import {ControlFinder} from './controls.ts';
import {type InvisiblePair, pairRuns} from './invisiblePairs.ts';
import {type FoundRun, type InvisibleRun, invisibleRunsInText, invisibleRunsInValue} from './invisibleRuns.ts';
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
		control: {text: 'The file holds the control character `{character}`, which no feed may hold.', severity: 'error'},
		escapedControl: {
			text: 'The value of `{field}` holds the control character `{character}`, which no feed may hold.',
			severity: 'error',
		},
		invisible: 'The text holds the invisible character `{character}`.',
		pair: 'The invisible character `{character}` stands before and after `{between}`.',
		softHyphen: 'The text holds the soft hyphen `{character}`, which shows only at the end of a line.',
		override: 'The text holds `{character}`, which reverses the direction of what follows.',
	},
	check: ({post, options, report}) => {
		const mayHoldAny = mayHoldInvisible(post.text);
		if (!mayHoldAny && !hasEscapes(post)) return {};
		const isExample = subjectQuestion(post, options.subjects);
		const reportRun = ({range, characters, removal, changes}: InvisibleRun): void => {
			if (isExample()) return;
			const found = {at: range, data: {character: codePointName(characters)}};
			if (/^[\u202d\u202e]/.test(characters)) report({message: 'override', ...found});
			else if (characters.startsWith('\u00ad'))
				report({message: 'softHyphen', fix: unsafe(removal, changes), ...found});
			else report({message: 'invisible', fix: safe(removal, changes), ...found});
		};
		const reportPair = ({first, second, between}: InvisiblePair): void => {
			const fix = safe(
				[first.removal, second.removal].filter((edit) => edit !== undefined),
				first.changes,
			);
			const at = {start: first.range.start, end: second.range.end};
			report({message: 'pair', at, data: {character: codePointName(first.characters), between}, fix});
		};
		const inText: FoundRun[] = [];
		const controls = mayHoldAny && mayHoldControl(post.text) ? new ControlFinder(post) : undefined;
		return {
			frontMatter({entries}) {
				for (const field of options.fields) {
					const entry = entries.get(field);
					if (entry === undefined) continue;
					for (const {found, range, isEscape} of matchesInValue(post, entry, control)) {
						const data = {field, character: codePointName(found)};
						if (isEscape) report({at: range, message: 'escapedControl', data});
					}
					for (const run of invisibleRunsInValue(post, entry)) reportRun(run);
				}
			},
			...(mayHoldAny && {
				prose(text) {
					inText.push(...invisibleRunsInText(post, text));
				},
			}),
			...(controls !== undefined && {
				text: (text) => controls.readText(text),
				'<*>': (element) => controls.readAttributes(element),
			}),
			end() {
				for (const run of pairRuns(post, inText)) {
					if ('between' in run) reportPair(run);
					else reportRun(run);
				}
				for (const {range, character, fix} of controls?.all() ?? []) {
					const data = {character: codePointName(character)};
					report({at: range, message: 'control', data, fix, standsAlone: true});
				}
			},
		};
	},
});

/** Whether values of the front matter may be written with escapes, which stand for any character. */
function hasEscapes({text, frontMatter}: Post): boolean {
	return frontMatter !== undefined && sliceOf(text, frontMatter.yamlRange).includes('\\');
}
