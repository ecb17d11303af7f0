import rule from '../../../rules/identity/consistent-file-name.ts';
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

testRule(rule, {
	good: [
		{name: 'no front matter', post: 'Text\n'},
		{name: 'no title', post: '---\nlayout: post\n---\nText\n'},
		...good.map(([name, title]) => ({
			name: `${name}: ${title}`,
			path: `_posts/${name}.md`,
			post: post('Text\n', {title}),
		})),
	],
	bad: [
		{
			name: 'a name with a short date',
			path: '_posts/24-3-1-the-great-rain.md',
			post: post('Text\n', {title: '"The small rain"'}),
			reports: `
				3 | title: "The small rain"
				  |        ^^^^^^^^^^^^^^^^ warning: The post’s file is named \`the-great-rain\`, which is not the beginning of its title, \`The small rain\`.
			`,
		},
		{
			name: 'another title',
			path: '_posts/2024-03-01-the-great-rain.md',
			post: post('Text\n', {title: '"The small rain"'}),
			reports: `
				3 | title: "The small rain"
				  |        ^^^^^^^^^^^^^^^^ warning: The post’s file is named \`the-great-rain\`, which is not the beginning of its title, \`The small rain\`.
			`,
		},
		{
			name: 'less than the name',
			path: 'archived/2024-03-01/2024-03-01-春天的雨.md',
			post: post('Text\n', {title: '春天'}),
			reports: `
				3 | title: 春天
				  |        ^^ warning: The post’s file is named \`春天的雨\`, which is not the beginning of its title, \`春天\`.
			`,
		},
		{
			name: 'a title that is a number',
			path: '_posts/2024-03-01-rain.html',
			post: post('Text\n', {title: '1984'}),
			reports: `
				3 | title: 1984
				  |        ^^^^ warning: The post’s file is named \`rain\`, which is not the beginning of its title, \`1984\`.
			`,
		},
	],
});
