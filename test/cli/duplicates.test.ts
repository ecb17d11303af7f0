import test from 'ava';
import {runCommand} from '../support/run-command.ts';
import {temporaryFolder} from '../support/temporaryFolder.ts';
import {post} from '../support/testRule.ts';

const tide = {from: 'https://news.example/tide', date: '2024-03-01T08:00:00.000Z'};
const archive = {
	'_posts/2024-03-01-a.md': post('The tide comes back.\n', tide),
	'_posts/2024-03-01-b.md': post('The tide comes back, and stays.\n', tide),
	'old/_posts/2024-03-01-a.md': post('The tide comes back.\n', tide),
	'_posts/2024-03-05-c.md': post('Ferry\n', {from: 'https://news.example/ferry', date: '2024-03-05T08:00:00.000Z'}),
	'_posts/2024-03-05-d.md': post('Ferry\n', {from: 'https://news.example/ferry', date: '2024-03-05T00:00:00.000Z'}),
	'_posts/2024-03-06-e.md': post('Alone\n', {from: 'https://news.example/alone'}),
};

test('posts that hold the same article are listed', async (t) => {
	const {code, stdout, stderr} = await runCommand(['duplicates'], {cwd: temporaryFolder(t, archive)});
	t.is(
		stdout,
		`post                        date                      characters                        taken from
_posts/2024-03-01-b.md      2024-03-01T08:00:00.000Z          26  the fullest           https://news.example/tide
_posts/2024-03-01-a.md      2024-03-01T08:00:00.000Z          17  another version
old/_posts/2024-03-01-a.md  2024-03-01T08:00:00.000Z          17  equal, byte for byte

_posts/2024-03-05-d.md      2024-03-05T00:00:00.000Z           5  the fullest           https://news.example/ferry
_posts/2024-03-05-c.md      2024-03-05T08:00:00.000Z           5  date shifted by 8 h
`,
	);
	t.is(stderr, '');
	t.is(code, 0);
});

test('as JSON', async (t) => {
	const {stdout} = await runCommand(['duplicates', '--format', 'json'], {cwd: temporaryFolder(t, archive)});
	t.deepEqual(JSON.parse(stdout), {
		groups: [
			{
				source: 'https://news.example/tide',
				fullest: '_posts/2024-03-01-b.md',
				others: [
					{path: '_posts/2024-03-01-a.md', kind: 'revision', of: '_posts/2024-03-01-b.md'},
					{path: 'old/_posts/2024-03-01-a.md', kind: 'copy', of: '_posts/2024-03-01-a.md'},
				],
			},
			{
				source: 'https://news.example/ferry',
				fullest: '_posts/2024-03-05-d.md',
				others: [{path: '_posts/2024-03-05-c.md', kind: 'shifted-date', of: '_posts/2024-03-05-d.md'}],
			},
		],
	});
});

test('an archive without any', async (t) => {
	const cwd = temporaryFolder(t, {'_posts/2024-03-01-a.md': post('Text\n')});
	t.is((await runCommand(['duplicates'], {cwd})).stdout, 'No two posts hold the same article.\n');
});

const walk = 'A walk along the quay, with all that the tide has left there: rope, glass, and two boats.\n';

test('without sources, posts are compared as they are', async (t) => {
	const cwd = temporaryFolder(t, {
		'a.md': `# A walk\n\n${walk}`,
		'b.md': `# A walk\n\n${walk}`,
		'c.md': `---\ntitle: Walking\n---\n# A walk\n\n${walk.replace('quay, with', 'quay,\nwith')}`,
		'd.md': `---\ntitle: Gone\n---\nThis page has moved.\n`,
		'e.md': `---\ntitle: Gone, too\n---\nThis page has moved.\n`,
	});
	const {stdout} = await runCommand(['duplicates', '--format', 'json'], {cwd});
	const [group, ...others] = JSON.parse(stdout).groups;
	t.deepEqual(others, []);
	t.is(group.fullest, 'a.md');
	t.deepEqual(group.others, [
		{path: 'b.md', kind: 'copy', of: 'a.md'},
		{path: 'c.md', kind: 'same-words', of: 'a.md'},
	]);
});

test('where no post has a source, it is said what that means', async (t) => {
	const cwd = temporaryFolder(t, {'a.md': '# A\n\nText\n', 'b.md': '# B\n\nText\n', 'c.md': '# C\n\nText\n'});
	const {stdout} = await runCommand(['duplicates'], {cwd});
	t.regex(stdout, /^No two posts are equal\. None says what it was taken from/);
});

const quay =
	'A walk along the quay, with all that the tide has left there: rope, glass, and two boats. The first of them was painted green by a man who sold eggs, and nobody knows how he came by it. The second one has no name, but children sit in it every evening and tell each other where it has been.\n';
const elsewhere = {
	'_posts/2024-03-01-quay.md': post(quay, {from: 'https://news.example/quay', date: '2024-03-01T08:00:00.000Z'}),
	'_posts/2024-03-04-a.md': post(quay, {from: 'https://reprints.example/1', date: '2024-03-04T08:00:00.000Z'}),
	'_posts/2024-03-05-b.md': post(quay.replace('green', 'blue'), {
		from: 'https://other.example/2',
		date: '2024-03-05T08:00:00.000Z',
	}),
};

test('posts of different pages with the same words, or most of them, are listed with the one to keep', async (t) => {
	const cwd = temporaryFolder(t, elsewhere);
	const {stdout} = await runCommand(['duplicates', '--near'], {cwd});
	t.is(
		stdout,
		`post                       date                      characters                                    taken from
_posts/2024-03-01-quay.md  2024-03-01T08:00:00.000Z         230  to keep                           https://news.example/quay
_posts/2024-03-04-a.md     2024-03-04T08:00:00.000Z         230  same text of another page
_posts/2024-03-05-b.md     2024-03-05T08:00:00.000Z         229  95 % of the text of another page
`,
	);
	const kept = '_posts/2024-03-01-quay.md';
	t.deepEqual(JSON.parse((await runCommand(['duplicates', '--near', '--format', 'json'], {cwd})).stdout), {
		groups: [
			{
				source: 'https://news.example/quay',
				keep: kept,
				others: [
					{path: '_posts/2024-03-04-a.md', kind: 'same-words-elsewhere', of: kept},
					{path: '_posts/2024-03-05-b.md', kind: 'most-words', of: kept, share: 0.95},
				],
			},
		],
	});
	const equal = JSON.parse((await runCommand(['duplicates', '--format', 'json'], {cwd})).stdout);
	t.deepEqual(equal.groups[0].others, [{path: '_posts/2024-03-04-a.md', kind: 'same-words-elsewhere', of: kept}]);
});
