import {optionsCheck} from '../config/givenOptions.ts';
import {describeCrash} from '../engine/findings/describeCrash.ts';
import {lintPost} from '../engine/lint.ts';
import {settleFindings} from '../engine/settle.ts';
import type {Disabling} from '../engine/suppress/disabling.ts';
import type {FileReport, Problem} from '../model/report.ts';
import {type PreparedText, prepareText, type TextOptions, textOptionSchemas} from './textOptions.ts';

/** What was found in one text. Plain JSON. */
export interface TextReport extends FileReport {
	/** Rules that crashed. The others have run. */
	readonly problems: readonly Problem[];
}

/**
 * Lints the text of one post. Rules that judge the archive as a whole do not run; of the other findings, without
 * `archive`, those are not reported that only a file that is missing in it or the habit of its posts proves, and those that
 * depend on what the archive serves are reported, but have no fix.
 * @param text the whole file, front matter and byte order mark included; offsets count its UTF-16 units
 * @returns `fixed` is 0
 * @throws UserError when the config cannot be used; nothing in a text makes this throw
 */
export function lintText(text: string, options: TextOptions): TextReport {
	checkOptions(options);
	return reportOf(prepareText(text, options), 0);
}

const checkOptions = optionsCheck<TextOptions>(textOptionSchemas);

/**
 * Lints a text that is ready.
 * @param fixed how many findings it had that are fixed
 */
export function reportOf({input, lintConfig, context}: PreparedText, fixed: number): TextReport {
	const {path} = input;
	const {findings, facts, disablings, crashes} = lintPost(input, lintConfig);
	const {diagnostics, suppressed} = settleFindings(findings, {facts, disablings: disablings.map(unjudged)}, context);
	const problems = crashes.map((crash) => ({message: describeCrash(crash), path}));
	return {path, diagnostics, suppressed, fixed, problems};
}

/** What switches off a rule that judges the archive is not called needless, for that rule has not run. */
function unjudged(disabling: Disabling): Disabling {
	return disabling.judgedWith === 'archive' ? {...disabling, judgedWith: undefined} : disabling;
}
