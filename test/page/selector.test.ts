import test from 'ava';
import {readPost} from '../../src/engine/lint.ts';
import {descendants} from '../../src/page/html.ts';
import {selectorFinder, selectorForm} from '../../src/page/selector.ts';
import {configWith} from '../../src/tester/ruleConfig.ts';

function found(html: string, selectors: readonly string[]): readonly string[] {
	const {post} = readPost({path: 'a.md', text: `${html}\n`}, configWith([]));
	const find = selectorFinder(selectors);
	return [...descendants(post.tree)].flatMap((element) =>
		find(post, element).map(({text}) => `${element.tagName} ${text}`),
	);
}

test('selectors compare whole tokens', (t) => {
	const html = '<div class="a b" id="c"><p class="ab">x</p><i class="a">x</i></div>';
	t.deepEqual(found(html, ['.a', '.b.a', 'div#c', '#d', 'i', 'p.a', '#c.b']), [
		'div .a',
		'div .b.a',
		'div div#c',
		'div #c.b',
		'i .a',
		'i i',
	]);
});

test('a star stands for the rest of a token, but not of one that says what a post is about', (t) => {
	const html = '<div class="ads_1 tag-ads" id="ad-1"><p class="ads">x</p><p class="post-ad">y</p></div>';
	t.deepEqual(found(html, ['.ads_*', '#ad-*', '.tag-*', '.post-*', 'p.ad*']), ['div .ads_*', 'div #ad-*', 'p p.ad*']);
});

test('what comes before a blank stands around', (t) => {
	const html = '<div class="a"><div class="b"><p class="c">x</p></div></div><p class="c">y</p>';
	t.deepEqual(found(html, ['.a .c', '.b .a .c', '.a .b .c', 'div div p']), ['p .a .c', 'p .a .b .c', 'p div div p']);
});

test('the form of selectors', (t) => {
	for (const text of [
		'.a',
		'#a',
		'a',
		'ul.post-tags',
		'.code-block .container.ads_*',
		'#廣告-*',
		'amp-ad',
		'.owl__x',
	]) {
		t.regex(text, selectorForm.pattern);
	}
	for (const text of ['', '.', ' .a', '.a  .b', '.a > .b', '.a,.b', '[a]', '*', '.a*b', 'P'])
		t.notRegex(text, selectorForm.pattern);
});
