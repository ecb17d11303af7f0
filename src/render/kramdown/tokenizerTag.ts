import {readHtmlTag} from '../../texts/htmlTag.ts';
import type {MappedText} from '../mappedText.ts';
import type {Document} from './document.ts';

/** Where HTML's tokenizer ends the tag at an offset: behind its `>`. Without one the tag goes to the end of the text. */
export function htmlTagEnd(
	{text, document}: {readonly text: MappedText; readonly document: Document},
	offset: number,
): number {
	const close = text.next('>', offset);
	if (!Number.isFinite(close)) return text.text.length;
	const end = document.tokenizerSteps > 0 ? (readHtmlTag(text.text, offset) ?? text.text.length) : close + 1;
	// Tags that swallow one another would else be read again and again.
	document.tokenizerSteps -= end - offset;
	return end;
}
