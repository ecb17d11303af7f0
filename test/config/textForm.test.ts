import test from 'ava';
import {loadConfig, ownRuleset, Plugins} from '../../src/config/index.ts';
import {option} from '../../src/model/option.ts';
import {defineRule} from '../../src/model/rule.ts';
import {selectorForm} from '../../src/page/selector.ts';

const noStamp = defineRule({
	id: 'no-stamp',
	description: 'Disallow stamps.',
	options: {stamps: option.strings(['.stamp'], 'What is a stamp.', selectorForm)},
	messages: {stamp: 'There is a stamp.'},
	check: () => ({}),
});

function mistakesWith(stamps: readonly string[]): readonly string[] {
	const text = JSON.stringify({rules: {'no-stamp': ['on', {stamps}]}});
	const result = loadConfig({path: 'config', text}, () => ({problem: 'None.'}), new Plugins(ownRuleset([noStamp])));
	return 'mistakes' in result ? result.mistakes.map(({message}) => message) : [];
}

test('a text of another form is told what it must be', (t) => {
	t.deepEqual(mistakesWith(['...', 'p.stamp', '#stamp-*']), []);
	t.deepEqual(mistakesWith(['...', 'p > .stamp']), [
		'Item 2 of `stamps` must be a selector of tags, `#id` and `.class` tokens such as `ul.post-tags` or `#footer .ad-*`, not `"p > .stamp"`.',
	]);
});
