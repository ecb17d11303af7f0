import test from 'ava';
import {parsePost} from '../../src/engine/parse.ts';
import {defaultSettings} from '../../src/model/settings.ts';
import {hasFragmentTarget} from '../../src/page/fragments.ts';

test('a fragment leads to an id or the name of an anchor, to the top, or to words', (t) => {
	const text = '<p id="spring">a <a name="春">b</a> <i id="50%">c</i> <b name="c">d</b></p>\n';
	const post = parsePost({path: 'a.md', text}, defaultSettings);
	const asked = ['#spring', '#%E6%98%A5', '#50%', '#spring:~:text=a', '#:~:text=a', '#Top', '#summer', '#c'];
	t.deepEqual(
		asked.filter((url) => hasFragmentTarget(post, url)),
		['#spring', '#%E6%98%A5', '#50%', '#spring:~:text=a', '#:~:text=a', '#Top'],
	);
});
