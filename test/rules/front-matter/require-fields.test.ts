import requireFields from '../../../rules/front-matter/require-fields.ts';
import {manyPosts} from '../../support/manyPosts.ts';
import {post, testRule} from '../../support/testRule.ts';

const recommended = {fields: ['...']};
const complete = {posts: manyPosts(19, () => post('Text\n'))};

/** A post that has no author and no tags. */
const unsigned = post('Text\n').replace(/^(?:author|tags): .*\n/gm, '');

/** An archive in which so many posts of a hundred have both. */
const blog = {posts: manyPosts(40, () => '---\ntitle: A\n---\nText\n')};

const signed = (share: number) => ({
	posts: manyPosts(100, (number) => (number < share ? post('Text\n') : unsigned)),
});

/** An archive in which so many posts of a hundred have all keys. */
const mixed = (share: number) => ({
	posts: manyPosts(100, (number) => (number < share ? post('Text\n') : '---\ntitle: A\n---\nText\n')),
});

/** An archive of essays, and of what lies at other paths. */
const essaysAnd = (others: Readonly<Record<string, string>>, keys = 'date: 2024-01-02') => ({
	posts: {
		...Object.fromEntries(
			Array.from({length: 30}, (_, number) => [`content/essays/e${number}.md`, `---\ntitle: A\n${keys}\n---\nText\n`]),
		),
		...others,
	},
});
const undated = '---\ntitle: A\n---\nText\n';

testRule(requireFields, {
	good: [
		post('Text\n'),
		{name: 'more than is required', post: post('Text\n', {comments: 'true'}), options: recommended},
		{name: 'values that are no text', post: post('Text\n', {title: '2024'}), options: recommended},
		{name: 'no front matter: another rule’s finding', post: 'Text\n', options: recommended},
		{
			name: 'front matter that does not parse: another rule’s finding',
			post: '---\ntitle: a: b\n---\nText\n',
			options: recommended,
		},
		{
			name: 'another key for the source',
			post: post('Text\n', {link: 'https://news.example/'}),
			settings: {source: 'link'},
			options: recommended,
		},
		{name: 'other fields', post: '---\ntitle: A\ntags: [ a ]\n---\nText\n', options: {fields: ['title', 'tags']}},
		{name: 'one post shows no habit', post: '---\nlayout: post\n---\nText\n'},
		{name: 'an archive that is unknown shows no habit', post: '---\nlayout: post\n---\nText\n', archive: 'unknown'},
		{
			name: 'few posts show no habit',
			post: '---\ntitle:\n---\nText\n',
			archive: {posts: manyPosts(18, () => post(''))},
		},
		{
			name: 'tags of which an author says that there are none',
			post: '---\ntitle: A\nlayout: post\ndate: 2024-03-01\ntags: []\n---\nText\n',
			archive: {
				posts: manyPosts(100, () => '---\ntitle: A\nlayout: post\ndate: 2024-03-01\ntags: [ a ]\n---\nText\n'),
			},
		},
		{name: 'a blog that has no sources, layouts and dates', post: '---\ntitle: A\n---\nText\n', archive: blog},
		{name: 'one in nine posts has it not', post: '---\ntitle: A\n---\nText\n', archive: mixed(89)},
		{
			name: 'a page that is alone in its folder',
			path: 'content/about.md',
			post: undated,
			archive: essaysAnd({}),
		},
		{
			name: 'a folder of posts that have none',
			path: 'content/mix/m1.md',
			post: undated,
			archive: essaysAnd({'content/mix/m2.md': undated, 'content/mix/m3.md': undated}),
		},
		{
			name: 'pages that are folders',
			path: 'content/about/index.md',
			post: undated,
			archive: essaysAnd({'content/links/index.md': undated}),
		},
		{
			name: 'a page by its layout, among posts',
			path: 'content/essays/about.md',
			post: '---\ntitle: A\nlayout: page\n---\nText\n',
			archive: essaysAnd({}),
		},
		{
			name: 'a page by its type, among posts',
			path: 'content/essays/friends.md',
			post: '---\ntitle: A\ntype: links\n---\nText\n',
			archive: essaysAnd({}),
		},
		{name: 'the name of the file has the date', post: post('Text\n', {date: ''}), archive: complete},
		{name: 'every tenth post has no author', post: unsigned, archive: signed(90)},
		{
			name: 'an empty author: another rule’s finding',
			post: post('Text\n', {author: '""'}),
			archive: signed(100),
		},
		{
			name: 'several authors',
			post: post('Text\n').replace(/^author: .*/m, 'authors: [Mara Quill, Ina Roth]'),
			archive: signed(100),
		},
		{
			name: 'keys that the option leaves out',
			post: unsigned,
			archive: signed(100),
			options: {usual: []},
		},
		{
			name: 'the site gives a layout to all posts',
			post: '---\ntitle: A\nfrom: https://news.example/\nauthor: Mara Quill\ntags: [ rain ]\n---\nText\n',
			archive: complete,
			settings: {defaults: [{scope: {path: '', type: 'posts'}, values: {}, keys: ['layout']}]},
		},
	],
	bad: [
		{
			name: 'Front matter of other forms, at what it begins with.',
			post: '+++\ntitle = ""\n+++\nText\n',
			settings: {generator: 'hugo'},
			options: {fields: ['title', 'date']},
			reports: `
				1 | +++
				  | ^^^ error: The front matter has no \`date\`.
				2 | title = ""
				  |         ^^ error: The front matter’s \`title\` is empty.
			`,
		},
		{
			name: 'Head lines, at the first key.',
			post: 'Title: A post\nAuthor:\n\nText\n',
			settings: {generator: 'pelican'},
			options: {fields: ['title', 'author', 'date']},
			reports: `
				1 | Title: A post
				  | ^^^^^ error: The front matter has no \`date\`.
				2 | Author:
				  | ^^^^^^ error: The front matter’s \`author\` is empty.
			`,
		},
		{
			name: 'missing fields',
			post: '---\ndate: 2024-03-01\nlayout: post\n---\nText\n',
			options: recommended,
			reports: `
				1 | ---
				  | ^^^ error: The front matter has no \`from\`.
				1 | ---
				  | ^^^ error: The front matter has no \`title\`.
			`,
		},
		{
			name: 'empty fields',
			post: post('Text\n', {title: '""', date: '', from: '~'}),
			options: recommended,
			reports: `
				3 | title: ""
				  |        ^^ error: The front matter’s \`title\` is empty.
				4 | date: 
				  | ^^^^ error: The front matter’s \`date\` is empty.
				6 | from: ~
				  |       ^ error: The front matter’s \`from\` is empty.
			`,
		},
		{
			name: 'more fields by option',
			post: '---\ntitle: A\nlayout: post\ndate: 2024-03-01\nauthor: " "\nfrom: https://news.example/\ntags: [ ]\n---\nText\n',
			options: {fields: ['...', 'author', 'tags', 'categories']},
			reports: `
				1 | ---
				  | ^^^ error: The front matter has no \`categories\`.
				5 | author: " "
				  |         ^^^ error: The front matter’s \`author\` is empty.
				7 | tags: [ ]
				  |       ^^^ error: The front matter’s \`tags\` is empty.
			`,
		},
		{
			name: 'an option is obeyed, whatever the name of the file and the site say',
			post: '---\ntitle: A\nfrom: https://news.example/\n---\nText\n',
			options: recommended,
			settings: {defaults: [{scope: {path: '', type: 'posts'}, values: {}, keys: ['layout']}]},
			archive: blog,
			reports: `
				1 | ---
				  | ^^^ error: The front matter has no \`date\`.
				1 | ---
				  | ^^^ error: The front matter has no \`layout\`.
			`,
		},
		{
			name: 'another key for the source',
			post: '---\ntitle: A\nlayout: post\ndate: 2024-03-01\nfrom: https://news.example/\n---\nText\n',
			settings: {source: 'link'},
			options: recommended,
			reports: `
				1 | ---
				  | ^^^ error: The front matter has no \`link\`.
			`,
		},
		{
			name: 'what the other posts have',
			post: '---\ntitle: " "\nlayout: post\nauthor: Mara Quill\ntags: [ rain ]\n---\nText\n',
			archive: complete,
			reports: `
				1 | ---
				  | ^^^ error: The front matter has no \`from\`; 19 of 20 posts have it.
				2 | title: " "
				  |        ^^^ error: The front matter’s \`title\` is empty; 19 of 20 posts have it.
			`,
		},
		{
			name: 'what several keys say together',
			post: '---\ntitle: A\nlayout: post\nauthor: Mara Quill\ndate: 2024-03-01\nfrom: https://news.example/a\n---\nText\n',
			archive: {
				posts: manyPosts(30, (number) =>
					number % 3 === 0 ? post('Text\n') : post('Text\n').replace('tags:', 'categories:'),
				),
			},
			settings: {keys: {tags: ['tags', 'categories']}},
			reports: `
				1 | ---
				  | ^^^ warning: The front matter has no \`tags\`; 30 of 31 posts have \`categories\` or \`tags\`.
			`,
		},
		{
			name: 'an author and tags, where hardly any post has none',
			post: unsigned.replace('from:', 'tags:\nfrom:'),
			archive: signed(100),
			reports: `
				1 | ---
				  | ^^^ warning: The front matter has no \`author\`; 100 of 101 posts have it.
				5 | tags:
				  | ^^^^ warning: The front matter’s \`tags\` is empty; 100 of 101 posts have it.
			`,
		},
		{
			name: 'the date of a file whose name has none, where the names of the others have one',
			path: '_posts/lantern-walk.md',
			post: '---\ntitle: A\n---\nText\n',
			archive: blog,
			reports: `
				1 | ---
				  | ^^^ error: The front matter has no \`date\`; 40 of 41 posts have it.
			`,
		},
		{
			name: 'posts of the same folder, one of them a folder itself',
			path: 'content/essays/quay/index.md',
			post: undated,
			archive: essaysAnd({'content/mix/m2.md': undated, 'content/mix/m3.md': undated}),
			reports: `
				1 | ---
				  | ^^^ error: The front matter has no \`date\`; 30 of 33 posts have it.
			`,
		},
		{
			name: 'posts that each have a folder of their day',
			path: 'archived/2024/b.md',
			post: undated,
			archive: {
				posts: Object.fromEntries(Array.from({length: 30}, (_, number) => [`archived/${number}/a.md`, post('Text\n')])),
			},
			reports: `
				1 | ---
				  | ^^^ error: The front matter has no \`date\`; 30 of 31 posts have it.
				1 | ---
				  | ^^^ error: The front matter has no \`from\`; 30 of 31 posts have it.
				1 | ---
				  | ^^^ error: The front matter has no \`layout\`; 30 of 31 posts have it.
				1 | ---
				  | ^^^ warning: The front matter has no \`author\`; 30 of 31 posts have it.
				1 | ---
				  | ^^^ warning: The front matter has no \`tags\`; 30 of 31 posts have it.
			`,
		},
		{
			name: 'a key of which nobody said that it is the date',
			path: 'content/essays/quay.md',
			post: undated,
			settings: {inferredKeys: {date: ['created']}},
			archive: essaysAnd({}, 'created: 2024-01-02'),
			reports: `
				1 | ---
				  | ^^^ warning: The front matter has no \`created\`; 30 of 31 posts have it.
			`,
		},
		{
			name: 'large counts are written so that they can be read, and front matter that does not parse does not count',
			post: '---\ntitle: A\nlayout: post\nauthor: Mara Quill\ntags: [ rain ]\n---\nText\n',
			archive: {
				posts: manyPosts(1300, (number) => (number < 50 ? '---\ntitle: a: b\n---\nText\n' : post('Text\n'))),
			},
			reports: `
				1 | ---
				  | ^^^ error: The front matter has no \`from\`; 1,250 of 1,251 posts have it.
			`,
		},
	],
});
