import {renderKramdown} from '../src/engine/kramdown/index.ts';
import {findDifference, isKramdownInstalled, renderWithKramdown} from './kramdownOracle.ts';

/**
 * `node dist/scripts/fuzz-kramdown.js [soup] [count] [seed]`: renders random bodies with the real kramdown and with
 * ours, makes each one that differs as short as it can, and prints it. The seed is fixed unless it is given.
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

function main(soup: string, count: number, seed: number): number {
	if (!isKramdownInstalled()) return 0;
	const tokens = soups[soup] ?? Object.values(soups).flat();
	const random = generator(seed);
	const pick = <T>(items: readonly T[]): T | undefined => items[Math.floor(random() * items.length)];
	const bodies = Array.from({length: count}, () =>
		Array.from({length: 1 + Math.floor(random() * 14)}, () => pick(tokens) ?? ''),
	);
	const failing = bodies.filter((_, index, all) => index < all.length);
	const expected = renderWithKramdown(bodies.map((parts) => parts.join('')));
	const wrong = failing.filter((parts, index) => differs(parts, expected[index]) !== undefined);
	console.log(`${wrong.length} of ${count} bodies differ.`);
	const shortest = new Map(
		wrong
			.slice(0, 60)
			.map((parts) => shrink(parts))
			.map((body) => [body, true]),
	);
	for (const body of [...shortest.keys()].toSorted((a, b) => a.length - b.length)) {
		const [html] = renderWithKramdown([body]);
		console.log(
			`${JSON.stringify(body)}\n    kramdown ${JSON.stringify(html)}\n    ours     ${JSON.stringify(render(body))}`,
		);
	}
	return wrong.length === 0 ? 0 : 1;
}

function render(body: string): string | undefined {
	const {html, failure} = renderKramdown(body, {start: 0, end: body.length}, {liquid: {runs: false}});
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
		const expected = renderWithKramdown(shorter.map((candidate) => candidate.join('')));
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

const [soup = 'all', count = '2000', seed = '1'] = process.argv.slice(2);
process.exitCode = main(soup, Number(count), Number(seed));
