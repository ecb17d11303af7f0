import rule from '../../../rules/furniture/no-dangling-use.ts';
import {post, testRule} from '../../support/testRule.ts';

testRule(rule, {
	good: [
		{
			name: 'The part is in the post.',
			post: post(
				'<div><svg><use href="#dot"></use></svg><svg hidden><symbol id="dot"><circle r="3"></circle></symbol></svg></div>',
			),
		},
		{name: 'An encoded reference.', post: post('<div><svg><g id="點"></g><use href="#%E9%BB%9E"></use></svg></div>')},
		{name: 'A part of another file.', post: post('<div><svg><use href="/icons.svg#dot"></use></svg></div>')},
		{name: 'No reference.', post: post('<div><svg><use></use></svg></div>')},
		{name: 'No drawing.', post: post('<div><use href="#dot"></use></div>')},
		{name: 'Code.', post: post('```\n<svg><use href="#dot"></use></svg>\n```\n')},
	],
	bad: [
		{
			name: 'A drawing of nothing goes.',
			post: post(
				"<p><a href='https://news.example/b'><svg width='6' height='6'><use href='#svg-dot'></use></svg><span>b</span></a></p>\n" +
					'<div>a <svg><g><use xlink:href="#one"/></g><defs></defs><use href="#two"/></svg> b</div>\n',
			),
			reports: `
				9 | <p><a href='https://news.example/b'><svg width='6' height='6'><use href='#svg-dot'></use></svg><span>b</span></a></p>
				  |                                                                    ^^^^^^^^^^^^^^^ warning: The icon shows nothing: its drawing \`#svg-dot\` is not in the post.
				10 | <div>a <svg><g><use xlink:href="#one"/></g><defs></defs><use href="#two"/></svg> b</div>
				   |                     ^^^^^^^^^^^^^^^^^ warning: The icon shows nothing: its drawing \`#one\` is not in the post.
				10 | <div>a <svg><g><use xlink:href="#one"/></g><defs></defs><use href="#two"/></svg> b</div>
				   |                                                              ^^^^^^^^^^^ warning: The icon shows nothing: its drawing \`#two\` is not in the post.
			`,
			fixed: post("<p><a href='https://news.example/b'><span>b</span></a></p>\n<div>a  b</div>\n"),
		},
		{
			name: 'What else is drawn, named or referred to stays.',
			post: post(
				'<div><svg><use href="#dot"></use><circle r="3"></circle></svg>\n' +
					'<svg aria-label="New"><use href="#dot"></use></svg>\n' +
					'<svg><title>New</title><use href="#dot"></use></svg>\n' +
					'<svg id="mark"><use href="#dot"></use></svg>\n' +
					'<svg><use href="#mark"></use><use href="#dot"></use></svg>\n' +
					'<svg><use href="#dot">&nbsp;</use></svg></div>\n',
			),
			reports: `
				9 | <div><svg><use href="#dot"></use><circle r="3"></circle></svg>
				  |                ^^^^^^^^^^^ warning: The icon shows nothing: its drawing \`#dot\` is not in the post.
				10 | <svg aria-label="New"><use href="#dot"></use></svg>
				   |                            ^^^^^^^^^^^ warning: The icon shows nothing: its drawing \`#dot\` is not in the post.
				11 | <svg><title>New</title><use href="#dot"></use></svg>
				   |                             ^^^^^^^^^^^ warning: The icon shows nothing: its drawing \`#dot\` is not in the post.
				12 | <svg id="mark"><use href="#dot"></use></svg>
				   |                     ^^^^^^^^^^^ warning: The icon shows nothing: its drawing \`#dot\` is not in the post.
				13 | <svg><use href="#mark"></use><use href="#dot"></use></svg>
				   |                                   ^^^^^^^^^^^ warning: The icon shows nothing: its drawing \`#dot\` is not in the post.
				14 | <svg><use href="#dot">&nbsp;</use></svg></div>
				   |           ^^^^^^^^^^^ warning: The icon shows nothing: its drawing \`#dot\` is not in the post.
			`,
		},
	],
});
