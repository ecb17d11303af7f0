import rule from '../../../rules/identity/consistent-file-name.ts';
import {manyPosts} from '../../support/manyPosts.ts';
import {post, testRule} from '../../support/testRule.ts';

const good: readonly (readonly [name: string, title: string])[] = [
	['2024-03-01-the-great-rain', '"The Great Rain"'],
	['2024-03-01-The Great Ra', 'The Great Rain'],
	['2024-03-01-What now--Rain', '"What now?/Rain"'],
	['2024-3-1-cafe-ole', 'Café olé!'],
	['2024-03-01-雨😷👔\uFFFD', '雨😷👔👖'],
	['2024-03-01-ＡＢＣ①', 'abc1'],
	['2024-03-01-淸明', '淸明'],
	['2024-03-01-か', 'が'],
	['2024-03-01-rain-magic-square', 'Rain® Magic™ Square'],
	['2024-03-01-cond-and-rain', 'Condé and rain'],
	['2024-03-01-elkj_p-rain', 'Elkjøp rain'],
	['2024-03-01-elkjop-rain', 'Elkjøp rain'],
	['2024-03-01-l-rain', 'L₀ rain'],
	['2024-03-01-ueber-regen', 'Über Regen'],
	['2024-03-01-rain-and-sun', 'Rain & sun'],
	['2024-03-01-Sun & rain', '"Sun &amp; rain"'],
	['2024-03-01-Sun &amp; rain', '"Sun &amp; rain"'],
	['2024-03-01-&copy; rain &amp; sun', '"© rain & sun"'],
	['2024-03-01-the-great-rain-2', 'The great rain'],
	['2024-03-01-The great rain (12)', 'The great rain'],
	['2024-03-01-The great rain - The Window', 'The great rain'],
	['2024-03-01-the-great-rain---the-window', 'The great rain'],
	['2024-03-01-10482', 'The great rain'],
	['2024-03-01-the_rain_list', '2024年03月的雨'],
	['2024-03-01-😷', 'The great rain'],
	['2024-03-01-1984', '1984'],
	['2024-03-01-1984 again', '1984 again'],
	['rain', 'The great sun'],
	['2024-03-01-rain', ''],
	['2024-03-01-rain', '"  "'],
];

const walk = {path: '_posts/2024-03-01-walk_report.md', post: post('Text\n', {title: 'Report from the walk'})};

/** Posts whose files are named by their titles. */
const named = (count: number) => manyPosts(count, (number) => post('Text\n', {title: `Post ${number}`}));

testRule(rule, {
	good: [
		{name: 'no front matter', post: 'Text\n'},
		{name: 'no title', post: '---\nlayout: post\n---\nText\n'},
		...good.map(([name, title]) => ({
			name: `${name}: ${title}`,
			path: `_posts/${name}.md`,
			post: post('Text\n', {title}),
			options: {always: true},
		})),
		{name: 'one post shows no habit', ...walk},
		{name: 'an archive that is unknown shows no habit', ...walk, archive: 'unknown'},
		{name: 'few posts show no habit', ...walk, archive: {posts: named(18)}},
		{
			name: 'names that somebody chose',
			...walk,
			archive: {
				posts: manyPosts(
					40,
					(number) => post('Text\n', {title: `Report ${number}`}),
					(number) => `walk-${number}`,
				),
			},
		},
		{
			name: 'names of which every eighth is chosen',
			...walk,
			archive: {
				posts: manyPosts(40, (number) =>
					post('Text\n', {title: number % 8 === 0 ? `Report ${number}` : `Post ${number}`}),
				),
			},
		},
		{
			name: 'names that come from elsewhere show nothing',
			...walk,
			archive: {posts: manyPosts(40, (number) => post('Text\n', {title: `Report ${number}`}), String)},
		},
	],
	bad: [
		{
			name: 'a name with a short date',
			path: '_posts/24-3-1-the-great-rain.md',
			options: {always: true},
			post: post('Text\n', {title: '"The small rain"'}),
			reports: `
				3 | title: "The small rain"
				  |        ^^^^^^^^^^^^^^^^ warning: The post’s file is named \`the-great-rain\`, which is not the beginning of its title, \`The small rain\`.
			`,
		},
		{
			name: 'another title',
			path: '_posts/2024-03-01-the-great-rain.md',
			options: {always: true},
			post: post('Text\n', {title: '"The small rain"'}),
			reports: `
				3 | title: "The small rain"
				  |        ^^^^^^^^^^^^^^^^ warning: The post’s file is named \`the-great-rain\`, which is not the beginning of its title, \`The small rain\`.
			`,
		},
		{
			name: 'less than the name',
			path: 'archived/2024-03-01/2024-03-01-春天的雨.md',
			options: {always: true},
			post: post('Text\n', {title: '春天'}),
			reports: `
				3 | title: 春天
				  |        ^^ warning: The post’s file is named \`春天的雨\`, which is not the beginning of its title, \`春天\`.
			`,
		},
		{
			name: 'a title that is a number',
			path: '_posts/2024-03-01-rain.html',
			options: {always: true},
			post: post('Text\n', {title: '1984'}),
			reports: `
				3 | title: 1984
				  |        ^^^^ warning: The post’s file is named \`rain\`, which is not the beginning of its title, \`1984\`.
			`,
		},
		{
			name: 'a name that somebody chose, where the others are the beginning of their titles',
			...walk,
			archive: {posts: named(19)},
			reports: `
				3 | title: Report from the walk
				  |        ^^^^^^^^^^^^^^^^^^^^ warning: The post’s file is named \`walk_report\`, which is not the beginning of its title, \`Report from the walk\`; 19 of 20 file names are.
			`,
		},
	],
});
