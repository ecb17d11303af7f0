import {renderKramdown} from '../src/engine/kramdown/index.ts';
import type {KramdownOptions} from '../src/kramdownOptions.ts';
import {findDifference, isKramdownInstalled, renderWithKramdown} from './kramdownOracle.ts';

/**
 * `node dist/scripts/fuzz-kramdown.js [soup] [count] [seed] [options]`: renders random bodies with the real kramdown and
 * with ours, makes each one that differs as short as it can, and prints it. The seed is fixed unless it is given. The
 * options are kramdown's, as JSON; `all-options` in their place tries each of the lists below in turn.
 */
const soups: Readonly<Record<string, readonly string[]>> = {
	lists: [
		'- ',
		'* ',
		'1. ',
		'  ',
		'    ',
		'\t',
		'\n',
		'\n',
		'\n',
		'\n\n',
		'a',
		'b c',
		'> ',
		': ',
		'# ',
		'```\n',
		'<div>',
		'</div>',
		'[ ] ',
		'   ',
		'x\n',
	],
	html: [
		'<div>',
		'</div>',
		'<p>',
		'</p>',
		'<b>',
		'</b>',
		'<i class="x">',
		'</i>',
		'<a href="u&v">',
		'</a>',
		'<br>',
		'<br/>',
		'<img src=x>',
		'<img src="a" src="b">',
		'<img src=http://x>',
		'<td/>',
		'<ul>',
		'<li>',
		'</li>',
		'</ul>',
		'<!--c-->',
		'<!--',
		'-->',
		'<?x?>',
		'<script>',
		'</script>',
		'<pre>',
		'</pre>',
		'<code>',
		'</code>',
		'<u>',
		'</u>',
		'<svg>',
		'</svg>',
		'<Foo>',
		'</Foo>',
		'</ p>',
		'<DIV>',
		'<h2>',
		'</h2>',
		'<a b>',
		'<中>',
		'</中>',
		'\n',
		'\n',
		'\n',
		'\n\n',
		' ',
		'    ',
		'x',
		'y z',
		'&amp;',
		'&copy',
		'&foo;',
		'&lt;',
		'<',
		'>',
		'"',
		'*a*',
		'<div markdown="1">',
		'<div markdown="1">\n',
		'<p markdown="1">',
		'<span markdown="0">',
		'</span>',
		'<textarea>',
		'</textarea>',
	],
	extensions: [
		'{:.x}',
		'{:#y k="v"}',
		'\n{:.x}\n',
		'\n{: .z}\n',
		'{:ref}',
		'\n{:ref: .foo #bar}\n',
		'\n{:ref: .q}\n',
		'{:toc}',
		'\n{:toc}\n',
		'{:.no_toc}',
		'[^1]',
		'[^a]',
		'\n[^1]: one\n',
		'\n[^a]: *two*\n',
		'\n[^a]:\n    three\n\n    four\n',
		'\n*[HTML]: Hyper "Text"\n',
		'\n*[b c]: x\n',
		'HTML',
		'HTML5',
		'b c',
		'a ',
		' ',
		'\n',
		'\n',
		'\n\n',
		'\n\n',
		'*e*',
		'`c`',
		'[l](u "t")',
		'[l][r]',
		'\n[r]: u\n',
		'![i](s)',
		'<https://x>',
		'<b class=q>x</b>',
		'<div class="w" id=z>x</div>\n',
		'<div markdown="1">\n',
		'</div>\n',
		'# h\n',
		'## H *i* {#j}\n',
		'### k\n',
		'- ',
		'1. ',
		'> ',
		': ',
		'    ',
		'|',
		'```\n',
		'~~~ ruby\n',
		'$$m$$',
		'***\n',
		'<br>',
		'--',
		'"',
		'&amp;',
		'\\*',
		'<!-- c -->\n',
		'{::comment}',
		'{:/comment}',
		'{::nomarkdown}',
		'{:/}',
		'\n{::comment}\n',
		'\n{:/}\n',
		'^\n',
	],
	markdown: [
		'*',
		'**',
		'_',
		'__',
		'`',
		'``',
		'[',
		']',
		'![',
		'(',
		')',
		'(u)',
		'[a](u)',
		'[r]',
		'\n[r]: u "t"\n',
		'<https://x>',
		'<a@b>',
		'~~',
		'\\',
		'"',
		"'",
		'--',
		'...',
		'<<',
		'>>',
		' ',
		' ',
		' ',
		'\n',
		'\n',
		'\n',
		'\n\n',
		'\n\n',
		'a',
		'b',
		'c d',
		'中文',
		'1',
		'- ',
		'* ',
		'1. ',
		'> ',
		'# ',
		'## ',
		'===',
		'---',
		'***',
		'```',
		'~~~',
		'    ',
		'\t',
		'  ',
		'|',
		'|-|',
		': ',
		'$$',
		'&amp;',
		'&x',
		'<b>',
		'</b>',
		'<br>',
		'^',
		'[ ] ',
		'[x] ',
		'+',
		'  \n',
		'\\\n',
		'!',
		'.',
		's ',
		', ',
	],
};

/** Values that change the page, for each option that we follow. */
const optionLists: readonly Partial<KramdownOptions>[] = [
	{auto_ids: false},
	{auto_id_prefix: 'p-'},
	{hard_wrap: true},
	{header_offset: 2},
	{header_offset: -1},
	{smart_quotes: ['apos', 'apos', 'quot', 'quot']},
	{smart_quotes: ['lsaquo', '8250', 'laquo', 'amp']},
	{typographic_symbols: {hellip: '...', mdash: '<b>', ndash: '&ndash;x', laquo: '"', raquo_space: ''}},
	{gfm_quirks: []},
	{gfm_quirks: ['no_auto_typographic', 'paragraph_end']},
	{parse_block_html: true},
	{parse_span_html: false},
	{math_engine: 'none'},
	{footnote_nr: 3},
	{link_defs: {r: ['/v', 't'], a: ['w']}},
	{input: 'kramdown'},
	{input: 'kramdown', parse_block_html: true, hard_wrap: true},
];

/** The options of this run. */
let options: Partial<KramdownOptions> = {};

function main(soup: string, count: number, seed: number): number {
	if (!isKramdownInstalled()) return 0;
	const tokens = soups[soup] ?? Object.values(soups).flat();
	const random = generator(seed);
	const pick = <T>(items: readonly T[]): T | undefined => items[Math.floor(random() * items.length)];
	const bodies = Array.from({length: count}, () =>
		Array.from({length: 1 + Math.floor(random() * 14)}, () => pick(tokens) ?? ''),
	);
	const failing = bodies.filter((_, index, all) => index < all.length);
	const expected = renderWithKramdown(
		bodies.map((parts) => parts.join('')),
		options,
	);
	const wrong = failing.filter((parts, index) => differs(parts, expected[index]) !== undefined);
	console.log(`${wrong.length} of ${count} bodies differ.`);
	const shortest = new Map(
		wrong
			.slice(0, 60)
			.map((parts) => shrink(parts))
			.map((body) => [body, true]),
	);
	for (const body of [...shortest.keys()].toSorted((a, b) => a.length - b.length)) {
		const [html] = renderWithKramdown([body], options);
		console.log(
			`${JSON.stringify(body)}\n    kramdown ${JSON.stringify(html)}\n    ours     ${JSON.stringify(render(body))}`,
		);
	}
	return wrong.length === 0 ? 0 : 1;
}

function render(body: string): string | undefined {
	const {html, failure} = renderKramdown(body, {start: 0, end: body.length}, {liquid: {runs: false}, ...options});
	return failure === undefined ? html : undefined;
}

function differs(parts: readonly string[], expected: string | undefined): string | undefined {
	const html = render(parts.join(''));
	return html === undefined || expected === undefined ? undefined : findDifference(expected, html);
}

/** Leaves out every part without which the body still differs. */
function shrink(parts: readonly string[]): string {
	let shortest = parts;
	for (;;) {
		const shorter = shortest.map((_, index) => shortest.toSpliced(index, 1));
		const expected = renderWithKramdown(
			shorter.map((candidate) => candidate.join('')),
			options,
		);
		const next = shorter.find((candidate, index) => differs(candidate, expected[index]) !== undefined);
		if (next === undefined) return shortest.join('');
		shortest = next;
	}
}

/** Mulberry32: small, and the same everywhere. */
function generator(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let value = Math.imul(state ^ (state >>> 15), 1 | state);
		value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
		return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
	};
}

const [soup = 'all', count = '2000', seed = '1', given = '{}'] = process.argv.slice(2);
// Whoever runs the script gives options that are some.
const lists = given === 'all-options' ? optionLists : [JSON.parse(given) as Partial<KramdownOptions>];
for (const list of lists) {
	options = list;
	if (Object.keys(options).length > 0) console.log(`\n${JSON.stringify(options)}`);
	if (main(soup, Number(count), Number(seed)) > 0) process.exitCode = 1;
}
