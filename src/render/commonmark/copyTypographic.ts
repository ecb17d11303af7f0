import type {MappedText} from '../mappedText.ts';
import {goldmarkReplacement} from './goldmarkTypography.ts';
import type {Page} from './markdownPage.ts';

/** What may begin a sign that is replaced. */
const triggers = /['"\-.<>]/g;

/** How much of the line behind a sign says what it is. */
const longestLook = 50;

/** Copies `[start, end)` of the input, with typographic signs in the place of ASCII ones where the site has them. */
export function copyTypographic(page: Page, start: number, end: number): void {
	const {input, openQuotes} = page;
	let copied = start;
	triggers.lastIndex = start;
	for (let match = triggers.exec(input.text); match !== null && match.index < end; match = triggers.exec(input.text)) {
		const {index} = match;
		const replacement = goldmarkReplacement(characterBefore(input, index), restOfLine(page, index), openQuotes);
		if (replacement === undefined || index + replacement.length > end) continue;
		if (index > copied) page.copy(copied, index);
		page.write(replacement.sign, index, index + replacement.length);
		copied = index + replacement.length;
		triggers.lastIndex = copied;
	}
	if (end > copied) page.copy(copied, end);
}

function characterBefore({text}: MappedText, offset: number): string {
	const unit = text.charCodeAt(offset - 1);
	const isSecondHalf = unit >= 0xdc_00 && unit <= 0xdf_ff;
	return offset === 0 ? '\n' : text.slice(offset - (isSecondHalf ? 2 : 1), offset);
}

/** The line from an offset on, its ending included but for the last line of a block. */
function restOfLine({input, textEnd}: Page, offset: number): string {
	const look = input.text.slice(offset, Math.min(textEnd, offset + longestLook));
	const ending = look.indexOf('\n');
	return ending === -1 ? look : look.slice(0, ending + 1);
}
