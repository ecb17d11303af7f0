import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import test from 'ava';
import {checkPositions} from '../../scripts/positions.ts';
import {parsePost} from '../../src/engine/parse.ts';
import {defaultSettings} from '../../src/model/settings.ts';

test('every tag, attribute and link URL of the example archive stands where the tree says', (t) => {
	const folder = 'examples/archive';
	const names = readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter((name) => name.endsWith('.md'));
	let places = 0;
	for (const name of names) {
		for (const ending of ['\n', '\r\n']) {
			const text = readFileSync(path.join(folder, name), 'utf8').replaceAll('\n', ending);
			const {elements, attributes, urls, wrong} = checkPositions(parsePost({path: name, text}, defaultSettings));
			places += elements + attributes + urls;
			t.deepEqual(wrong, [], name);
		}
	}
	t.true(places > 1000, String(places));
});

test('a place that is off by one is told', (t) => {
	const post = parsePost({path: 'a.md', text: '<p class="a">[b](c "d")<img src="e"></p>\n\n[f](g)\n'}, defaultSettings);
	t.deepEqual(checkPositions(post), {elements: 4, attributes: 2, urls: 1, wrong: []});
	const {wrong} = checkPositions({...post, text: ` ${post.text}`});
	t.is(wrong.length, 6, wrong.join('\n'));
});
