import test from 'ava';
import type {Rule} from '../../src/model/rule.ts';
import {type RegisterTest, type RuleTable, testRule as testRuleWith} from '../../src/testing.ts';

export {type CaseContext, lint, post} from '../../src/testing.ts';

/** Registers tests with ava. */
export const runner: {readonly test: RegisterTest} = {
	test: (title, check) =>
		test(title, (t) => {
			check();
			// What a check throws are its assertions, which ava does not count.
			t.pass();
		}),
};

/** Tests a rule of our own by a table, with ava. */
export function testRule(rule: Rule, table: RuleTable): void {
	testRuleWith(rule, table, runner);
}
