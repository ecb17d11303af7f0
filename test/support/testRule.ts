import {setImmediate as nextTurn} from 'node:timers/promises';
import test from 'ava';
import type {Rule} from '../../src/model/rule.ts';
import {type RegisterTest, type RuleTable, testRule as testRuleWith} from '../../src/testing.ts';

export {type CaseContext, lint, post} from '../../src/testing.ts';

/**
 * Registers tests with ava. They run one after the other, each in a turn of its own: the tests of all rules share a
 * process, and what is done in one turn is reported only at its end.
 */
export const runner: {readonly test: RegisterTest} = {
	test: (title, check) =>
		test.serial(title, async (t) => {
			check();
			// What a check throws are its assertions, which ava does not count.
			t.pass();
			await nextTurn();
		}),
};

/** Tests a rule of our own by a table, with ava. */
export function testRule(rule: Rule, table: RuleTable): void {
	testRuleWith(rule, table, runner);
}
