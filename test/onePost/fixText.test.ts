import {readFileSync} from 'node:fs';
import test from 'ava';
import {defineRule, type FixOptions, fixText, lintText, UserError} from '../../src/index.ts';

const path = '_posts/2024-01-12-harbour-festival.md';
const text = readFileSync(`examples/archive/${path}`, 'utf8');

test('a text is fixed, and what remains is told of the new text', (t) => {
	const before = lintText(text, {path});
	const {text: fixedText, fixed, dropped, ...report} = fixText(text, {path});
	t.deepEqual({...report, fixed: 0}, {...lintText(fixedText, {path})});
	t.is(before.diagnostics.length, report.diagnostics.length + fixed);
	t.true(fixed > 0 && report.diagnostics.length > 0);
	t.deepEqual(dropped, []);
	t.deepEqual(
		report.diagnostics.filter(({fix}) => fix?.safety === 'safe'),
		[],
	);
});

test('a text that was fixed stays as it is', (t) => {
	const once = fixText(text, {path}).text;
	t.not(once, text);
	t.like(fixText(once, {path}), {text: once, fixed: 0});
});

test('fixes that lose something are applied only if they may', (t) => {
	const safe = fixText(text, {path});
	const unsafe = fixText(text, {path, fix: 'unsafe'});
	t.true(unsafe.fixed > safe.fixed);
	t.true(unsafe.diagnostics.length < safe.diagnostics.length);
	t.deepEqual(fixText(text, {path, fix: 'safe'}), safe);
});

test('a fix that loses more than it says is dropped, and said', (t) => {
	const loser = defineRule({
		id: 'no-word',
		description: 'Disallow words.',
		messages: {word: 'A word.'},
		fix: 'safe',
		check: ({report}) => ({
			'<b>'(element) {
				const range = element.data?.location.range;
				if (range === undefined) return;
				report({at: element, message: 'word', fix: {safety: 'safe', edits: [{range, text: ''}]}});
			},
		}),
	});
	const options = {path, ruleset: [loser], config: {rules: {'no-word': 'on'}}} as const;
	const {text: same, fixed, dropped, diagnostics} = fixText('<p>A <b>word</b></p>\n', options);
	t.is(same, '<p>A <b>word</b></p>\n');
	t.is(fixed, 0);
	t.is(diagnostics.length, 1);
	t.is(dropped.length, 1);
	t.regex(dropped[0] ?? '', /^A fix of `no-word` at offset 5 .*; it was not applied\.$/);
});

test('mistakes of the caller are told', (t) => {
	const fix = (options: object) => () => fixText(text, options as FixOptions);
	t.throws(fix({path, fix: 'all'}), {instanceOf: UserError, message: '`fix` must be `safe` or `unsafe`, not `"all"`.'});
	t.throws(fix({path, unsafe: true}), {instanceOf: UserError, message: /^There is no option `unsafe`\./});
});
