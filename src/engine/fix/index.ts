import type {Safety} from '../../model/diagnostic.ts';
import type {LintConfig} from '../lint.ts';
import type {PostInput} from '../parse.ts';
import type {SettlingContext} from '../settle.ts';
import {FixAttempt, type FixedText, type KnownOfPost, quoteAll} from './attempt.ts';

export type {KnownOfPost} from './attempt.ts';

/** What fixing one post came to. */
export interface FixedPost extends FixedText {
	/** That some fixes never come to rest and were left out: a sentence that names their rules. */
	readonly restless?: string;
}

/** What is restless without so many groups of rules is left as it is. */
const mostAttempts = 4;

/**
 * Applies fixes to one post until nothing more can be mended. Every fix is tried out on the re-parsed post before it is
 * kept; one that breaks a post-condition is dropped, and so is one after which its own rule finds as much at its place; the rest
 * goes on. Where fixes do not come to rest, the post is fixed without those of their rules.
 * @param level `safe`: fixes that lose nothing; `unsafe`: all of them
 * @param known what was found in exactly this text
 */
export function fixPost(
	input: PostInput,
	config: LintConfig,
	context: SettlingContext,
	level: Safety,
	known: KnownOfPost = {},
): FixedPost {
	const task = {input, config, context, level, known};
	const leftOut = new Set<string>();
	let restless: string | undefined;
	for (let attempt = 0; attempt < mostAttempts; attempt++) {
		const outcome = new FixAttempt(task, leftOut).run();
		if ('text' in outcome) return restless === undefined ? outcome : {...outcome, restless};
		for (const rule of outcome.rules) leftOut.add(rule);
		restless = `Fixes of ${quoteAll(outcome.rules)} ${outcome.reason}; none of them was applied.`;
	}
	return {
		text: input.text,
		mended: 0,
		dropped: [],
		linted: undefined,
		restless: 'Its fixes do not come to rest; none of them was applied.',
	};
}
