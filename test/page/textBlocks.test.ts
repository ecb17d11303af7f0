import test from 'ava';
import {readPost} from '../../src/engine/lint.ts';
import {sliceOf} from '../../src/model/text.ts';
import {textBlocksOf} from '../../src/page/textBlocks.ts';
import {configWith} from '../../src/tester/ruleConfig.ts';

function blocksOf(body: string) {
	const {post} = readPost({path: 'a.md', text: body}, configWith([]));
	return {post, ...textBlocksOf(post)};
}

/** What a post holds, and what it is read as: each block as it is written, its signature, and signs of what is so. */
const pages: readonly (readonly [name: string, body: string, blocks: readonly string[]])[] = [
	[
		'paragraphs of HTML',
		'<p>One</p>\n<p class="x-note">Two</p>\n',
		['<p>One</p> p', '<p class="x-note">Two</p> p.x-note'],
	],
	['paragraphs of Markdown', 'One\nline\n\nTwo\n{: .x}\n', ['One\nline p', 'Two\n{: .x} p']],
	['headings and items', '## One\n\n- two\n- three\n', ['## One h2 heading', '- two li', '- three li']],
	['lines', '<div id="box">One<br>\ntwo<br><br>three</div>\n', ['One div#box', 'two div#box', 'three div#box']],
	[
		'words beside a box',
		'<div>One <b>two</b><p>Three</p> four</div>\n',
		['One <b>two</b> div', '<p>Three</p> p', 'four div'],
	],
	['a name around', '<div class="box"><div><p>One</p></div></div>\n', ['<p>One</p> div.box p']],
	['no name of the article', '<div class="entry-content"><p>One</p></div>\n', ['<p>One</p> p']],
	['no name that a program drew', '<p class="css-1x2y3z">One</p>\n', ['<p class="css-1x2y3z">One</p> p']],
	['quotations and code', '> One\n\n<pre>Two</pre>\n', ['One p quoted', '<pre>Two</pre> pre quoted']],
	['pictures', '<p><img src="a.png" alt=""></p>\n<p>Two</p>\n', ['<p><img src="a.png" alt=""></p> p', '<p>Two</p> p']],
	['cells', '<table><tr><td>One</td></tr></table>\n', ['<td>One</td> td fixed']],
	['a tag that is not closed', '<div><p>One<p>Two</p></div>\n', ['<p>One p fixed', '<p>Two</p> p', '</div> div']],
	[
		'what is hidden, and what says nothing',
		'<p hidden>One</p>\n<p>&nbsp;—</p>\n<script>two</script>\n<p>Three</p>\n',
		['<p>Three</p> p'],
	],
	['what templates write', '<p>One {{ page.x }}</p>\n', ['<p>One {{ page.x }}</p> p fixed']],
	[
		'what something else leads to',
		'<p id="n">One</p>\n<p><a href="#n">Two</a></p>\n',
		['<p id="n">One</p> p#n fixed', '<p><a href="#n">Two</a></p> p'],
	],
];

for (const [name, body, expected] of pages) {
	test(`blocks: ${name}`, (t) => {
		const {post, blocks} = blocksOf(body);
		const shown = blocks.map(({range, signature, isHeading, isQuoted, isRemovable}) => {
			const signs = [isHeading && 'heading', !isRemovable && 'fixed', isQuoted && 'quoted'].filter(Boolean);
			return [sliceOf(post.text, range), signature, ...signs].join(' ');
		});
		t.deepEqual(shown, expected);
	});
}

test('a box is told by what it holds, of several around the same the outermost', (t) => {
	const {post, boxes} = blocksOf(
		'<p>One</p>\n<div><ul><li>Two</li><li>Three</li></ul></div>\n<section><p>Four</p></section>\n',
	);
	t.deepEqual(
		boxes.map(({first, last, range}) => [first, last, sliceOf(post.text, range)]),
		[
			[1, 2, '<div><ul><li>Two</li><li>Three</li></ul></div>'],
			[3, 3, '<section><p>Four</p></section>'],
		],
	);
});

test('what stands beside comments of visitors is in no box', (t) => {
	const article = 'One of the ferries sailed again on Monday, after three weeks in the dock, with a goat on board.';
	const comments = '<div class="comments"><div class="comment"><p class="comment-meta">Tom</p><p>Two</p></div></div>';
	const {blocks, boxes} = blocksOf(`<div><p>${article}</p>${comments}</div>\n`);
	t.deepEqual([blocks.map(({words}) => words), boxes], [[article], []]);
});

test('letters of links are counted apart, those of Chinese twice', (t) => {
	const {blocks} = blocksOf('<p>One <a href="/x">two 三</a></p>\n');
	t.deepEqual(
		blocks.map(({letters, linked, links}) => [letters, linked, links]),
		[[8, 5, ['/x']]],
	);
});
