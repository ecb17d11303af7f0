import rule from '../../../rules/text/no-obfuscated-email.ts';
import {defaultSettings} from '../../../src/model/settings.ts';
import {post, testRule} from '../../support/testRule.ts';

const ann = '5a3b34341a343f2d29743f223b372a363f';
const root = '11637e7e65512028233f213f233f26';
const letter = '33525d5d735d5644401d564b525e435f560c404651595650470e675b5613555641414a131513505c';
const odd = '421d2d652c272b2e6f6f3a022c2735316c273a232f322e27';

testRule(rule, {
	good: [
		post('<p>Write to ann@news.example or <a href="mailto:ann@news.example">ann</a>.</p>\n'),
		{
			name: 'The address is there already.',
			post: post(`<p><span class="__cf_email__" data-cfemail="${ann}">ann@news.example</span></p>\n`),
		},
		{
			name: 'Other parts of the same path, and URLs that carry it.',
			post: post(
				'<p><img src="/cdn-cgi/image/a.png" alt=""><a href="https://news.example/?u=/cdn-cgi/l/email-protection#5a3b34">a</a> <a href="/cdn-cgi/l/email-protection-faq">b</a></p>\n',
			),
		},
		{
			name: 'An article about it.',
			post: post('<p>Cloudflare shows “[email protected]” until its script has run.</p>\n'),
		},
		post('<p>Our email is protected. [email] protected</p>\n'),
	],
	bad: [
		{
			name: 'An element that the renderer leaves out.',
			post: post(
				'<article>\n<pre><a class="__cf_email__" data-cfemail="6712051209131227120512091312" href="/cdn-cgi/l/email-protection">[email protected]</a>:~$</pre>\n</article>\n',
			),
			settings: {kramdown: {...defaultSettings.kramdown, html_to_native: true}},
			reports: `
				10 | <pre><a class="__cf_email__" data-cfemail="6712051209131227120512091312" href="/cdn-cgi/l/email-protection">[email protected]</a>:~$</pre>
				   |                                                                                                             ^^^^^^^^^^^^^^^^^ error: The address \`ubuntu@ubuntu\` shows as \`[email protected]\`.
			`,
		},
		{
			name: 'In text and in shell commands.',
			post: post(
				`<p>Write to <a href="/cdn-cgi/l/email-protection" class="__cf_email__" data-cfemail="${ann}">[email&#160;protected]</a>!</p>\n` +
					`<pre>$ ssh <a class="__cf_email__" data-cfemail="${root}" href="/cdn-cgi/l/email-protection">[email protected]</a>:~$</pre>\n` +
					`<code>\n sftp://\n <span class="__cf_email__" data-cfemail="${root}">\n  [email\u00a0protected]\n </span>\n</code>\n`,
			),
			reports: `
				9 | <p>Write to <a href="/cdn-cgi/l/email-protection" class="__cf_email__" data-cfemail="5a3b34341a343f2d29743f223b372a363f">[email&#160;protected]</a>!</p>
				  |                                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: The address \`ann@news.example\` shows as \`[email protected]\`.
				10 | <pre>$ ssh <a class="__cf_email__" data-cfemail="11637e7e65512028233f213f233f26" href="/cdn-cgi/l/email-protection">[email protected]</a>:~$</pre>
				   |                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: The address \`root@192.0.2.7\` shows as \`[email protected]\`.
				13 |  <span class="__cf_email__" data-cfemail="11637e7e65512028233f213f233f26">
				   |                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: The address \`root@192.0.2.7\` shows as \`[email protected]\`.
			`,
			fixed: post(
				'<p>Write to ann@news.example!</p>\n<pre>$ ssh root@192.0.2.7:~$</pre>\n<code>\n sftp://\n root@192.0.2.7\n</code>\n',
			),
		},
		{
			name: 'A link and its text that hide one address are one finding.',
			post: post(
				`<p><a href="/cdn-cgi/l/email-protection#${ann}">\n <span class="__cf_email__" data-cfemail="${ann}">[email&#160;protected]</span></a></p>\n`,
			),
			reports: `
				9 | <p><a href="/cdn-cgi/l/email-protection#5a3b34341a343f2d29743f223b372a363f">
				  |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: The link to \`ann@news.example\` shows as \`[email protected]\`, and leads to a script that only the source site has.
			`,
			fixed: post('<p><a href="mailto:ann@news.example">\n ann@news.example</a></p>\n'),
		},
		{
			name: 'A link whose text hides another address.',
			post: post(
				`<p><a data-x="1" href="/cdn-cgi/l/email-protection#${ann}" rel="nofollow">\n <span class="__cf_email__" data-cfemail="${root}">[email protected]</span></a>\n<a href='https://news.example/cdn-cgi/l/email-protection#${letter}'>Write to us</a></p>\n`,
			),
			reports: `
				9 | <p><a data-x="1" href="/cdn-cgi/l/email-protection#5a3b34341a343f2d29743f223b372a363f" rel="nofollow">
				  |                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: The link to \`ann@news.example\` leads to a script that only the source site has.
				10 |  <span class="__cf_email__" data-cfemail="11637e7e65512028233f213f233f26">[email protected]</span></a>
				   |                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: The address \`root@192.0.2.7\` shows as \`[email protected]\`.
				11 | <a href='https://news.example/cdn-cgi/l/email-protection#33525d5d735d5644401d564b525e435f560c404651595650470e675b5613555641414a131513505c'>Write to us</a></p>
				   |    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: The link to \`ann@news.example?subject=The ferry & co\` leads to a script that only the source site has.
			`,
			fixed: post(
				'<p><a data-x="1" href="mailto:ann@news.example" rel="nofollow">\n root@192.0.2.7</a>\n<a href="mailto:ann@news.example?subject=The%20ferry%20&amp;%20co">Write to us</a></p>\n',
			),
		},
		{
			name: 'Markdown.',
			post: post(
				`Write to [us](/cdn-cgi/l/email-protection#${ann}) or *<span class="__cf_email__" data-cfemail="${odd}">[email protected]</span>*\n`,
			),
			reports: `
				9 | Write to [us](/cdn-cgi/l/email-protection#5a3b34341a343f2d29743f223b372a363f) or *<span class="__cf_email__" data-cfemail="421d2d652c272b2e6f6f3a022c2735316c273a232f322e27">[email protected]</span>*
				  |               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: The link to \`ann@news.example\` leads to a script that only the source site has.
				9 | Write to [us](/cdn-cgi/l/email-protection#5a3b34341a343f2d29743f223b372a363f) or *<span class="__cf_email__" data-cfemail="421d2d652c272b2e6f6f3a022c2735316c273a232f322e27">[email protected]</span>*
				  |                                                                                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: The address \`_o'neil--x@news.example\` shows as \`[email protected]\`.
			`,
			fixed: post(`Write to [us](mailto:ann@news.example) or *&#95;o&#39;neil&#45;&#45;x@news.example*\n`),
		},
		{
			name: 'An address that hides its letters itself: no mail goes there.',
			post: post(
				'*[us](/cdn-cgi/l/email-protection#12737e383838526a3c776a737f627e77)* or\n<a href="/cdn-cgi/l/email-protection#12737e383838526a3c776a737f627e77">us</a> **now**.\n',
			),
			reports: `
				9 | *[us](/cdn-cgi/l/email-protection#12737e383838526a3c776a737f627e77)* or
				  |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: The link to \`al***@x.example\` leads to a script that only the source site has.
				10 | <a href="/cdn-cgi/l/email-protection#12737e383838526a3c776a737f627e77">us</a> **now**.
				   |    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: The link to \`al***@x.example\` leads to a script that only the source site has.
			`,
		},
		{
			name: 'A true link stays.',
			post: post(
				`<p><a href="mailto:ann@news.example" class="__cf_email__" data-cfemail="${ann}">[email protected]</a></p>\n`,
			),
			reports: `
				9 | <p><a href="mailto:ann@news.example" class="__cf_email__" data-cfemail="5a3b34341a343f2d29743f223b372a363f">[email protected]</a></p>
				  |                                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: The address \`ann@news.example\` shows as \`[email protected]\`.
			`,
			fixed: post(
				'<p><a href="mailto:ann@news.example" class="__cf_email__" data-cfemail="' +
					ann +
					'">ann@news.example</a></p>\n',
			),
		},
		{
			name: 'A link that lost the code of its text: most likely its text is its target.',
			post: post(`<p><a href="/cdn-cgi/l/email-protection#${letter}">[email&#160;protected]</a></p>\n`),
			reports: `
				9 | <p><a href="/cdn-cgi/l/email-protection#33525d5d735d5644401d564b525e435f560c404651595650470e675b5613555641414a131513505c">[email&#160;protected]</a></p>
				  |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: The link to \`ann@news.example?subject=The ferry & co\` leads to a script that only the source site has.
				9 | <p><a href="/cdn-cgi/l/email-protection#33525d5d735d5644401d564b525e435f560c404651595650470e675b5613555641414a131513505c">[email&#160;protected]</a></p>
				  |                                                                                                                           ^^^^^^^^^^^^^^^^^^^^^^ error: The address \`ann@news.example\` shows as \`[email protected]\`.
			`,
			fixed: post(
				'<p><a href="mailto:ann@news.example?subject=The%20ferry%20&amp;%20co">[email&#160;protected]</a></p>\n',
			),
			unsafelyFixed: post(
				'<p><a href="mailto:ann@news.example?subject=The%20ferry%20&amp;%20co">ann@news.example</a></p>\n',
			),
		},
		{
			name: 'What is lost.',
			post: post(
				'<p>[email protected]: write to [email&nbsp;protected], <a class="__cf_email__" href="/cdn-cgi/l/email-protection">[email protected]</a> or <span data-cfemail="5a3b3">[email protected]</span>.</p>\n<p><a href="/cdn-cgi/l/email-protection#zz">Write</a></p>\n',
			),
			reports: `
				9 | <p>[email protected]: write to [email&nbsp;protected], <a class="__cf_email__" href="/cdn-cgi/l/email-protection">[email protected]</a> or <span data-cfemail="5a3b3">[email protected]</span>.</p>
				  |    ^^^^^^^^^^^^^^^^^ error: The address shows as \`[email protected]\`, and what it was is lost.
				9 | <p>[email protected]: write to [email&nbsp;protected], <a class="__cf_email__" href="/cdn-cgi/l/email-protection">[email protected]</a> or <span data-cfemail="5a3b3">[email protected]</span>.</p>
				  |                                ^^^^^^^^^^^^^^^^^^^^^^ error: The address shows as \`[email protected]\`, and what it was is lost.
				9 | <p>[email protected]: write to [email&nbsp;protected], <a class="__cf_email__" href="/cdn-cgi/l/email-protection">[email protected]</a> or <span data-cfemail="5a3b3">[email protected]</span>.</p>
				  |                                                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: The address shows as \`[email protected]\`, and what it was is lost.
				9 | <p>[email protected]: write to [email&nbsp;protected], <a class="__cf_email__" href="/cdn-cgi/l/email-protection">[email protected]</a> or <span data-cfemail="5a3b3">[email protected]</span>.</p>
				  |                                                                                                                                                  ^^^^^^^^^^^^^^^^^^^^ error: The address shows as \`[email protected]\`, and what it was is lost.
				10 | <p><a href="/cdn-cgi/l/email-protection#zz">Write</a></p>
				   |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: The link leads to a script that only the source site has, and the address is lost.
			`,
		},
		{
			name: 'Words that are no stand-in are not written over.',
			post: post(`<p><span data-cfemail="${ann}">Ann Lee <b>of the News</b></span></p>\n`),
			reports: `
				9 | <p><span data-cfemail="5a3b34341a343f2d29743f223b372a363f">Ann Lee <b>of the News</b></span></p>
				  |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: The address \`ann@news.example\` shows as \`[email protected]\`.
			`,
		},
		{
			name: 'An address in an article about it, and other subjects.',
			post: post(
				`<p>Cloudflare shows [email protected] for <span data-cfemail="${ann}">[email protected]</span>.</p>\n`,
			),
			options: {subjects: []},
			reports: `
				9 | <p>Cloudflare shows [email protected] for <span data-cfemail="5a3b34341a343f2d29743f223b372a363f">[email protected]</span>.</p>
				  |                     ^^^^^^^^^^^^^^^^^ error: The address shows as \`[email protected]\`, and what it was is lost.
				9 | <p>Cloudflare shows [email protected] for <span data-cfemail="5a3b34341a343f2d29743f223b372a363f">[email protected]</span>.</p>
				  |                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: The address \`ann@news.example\` shows as \`[email protected]\`.
			`,
			fixed: post('<p>Cloudflare shows [email protected] for ann@news.example.</p>\n'),
		},
	],
});
