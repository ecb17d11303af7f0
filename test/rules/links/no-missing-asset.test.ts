import test from 'ava';
import rule from '../../../rules/links/no-missing-asset.ts';
import {applyEdits} from '../../../src/model/text.ts';
import {lint, post, testRule} from '../../support/testRule.ts';

const quay = {
	files: ['assets/quay.jpg', 'assets/two words.jpg', 'assets/pages/about.md', 'files/re\u0301sume\u0301.pdf'],
};

testRule(rule, {
	good: [
		{name: 'a file of the archive', post: post('<img src="/assets/quay.jpg" alt="">\n'), archive: quay},
		{
			name: 'query, fragment and references are no part of the path',
			post: post('<a href="/assets/quay.jpg?v=2&amp;w=3#top">Quay</a> <img src=" /assets/two%20words.jpg " alt="">\n'),
			archive: quay,
		},
		{
			name: 'with and without baseurl',
			post: post('<img src="/site/assets/quay.jpg" alt=""> <img src="/assets/quay.jpg" alt="">\n'),
			settings: {baseurl: '/site'},
			archive: quay,
		},
		{name: 'a page of the archive', post: post('<a href="/assets/pages/about">About</a>\n'), archive: quay},
		{
			name: 'a post that is published there',
			post: post('<a href="/files/2024/a-post.html">Post</a>\n'),
			settings: {permalink: '/files/:year/:title.html'},
			archive: quay,
		},
		{name: 'Markdown', post: post('![](/assets/quay.jpg)\n'), archive: quay},
		{name: 'other folders', post: post('<img src="/media/a.jpg" alt=""> <img src="/assetsx/a.jpg" alt="">\n')},
		{name: 'other sites', post: post('<img src="https://news.example/assets/a.jpg" alt="">\n')},
		{name: 'protocol-relative', post: post('<img src="//news.example/assets/a.jpg" alt="">\n')},
		{name: 'path-relative', post: post('<img src="assets/a.jpg" alt=""> <img src="../assets/a.jpg" alt="">\n')},
		{
			name: 'what Jekyll or a theme makes',
			post: post('<a href="/assets/main.css?v=1">Style</a> <a href="/assets/a.js">Script</a>\n'),
		},
		{name: 'Liquid', post: post('<img src="/assets/{{ page.image }}" alt="">\n')},
		{name: 'no such folder', post: post('<img src="/assets/a.jpg" alt="">\n'), settings: {assetFolders: []}},
		{
			name: 'a site in a folder of the archive',
			post: post('<img src="/assets/quay.jpg" alt="">\n'),
			path: 'sites/harbour/_posts/2024-03-01-a-post.md',
			archive: {files: ['sites/harbour/assets/quay.jpg']},
		},
		{
			name: 'embeds of Obsidian by name, path and in another case',
			settings: {renderer: 'commonmark', templates: ['obsidian'], generator: 'plain'},
			post: post(
				'![[Quay.JPG|300]] ![[notes/pier]] ![[Pier#Ropes]] ![[assets/quay.jpg]] ![[../quay.jpg]] [[Not yet]]\n',
			),
			archive: {files: ['vault/assets/quay.jpg', 'vault/Notes/Pier.md']},
		},
		{
			name: 'embeds of an archive that is not known',
			settings: {renderer: 'commonmark', templates: ['obsidian']},
			post: post('![[quay.jpg]]\n'),
			archive: 'unknown',
		},
		{name: 'a class of HTML', post: post('<span class="internal-embed" src="quay.jpg">a</span>\n'), archive: quay},
		{name: 'no known archive', post: post('<img src="/assets/a.jpg" alt="">\n'), archive: 'unknown'},
	],
	bad: [
		{
			name: 'embeds of Obsidian that no file is called like',
			settings: {renderer: 'commonmark', templates: ['obsidian'], generator: 'plain'},
			post: post('![[uay.jpg]] ![[docs/quay.jpg]]\n\n![[Pier]] `![[Pier]]`\n'),
			archive: quay,
			reports: `
				9 | ![[uay.jpg]] ![[docs/quay.jpg]]
				  | ^^^^^^^^^^^^ error: \`uay.jpg\` is embedded, but no file of the archive has that name.
				9 | ![[uay.jpg]] ![[docs/quay.jpg]]
				  |              ^^^^^^^^^^^^^^^^^^ error: \`docs/quay.jpg\` is embedded, but no file of the archive has that name.
				11 | ![[Pier]] \`![[Pier]]\`
				   | ^^^^^^^^^ error: \`Pier\` is embedded, but no file of the archive has that name.
			`,
		},
		{
			name: 'a picture of Hugo’s `figure`',
			settings: {renderer: 'commonmark', templates: ['hugo'], generator: 'plain'},
			post: post('{{< figure src="/assets/a.jpg" >}} {{< own src="/assets/a.jpg" >}}\n'),
			archive: quay,
			reports: `
				9 | {{< figure src="/assets/a.jpg" >}} {{< own src="/assets/a.jpg" >}}
				  |                 ^^^^^^^^^^^^^ error: \`/assets/a.jpg\` leads to a file that the archive does not hold.
			`,
		},
		{
			name: 'images, files, films and posts',
			post: post(
				'<img src="/assets/a.jpg" srcset="/assets/quay.jpg 1x, /assets/b.jpg 2x" alt=""> <a href="/files/a.pdf">A</a>\n<video poster="/images/p.jpg" src="/uploads/v.mp4"></video>\n',
			),
			archive: quay,
			reports: `
				9 | <img src="/assets/a.jpg" srcset="/assets/quay.jpg 1x, /assets/b.jpg 2x" alt=""> <a href="/files/a.pdf">A</a>
				  |           ^^^^^^^^^^^^^ error: \`/assets/a.jpg\` leads to a file that the archive does not hold.
				9 | <img src="/assets/a.jpg" srcset="/assets/quay.jpg 1x, /assets/b.jpg 2x" alt=""> <a href="/files/a.pdf">A</a>
				  |                                                       ^^^^^^^^^^^^^ error: \`/assets/b.jpg\` leads to a file that the archive does not hold.
				9 | <img src="/assets/a.jpg" srcset="/assets/quay.jpg 1x, /assets/b.jpg 2x" alt=""> <a href="/files/a.pdf">A</a>
				  |                                                                                          ^^^^^^^^^^^^ error: \`/files/a.pdf\` leads to a file that the archive does not hold.
				10 | <video poster="/images/p.jpg" src="/uploads/v.mp4"></video>
				   |                ^^^^^^^^^^^^^ error: \`/images/p.jpg\` leads to a file that the archive does not hold.
				10 | <video poster="/images/p.jpg" src="/uploads/v.mp4"></video>
				   |                                    ^^^^^^^^^^^^^^ error: \`/uploads/v.mp4\` leads to a file that the archive does not hold.
			`,
		},
		{
			name: 'a file whose path differs in case',
			post: post('![](/Assets/Quay.JPG)\n'),
			settings: {assetFolders: ['/Assets']},
			archive: quay,
			reports: `
				9 | ![](/Assets/Quay.JPG)
				  |     ^^^^^^^^^^^^^^^^ error: \`/Assets/Quay.JPG\` leads to a file that the archive does not hold.
				  | assets/quay.jpg: This path differs only in upper and lower case.
			`,
		},
		{
			name: 'a file whose path differs in normalization',
			post: post('<a href="/files/r%C3%A9sum%C3%A9.pdf">CV</a>\n'),
			archive: quay,
			reports: `
				9 | <a href="/files/r%C3%A9sum%C3%A9.pdf">CV</a>
				  |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: \`/files/r%C3%A9sum%C3%A9.pdf\` leads to a file that the archive does not hold.
				  | files/re\u0301sume\u0301.pdf: This path differs only in Unicode normalization.
			`,
		},
		{
			name: 'with baseurl',
			post: post('<img src="/site/assets/a.jpg" alt="">\n'),
			settings: {baseurl: '/site'},
			reports: `
				9 | <img src="/site/assets/a.jpg" alt="">
				  |           ^^^^^^^^^^^^^^^^^^ error: \`/site/assets/a.jpg\` leads to a file that the archive does not hold.
			`,
		},
		{
			name: 'an own folder by setting, without slash',
			post: post('<img src="/media/a.jpg" alt="">\n'),
			settings: {assetFolders: ['media/']},
			reports: `
				9 | <img src="/media/a.jpg" alt="">
				  |           ^^^^^^^^^^^^ error: \`/media/a.jpg\` leads to a file that the archive does not hold.
			`,
		},
	],
});

const near: readonly (readonly [written: string, file: string, mended: string | undefined])[] = [
	['<img src="/assets/A.jpg?v=1#x" alt="">', 'assets/a.jpg', '<img src="/assets/a.jpg?v=1#x" alt="">'],
	['<img src="/site/assets/A.jpg" alt="">', 'assets/a.jpg', '<img src="/site/assets/a.jpg" alt="">'],
	['![](/assets/渡(1).JPG)', 'assets/渡(1).jpg', '![](/assets/渡%281%29.jpg)'],
	['<img src="/assets/A.jpg?v=1&amp;w=2" alt="">', 'assets/a.jpg', undefined],
	['<img src="/assets/x/../A.jpg" alt="">', 'assets/a.jpg', undefined],
];
for (const [written, file, mended] of near) {
	test(`a file that is nearly called so is suggested: ${written}`, (t) => {
		const text = post(`${written}\n`);
		const [diagnostic] = lint(rule, {post: text, settings: {baseurl: '/site'}, archive: {files: [file]}});
		t.deepEqual(diagnostic?.related, [{path: file, message: 'This path differs only in upper and lower case.'}]);
		const edits = diagnostic?.suggestions[0]?.edits;
		t.is(
			edits === undefined ? undefined : applyEdits(text, edits),
			mended === undefined ? undefined : post(`${mended}\n`),
		);
	});
}
