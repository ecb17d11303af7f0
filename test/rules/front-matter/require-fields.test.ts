import requireFields from '../../../rules/front-matter/require-fields.ts';
import {post, testRule} from '../../support/testRule.ts';

testRule(requireFields, {
	good: [
		post('Text\n'),
		{name: 'more than is required', post: post('Text\n', {comments: 'true'})},
		{name: 'values that are no text', post: post('Text\n', {title: '2024'})},
		{name: 'no front matter: another rule’s finding', post: 'Text\n'},
		{name: 'front matter that does not parse: another rule’s finding', post: '---\ntitle: a: b\n---\nText\n'},
		{
			name: 'another key for the source',
			post: post('Text\n', {link: 'https://news.example/'}),
			settings: {source: 'link'},
		},
		{name: 'other fields', post: '---\ntitle: A\ntags: [ a ]\n---\nText\n', options: {fields: ['title', 'tags']}},
	],
	bad: [
		{
			name: 'missing fields',
			post: '---\ndate: 2024-03-01\nlayout: post\n---\nText\n',
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
			name: 'another key for the source',
			post: '---\ntitle: A\nlayout: post\ndate: 2024-03-01\nfrom: https://news.example/\n---\nText\n',
			settings: {source: 'link'},
			reports: `
				1 | ---
				  | ^^^ error: The front matter has no \`link\`.
			`,
		},
	],
});
