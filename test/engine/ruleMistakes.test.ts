import test from 'ava';
import {checkPost} from '../../src/engine/check.ts';
import {readPost} from '../../src/engine/lint.ts';
import {defineRule, type Rule} from '../../src/model/rule.ts';
import {configWith} from '../../src/tester/ruleConfig.ts';

/** A rule as JavaScript would write it, where no compiler looks at it. */
function unchecked(definition: object): Rule {
	const head = {id: 'no-rope', description: 'No rope.', messages: {rope: 'Rope `{length}`.'}};
	return defineRule(Object.assign(head, definition) as never);
}

interface Context {
	readonly report: (finding: object) => void;
}

const at = {start: 0, end: 1};

const mistakes: readonly (readonly [name: string, rule: Rule, message: string])[] = [
	[
		'a message that there is not',
		unchecked({check: ({report}: Context) => ({end: () => report({at, message: 'rop', data: {length: 1}})})}),
		'It reports the message `rop`, which it does not define.',
	],
	[
		'a value that is missing',
		unchecked({check: ({report}: Context) => ({end: () => report({at, message: 'rope', data: {size: 1}})})}),
		'It reports a message without a value for `{length}`.',
	],
	[
		'a key that nobody calls',
		unchecked({check: () => ({prosa: () => {}})}),
		'It listens to `prosa`: keys are text, prose, comment, frontMatter, end, and tags in angle brackets such as `<p>`.',
	],
];

for (const [name, rule, message] of mistakes) {
	test(`a rule with ${name} is a rule that crashes`, (t) => {
		const {post, settings} = readPost({path: 'a.md', text: 'a\n'}, configWith([rule]));
		const {findings, crashes} = checkPost(post, [rule], settings);
		t.deepEqual(findings, []);
		t.deepEqual(
			crashes.map((crash) => crash.message),
			[message],
		);
	});
}

test('the tester knows no options that the rule does not have', (t) => {
	const rule = unchecked({check: () => ({})});
	t.throws(() => configWith([rule], {lenght: 1}), {message: 'No rule has the option `lenght`.'});
});
