import test from 'ava';
import type {ParseFailure} from '../../../src/model/post.ts';
import {render} from './support.ts';

const cases: readonly (readonly [name: string, body: string, guard: ParseFailure['guard'] | undefined])[] = [
	['nested elements', '<div>'.repeat(100_000), 'element-depth'],
	['nested elements, all right', `${'<div>'.repeat(400)}${'</div>'.repeat(400)}`, undefined],
	['nested quotes', `${'>'.repeat(1000)} a\n`, 'block-nesting'],
	['nested marks', '![a '.repeat(500).concat(']'), 'inline-nesting'],
	['nested tags in text', 'x <b>'.repeat(500), 'inline-nesting'],
	['marks that are never closed', '**a '.repeat(5000), 'inline-steps'],
	['brackets that are never closed', `${'['.repeat(500_000)}](u)\n`, 'inline-steps'],
	['brackets whose marks are never closed', `[${'a*'.repeat(250_000)}](u)\n`, undefined],
	['elements that only look closed', '<div/>\n'.repeat(1000), 'element-depth'],
	['closed shapes of a drawing', `<svg>${'<path/>'.repeat(1000)}</svg>`, undefined],
	['marks that nothing can close', '*a '.repeat(20_000), undefined],
	['comments that are never closed', '<!--'.repeat(50_000), undefined],
	['quotes that are never closed', '<a b="'.repeat(20_000), undefined],
	['fences that are never closed', '```x\n'.repeat(20_000), undefined],
	['one long row and many short ones', `${'|a'.repeat(20_000)}\n${'|b\n'.repeat(20_000)}`, 'inline-steps'],
	['rows', '|a\n'.repeat(200_000), undefined],
	['items in an item', `- a\n\n${'  b\n\n'.repeat(150_000)}`, undefined],
	['attribute lists that are never closed', '*a*{:'.repeat(100_000), undefined],
	['lines of attribute lists that are never closed', '{:a\n'.repeat(100_000), undefined],
	['definitions of attributes that name each other', '{:a: b}\n{:b: a}\nx\n{:a}\n', undefined],
	[
		'definitions of attributes that name many others',
		`${Array.from({length: 2000}, (_, n) => `{:a${n}: .b${n} a${n + 1}}\n`).join('')}${'x\n{:a0}\n\n'.repeat(2000)}`,
		'inline-steps',
	],
	['a long URL that is named often', `${'[a]'.repeat(50_000)}\n\n[a]: ${'u'.repeat(200_000)}\n`, 'inline-steps'],
	['a long meaning that is named often', `${'a '.repeat(50_000)}\n\n*[a]: ${'u'.repeat(200_000)}\n`, 'inline-steps'],
	[
		'abbreviations of every length',
		`${Array.from({length: 1000}, (_, n) => `*[${'a'.repeat(n + 1)}]: x\n`).join('')}\n${'aaa '.repeat(50_000)}\n`,
		'inline-steps',
	],
	[
		'many lists that ask for the table of contents',
		`${'- x\n{:toc}\n\n'.repeat(5000)}${'# y\n'.repeat(5000)}`,
		undefined,
	],
	[
		'footnotes in footnotes',
		`x[^0]\n\n${Array.from({length: 5000}, (_, n) => `[^${n}]: y[^${n + 1}]\n\n`).join('')}`,
		undefined,
	],
	['a footnote that is named often', `${'[^a]'.repeat(100_000)}\n\n[^a]: x\n`, undefined],
	['comments whose end is never found', '{::comment}\n{:/} x\n'.repeat(20_000), undefined],
	['elements that are printed as they stand', `{::nomarkdown}\n${'<div>'.repeat(100_000)}\n{:/}\n`, 'element-depth'],
	['elements that a comment lets out', `{::comment}\n-->${'<div>'.repeat(100_000)}\n{:/}\n`, 'element-depth'],
	['elements left open again and again', `{::nomarkdown}\n${'<div>'.repeat(100)}\n{:/}\n`.repeat(5), 'element-depth'],
	['values', '{{a}}'.repeat(150_000), undefined],
	['line breaks', '\n'.repeat(1_000_000), undefined],
	['blanks', ' '.repeat(1_000_000), undefined],
	['values that are not closed', 'x {{ y '.repeat(100_000), undefined],
	['braces', '{'.repeat(1_000_000), undefined],
	['Liquid tags that are not closed', '{% a '.repeat(200_000), undefined],
	['Liquid tags that are closed once', `${'{% a '.repeat(100_000)}%}`, undefined],
	['Liquid comments that are not closed', '{% comment %}'.repeat(50_000), undefined],
	['Liquid blocks that are not closed', '{% if a %}{% for b %}{% endif %}'.repeat(20_000), undefined],
	['raw texts that are not closed', '{% raw %}'.repeat(50_000), undefined],
	[
		'highlights in highlights',
		`${'{% highlight a %}'.repeat(20_000)}${'{% endhighlight %}'.repeat(20_000)}`,
		undefined,
	],
	['nothing', '', undefined],
];

for (const [name, body, guard] of cases) {
	test(name, (t) => {
		const {failure, html} = render(body);
		t.is(failure?.guard, guard);
		if (guard !== undefined) t.is(html, '');
	});
}

test('a failure stands on the place where the limit was passed', (t) => {
	const {failure} = render(`ok\n\n${'<p>'.repeat(401)}`);
	t.is(failure?.offset, 4 + 400 * 3);
	t.regex(failure?.message ?? '', /400/);
});

const halves = [
	'<div>',
	'</p>',
	'<!--',
	'-->',
	'*',
	'_',
	'[',
	'](',
	')',
	'`',
	'"',
	'\n',
	'\n\n',
	'> ',
	'- ',
	'|',
	'{{',
	'}}',
	'{%',
	'&',
	'\0',
	'\ud83d',
	'\u2028',
	'\r',
	'<a b=',
	'\\',
	'$$',
	'~~',
	': ',
	'x',
	'{:.y}',
	'\n{:.y}\n',
	'\n{:r: #z}\n',
	'{:r}',
	'[^x]',
	'\n[^x]: ',
	'\n*[x]: y\n',
	'# ',
	'- x\n{:toc}\n',
	'{::comment}',
	'{::nomarkdown}\n',
	'{:/}',
];

test('no soup makes it throw, and every range lies in the file', (t) => {
	let seed = 7;
	const next = (count: number): number => {
		seed = (seed * 48_271) % 2_147_483_647;
		return seed % count;
	};
	for (let round = 0; round < 4000; round++) {
		const body = Array.from({length: next(24)}, () => halves[next(halves.length)]).join('');
		const {html, map, notes, opaque} = render(body);
		for (const {range} of notes) t.true(range.start <= range.end && range.end <= body.length, body);
		for (const {start, end} of opaque) t.true(start < end && end <= body.length, body);
		let generated = 0;
		for (const chunk of map.chunks) {
			t.is(chunk.generated, generated, body);
			const length = (map.chunks[map.chunks.indexOf(chunk) + 1]?.generated ?? html.length) - generated;
			if (chunk.kind === 'copied')
				t.is(html.slice(generated, generated + length), body.slice(chunk.sourceStart, chunk.sourceEnd), body);
			generated += length;
		}
	}
});
