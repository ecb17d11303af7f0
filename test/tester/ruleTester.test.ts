import {AssertionError} from 'node:assert';
import test from 'ava';
import {defineRule, removeElement, safe} from '../../src/authoring.ts';
import {post, type RuleTable, testRule, testRulePage} from '../../src/testing.ts';

const noRope = defineRule({
	id: 'no-rope',
	description: 'Disallow ropes.',
	fix: 'safe',
	messages: {rope: 'There is a rope.'},
	check: ({report}) => ({
		'<hr>': (rope) => report({at: rope, about: 'rope', message: 'rope', fix: safe(removeElement(rope))}),
	}),
});

const bad = {
	name: 'A rope.',
	post: post('<hr>\n'),
	reports: `
		9 | <hr>
		  | ^^^^ warning: There is a rope.
	`,
	fixed: post('\n'),
};

/** What the tests of a table come to, run by a runner of our own: what is wrong, by their titles. */
function run(register: (runner: {readonly test: (title: string, check: () => void) => void}) => void) {
	const failures: Record<string, AssertionError> = {};
	const titles: string[] = [];
	register({
		test: (title, check) => {
			titles.push(title);
			try {
				check();
			} catch (error) {
				if (!(error instanceof AssertionError)) throw error;
				failures[title] = error;
			}
		},
	});
	return {titles, failures};
}

test('any runner can run the tests of a table', (t) => {
	const {titles, failures} = run((runner) =>
		testRule(noRope, {good: [{name: 'None.', post: post('Text\n')}], bad: [bad]}, runner),
	);
	t.deepEqual(titles, [
		'no-rope: good 1: None.',
		'no-rope: bad 1: A rope.',
		'no-rope: the table shows every message, option and fix level',
	]);
	t.deepEqual(failures, {});
});

const wrong: readonly (readonly [what: string, table: RuleTable, message: RegExp, actual: unknown])[] = [
	[
		'a good post that is not good',
		{good: [bad.post], bad: [bad]},
		/^Expected values to be strictly equal:[^]*There is a rope\./,
		'9 | <hr>\n  | ^^^^ warning: There is a rope.',
	],
	[
		'another report',
		{good: [], bad: [{...bad, reports: ''}]},
		/There is a rope\./,
		bad.reports.trim().replace(/\n\t+/, '\n'),
	],
	['another fix', {good: [], bad: [{...bad, fixed: bad.post}]}, /^After --fix\.\n\nExpected values/, bad.fixed],
	['a message without a case', {good: [], bad: []}, /^Messages without a case\.\n\n/, ['rope']],
];

for (const [what, table, message, actual] of wrong) {
	test(`the error of a table says what differs: ${what}`, (t) => {
		const {failures} = run((runner) => testRule(noRope, table, runner));
		const [error] = Object.values(failures);
		t.regex(error?.message ?? '', message);
		t.deepEqual(error?.actual, actual);
	});
}

const good = '```md good\nText\n```\n';

test('examples of a page are what it says they are', (t) => {
	const failureOf = (page: string) =>
		Object.values(run((runner) => testRulePage(noRope, page, runner)).failures)[0]?.message;
	t.is(failureOf(`${good}\n\`\`\`md bad\n<hr>\n\`\`\`\n`), undefined);
	t.is(failureOf(good), 'The page has no example that is bad.');
	t.is(failureOf(`${good}\n\`\`\`md bad\nText\n\`\`\`\n`), 'Nothing is reported of an example that is bad:\nText\n');
	t.is(
		failureOf('```md bad\n<hr>\n```\n\n```md good\n<hr>\n```\n'),
		'Of an example that is good is reported: There is a rope.\n<hr>\n',
	);
});
