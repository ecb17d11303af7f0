import {defineRule, namedEntries, option, type Range, rangeInText, sliceOf} from '../../src/authoring.ts';
import {seenFields} from './characters.ts';
import {isSuspicious, misreadSequence} from './mojibake.ts';
import {subjectQuestion} from './subject.ts';

export default defineRule({
	id: 'no-mojibake',
	description: 'Disallow text that was read in the wrong encoding, or lost characters that way.',
	harm: 'lost',
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
		lost: 'Characters are lost: the text holds {count:replacement character|replacement characters} (`U+FFFD`).',
		misread: 'The text was read in the wrong encoding in {count:place|places}, as `{sample}` shows.',
	},
	check: ({post, options, report}) => {
		if (!isSuspicious(post.text)) return {};
		const isExample = subjectQuestion(post.text, options.subjects);
		const reportFaults = ({lost, misread}: Faults): void => {
			if ((lost === undefined && misread === undefined) || isExample()) return;
			if (lost !== undefined) report({at: lost.at, message: 'lost', data: {count: lost.count}});
			if (misread === undefined) return;
			const data = {count: misread.count, sample: misread.found};
			report({at: misread.at, message: 'misread', data});
		};
		const inBody = noFaults();
		return {
			frontMatter() {
				for (const {valueRange: range} of namedEntries(post, options.fields)) {
					const inValue = noFaults();
					addFaults(inValue, sliceOf(post.text, range), (part) => shifted(part, range.start));
					reportFaults(inValue);
				}
			},
			prose(text) {
				if (isSuspicious(text.value)) addFaults(inBody, text.value, (part) => rangeInText(post, text, part));
			},
			end: () => reportFaults(inBody),
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

function noFaults(): Faults {
	return {lost: undefined, misread: undefined};
}

/** Adds what is wrong with a text. */
function addFaults(faults: Faults, text: string, locate: (part: Range) => Range): void {
	for (const {index, 0: found} of text.matchAll(/\ufffd+/g)) {
		faults.lost ??= {at: locate({start: index, end: index + found.length}), found, count: 0};
		faults.lost.count += found.length;
	}
	for (const {index, 0: found} of text.matchAll(misreadSequence)) {
		faults.misread ??= {at: locate({start: index, end: index + found.length}), found, count: 0};
		faults.misread.count++;
	}
}

function shifted({start, end}: Range, offset: number): Range {
	return {start: offset + start, end: offset + end};
}
