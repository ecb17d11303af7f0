import {ownRuleset, Plugins} from '../../src/config/index.ts';
import {option} from '../../src/model/option.ts';
import {defineRule} from '../../src/model/rule.ts';

/** Three rules that report nothing: enough to set, in each of the presets. */
export const rules = [
	defineRule({
		id: 'no-torn-page',
		description: 'Disallow pages that are torn.',
		severity: 'error',
		options: {
			marks: option.strings(['torn', 'ripped'], 'Classes that mark a torn page.'),
			longest: option.integer(10, 1, 'Longest tear that is let pass, in centimetres.'),
			strict: option.flag(false, 'Whether dog-ears count.'),
		},
		messages: {torn: 'Page `{page}` is torn.', dogEared: {text: 'A corner is bent.', severity: 'warning'}},
		check: () => ({}),
	}),
	defineRule({
		id: 'require-page-number',
		description: 'Require a number on every page.',
		messages: {missing: 'The page has no number.'},
		preset: 'strict',
		check: () => ({}),
	}),
	defineRule({
		id: 'no-marginalia',
		description: 'Disallow notes in the margin.',
		messages: {note: 'There is a note in the margin.'},
		preset: 'off',
		check: () => ({}),
	}),
];

/** The same as configs know them. */
export const ruleset = ownRuleset(rules);

/** The same without plugins. */
export const noPlugins = new Plugins(ruleset);
