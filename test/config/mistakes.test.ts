import test from 'ava';
import {codeFrame, loadConfig} from '../../src/config/index.ts';
import {noPlugins} from './exampleRules.ts';

/** Each config with what is said of it, below the place where it is said. */
// biome-ignore format: carets stand under what they point at
const cases: readonly (readonly [config: string, ...mistakes: string[]])[] = [
	// a text that is not JSON
	[
		'',
		'^ A value is missing; the smallest config is `{}`.',
	],
	[
		'[]',
		'^^ The config must be an object, not a list.',
	],
	[
		'{"rules": {}',
		'            ^ A closing `}` is missing.',
	],
	[
		'{"ignores": ["a"}',
		'                ^ A comma is missing before this.',
	],
	[
		'{rules: {}}',
		' ^^^^^ `rules` is not JSON: texts and keys stand in double quotes.',
	],
	[
		'{\'rules\': {}}',
		' ^^^^^^^ `\'rules\'` is not JSON: texts and keys stand in double quotes.',
	],
	[
		'{"rules": tru}',
		'          ^^^ `tru` is not JSON: texts and keys stand in double quotes.',
	],
	[
		'{"rules" {}}',
		'         ^ A colon is missing before this.',
	],
	[
		'{"ignores": ["a" "b"]}',
		'                 ^^^ A comma is missing before this.',
	],
	[
		'{"ignores": ["a}',
		'             ^^^ The text does not end on its line: a closing double quote is missing.',
	],
	[
		'{} {}',
		'   ^ The config ends before this.',
	],
	[
		'{"ignores": ["a\\q"]}',
		'             ^^^^^ After `\\` stands one of `" \\ / b f n r t u`; a backslash itself is written `\\\\`.',
	],
	[
		'{"ignores": ["\\u12"]}',
		'             ^^^^^^ After `\\u` stand four hexadecimal digits.',
	],
	// comments and commas behind the last item are none
	[
		'{"rules": {}, /* none */ "rule": {},}',
		'                         ^^^^^^ There is no key `rule` here. Did you mean `rules`?',
	],
	[
		'{"ignores": ["a",], "setting": {"source": "link",},} // [[[[',
		'                    ^^^^^^^^^ There is no key `setting` here. Did you mean `settings`?',
	],
	[
		'{"ignores": ["a",,]}',
		'                 ^ A value is missing before this.',
	],
	[
		'{,}',
		' ^ A value is missing before this.',
	],
	[
		'{"rules": {} /* none }',
		'             ^^^^^^^^^ The comment does not end: a closing `*/` is missing.',
	],
	[
		'{"rules": {} # none',
		'             ^ `#` is not JSON.',
	],
	[
		'{"rules": {}, "rules": {}}',
		'              ^^^^^^^ The key `rules` is given twice.',
	],
	[
		'{"settings": {"constructor": 1}}',
		'              ^^^^^^^^^^^^^ The key `constructor` cannot be used.',
	],
	// keys
	[
		'{"rule": {}, "extend": "archivelint:strict", "globals": 1}',
		' ^^^^^^ There is no key `rule` here. Did you mean `rules`?',
		'             ^^^^^^^^ There is no key `extend` here. Did you mean `extends`?',
		'                                             ^^^^^^^^^ There is no key `globals` here.',
	],
	[
		'{"settings": {"time-zone": "UTC", "bundler": "babel"}}',
		'              ^^^^^^^^^^^ There is no setting `time-zone`. Did you mean `timezone`?',
		'                                  ^^^^^^^^^ There is no setting `bundler`.',
	],
	[
		'{"overrides": [{"file": "*.md", "where": {"a": 1}}]}',
		'                ^^^^^^ There is no key `file` here. Did you mean `files`?',
	],
	// rules
	[
		'{"rules": {"no-torn-pages": "error", "indent": "off"}}',
		'           ^^^^^^^^^^^^^^^ There is no rule `no-torn-pages`. Did you mean `no-torn-page`?',
		'                                     ^^^^^^^^ There is no rule `indent`.',
	],
	[
		'{"rules": {"no-torn-page": "eror"}}',
		'                           ^^^^^^ `no-torn-page` must be `off`, `on`, `warn`, `error` or a list, not `"eror"`. Did you mean `error`?',
	],
	[
		'{"rules": {"no-torn-page": 2, "no-marginalia": null}}',
		'                           ^ `no-torn-page` must be `off`, `on`, `warn`, `error` or a list, not `2`.',
		'                                               ^^^^ `no-marginalia` must be `off`, `on`, `warn`, `error` or a list, not `null`.',
	],
	[
		'{"rules": {"no-torn-page": []}}',
		'                           ^^ Item 1 of `no-torn-page` is missing; it must be `off`, `on`, `warn` or `error`.',
	],
	[
		'{"rules": {"no-torn-page": ["warning"]}}',
		'                            ^^^^^^^^^ Item 1 of `no-torn-page` must be `off`, `on`, `warn` or `error`, not `"warning"`.',
	],
	[
		'{"rules": {"no-torn-page": ["error", [], {}]}}',
		'                                     ^^ Item 2 of `no-torn-page` must be an object, not a list.',
		'                                         ^^ Item 3 of `no-torn-page` is one too many.',
	],
	[
		'{"rules": ["no-torn-page"]}',
		'          ^^^^^^^^^^^^^^^^ `rules` must be an object, not a list.',
	],
	// options
	[
		'{"rules": {"no-torn-page": ["on", {"mark": [], "size": 1}]}}',
		'                                   ^^^^^^ The rule `no-torn-page` has no option `mark`. Did you mean `marks`?',
		'                                               ^^^^^^ The rule `no-torn-page` has no option `size`.',
	],
	[
		'{"rules": {"no-torn-page": ["on", {"marks": "torn", "strict": "yes"}]}}',
		'                                            ^^^^^^ `marks` must be a list, not `"torn"`.',
		'                                                              ^^^^^ `strict` must be `true` or `false`, not `"yes"`.',
	],
	[
		'{"rules": {"no-torn-page": ["on", {"marks": ["torn", 1], "longest": 0}]}}',
		'                                                     ^ Item 2 of `marks` must be a text, not `1`.',
		'                                                                    ^ `longest` must be at least 1, not `0`.',
	],
	[
		'{"rules": {"no-torn-page": ["on", {"longest": 1.5}]}}',
		'                                              ^^^ `longest` must be a whole number, not `1.5`.',
	],
	[
		'{"rules": {"no-torn-page": ["on", {"severity": "error"}]}}',
		'                                               ^^^^^^^ `severity` must be an object, not `"error"`.',
	],
	[
		'{"rules": {"no-torn-page": ["on", {"severity": {"ton": "error", "torn": "off"}}]}}',
		'                                                ^^^^^ The rule `no-torn-page` has no message `ton`. Did you mean `torn`?',
		'                                                                        ^^^^^ `torn` must be `warn` or `error`, not `"off"`.',
	],
	// extends
	[
		'{"extends": "archivelint:recomended"}',
		'            ^^^^^^^^^^^^^^^^^^^^^^^^ There is no preset `archivelint:recomended`. Did you mean `archivelint:recommended`?',
	],
	[
		'{"extends": "recommended"}',
		'            ^^^^^^^^^^^^^ `recommended` does not exist. Did you mean `archivelint:recommended`?',
	],
	[
		'{"extends": ["./gone.json", 7, "", "eslint"]}',
		'             ^^^^^^^^^^^^^ `./gone.json` does not exist.',
		'                            ^ Item 2 of `extends` must be a text, not `7`.',
		'                               ^^ Item 3 of `extends` is empty.',
		'                                   ^^^^^^^^ `eslint` does not exist.',
	],
	[
		'{"extends": {}}',
		'            ^^ `extends` must be a text or a list, not an object.',
	],
	// overrides
	[
		'{"overrides": {}}',
		'              ^^ `overrides` must be a list, not an object.',
	],
	[
		'{"overrides": [{}, {"files": []}]}',
		'               ^^ The override names no posts: it needs `files`, `excludeFiles` or `where`.',
		'                   ^^^^^^^^^^^^^ The override names no posts: it needs `files`, `excludeFiles` or `where`.',
		'                             ^^ `files` is empty.',
	],
	[
		'{"inlineComments": 1, "overrides": [{"files": "*.md", "inlineComments": true}]}',
		'                   ^ `inlineComments` must be `true` or `false`, not `1`.',
		'                                                      ^^^^^^^^^^^^^^^^ `inlineComments` holds for all posts of a config and cannot be set for some: a folder can have a config of its own.',
	],
	[
		'{"overrides": [{"rules": {"no-marginalia": "off"}}]}',
		'               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The override names no posts: it needs `files`, `excludeFiles` or `where`.',
	],
	[
		'{"overrides": [{"files": ["_posts/[a", "", "{a,b"]}]}',
		'                          ^^^^^^^^^^^ In `_posts/[a` a `]` is missing; a bracket that is part of a name has `\\\\` before it.',
		'                                       ^^ An empty pattern matches nothing.',
		'                                           ^^^^^^ In `{a,b` a `}` is missing; a bracket that is part of a name has `\\\\` before it.',
	],
	[
		'{"overrides": [{"files": "!drafts/**", "excludeFiles": "../other/**"}]}',
		'                         ^^^^^^^^^^^^ `!drafts/**` begins with `!`, which means nothing here: `excludeFiles` names what is left out.',
		'                                                       ^^^^^^^^^^^^^ `../other/**` leads out of the config\'s folder, where no file is linted.',
	],
	[
		'{"overrides": [{"files": ["_posts\\\\2020", "C:/archive"]}]}',
		'                          ^^^^^^^^^^^^^^ `_posts\\2020` has `\\` between folders: patterns are written with `/` on every system.',
		'                                          ^^^^^^^^^^^^ `C:/archive` is a path of one computer; patterns begin at the config\'s folder.',
	],
	[
		'{"overrides": [{"where": {"feed": null, "tags": [], "lang": ["zh", {}]}}]}',
		'                                  ^^^^ `feed` must be a text, a number, `true`, `false` or a list, not `null`.',
		'                                                ^^ `tags` is empty.',
		'                                                                   ^^ Item 2 of `lang` must be a text, a number, `true` or `false`, not an object.',
	],
	[
		'{"overrides": [{"files": "*.md", "settings": {"permalink": "none", "source": 1}}]}',
		'                                              ^^^^^^^^^^^ `permalink` holds for the whole archive and cannot be set for some posts.',
		'                                                                             ^ `source` must be a text, not `1`.',
	],
	[
		'{"overrides": [{"files": "*.md", "rules": {"no-marginals": "off"}}, 7]}',
		'                                           ^^^^^^^^^^^^^^ There is no rule `no-marginals`. Did you mean `no-marginalia`?',
		'                                                                    ^ Item 2 of `overrides` must be an object, not `7`.',
	],
	// ignores
	[
		'{"ignores": "drafts"}',
		'            ^^^^^^^^ `ignores` must be a list, not `"drafts"`.',
	],
	[
		'{"ignores": ["", "#drafts", "./drafts", "../drafts"]}',
		'             ^^ An empty pattern ignores nothing.',
		'                 ^^^^^^^^^ `#drafts` is a comment: a name that begins with `#` is written `\\#`.',
		'                            ^^^^^^^^^^ `./drafts` ignores nothing. Did you mean `/drafts`?',
		'                                        ^^^^^^^^^^^ `../drafts` leads out of the config\'s folder, where no file is linted.',
	],
	// settings
	[
		'{"settings": {"source": "", "timezone": "Asia/Taipe"}}',
		'                        ^^ `source` is empty.',
		'                                        ^^^^^^^^^^^^ `Asia/Taipe` is not an IANA time zone. Did you mean `Asia/Taipei`?',
	],
	[
		'{"settings": {"timezone": "Atlantis"}}',
		'                          ^^^^^^^^^^ `Atlantis` is not an IANA time zone.',
	],
	[
		'{"settings": {"timezone": "+08:00"}}',
		'                          ^^^^^^^^ `+08:00` is not an IANA time zone.',
	],
	[
		'{"settings": {"permalink": "prety"}}',
		'                           ^^^^^^^ `prety` is neither a permalink style of Jekyll nor a template. Did you mean `pretty`?',
	],
	[
		'{"settings": {"baseurl": "archive/"}}',
		'                         ^^^^^^^^^^ The `baseurl` `archive/` must begin with `/` and not end with it. Did you mean `/archive`?',
	],
	[
		'{"settings": {"baseurl": "/"}}',
		'                         ^^^ The `baseurl` `/` must begin with `/` and not end with it. Did you mean the empty text?',
	],
	[
		'{"settings": {"postFolders": ["/posts", "a/../b", ""]}}',
		'                              ^^^^^^^^ `/posts` must name a folder from the archive\'s root, with `/` between folders and none before the first.',
		'                                        ^^^^^^^^ `a/../b` must name a folder from the archive\'s root, with `/` between folders and none before the first.',
		'                                                  ^^ An empty text names no folder.',
	],
	[
		'{"settings": {"assetFolders": ["assets", "/"]}}',
		'                               ^^^^^^^^ `assets` must be a path of the site that begins with `/`, such as `/assets`.',
		'                                         ^^^ `/` must be a path of the site that begins with `/`, such as `/assets`.',
	],
	[
		'{"settings": {"relatedBlocks": ["", "div > p"], "relatedHeadings": ["…"]}}',
		'                                ^^ `` must be a selector of tags, `#id` and `.class` tokens such as `ul.post-tags` or `#footer .ad-*`.',
		'                                    ^^^^^^^^^ `div > p` must be a selector of tags, `#id` and `.class` tokens such as `ul.post-tags` or `#footer .ad-*`.',
		'                                                                    ^^^ `…` would stand for every heading.',
	],
	[
		'{"settings": {"maxFileSize": "5 MB"}}',
		'                             ^^^^^^ `maxFileSize` must be a number, not `"5 MB"`.',
	],
	[
		'{"settings": {"maxFileSize": 0}}',
		'                             ^ `maxFileSize` must be at least 1, not `0`.',
	],
	[
		'{"settings": {"renderer": "markdown"}}',
		'                          ^^^^^^^^^^ `renderer` must be `auto`, `kramdown`, `commonmark` or `html`, not `"markdown"`.',
	],
	[
		'{"settings": {"commonmark": {"break": true, "rawHtml": "unsafe", "extensions": ["tables", "footnote"]}}}',
		'                          ^^^^^^^ `break` is not an option of `commonmark`. Did you mean `breaks`?',
		'                                                    ^^^^^^^^ `rawHtml` must be `allow`, `filter`, `omit` or `escape`, not `"unsafe"`.',
		'                                                                                       ^^^^^^^^^^ Item 2 of `extensions` must be `autolinks`, `footnotes`, `math`, `strikethrough`, `tables` or `taskLists`, not `"footnote"`. Did you mean `footnotes`?',
	],
	[
		'{"settings": {"kramdown": {"hardwrap": true, "input": "gfm", "auto_ids": "no"}}}',
		'                           ^^^^^^^^^^ `hardwrap` is not an option of kramdown that is followed. Did you mean `hard_wrap`?',
		'                                                      ^^^^^ `input` must be `GFM` or `kramdown`, not `"gfm"`. Did you mean `GFM`?',
		'                                                                         ^^^^ `auto_ids` must be `true` or `false`, not `"no"`.',
	],
	[
		'{"settings": {"kramdown": {"smart_quotes": ["lsquo", "nosuch", "39"], "link_defs": {"up": []}}}}',
		'                                           ^^^^^^^^^^^^^^^^^^^^^^^^^ `smart_quotes` must name four quotation marks.',
		'                                                     ^^^^^^^^ `nosuch` is not a name or number of an HTML character, such as `ldquo` or `8220`.',
		'                                                                                          ^^ A link is a list of its URL and perhaps a title.',
	],
	[
		'{"overrides": [{"files": "*.md", "settings": {"kramdown": {}, "renderer": "html"}}]}',
		'                                              ^^^^^^^^^^ `kramdown` holds for the whole archive and cannot be set for some posts.',
	],
	[
		'{"settings": {"authors": {"Lin Fang": "Lin F."}}}',
		'                                      ^^^^^^^^ `Lin Fang` must be a list, not `"Lin F."`.',
	],
	[
		'{"settings": {"authors": {"Lin Fang": ["L. Fang"], "Lin Feng": ["L. Fang", 3]}}}',
		'                                                                ^^^^^^^^^ `L. Fang` cannot be a spelling of both `Lin Fang` and `Lin Feng`.',
		'                                                                           ^ Item 2 of `Lin Feng` must be a text, not `3`.',
	],
	[
		'{"settings": {"authors": {"Lin Fang": ["Lin Feng"], "Lin Feng": []}}}',
		'                                       ^^^^^^^^^^ `Lin Feng` cannot be a spelling of `Lin Fang`, for it is an author itself.',
	],
];

for (const [config, ...expected] of cases) {
	test(`mistakes in ${config}`, (t) => {
		t.deepEqual(mistakesIn(config), expected);
	});
}

test('every mistake is shown with file, line and column', (t) => {
	const config = '{\r\n\t"rules": {\r\n\t\t"no-marginal": "off"\r\n\t}\r\n}\r\n';
	const result = loadConfig({path: '.archivelintrc.json', text: config}, () => ({problem: 'None.'}), noPlugins);
	t.deepEqual('mistakes' in result && result.mistakes.map((mistake) => codeFrame(mistake)), [
		[
			'.archivelintrc.json:3:3: There is no rule `no-marginal`. Did you mean `no-marginalia`?',
			'',
			'  3 | \t\t"no-marginal": "off"',
			'    | \t\t^^^^^^^^^^^^^',
		].join('\n'),
	]);
});

test('nesting too deep to parse is a mistake, not a crash', (t) => {
	t.deepEqual(mistakesIn(`{"ignores": ["]", ${'['.repeat(100_000)}`).length, 1);
	t.deepEqual(mistakesIn(`{"ignores": ["${'['.repeat(1000)}"]}`), []);
});

test('a byte order mark is no mistake', (t) => {
	t.deepEqual(mistakesIn('\ufeff{}'), []);
	t.deepEqual(mistakesIn('\ufeff[]'), ['^^ The config must be an object, not a list.']);
});

function mistakesIn(text: string): string[] {
	const result = loadConfig({path: 'config', text}, (name) => ({problem: `\`${name}\` does not exist.`}), noPlugins);
	const mistakes = 'mistakes' in result ? result.mistakes : [];
	return mistakes.map(
		(mistake) => `${codeFrame(mistake).split('\n').at(-1)?.slice('  1 | '.length)} ${mistake.message}`,
	);
}
