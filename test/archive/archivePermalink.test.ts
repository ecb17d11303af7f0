import test from 'ava';
import {lintPost} from '../../src/engine/lint.ts';
import {defaultSettings} from '../../src/model/settings.ts';
import {outputPathOf} from '../../src/sites/jekyll/permalink.ts';
import {configWith} from '../../src/tester/ruleConfig.ts';

function outputOf(path: string, frontMatter: string, permalink: string, timezone = 'UTC'): string {
	const {facts} = lintPost({path, text: `---\n${frontMatter}---\nText.\n`}, configWith([]));
	return outputPathOf(facts, {...defaultSettings, permalink, timezone});
}

const lateEvening = 'date: 2022-12-30T22:34:08.000Z\ncategories: [ (臺)新聞社ABC, B b ]\n';
const odd = '_posts/2022-12-30-春天：期待  #a 100% [b] C++ e.g. Foo_Bar ~x!.md';

// The expected paths are those that Jekyll 4.3 wrote for the same files.
const cases: readonly (readonly [path: string, frontMatter: string, permalink: string, expected: string])[] = [
	[odd, lateEvening, 'date', '/(臺)新聞社abc/b b/2022/12/30/春天-期待-a-100-b-C++-e.g.-Foo_Bar-~x!.html'],
	[odd, lateEvening, 'pretty', '/(臺)新聞社abc/b b/2022/12/30/春天-期待-a-100-b-C++-e.g.-Foo_Bar-~x!/'],
	[odd, lateEvening, 'ordinal', '/(臺)新聞社abc/b b/2022/364/春天-期待-a-100-b-C++-e.g.-Foo_Bar-~x!.html'],
	[odd, lateEvening, 'weekdate', '/(臺)新聞社abc/b b/2022/W52/Fri/春天-期待-a-100-b-C++-e.g.-Foo_Bar-~x!.html'],
	[odd, lateEvening, 'none', '/(臺)新聞社abc/b b/春天-期待-a-100-b-C++-e.g.-Foo_Bar-~x!.html'],
	[odd, lateEvening, '/:year-:i_month-:i_day/:slug', '/2022-12-30/春天-期待-a-100-b-c-e-g-foo-bar-x'],
	[
		odd,
		lateEvening,
		'/:slugified_categories/:name/',
		'/臺-新聞社abc/b-b/2022-12-30-春天-期待-a-100-b-c-e-g-foo-bar-x/',
	],
	[odd, lateEvening, '/:hour:minute:second/:long_month/:short_year', '/223408/December/22'],
	['_posts/2020-01-05-x.md', '', '/:y_day/:short_month/:long_day/:w_year-:week-:w_day', '/005/Jan/Sunday/2020-01-7'],
	['_posts/2020-01-05-Ep.02 x...md', 'date: 2020-01-05\ncategories: a B a\n', 'date', '/a/b/2020/01/05/Ep.02-x.html'],
	['_posts/2020-01-06-end dot..md', 'category: a B\n', 'pretty', '/a b/2020/01/06/end-dot/'],
	[
		'foo/_posts/sub/2021-03-04-Sub Post.md',
		'category: X y\ncategories: z\n',
		'date',
		'/foo/z/x y/2021/03/04/Sub-Post.html',
	],
	[
		'_posts/2021-02-01-own.md',
		'permalink: /own/:year_:i_month-:short_year/:title.html\n',
		'date',
		'/own/2021_2-21/own.html',
	],
	['_posts/2021-02-02-own.md', 'permalink: own\n', 'date', '/own'],
	[
		'_posts/2021-02-03-own3 É q.md',
		'permalink: /p/%20x/:name/:path:output_ext\n',
		'date',
		'/p/ x/2021-02-03-own3-é-q/2021-02-03-own3 É q.html',
	],
	["_posts/2021-02-04-「引」—dash & more's (x), y;z=@q.md", '', 'none', "/引-dash-&-more's-(x),-y;z=@q.html"],
	['archived/2021-02-05-Old title 好.md', '', 'date', '/archived/2021-02-05-Old title 好.html'],
	['archived/2021-02-06-moved.md', 'permalink: /ar/x/\n', 'date', '/ar/x/'],
	['_articles/x/2021-02-07-Art 好.md', '', 'date', '/articles/x/2021-02-07-Art 好.html'],
	['_posts/20-02-08-x.md', '', '/:year/:title', '/2020/x'],
	['_posts/69-02-08-x.md', '', '/:year/:title', '/1969/x'],
	['_posts/099-02-08-x.md', '', '/:year/:y_day/:w_year-:week', '/0099/039/0099-06'],
	['_posts/2021-02-09-x.md', 'categories: [2021, a]\ncategory: 7\n', 'none', '/2021/a/7/x.html'],
	['about/us.md', 'permalink: /:year/:path/:basename-:title:output_ext\n', 'date', '/:year/about/us-:title.html'],
];

for (const [path, frontMatter, permalink, expected] of cases) {
	test(`${permalink} publishes ${path} at ${expected}`, (t) => {
		t.is(outputOf(path, frontMatter, permalink), expected);
	});
}

test('the day is that of the archive’s time zone', (t) => {
	t.is(outputOf('_posts/2022-12-30-x.md', lateEvening, '/:year/:month/:day', 'Asia/Taipei'), '/2022/12/31');
	t.is(outputOf('_posts/2022-12-30-x.md', lateEvening, '/:year/:month/:day', 'America/New_York'), '/2022/12/30');
});

test('a date without time is the same day everywhere', (t) => {
	t.is(outputOf('_posts/2020-01-05-x.md', 'date: 2020-01-05\n', '/:month/:day', 'America/New_York'), '/01/05');
});

test('a time without seconds and zone is local time', (t) => {
	const late = (time: string): string =>
		outputOf('_posts/2020-01-05-x.md', `date: 2020-01-05 ${time}\n`, '/:day/:hour', 'America/New_York');
	t.is(late('02:00'), '/05/02');
	t.is(late('02:00:00'), '/04/21');
});

test('an unknown time zone counts as UTC, an unknown placeholder as nothing', (t) => {
	t.is(outputOf('_posts/2022-12-30-x.md', lateEvening, '/:day/:nothing/:constructor', 'Mars/Olympus'), '/30/');
});
