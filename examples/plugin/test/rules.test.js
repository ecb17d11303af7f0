import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {post, testRule, testRulePage} from 'archivelint/testing';
import plugin from '../index.js';

const [noEmptyCaption, noLoneAuthor] = plugin.rules;

for (const rule of plugin.rules) {
	testRulePage(rule, readFileSync(new URL(`../rules/${rule.id}.md`, import.meta.url), 'utf8'), {test});
}

const figure = (caption) => post(`<figure><img src="/a.jpg" alt="A crane">${caption}</figure>\n`);
const table = post('<table><caption></caption><tr><td>1</td></tr></table>\n');

testRule(
	noEmptyCaption,
	{
		good: [
			figure('<figcaption>The crane on its first day.</figcaption>'),
			figure('<figcaption><img src="/b.jpg" alt="Another one"></figcaption>'),
			{name: 'Tables may be left out.', post: table, options: {tables: false}},
		],
		bad: [
			{
				name: 'A caption of white space.',
				post: figure('<figcaption> </figcaption>'),
				reports: `
					9 | <figure><img src="/a.jpg" alt="A crane"><figcaption> </figcaption></figure>
					  |                                         ^^^^^^^^^^^^ warning: The caption \`<figcaption>\` has no words.
				`,
				fixed: figure(''),
			},
			{
				name: 'A table.',
				post: table,
				reports: `
					9 | <table><caption></caption><tr><td>1</td></tr></table>
					  |        ^^^^^^^^^ warning: The caption \`<caption>\` has no words.
				`,
				fixed: post('<table><tr><td>1</td></tr></table>\n'),
			},
		],
	},
	{test},
);

const archive = {
	posts: {
		'_posts/2024-03-02-tides.md': post('Text\n', {author: 'Mara Quill'}),
		'_posts/2024-03-03-ropes.md': post('Text\n', {author: 'Mara Quill'}),
	},
};

testRule(
	noLoneAuthor,
	{
		good: [{name: 'An author of three posts.', post: post('Text\n', {author: 'Mara Quill'}), archive}],
		bad: [
			{
				name: 'An author of one post.',
				post: post('Text\n', {author: 'Mara Quil'}),
				archive,
				reports: `
					5 | author: Mara Quil
					  |         ^^^^^^^^^ warning: The archive has only 1 post by \`Mara Quil\`.
				`,
			},
			{
				name: 'Three are too few.',
				post: post('Text\n', {author: 'Mara Quill'}),
				archive,
				options: {atLeast: 4},
				reports: `
					5 | author: Mara Quill
					  |         ^^^^^^^^^^ warning: The archive has only 3 posts by \`Mara Quill\`.
				`,
			},
		],
	},
	{test},
);
