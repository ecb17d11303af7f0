import type {Diagnostic} from '../model/diagnostic.ts';
import {applyEdits, type TextEdit} from '../model/text.ts';

/** Something that may be done about a finding. */
export interface Proposal {
	readonly description: string;
	readonly edits: readonly TextEdit[];
}

/** What may be done about a finding beside its safe fix: its unsafe one, and what a person may choose. */
export function proposalsOf({fix, unsafeFix, suggestions}: Diagnostic): readonly Proposal[] {
	const unsafe = unsafeFix ?? (fix?.safety === 'unsafe' ? fix : undefined);
	return unsafe === undefined
		? suggestions
		: [{description: 'Apply the unsafe fix.', edits: unsafe.edits}, ...suggestions];
}

/** One edit with the effect of several: it spans them all and repeats the text between them. */
export function mergeEdits(edits: readonly TextEdit[], text: string): TextEdit {
	const [first] = edits;
	if (first !== undefined && edits.length === 1) return first;
	// A fix may have more edits than a call takes arguments.
	const start = edits.reduce((least, {range}) => Math.min(least, range.start), first?.range.start ?? 0);
	const end = edits.reduce((most, {range}) => Math.max(most, range.end), 0);
	const spanned = edits.map(({range, text: written}) => ({
		range: {start: range.start - start, end: range.end - start},
		text: written,
	}));
	return {range: {start, end}, text: applyEdits(text.slice(start, end), spanned)};
}
