import test from 'ava';
import {parsePost} from '../../src/engine/parse.ts';
import {defaultSettings} from '../../src/model/settings.ts';
import {walkPost} from '../../src/page/walk.ts';

test('prose is the text that is not shown as written', (t) => {
	const body =
		'<div>a<pre>b<code>c</code>d</pre>e<p>f<kbd>g</kbd></p><samp>h</samp><textarea>i</textarea><style>j</style>k\n \t<i>l</i> &nbsp; </div>\n';
	const texts: string[] = [];
	const prose: string[] = [];
	walkPost(parsePost({path: 'a.md', text: body}, defaultSettings), [
		{
			listeners: {
				text: ({value}) => void texts.push(value),
				prose: ({value}) => void prose.push(value),
			},
			failed: (error) => t.fail(String(error)),
		},
	]);
	t.is(texts.join('|').trim(), 'a|b|c|d|e|f|g|h|i|j|k\n \t|l| \u00a0 |');
	t.deepEqual(prose, ['a', 'e', 'f', 'k\n \t', 'l', ' \u00a0 ']);
});
