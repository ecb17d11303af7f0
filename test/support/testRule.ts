import test from 'ava';
import type {Rule} from '../../src/model/rule.ts';
import {type RuleTable, testRule as testRuleWith} from '../../src/testing.ts';

export {type CaseContext, lint, post} from '../../src/testing.ts';

/** Tests a rule of our own by a table, with ava. */
export function testRule(rule: Rule, table: RuleTable): void {
	testRuleWith(rule, table, {
		test: (title, check) =>
			test(title, (t) => {
				check();
				// The errors of a table are its assertions, which ava does not count.
				t.pass();
			}),
	});
}
