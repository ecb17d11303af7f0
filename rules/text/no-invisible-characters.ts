import {
	codePointName,
	defineRule,
	type Fix,
	type FrontMatter,
	option,
	type Post,
	type Range,
	rangeInText,
	remove,
	safe,
	sliceOf,
	type Text,
	unsafe,
} from '../../src/authoring.ts';
import {
	control,
	holdsInvisible,
	invisible,
	marksWords,
	mayHoldControl,
	mayHoldInvisible,
	seenFields,
} from './characters.ts';
import {ControlFinder} from './controls.ts';
import {leavesText} from './removal.ts';
import {isAbout} from './subject.ts';
import {leavesValue, matchesInValue} from './values.ts';

export default defineRule({
	id: 'no-invisible-characters',
	description: 'Disallow control characters, and characters that nobody sees.',
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
		invisible: 'The text holds `{character}`, which nobody sees.',
		softHyphen: 'The text holds `{character}`, a hyphen that nobody sees but at the end of a line.',
		override: 'The text holds `{character}`, which turns the order of what follows round.',
	},
	check: ({post, options, report}) => {
		let isExample: boolean | undefined;
		const reportRun = (at: Range, run: string, removal: (safety: typeof safe) => Fix | undefined): void => {
			isExample ??= isAbout(post, options.subjects);
			if (isExample) return;
			const data = {character: codePointName(run)};
			if (/^[\u202d\u202e]/.test(run)) report({at, message: 'override', data});
			else if (run.startsWith('\u00ad')) report({at, message: 'softHyphen', data, fix: removal(unsafe)});
			else report({at, message: 'invisible', data, fix: removal(safe)});
		};
		const isSuspicious = mayHoldInvisible(post.text);
		if (!isSuspicious && !hasEscapes(post)) return {};
		const inValues = {
			frontMatter: ({entries}: FrontMatter) => {
				for (const field of options.fields) {
					const entry = entries.get(field);
					if (entry === undefined) continue;
					for (const {found, range} of matchesInValue(post, entry, control).filter(({isEscape}) => isEscape)) {
						report({at: range, message: 'escapedControl', data: {field, character: codePointName(found)}});
					}
					for (const {found, range, isEscape} of matchesInValue(post, entry, invisible)) {
						// Characters without width in these are `no-padding`'s.
						if (/^[\u200b\ufeff]/.test(found) && /^(?:title|author)$/.test(field)) continue;
						if (marksWords(post.text, range.start, found)) continue;
						const isRemovable = !isEscape && leavesValue(post, entry, range);
						reportRun(range, found, (as) => (isRemovable ? as(remove(range), {sets: [field]}) : undefined));
					}
				}
			},
		};
		if (!isSuspicious) return inValues;
		const inTexts = {
			...inValues,
			prose(text: Text) {
				if (!holdsInvisible(text.value)) return;
				for (const {index, 0: run} of text.value.matchAll(invisible)) {
					const range = rangeInText(post, text, {start: index, end: index + run.length});
					// A byte order mark is the file's.
					if (range.start === 0 || marksWords(text.value, index, run)) continue;
					const isRemovable = isWritten(sliceOf(post.text, range), run) && leavesText(post, text, range);
					reportRun(range, run, (as) => (isRemovable ? as(remove(range), {respells: ['text']}) : undefined));
				}
			},
		};
		if (!mayHoldControl(post.text)) return inTexts;
		const controls = new ControlFinder(post);
		return {
			...inTexts,
			text: (text) => controls.readText(text),
			'<*>': (element) => controls.readAttributes(element),
			end() {
				for (const {range, character, fix} of controls.all()) {
					report({at: range, message: 'control', data: {character: codePointName(character)}, fix});
				}
			},
		};
	},
});

/** Whether values of the front matter may be written with escapes, which stand for any character. */
function hasEscapes({text, frontMatter}: Post): boolean {
	return frontMatter !== undefined && sliceOf(text, frontMatter.yamlRange).includes('\\');
}

/** Whether a range holds just the characters, raw or as references. */
function isWritten(written: string, run: string): boolean {
	return [...written.replace(/&[#\w]{1,40};/g, run.charAt(0))].every((character) => character === run.charAt(0));
}
