import * as v from 'valibot';
import {optionsCheck} from '../config/givenOptions.ts';
import {fixPost} from '../engine/fix/index.ts';
import type {Safety} from '../model/diagnostic.ts';
import {reportOf, type TextReport} from './lintText.ts';
import {prepareText, type TextOptions, textOptionSchemas} from './textOptions.ts';

/** What is to be known of a text beside its characters, and how far fixes may go. */
export interface FixOptions extends TextOptions {
	/** The most that fixes may do; `safe`, so that a reader loses nothing, if left out. */
	readonly fix?: Safety | undefined;
}

/** What fixing one text came to: its new text, and what was found in that. Plain JSON. */
export interface FixedText extends TextReport {
	/** The text as it was given where nothing could be fixed. */
	readonly text: string;
	/** Fixes that were not applied, for they would have changed what they must not, or never come to rest: a sentence each. */
	readonly dropped: readonly string[];
}

/**
 * Fixes the text of one post, and lints what it comes to, as `lintText` does. Each fix is tried on the page that it makes,
 * and dropped where a reader would lose something that it does not name.
 * @param text the whole file, front matter and byte order mark included
 * @returns `fixed` is how many findings are fixed; all others, and their offsets, are those of the new text
 * @throws UserError when the config cannot be used; nothing in a text makes this throw
 */
export function fixText(text: string, options: FixOptions): FixedText {
	checkOptions(options);
	const {fix = 'safe'} = options;
	const prepared = prepareText(text, options);
	const {input, lintConfig, context} = prepared;
	const {text: fixedText, mended, dropped, restless} = fixPost(input, lintConfig, context, fix);
	return {
		...reportOf({...prepared, input: {...input, text: fixedText}}, mended),
		text: fixedText,
		dropped: restless === undefined ? dropped : [...dropped, restless],
	};
}

const checkOptions = optionsCheck<FixOptions>({...textOptionSchemas, fix: v.picklist(['safe', 'unsafe'])});
