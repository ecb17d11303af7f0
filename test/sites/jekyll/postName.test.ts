import test from 'ava';
import {isoDay} from '../../../src/dates/days.ts';
import {
	datedNameOf,
	fileNameOf,
	isMarkdownFile,
	isPageFile,
	postsFolderIn,
} from '../../../src/sites/jekyll/postName.ts';

const names: Readonly<Record<string, string | undefined>> = {
	'_posts/2024-03-01-a-walk.md': '2024-03-01 is 2024-03-01: a-walk',
	'2024-3-1-a.b.html': '2024-3-1 is 2024-03-01: a.b',
	'24-12-1-a.md': '24-12-1 is 2024-12-01: a',
	'69-12-01-a.md': '69-12-01 is 1969-12-01: a',
	'099-12-01-a.md': '099-12-01 is 0099-12-01: a',
	'2024-02-30-a.md': '2024-02-30 is no day: a',
	'2024-03-01-.md': '2024-03-01 is 2024-03-01: ',
	'2024-03-01--雨\n.md': '2024-03-01 is 2024-03-01: -雨\n',
	'2024-03-01-a': undefined,
	'2024-03-01.md': undefined,
	'2024-03-a.md': undefined,
	'12024-03-01-a.md': undefined,
	'2024-03-001-a.md': undefined,
	'2-03-01-a.md': undefined,
	'a-2024-03-01-a.md': undefined,
	'_drafts/a.md': undefined,
	'2024-03-01-folder/a.md': undefined,
};
for (const [path, expected] of Object.entries(names)) {
	test(`the name of ${JSON.stringify(path)}`, (t) => {
		const name = datedNameOf(path);
		const day = name?.day === undefined ? 'no day' : isoDay(name.day);
		t.is(name && `${name.date} is ${day}: ${name.slug}`, expected);
	});
}

test('a name keeps the parts of a day that the calendar does not have', (t) => {
	const name = datedNameOf('2024-02-30-a.md');
	t.deepEqual([name?.year, name?.month, name?.dayOfMonth, name?.day], [2024, 2, 30, undefined]);
});

test('the name of a file stands behind the last slash', (t) => {
	t.is(fileNameOf('_posts/a/b.md'), 'b.md');
	t.is(fileNameOf('b.md'), 'b.md');
});

test('pages are known by their extensions', (t) => {
	for (const extension of ['md', 'MARKDOWN', 'mkd', 'mkdn', 'mkdown']) {
		t.true(isMarkdownFile(`a.${extension}`));
		t.true(isPageFile(`a.${extension}`));
	}
	t.true(isPageFile('a.html'));
	t.false(isMarkdownFile('a.html'));
	for (const path of ['a.txt', 'md', 'a.md.txt', 'a.md/b']) t.false(isPageFile(path));
});

test('posts lie in `_posts`, in whatever folder that is', (t) => {
	t.is(postsFolderIn('_posts/a.md'.split('/')), 0);
	t.is(postsFolderIn('sea/_posts/2024/a.md'.split('/')), 1);
	t.is(postsFolderIn('sea/_posts'.split('/')), undefined);
	t.is(postsFolderIn('archived/a.md'.split('/')), undefined);
});
