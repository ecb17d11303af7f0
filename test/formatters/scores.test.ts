import test from 'ava';
import {renderScoreBadge} from '../../src/formatters/scoreBadge.ts';
import {renderFalls, renderFallsMarkdown} from '../../src/formatters/scoreFalls.ts';
import {renderScoreMarkdown} from '../../src/formatters/scoreMarkdown.ts';
import {barOf, renderScore} from '../../src/formatters/scoreText.ts';
import {ScoreTally} from '../../src/score/archiveScore.ts';
import {findFalls} from '../../src/score/compareScores.ts';
import type {ScoredFinding, ScoredPost} from '../../src/score/scorePost.ts';

const contents = {letters: 2000, images: 2, embeds: 0, links: 4, headings: 1};

function broken(source: string, message = '`/a` leads nowhere.'): ScoredFinding {
	const cause = {id: 'c-1234abcd', message: 'relative', source, site: source, kind: '<a>'};
	return {rule: 'no-broken-link', messageId: 'relative', message, cause};
}

function post(name: string, ...findings: readonly ScoredFinding[]): ScoredPost {
	return {path: `_posts/${name}.md`, source: 'news.example', month: '2024-03', contents, findings};
}

function tallyOf(...posts: readonly ScoredPost[]): ScoreTally {
	const tally = new ScoreTally(() => 'broken');
	for (const one of posts) tally.add(one);
	return tally;
}

/** What ends a cell, a tag, a line, or begins something that a terminal or a CI server obeys. */
const hostile = '::error::|<script>\u001b[31m\n`*@octocat';

test('a score as Markdown', (t) => {
	t.is(
		renderScoreMarkdown(tallyOf(post('a', broken('news.example')), post('b')).score),
		`## Archive score: 98.1 of 100

2 posts.

| dimension | | points | costs most |
| --- | --- | ---: | --- |
| completeness | ████████████████████ | 100.0 |  |
| links | ████████████████░░░░ | 84.7 | c-1234abcd: no\\-broken\\-link, news\\.example |
| accessibility | ████████████████████ | 100.0 |  |
| provenance | ████████████████████ | 100.0 |  |
| consistency | ████████████████████ | 100.0 |  |
| cleanliness | ████████████████████ | 100.0 |  |

| would raise it by | cause | | | fix |
| ---: | --- | --- | --- | --- |
| +1.81 | c-1234abcd | no\\-broken\\-link, news\\.example | 1 finding in 1 post | none |
`,
	);
});

test('it is said of how many posts there is nothing to judge', (t) => {
	const empty = (name: string): ScoredPost => ({...post(name), contents: {...contents, letters: 0, images: 0}});
	const {score} = tallyOf(post('a'), empty('c'), empty('b'));
	const said = 'Not judged: 2 posts in which nothing stands, such as _posts/b.md';
	t.is(renderScore(score, undefined).split('\n').slice(0, 2).join('\n'), `Score: 100.0 of 100, for 1 post\n${said}`);
	t.regex(renderScoreMarkdown(score), /\n1 post\. Not judged: 2 posts in which nothing stands, such as .*b\\\.md\.\n/);
	for (const text of [renderScore(tallyOf(post('a')).score, undefined), renderScoreMarkdown(tallyOf(post('a')).score)])
		t.notRegex(text, /judged/);
});

test('what fell, as text and as Markdown', (t) => {
	const then = tallyOf(post('a'), post('b'));
	const falls = findFalls(then, tallyOf(post('a', broken('news.example')), post('b')), 5);
	t.is(
		renderFalls(falls, 'main', undefined),
		`Since main, links has fallen.

dimension   then   now  points  by the cause  points  rule            source        such as
links      100.0  84.7  -15.28  c-1234abcd    -15.28  no-broken-link  news.example  \`/a\` leads nowhere.
`,
	);
	t.is(
		renderFallsMarkdown(falls, 'main'),
		`Since main, links has fallen\\.

| dimension | then | now | fell by | | cause |
| --- | ---: | ---: | ---: | ---: | --- |
| links | 100.0 | 84.7 | -15.28 | -15.28 | c-1234abcd: no\\-broken\\-link, news\\.example |
`,
	);
	t.is(renderFalls([], 'main', undefined), 'No dimension has fallen since main.\n');
	t.deepEqual(findFalls(tallyOf(), tallyOf(post('a', broken('news.example'))), 5), [], 'There was no post yet.');
});

test('where good posts are gone, no cause is to blame', (t) => {
	const worse = post('a', broken('news.example'));
	const falls = findFalls(tallyOf(worse, post('b')), tallyOf(worse), 5);
	t.deepEqual(
		falls.map(({dimension, causes}) => [dimension, causes]),
		[['links', []]],
	);
	t.regex(renderFalls(falls, 'main', undefined), /posts that had more are gone/);
	t.regex(renderFallsMarkdown(falls, 'main'), /posts that had more are gone/);
});

test('one bad post among many thousand is a fall, and is shown as one', (t) => {
	const many = Array.from({length: 40_000}, (_, index) => post(String(index)));
	const slip = {...broken('news.example'), messageId: 'slashes'};
	const falls = findFalls(tallyOf(...many), tallyOf(...many.slice(1), post('0', slip)), 5);
	t.is(falls.length, 1);
	t.regex(renderFalls(falls, 'main', undefined), /^links +100\.0 +99\.9 +-0\.0001 +c-1234abcd +-0\.0001/m);
});

test('nothing of a post does anything in a terminal, in a log of CI or on GitHub', (t) => {
	const before = tallyOf(post('a'));
	const empty = {...post(`${hostile} 2`), contents: {...contents, letters: 0, images: 0}};
	const after = tallyOf(post(hostile, broken(hostile, hostile)), empty);
	const falls = findFalls(before, after, 5);
	for (const width of [undefined, 40]) {
		for (const text of [renderScore(after.score, width), renderFalls(falls, hostile, width)]) {
			t.false(text.includes('\u001b'));
			t.notRegex(text, /^\s*::error/m);
		}
	}
	for (const text of [renderScoreMarkdown(after.score), renderFallsMarkdown(falls, hostile)]) {
		t.notRegex(text, /\u001b|<script|@octocat|::error/);
		for (const row of text.split('\n').filter((line) => line.startsWith('| ')))
			t.true([5, 6, 7].includes(row.match(/(?<!\\)\|/g)?.length ?? 0), row);
	}
});

test('a badge has a colour for what it says, and a name', (t) => {
	const colours = [0, 49.9, 50, 75, 90, 100].map(
		(score) =>
			/Z?" fill="(#[\da-f]+)"\/>\n<g/i.exec(renderScoreBadge({posts: 1, unjudged: {posts: 0, paths: []}, score}))?.[1],
	);
	t.is(new Set(colours).size, 4);
	t.is(colours[0], colours[1]);
	t.is(colours.at(-1), colours.at(-2));
	t.regex(
		renderScoreBadge({posts: 1, unjudged: {posts: 0, paths: []}, score: 100}),
		/role="img" aria-label="archive score: 100\.0 of 100">\n<title>archive score: 100\.0 of 100<\/title>/,
	);
});

test('only what nothing is wrong with has a full bar', (t) => {
	t.is(barOf(100), '█'.repeat(20));
	t.is(barOf(99.9), `${'█'.repeat(19)}░`);
	t.is(barOf(0), '░'.repeat(20));
});
