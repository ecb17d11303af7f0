import test from 'ava';
import {isLike} from '../../src/texts/wildcards.ts';

test('a pattern may hold any text', (t) => {
	t.true(isLike('utm_*', 'utm_source'));
	t.true(isLike('*', ''));
	t.true(isLike('rss-*---*', 'rss----0a---4'));
	t.false(isLike('rss-*---*', 'rss-0a'));
	t.false(isLike('ab*ba', 'aba'));
	t.true(isLike('a*b*a', 'aba'));
	t.false(isLike('a', 'ab'));
});
