import test from 'ava';
import {parsePost} from '../../src/engine/parse.ts';
import {defaultSettings} from '../../src/model/settings.ts';
import {hasFragmentTarget, namesHeading} from '../../src/page/fragments.ts';

test('a fragment leads to an id or the name of an anchor, to the top, or to words', (t) => {
	const text = '<p id="spring">a <a name="春">b</a> <i id="50%">c</i> <b name="c">d</b></p>\n';
	const post = parsePost({path: 'a.md', text}, defaultSettings);
	const asked = ['#spring', '#%E6%98%A5', '#50%', '#spring:~:text=a', '#:~:text=a', '#Top', '#summer', '#c'];
	t.deepEqual(
		asked.filter((url) => hasFragmentTarget(post, url)),
		['#spring', '#%E6%98%A5', '#50%', '#spring:~:text=a', '#:~:text=a', '#Top'],
	);
});

test('in Markdown that GitHub shows, a fragment leads to a heading whatever its case', (t) => {
	const text = '# Low Tide\n\n<p id="spring">a</p>\n';
	const asked = ['#Low-Tide', '#low-tide', '#Spring'];
	const found = (renderer: 'commonmark' | 'kramdown'): readonly string[] => {
		const post = parsePost({path: 'a.md', text}, {...defaultSettings, renderer});
		return asked.filter((url) => hasFragmentTarget(post, url));
	};
	t.deepEqual(found('commonmark'), ['#Low-Tide', '#low-tide']);
	t.deepEqual(found('kramdown'), ['#low-tide']);
});

test('in notes of Obsidian, a fragment leads to a heading by its text, below others as well, and to a block by its id', (t) => {
	const text = '# Low & high\n\n## A: b\n\nWords. ^quay\n';
	const settings = {
		...defaultSettings,
		renderer: 'commonmark',
		templates: ['obsidian'],
		commonmark: {headingIds: 'obsidian'},
	} as const;
	const post = parsePost({path: 'a.md', text}, settings);
	const asked = [
		'#Low%20&%20high',
		'#low & high#A b',
		'#A:%20b',
		'#^quay',
		'#A%20b#^quay',
		'#low--high',
		'#^pier',
		'#A',
	];
	t.deepEqual(
		asked.filter((url) => hasFragmentTarget(post, url)),
		asked.slice(0, 5),
	);
});

test('a fragment may have the words of a heading in it', (t) => {
	const text = '## Low Tide, 1920: a *Diary*\n\n# 潮\n\nHigh Water\n';
	const post = parsePost({path: 'a.md', text}, defaultSettings);
	const asked = [
		'#Low%20Tide,%201920:%20a%20Diary',
		'#low_tide_1920_a_diary',
		'#%E6%BD%AE',
		'#High%20Water',
		'#Low',
		'#',
	];
	t.deepEqual(
		asked.filter((url) => namesHeading(post, url)),
		['#Low%20Tide,%201920:%20a%20Diary', '#low_tide_1920_a_diary', '#%E6%BD%AE'],
	);
});
