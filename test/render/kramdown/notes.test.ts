import test from 'ava';
import {render} from './support.ts';

/** Body, and what is noted of it: type, slice of the file. */
const cases: readonly (readonly [body: string, ...notes: readonly string[]])[] = [
	['<div><img src="a.png" alt="b"></div>'],
	['<div><img src="a.png" ; alt="b"></div>', 'unparsed-tag <img src="a.png" ; alt="b">'],
	['<div><img src="a.png"alt="b"></div>', 'unparsed-tag <img src="a.png"alt="b">'],
	['<div><img src=a.png width=100%></div>', 'unparsed-tag <img src=a.png width=100%>'],
	['<div><br / >x</div>', 'unparsed-tag <br / >'],
	// HTML ends the tag behind the quotation mark that closes the value.
	[
		'<div><a href="x>y</a></div>\n\n<p id="z">w</p>\n',
		'stray-end-tag </a>',
		'unparsed-tag <a href="x>y</a></div>\n\n<p id="z">',
	],
	['<div>a</b></div>', 'stray-end-tag </b>'],
	['<div>a</div></div>', 'stray-end-tag </div>'],
	['<div>a</br>b</div>', 'stray-end-tag </br>'],
	['<p><b>x<i>y</b>z</i></p>', 'stray-end-tag </b>', 'stray-end-tag </p>', 'unclosed <b>', 'unclosed <p>'],
	['<ul><li>x<li>y</ul>\n', 'stray-end-tag </ul>', 'unclosed <li>', 'unclosed <li>', 'unclosed <ul>'],
	['<div>甲<乙丙>丁</div>', 'stray-end-tag </div>', 'unclosed <div>', 'unclosed <乙丙>'],
	['so <div>x</div>', 'block-tag-in-text <div>', 'stray-end-tag </div>'],
	['so <b>x', 'unclosed <b>'],
	['<a href="x">\n<div>y</div>\n</a>\n', 'stray-end-tag </a>', 'unclosed <a href="x">'],
	['<div><img src="a" src="b"></div>', 'duplicate-attribute src="b"'],
	['so <img alt=1 ALT=2>', 'duplicate-attribute ALT=2'],
	['<div><![CDATA[x]]></div>', 'bogus-comment <!'],
	['`<div>` and\n\n    <p>\n\n```\n<b>\n```\n'],
];

for (const [body, ...expected] of cases) {
	test(JSON.stringify(body), (t) => {
		const {notes} = render(body);
		const found = notes.map(({type, range}) => `${type} ${body.slice(range.start, range.end)}`);
		t.deepEqual(found.toSorted(), expected.toSorted());
	});
}

test('an unclosed element says where the renderer closed it', (t) => {
	t.is(render('<div>\nx\n').notes[0]?.closedAt, 8);
	t.is(render('> <div>\n> x\n\ny\n').notes[0]?.closedAt, 12);
	t.is(render('one <b>two\n\nthree\n').notes[0]?.closedAt, 10);
});

test('notes come in the order of the file and name what they stand on', (t) => {
	const {notes} = render('a <div> b\n\n<p>c</i></p>\n');
	t.deepEqual(
		notes.map(({type, name}) => [type, name]),
		[
			['block-tag-in-text', 'div'],
			['stray-end-tag', 'i'],
		],
	);
});
