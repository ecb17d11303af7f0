import rule from '../../../rules/markup/no-editor-debris.ts';
import {post, testRule} from '../../support/testRule.ts';

/** A post that was taken from nowhere. */
const own = {from: ''};

testRule(rule, {
	good: [
		post('<div><p class="MsoNormal" spellcheck="false" style="color: red">a</p></div>\n'),
		{
			name: 'Elements and attributes of the site.',
			post: post(
				'<div><news-card data-grid="2" data-ltr="1">a</news-card><p data-contenteditable="true">b</p></div>\n',
			),
		},
		{
			name: 'Words about it.',
			post: post('mso-style, contenteditable and [if mso] <!-- mso-style -->\n\n<p title="mso-x: y">&lt;o:p&gt;</p>\n'),
		},
		{
			name: 'A value that only holds the word.',
			post: post('<div><p style="background: url(\'mso-a;mso-b\'); x: mso-c">a</p></div>\n'),
		},
		{name: 'Code.', post: post('`<o:p></o:p>`\n\n```\n<lt-mirror></lt-mirror><p contenteditable>\n```\n')},
		{
			name: 'What an author made to type into: an element of a script, and a page that runs one.',
			post: post('A colour: <color-inline contenteditable>red</color-inline>.\n', own),
		},
		{
			name: 'A demo that uses what is typed.',
			post: post('<div contenteditable oninput="count()">a</div>\n', own),
		},
		{
			name: 'A demo with a script.',
			post: post('<div contenteditable>a</div>\n\n<script>count()</script>\n', own),
		},
		{name: 'A comment for another browser.', post: post('<div><!--[if IE 6]>a<![endif]--></div>\n')},
	],
	bad: [
		{
			name: 'In a post that was taken from nowhere, what may be its author’s goes with `--unsafe` only, and what Word left as elsewhere.',
			post: post('<div><p contenteditable data-gramm="5">a<o:p></o:p></p><lt-note>b</lt-note></div>\n', own),
			reports: `
				9 | <div><p contenteditable data-gramm="5">a<o:p></o:p></p><lt-note>b</lt-note></div>
				  |         ^^^^^^^^^^^^^^^ warning: Attribute \`contenteditable\` was left by an editor.
				9 | <div><p contenteditable data-gramm="5">a<o:p></o:p></p><lt-note>b</lt-note></div>
				  |                         ^^^^^^^^^^^^^^ warning: Attribute \`data-gramm\` was left by an editor.
				9 | <div><p contenteditable data-gramm="5">a<o:p></o:p></p><lt-note>b</lt-note></div>
				  |                                         ^^^^^ warning: Element \`<o:p>\` was left by an editor.
				9 | <div><p contenteditable data-gramm="5">a<o:p></o:p></p><lt-note>b</lt-note></div>
				  |                                                        ^^^^^^^^^ warning: Element \`<lt-note>\` was left by an editor.
			`,
			fixed: post('<div><p contenteditable>a</p><lt-note>b</lt-note></div>\n', own),
			unsafelyFixed: post('<div><p>a</p>b</div>\n', own),
		},
		{
			name: 'What shows nothing goes, what shows something loses its tags.',
			post: post(
				'<div><p>a<o:p></o:p> b<lt-mirror style="display: none"><lt-div contenteditable="false">a b</lt-div></lt-mirror></p>\n<p><o:p>&nbsp;</o:p><st1:place><b>Hull</b></st1:place><lt-card> <img src="a.png"></lt-card><lt-span><i> </i></lt-span></p></div>\n',
			),
			reports: `
				9 | <div><p>a<o:p></o:p> b<lt-mirror style="display: none"><lt-div contenteditable="false">a b</lt-div></lt-mirror></p>
				  |          ^^^^^ warning: Element \`<o:p>\` was left by an editor.
				9 | <div><p>a<o:p></o:p> b<lt-mirror style="display: none"><lt-div contenteditable="false">a b</lt-div></lt-mirror></p>
				  |                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Element \`<lt-mirror>\` was left by an editor.
				10 | <p><o:p>&nbsp;</o:p><st1:place><b>Hull</b></st1:place><lt-card> <img src="a.png"></lt-card><lt-span><i> </i></lt-span></p></div>
				   |    ^^^^^ warning: Element \`<o:p>\` was left by an editor.
				10 | <p><o:p>&nbsp;</o:p><st1:place><b>Hull</b></st1:place><lt-card> <img src="a.png"></lt-card><lt-span><i> </i></lt-span></p></div>
				   |                     ^^^^^^^^^^^ warning: Element \`<st1:place>\` was left by an editor.
				10 | <p><o:p>&nbsp;</o:p><st1:place><b>Hull</b></st1:place><lt-card> <img src="a.png"></lt-card><lt-span><i> </i></lt-span></p></div>
				   |                                                       ^^^^^^^^^ warning: Element \`<lt-card>\` was left by an editor.
				10 | <p><o:p>&nbsp;</o:p><st1:place><b>Hull</b></st1:place><lt-card> <img src="a.png"></lt-card><lt-span><i> </i></lt-span></p></div>
				   |                                                                                            ^^^^^^^^^ warning: Element \`<lt-span>\` was left by an editor.
			`,
			fixed: post('<div><p>a b</p>\n<p>&nbsp;<b>Hull</b> <img src="a.png"></p></div>\n'),
		},
		{
			name: 'What hides a part of itself, and what stands in Markdown, stays.',
			post: post('<div><lt-card>a <b hidden>b</b></lt-card></div>\n\nc <o:p></o:p>d\n'),
			reports: `
				9 | <div><lt-card>a <b hidden>b</b></lt-card></div>
				  |      ^^^^^^^^^ warning: Element \`<lt-card>\` was left by an editor.
				11 | c <o:p></o:p>d
				   |   ^^^^^ warning: Element \`<o:p>\` was left by an editor.
			`,
		},
		{
			name: 'Attributes and styles.',
			post: post(
				'<div><p contenteditable data-gramm_id="5" style="MSO-a: b; color: red; mso-list: \'l0;1\'">a</p><p style="mso-a:b">b</p></div>\n\nc <b contenteditable=true>d</b>\n',
			),
			reports: `
				9 | <div><p contenteditable data-gramm_id="5" style="MSO-a: b; color: red; mso-list: 'l0;1'">a</p><p style="mso-a:b">b</p></div>
				  |         ^^^^^^^^^^^^^^^ warning: Attribute \`contenteditable\` was left by an editor.
				9 | <div><p contenteditable data-gramm_id="5" style="MSO-a: b; color: red; mso-list: 'l0;1'">a</p><p style="mso-a:b">b</p></div>
				  |                         ^^^^^^^^^^^^^^^^^ warning: Attribute \`data-gramm_id\` was left by an editor.
				9 | <div><p contenteditable data-gramm_id="5" style="MSO-a: b; color: red; mso-list: 'l0;1'">a</p><p style="mso-a:b">b</p></div>
				  |                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Style \`MSO-a\` is for Word alone.
				9 | <div><p contenteditable data-gramm_id="5" style="MSO-a: b; color: red; mso-list: 'l0;1'">a</p><p style="mso-a:b">b</p></div>
				  |                                                                                                  ^^^^^^^^^^^^^^^ warning: Style \`mso-a\` is for Word alone.
				11 | c <b contenteditable=true>d</b>
				   |      ^^^^^^^^^^^^^^^^^^^^ warning: Attribute \`contenteditable\` was left by an editor.
			`,
			fixed: post('<div><p style="color: red">a</p><p>b</p></div>\n\nc <b>d</b>\n'),
		},
		{
			name: 'Comments.',
			post: post('<div><!--[if gte mso 9]><xml></xml><![endif]-->a</div>\n\n<!--[if !mso]>-->\n'),
			reports: `
				9 | <div><!--[if gte mso 9]><xml></xml><![endif]-->a</div>
				  |      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The comment \`[if gte mso 9]\` is for Word alone.
				11 | <!--[if !mso]>-->
				   | ^^^^^^^^^^^^^^^^^ warning: The comment \`[if !mso]\` is for Word alone.
			`,
			fixed: post('<div>a</div>\n\n<!--[if !mso]>-->\n'),
		},
		{
			name: 'Another editor.',
			options: {elements: ['...', 'nib-'], attributes: ['...', 'data-nib']},
			post: post('<div><nib-note></nib-note><p data-nib="5">a</p></div>\n'),
			reports: `
				9 | <div><nib-note></nib-note><p data-nib="5">a</p></div>
				  |      ^^^^^^^^^^ warning: Element \`<nib-note>\` was left by an editor.
				9 | <div><nib-note></nib-note><p data-nib="5">a</p></div>
				  |                              ^^^^^^^^^^^^ warning: Attribute \`data-nib\` was left by an editor.
			`,
			fixed: post('<div><p>a</p></div>\n'),
		},
	],
});
