import test from 'ava';
import type {Site} from '../../../src/model/site.ts';
import {sliceOf} from '../../../src/model/text.ts';
import {readSiteConfig} from '../../../src/sites/jekyll/siteConfig.ts';

const nothing: Site = {
	permalink: undefined,
	url: undefined,
	plugins: [],
	source: '',
	collectionsFolder: '',
	defaults: [],
	baseurl: undefined,
	timezone: undefined,
	markdown: undefined,
	exclude: [],
	include: [],
	collections: {posts: {output: true}},
	kramdown: {},
	unfollowed: [],
};

const read: readonly (readonly [text: string, site: Partial<Site>])[] = [
	['', {}],
	['# nothing but a comment\n', {}],
	['---\ntitle: News\n', {}],
	['\uFEFFpermalink: pretty\n', {permalink: 'pretty'}],
	[
		'permalink: /:year/:title.html\r\nbaseurl: /archive\r\ntimezone: Asia/Taipei\r\n',
		{
			permalink: '/:year/:title.html',
			baseurl: '/archive',
			timezone: 'Asia/Taipei',
		},
	],
	['permalink:\nbaseurl: ""\ntimezone: ~\n', {}],
	// Jekyll takes a base URL with or without slashes around it.
	['baseurl: archive/\n', {baseurl: '/archive'}],
	['baseurl: /\n', {}],
	// Of a key that stands twice the last wins.
	['timezone: UTC\ntimezone: Asia/Tokyo\n', {timezone: 'Asia/Tokyo'}],
	['exclude: [drafts, "*.txt", 7]\ninclude: .well-known\n', {exclude: ['drafts', '*.txt'], include: ['.well-known']}],
	['exclude:\ncollections:\n', {}],
	[
		'collections: [tales, notes]\n',
		{collections: {posts: {output: true}, tales: {output: false}, notes: {output: false}}},
	],
	[
		'collections:\n  tales: {output: true, permalink: "/t/:name/"}\n  notes:\n  posts: {permalink: "/p/:title"}\n',
		{
			collections: {
				posts: {output: true, permalink: '/p/:title'},
				tales: {output: true, permalink: '/t/:name/'},
				notes: {output: false},
			},
		},
	],
	// Jekyll publishes posts whatever its config says.
	['collections: {posts: {output: false}}\n', {collections: {posts: {output: true}}}],
	['collections_dir: ./all/\n', {collectionsFolder: 'all'}],
	[
		'defaults: [{scope: {path: ""}, values: {layout: post}}]\n',
		{defaults: [{scope: {path: ''}, values: {}, keys: ['layout']}]},
	],
	['defaults: [{scope: {path: ""}, values: {layout: "", tags: []}}, none]\n', {}],
	['defaults: {layout: post}\n', {}],
	[
		'defaults: [{scope: {path: ""}, values: {published: false}}]\n',
		{defaults: [{scope: {path: ''}, values: {}, keys: ['published']}], unfollowed: ['defaults']},
	],
	[
		'defaults:\n- {values: {layout: a}}\n- {scope: {path: b, type: post}, values: {permalink: /x, categories: a b, category: c}}\n',
		{
			defaults: [
				{scope: {path: ''}, values: {}, keys: ['layout']},
				{
					scope: {path: 'b', type: 'posts'},
					values: {permalink: '/x', categories: ['a', 'b', 'c']},
					keys: ['permalink', 'categories', 'category'],
				},
			],
		},
	],
	['kramdown:\n', {}],
	['kramdown: {}\n', {}],
	['about: "One.\n\nTwo, \\"three\\"."\npermalink: /:title/\n', {permalink: '/:title/'}],
	[
		'url: https://notes.example/\nplugins: [a, b]\ngems: c\nsource: ./site/\n',
		{url: 'https://notes.example', plugins: ['a', 'b', 'c'], source: 'site'},
	],
	['kramdown:\n  hard_wrap: yes\n  auto_ids: off\n', {kramdown: {hard_wrap: true, auto_ids: false}}],
	// Ruby: whatever is not empty and not `false` is true.
	[
		'kramdown: {hard_wrap: "no", parse_block_html: 0, parse_span_html: "False"}\n',
		{
			kramdown: {hard_wrap: true, parse_block_html: true, parse_span_html: false},
		},
	],
	[
		'kramdown: {header_offset: -1, footnote_nr: "4", auto_id_prefix: 7}\n',
		{
			kramdown: {header_offset: -1, footnote_nr: 4, auto_id_prefix: '7'},
		},
	],
	// No value leaves Jekyll's default, where it has one.
	['kramdown: {auto_ids: , hard_wrap: ~, smart_quotes: null, input: , footnote_nr: , toc_levels: }\n', {}],
	['kramdown: {parse_span_html: , auto_id_prefix: }\n', {kramdown: {parse_span_html: false, auto_id_prefix: ''}}],
	['kramdown:\n  smart_quotes: apos,39,quot,0x22\n', {kramdown: {smart_quotes: ['apos', '39', 'quot', '0x22']}}],
	['kramdown:\n  smart_quotes: [39, 39, 34, 34]\n', {kramdown: {smart_quotes: ['39', '39', '34', '34']}}],
	[
		'kramdown: {typographic_symbols: {hellip: "...", mdash: , ellipsis: x}}\n',
		{
			kramdown: {typographic_symbols: {hellip: '...', mdash: ''}},
		},
	],
	['kramdown: {gfm_quirks: [no_auto_typographic, none]}\n', {kramdown: {gfm_quirks: ['no_auto_typographic']}}],
	[
		'kramdown: {gfm_quirks: "paragraph_end,no_auto_typographic"}\n',
		{
			kramdown: {gfm_quirks: ['paragraph_end', 'no_auto_typographic']},
		},
	],
	['kramdown: {gfm_quirks: ""}\n', {kramdown: {gfm_quirks: []}}],
	[
		'kramdown: {link_defs: {home: [/, Home], up: [..]}}\n',
		{
			kramdown: {link_defs: {home: ['/', 'Home'], up: ['..']}},
		},
	],
	['kramdown: {math_engine: null}\n', {kramdown: {math_engine: 'none'}}],
	['kramdown: {math_engine: nil}\n', {kramdown: {math_engine: 'none'}}],
	['kramdown: {math_engine: mathjax}\n', {kramdown: {math_engine: 'mathjax'}}],
	['kramdown: {input: GFM}\n', {kramdown: {input: 'GFM'}}],
	['kramdown: {input: Kramdown}\n', {kramdown: {input: 'kramdown'}}],
	// What is not followed is named; what changes no page is not.
	['markdown: kramdown\n', {markdown: 'kramdown'}],
	['markdown: Kramdown\n', {markdown: 'Kramdown'}],
	['markdown: CommonMarkGhPages\n', {markdown: 'CommonMarkGhPages', unfollowed: ['markdown: CommonMarkGhPages']}],
	['markdown_ext: "md,mkd,mkdn,mkdown,markdown,text"\n', {}],
	['markdown_ext: markdown,html\n', {unfollowed: ['markdown_ext']}],
	['kramdown: {input: markdown}\n', {unfollowed: ['kramdown.input']}],
	['kramdown: {math_engine: katex}\n', {unfollowed: ['kramdown.math_engine']}],
	['kramdown: {math_engine_opts: {preview: true}}\n', {unfollowed: ['kramdown.math_engine_opts']}],
	[
		'kramdown: {remove_line_breaks_for_cjk: true, template: a.erb, transliterated_header_ids: yes}\n',
		{
			unfollowed: ['kramdown.remove_line_breaks_for_cjk', 'kramdown.template', 'kramdown.transliterated_header_ids'],
		},
	],
	[
		'kramdown: {footnote_backlink: "", footnote_prefix: n, toc_levels: "2..3", typographic_symbols: "hellip: x"}\n',
		{
			unfollowed: [
				'kramdown.footnote_backlink',
				'kramdown.footnote_prefix',
				'kramdown.toc_levels',
				'kramdown.typographic_symbols',
			],
		},
	],
	['kramdown: {html_to_native: true}\n', {kramdown: {html_to_native: true}}],
	['kramdown: {html_to_native: false}\n', {kramdown: {html_to_native: false}}],
	['kramdown: {toc_levels: 1..6, footnote_prefix: "", footnote_backlink: "&#8617;"}\n', {}],
	['kramdown: {toc_levels: [1, 2, 3, 4, 5, 6], math_engine_opts: {}, auto_id_stripping: true}\n', {}],
	[
		'kramdown: {input: kramdown, auto_id_stripping: true}\n',
		{
			kramdown: {input: 'kramdown'},
			unfollowed: ['kramdown.auto_id_stripping'],
		},
	],
	[
		'kramdown:\n  entity_output: numeric\n  syntax_highlighter: rouge\n  remove_block_html_tags: true\n  line_width: 5\n',
		{},
	],
];

for (const [text, site] of read) {
	test(`read: ${JSON.stringify(text)}`, (t) => {
		const reading = readSiteConfig(text);
		t.deepEqual(reading, {site: {...nothing, ...site}, complaints: []});
	});
}

const refused: readonly (readonly [text: string, ...complaints: (readonly [place: string, message: string])[]])[] = [
	['a: b: c\n', ['b:', 'Without quotation marks around the value YAML takes `b:` in it for a second key.']],
	['- one\n- two\n', ['- one', 'The config is not a mapping of keys to values.']],
	['kramdown: yes please\n', ['yes please', '`kramdown` must be a mapping of options to values.']],
	[
		'kramdown:\n  input: gfm\n  header_offset: two\n  footnote_nr: 1.5\n',
		['input', 'kramdown has no parser `gfm`: the most usual ones are `GFM` and `kramdown`.'],
		['header_offset', '`header_offset` must be a whole number, not `two`.'],
		['footnote_nr', '`footnote_nr` must be a whole number, not `1.5`.'],
	],
	['kramdown: {smart_quotes: "a,b"}\n', ['smart_quotes', '`smart_quotes` must name four quotation marks.']],
	[
		'kramdown: {"smart_quotes": "lsquo, rsquo, ldquo, rdquo"}\n',
		['"smart_quotes"', '` rsquo` in `smart_quotes` is not a name or number of an HTML character, such as `ldquo`.'],
	],
	['kramdown: {gfm_quirks: }\n', ['gfm_quirks', '`gfm_quirks` must be a list of names.']],
	['kramdown: {typographic_symbols: [x]}\n', ['typographic_symbols', '`typographic_symbols` must be a mapping.']],
	[
		'kramdown: {link_defs: {home: /}}\n',
		['link_defs', '`home` in `link_defs` must be a list of a URL and perhaps a title.'],
	],
];

for (const [text, ...complaints] of refused) {
	test(`refused: ${JSON.stringify(text)}`, (t) => {
		const found = readSiteConfig(text).complaints.map(({range, message}) => [sliceOf(text, range), message]);
		t.deepEqual(found, complaints);
	});
}

test('facts of a site are plain JSON', (t) => {
	const {site} = readSiteConfig('kramdown: {math_engine: null, smart_quotes: "apos,apos,quot,quot"}\n');
	t.deepEqual(JSON.parse(JSON.stringify(site)), {
		plugins: [],
		source: '',
		collectionsFolder: '',
		defaults: [],
		exclude: [],
		include: [],
		collections: {posts: {output: true}},
		kramdown: {math_engine: 'none', smart_quotes: ['apos', 'apos', 'quot', 'quot']},
		unfollowed: [],
	});
});

test('a long config is read', (t) => {
	const text = `${'# a comment\n'.repeat(10_000)}baseurl: /archive\n`;
	t.is(readSiteConfig(text).site.baseurl, '/archive');
});
