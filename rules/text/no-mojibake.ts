import {defineRule, option, type Range, rangeInText, sliceOf} from '../../src/authoring.ts';
import {seenFields} from './characters.ts';
import {findMisread, isSuspicious} from './mojibake.ts';
import {isAbout} from './subject.ts';

export default defineRule({
	id: 'no-mojibake',
	description: 'Disallow text that was read in the wrong encoding, or lost characters so.',
	severity: 'error',
	options: {
		fields: seenFields,
		subjects: option.strings(
			[
				'mojibake',
				'乱码',
				'亂碼',
				'文字化け',
				'u+fffd',
				'replacement character',
				'character encoding',
				'字符编码',
				'字元編碼',
			],
			'Words, in lower case, of posts about such text: these may show some.',
		),
	},
	messages: {
		lost: 'The text has lost characters, for which `U+FFFD` stands{times}.',
		misread: 'The text was read in the wrong encoding: `{sample}`{more}.',
	},
	check: ({post, options, report}) => {
		if (!isSuspicious(post.text)) return {};
		let isExample: boolean | undefined;
		const reportAll = ({lost, misread}: Faults) => {
			if (lost === undefined && misread === undefined) return;
			isExample ??= isAbout(post, options.subjects);
			if (isExample) return;
			if (lost !== undefined) {
				const times = lost.count === 1 ? '' : ` ${lost.count} times`;
				report({at: lost.at, message: 'lost', data: {times}});
			}
			if (misread === undefined) return;
			const more = misread.count === 1 ? '' : `, and ${misread.count - 1} more`;
			const data = {sample: misread.found, more};
			report({at: misread.at, message: 'misread', data});
		};
		const body: Faults = {lost: undefined, misread: undefined};
		return {
			frontMatter({entries}) {
				for (const field of options.fields) {
					const range = entries.get(field)?.valueRange;
					if (range === undefined) continue;
					const faults: Faults = {lost: undefined, misread: undefined};
					count(faults, sliceOf(post.text, range), (part) => ({
						start: range.start + part.start,
						end: range.start + part.end,
					}));
					reportAll(faults);
				}
			},
			prose(text) {
				if (isSuspicious(text.value)) count(body, text.value, (part) => rangeInText(post, text, part));
			},
			end: () => reportAll(body),
		};
	},
});

/** Faults of one kind: the first, and how many there are. */
interface Tally {
	readonly at: Range;
	readonly found: string;
	count: number;
}

interface Faults {
	lost: Tally | undefined;
	misread: Tally | undefined;
}

/** Adds what is wrong with a text. */
function count(faults: Faults, text: string, locate: (part: Range) => Range): void {
	for (const {index, 0: found} of text.matchAll(/\ufffd+/g)) {
		faults.lost ??= {at: locate({start: index, end: index + found.length}), found, count: 0};
		faults.lost.count += found.length;
	}
	for (let next = findMisread(text, 0); next !== undefined; ) {
		const {index, found} = next;
		const end = index + found.length;
		faults.misread ??= {at: locate({start: index, end}), found, count: 0};
		faults.misread.count++;
		next = findMisread(text, end);
	}
}
