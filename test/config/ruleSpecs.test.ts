import test from 'ava';
import {type Checked, codeFrame, parseRuleList, parseRuleSpec} from '../../src/config/index.ts';
import {ruleset} from './exampleRules.ts';

const specs: readonly (readonly [spec: string, value: object])[] = [
	['no-torn-page: error', {'no-torn-page': 'error'}],
	['no-torn-page:off', {'no-torn-page': 'off'}],
	['no-torn-page: "warn"', {'no-torn-page': 'warn'}],
	['  no-torn-page :  ["error", {"longest": 3}]  ', {'no-torn-page': ['error', {longest: 3}]}],
];

for (const [spec, value] of specs) {
	test(`--rule '${spec}'`, (t) => {
		t.deepEqual(parseRuleSpec(spec, ruleset), {value});
	});
}

const usage = 'A rule is set by its id, a colon and `off`, `on`, `warn`, `error` or a list, as in `some-rule: error`.';

const wrongSpecs: readonly (readonly [spec: string, ...mistakes: string[]])[] = [
	['no-torn-page', `^^^^^^^^^^^^ ${usage}`],
	['no-torn-page: ', `^^^^^^^^^^^^^^ ${usage}`],
	['no-torn-pages: error', '^^^^^^^^^^^^^ There is no rule `no-torn-pages`. Did you mean `no-torn-page`?'],
	['__proto__: error', '^^^^^^^^^ There is no rule `__proto__`.'],
	[
		'no-torn-page: eror',
		'              ^^^^ `no-torn-page` must be `off`, `on`, `warn`, `error` or a list, not `"eror"`. Did you mean `error`?',
	],
	['no-torn-page: ["error"', '                      ^ A closing `]` is missing.'],
	[
		'no-torn-page: ["error", {"longest": 0, "wide": 1}]',
		'                                    ^ `longest` must be at least 1, not `0`.',
		'                                       ^^^^^^ The rule `no-torn-page` has no option `wide`.',
	],
];

for (const [spec, ...mistakes] of wrongSpecs) {
	test(`--rule '${spec}' is wrong`, (t) => {
		t.deepEqual(framesOf(parseRuleSpec(spec, ruleset)), mistakes);
	});
}

test('--only takes ids with commas between them', (t) => {
	t.deepEqual(parseRuleList('no-torn-page, no-marginalia', ruleset), {value: ['no-torn-page', 'no-marginalia']});
});

test('--only names every id that is none', (t) => {
	t.deepEqual(framesOf(parseRuleList('no-torn-pag,, indent', ruleset)), [
		'^^^^^^^^^^^ There is no rule `no-torn-pag`. Did you mean `no-torn-page`?',
		'            ^ The id of a rule is missing.',
		'              ^^^^^^ There is no rule `indent`.',
	]);
});

function framesOf(result: Checked<unknown>): string[] {
	const mistakes = 'mistakes' in result ? result.mistakes : [];
	return mistakes.map(
		(mistake) => `${codeFrame(mistake).split('\n').at(-1)?.slice('  1 | '.length)} ${mistake.message}`,
	);
}
