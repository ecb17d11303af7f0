import test from 'ava';
import {defineRule, rangeOf} from '../../src/authoring.ts';
import {detailCollector} from '../../src/engine/collectDetails.ts';
import {lintPost, readPost} from '../../src/engine/lint.ts';
import type {Rule} from '../../src/model/rule.ts';
import {walkPost} from '../../src/page/walk.ts';
import {configWith} from '../../src/tester/ruleConfig.ts';

const noAside = defineRule({
	id: 'no-aside',
	description: 'No asides.',
	messages: {aside: 'An aside.'},
	check: ({report}) => ({
		'<aside>': (aside) => report({at: aside, message: 'aside', covers: rangeOf(aside)}),
	}),
});

const noBold = defineRule({
	id: 'no-bold',
	description: 'No bold text.',
	messages: {bold: 'Bold.', danger: 'Danger.'},
	check: ({report}) => ({
		'<b>': (bold) => report({at: bold, message: 'bold'}),
		'<s>': (struck) => report({at: struck, message: 'danger', standsAlone: true}),
	}),
});

const text = '<b>1</b>\n<aside><b>2</b><aside><b>3</b></aside></aside>\n<b>4</b>\n<aside><s>5</s></aside>\n';

function found(rules: readonly Rule[]): readonly string[] {
	const {findings} = lintPost({path: 'a.md', text}, configWith(rules));
	return findings.map(({rule, start}) => `${rule} ${start.line}:${start.column}`).toSorted();
}

test('what stands in a part that another finding covers is not reported, but for what stands alone', (t) => {
	t.deepEqual(found([noBold, noAside]), ['no-aside 2:1', 'no-aside 4:1', 'no-bold 1:1', 'no-bold 3:1', 'no-bold 4:8']);
});

const noMarquee = defineRule({
	id: 'no-marquee',
	description: 'No marquees.',
	messages: {marquee: 'A marquee.'},
	check: ({report}) => ({
		'<aside>': (aside) => report({at: aside, message: 'marquee', outweighs: rangeOf(aside)}),
	}),
});

const noMark = defineRule({
	id: 'no-mark',
	description: 'No marks.',
	messages: {mark: 'Mark.'},
	check: ({report}) => ({'<b>': (bold) => report({at: bold, message: 'mark', yields: true})}),
});

test('what yields is not reported in a part that another finding wants away; all else is', (t) => {
	const others = ['no-bold 1:1', 'no-bold 2:23', 'no-bold 2:8', 'no-bold 3:1', 'no-bold 4:8'];
	t.deepEqual(found([noBold, noMark, noMarquee]), [
		...others,
		'no-mark 1:1',
		'no-mark 3:1',
		'no-marquee 2:1',
		'no-marquee 2:16',
		'no-marquee 4:1',
	]);
	t.true(found([noMark]).includes('no-mark 2:8'));
});

test('nothing is covered where the rule that covers it is off', (t) => {
	t.deepEqual(found([noBold]), ['no-bold 1:1', 'no-bold 2:23', 'no-bold 2:8', 'no-bold 3:1', 'no-bold 4:8']);
});

test('links of a comment section are none of the article', (t) => {
	const body =
		'<p><a href="https://a.example/">The ferry sailed again</a> on Monday, after three weeks in the dock, with forty people and a goat on board.</p>\n' +
		'<div class="comments"><div class="comment"><p class="comment-meta">Tom</p><a href="https://b.example/">b</a></div></div>\n';
	const {post, settings} = readPost({path: 'a.md', text: body}, configWith([]));
	const {subscribers, found: details} = detailCollector(post, ['links'], settings.settings);
	walkPost(post, subscribers);
	t.deepEqual(
		details().links?.map(({url}) => url),
		['https://a.example/'],
	);
});
