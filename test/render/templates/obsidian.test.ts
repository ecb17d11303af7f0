import test from 'ava';
import {render, slicesOf} from './support.ts';

const templates = ['obsidian'] as const;

const pages: readonly (readonly [body: string, html: string])[] = [
	[
		'[[Quay]] [[Notes/Pier#Ropes|the *ropes*]]\n',
		'<p><a class="internal-link" href="Quay">Quay</a> <a class="internal-link" href="Notes/Pier#Ropes">the *ropes*</a></p>\n',
	],
	[
		'[[Quay#Ropes]] [[#Ropes]] [[a&b]]\n',
		'<p><a class="internal-link" href="Quay#Ropes">Quay > Ropes</a> <a class="internal-link" href="#Ropes">Ropes</a> <a class="internal-link" href="a&amp;b">a&amp;b</a></p>\n',
	],
	[
		'![[a.png]] ![[b c.JPG|300]] ![[d.webp|A pier|300x200]]\n',
		'<p><img class="internal-embed" src="a.png" alt="a.png"> <img class="internal-embed" src="b c.JPG" alt="b c.JPG" width="300"> <img class="internal-embed" src="d.webp" alt="A pier" width="300" height="200"></p>\n',
	],
	[
		'![[Quay]] ![[a.mp3]] ![[b.mp4]]\n',
		'<p><span class="internal-embed" src="Quay">\ufffc</span> <audio class="internal-embed" src="a.mp3" controls></audio> <video class="internal-embed" src="b.mp4" controls></video></p>\n',
	],
	[
		'| a | b |\n| - | - |\n| [[c\\|d]] | ![[e.png\\|20]] |\n',
		'<table>\n<thead>\n<tr>\n<th>a</th>\n<th>b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td><a class="internal-link" href="c">d</a></td>\n<td><img class="internal-embed" src="e.png" alt="e.png" width="20"></td>\n</tr>\n</tbody>\n</table>\n',
	],
	['> [!note] A *title*\n> Words.\n', '<blockquote>\n<p>A <em>title</em></p>\n<p>Words.</p>\n</blockquote>\n'],
	[
		'> [!WARNING]-\n> Words.\n\n> > [!tip|x]+ Two\n> > deep\n',
		'<blockquote>\n<p>Warning</p>\n<p>Words.</p>\n</blockquote>\n<blockquote>\n<blockquote>\n<p>Two</p>\n<p>deep</p>\n</blockquote>\n</blockquote>\n',
	],
	['a [!note] b\n', '<p>a [!note] b</p>\n'],
	['==a *b*== c == d == e ==\n\nf==\n', '<p><mark>a <em>b</em></mark> c == d == e ==</p>\n<p>f==</p>\n'],
	['**==a==** ===\n', '<p><strong><mark>a</mark></strong> ===</p>\n'],
	['a\n===\n\nb\n==\n', '<h1>a</h1>\n<h1>b</h1>\n'],
	['a %% b\n\nc %% d %%\n', '<p>a  d %%</p>\n'],
	['Words. ^a-1\n\n^b\n\nx^2 ^ y\n', '<p>Words.</p>\n<p>x^2 ^ y</p>\n'],
	['#tag and [[]] and [[a\nb]] and [[c\n', '<p>#tag and [[]] and [[a\nb]] and [[c</p>\n'],
	[
		'`[[a]]` ``==b==`` \\`[[c]]\\`\n\n```\n![[d.png]] %% %%\n```\n\n    > [!note]\n',
		'<p><code>[[a]]</code> <code>==b==</code> `<a class="internal-link" href="c">c</a>`</p>\n<pre><code>![[d.png]] %% %%\n</code></pre>\n<pre><code>> [!note]\n</code></pre>\n',
	],
	[
		'$[[a]]$ $$b == c$$ d == e\n\n$$\nf %% g\n[[h]] ^i\n$$\n\nj %% k\n',
		'<p><code class="language-math">[[a]]</code> <code class="language-math">b == c</code> d == e</p>\n<pre><code class="language-math">f %% g\n[[h]] ^i\n</code></pre>\n<p>j %% k</p>\n',
	],
	[
		'[[a $b]] [[c$]] `$` [[d]] `$`\n',
		'<p><a class="internal-link" href="a $b">a $b</a> <a class="internal-link" href="c$">c$</a> <code>$</code> <a class="internal-link" href="d">d</a> <code>$</code></p>\n',
	],
	[
		'[[[a]] [[b [[c]]\n',
		'<p>[<a class="internal-link" href="a">a</a> [[b <a class="internal-link" href="c">c</a></p>\n',
	],
];

for (const [body, html] of pages) {
	test(`Obsidian: ${JSON.stringify(body)}`, (t) => t.is(render(body, {templates}).html, html));
}

test('what a link names stands at its place', (t) => {
	const body = '> a [[ Quay |the quay]]\n> ![[b.png\\|20]] [[c&d]]\n';
	const rendered = render(body, {templates});
	t.deepEqual(slicesOf(body, rendered, {name: 'a', attribute: 'href'}), [
		['[[ Quay |the quay]]', 'Quay'],
		['[[c&d]]', undefined],
	]);
	t.deepEqual(slicesOf(body, rendered, {name: 'img', attribute: 'src'}), [['![[b.png\\|20]]', 'b.png']]);
});
