import rule from '../../../rules/markup/no-accidental-emphasis.ts';
import {post, testRule} from '../../support/testRule.ts';

testRule(rule, {
	good: [
		{
			name: 'Underscores within words are shown.',
			post: post('@port_news_daily, @a_b, https://port.example/a_b_c and news_of_port@port.example\n'),
		},
		{
			name: 'Emphasis that is meant.',
			post: post('_Late_, by _@port_, *@pier*, (_a_), __very__ late @port _news_ and https://port.example/ _now_.\n'),
		},
		{name: 'Stars.', post: post('@port*news* and @*a*\n')},
		{name: 'HTML and code.', post: post('<p>@_port_ @4_a_</p>\n\n`@_port_` and `@4_a_`\n')},
		{
			name: 'Links are read before emphasis.',
			post: post('[@port](https://port.example/_a_) <https://port.example/4_a_>\n'),
		},
	],
	bad: [
		{
			name: 'Handles.',
			post: post('Photo: @_port_news_, @pier4_x_ and [@_a_](https://port.example/).\n'),
			reports: `
				9 | Photo: @_port_news_, @pier4_x_ and [@_a_](https://port.example/).
				  |        ^^^^^^^^^^^^ warning: An underscore of \`@_port_news_\` is not shown: it is taken for the start of emphasis.
				9 | Photo: @_port_news_, @pier4_x_ and [@_a_](https://port.example/).
				  |                      ^^^^^^^^^ warning: An underscore of \`@pier4_x_\` is not shown: it is taken for the start of emphasis.
				9 | Photo: @_port_news_, @pier4_x_ and [@_a_](https://port.example/).
				  |                                     ^^^^ warning: An underscore of \`@_a_\` is not shown: it is taken for the start of emphasis.
			`,
			unsafelyFixed: post('Photo: @\\_port\\_news\\_, @pier4\\_x\\_ and [@\\_a\\_](https://port.example/).\n'),
		},
		{
			name: 'From one handle to the next.',
			post: post('Photo: @_port, @pier_.\n'),
			reports: `
				9 | Photo: @_port, @pier_.
				  |        ^^^^^^ warning: An underscore of \`@_port\` is not shown: it is taken for the start of emphasis.
			`,
			unsafelyFixed: post('Photo: @\\_port, @pier\\_.\n'),
		},
		{
			name: 'URLs and e-mail addresses.',
			post: post('See https://port.example/pier_4_dock_ and pier4_news_@port.example now.\n'),
			reports: `
				9 | See https://port.example/pier_4_dock_ and pier4_news_@port.example now.
				  |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: An underscore of \`https://port.example/pier_4_dock_\` is not shown: it is taken for the start of emphasis.
				9 | See https://port.example/pier_4_dock_ and pier4_news_@port.example now.
				  |                                           ^^^^^^^^^^^^^^^^^^^^^^^^ warning: An underscore of \`pier4_news_@port.example\` is not shown: it is taken for the start of emphasis.
			`,
			unsafelyFixed: post('See https://port.example/pier_4\\_dock\\_ and pier4\\_news\\_@port.example now.\n'),
		},
		{
			name: 'Two underscores.',
			post: post('Photo: @4__port__ here.\n'),
			reports: `
				9 | Photo: @4__port__ here.
				  |        ^^^^^^^^^^ warning: An underscore of \`@4__port__\` is not shown: it is taken for the start of emphasis.
			`,
			unsafelyFixed: post('Photo: @4\\_\\_port\\_\\_ here.\n'),
		},
		{
			name: 'Where the emphasis ends in other words, there is no fix.',
			post: post('Photo: @_port and late_.\n'),
			reports: `
				9 | Photo: @_port and late_.
				  |        ^^^^^^ warning: An underscore of \`@_port\` is not shown: it is taken for the start of emphasis.
			`,
		},
	],
});
