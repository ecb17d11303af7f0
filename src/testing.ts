/** The door for tests of rules, whoever's they are and whatever runs them. */
export {codeFrame} from './tester/findingsFrame.ts';
export {testRulePage} from './tester/rulePage.ts';
export {
	type BadCase,
	type CaseContext,
	lint,
	post,
	type RegisterTest,
	type RuleTable,
	testRule,
} from './tester/ruleTester.ts';
