import {pickFrom, type Random} from './random.ts';

/** Of what pages are made at random that try a parser of HTML: what the standard has a rule of its own for. */

const words = (text: string): readonly string[] => text.split(' ');

/** Names of elements, of which many change how others are read. */
const tagNames: readonly string[] = [
	...words('a b i u nobr font small code p div span section h1 h2 blockquote center address figure figcaption'),
	...words('table caption colgroup col tbody thead tfoot tr td th ul ol li dl dt dd select optgroup option'),
	...words('form button input textarea label fieldset template svg math mi mtext annotation-xml foreignObject desc'),
	...words('title script style noscript iframe xmp plaintext pre listing br hr img image video audio source track'),
	...words('embed object applet marquee html head body base link meta frameset frame ruby rb rt details summary'),
	...words('keygen param area wbr isindex linearGradient video amp-img a.b x#y aÉ'),
];

/** Attributes as they may be written. */
const attributes: readonly string[] = [
	...words('class=x CLASS=x classname=q id=a hidden checked download data-a=1 data-1 1=2 colspan=2 colspan=x width=10'),
	...words('for=x htmlfor=y coords=1,2 accept=a,b __proto__=1 constructor toString=2 xlink:href=#a xml:lang=en'),
	...words('type=hidden =a a= " \' < é=É viewbox=x definitionurl=x encoding=text/html color=red a/b / = title=a&b'),
	'class="a b"',
	'class=" a\nb "',
	'hidden=""',
	'href="u?a=1&amp;b&copy=1&copy;&notit;"',
	"HREF='x'",
	'style="a: b"',
	'srcset="a 1x, b 2x"',
	'rel="a b"',
	'headers="a b"',
	'a = "b"',
	" a\n=\n'c'",
	'encoding="text/html"',
	'x\u00a0y',
];

/** Texts, references, comments and marks that are nearly tags. */
const texts: readonly string[] = [
	...words(
		'a b&c &amp; &lt; &#0; &#x80; &notit; &not & &; &AMP &#38 < > </ </> <! <!-- --> <!--> <!---> --!> <?x?> ]]>',
	),
	...words('</1> <1> a<b = /> 中文 😀 " \''),
	' ',
	'\n',
	'\n\n',
	'  \n x',
	'a b c',
	'< a',
	'<!-- c -->',
	'<!doctype html>',
	'<![CDATA[x]]>',
	'<![CDATA[',
	'</ a>',
	'\r',
	'\r\n',
	'\0',
	'\f',
	'\t',
	'\ud800',
	'\u00a0',
];

/** A page of a few to some dozens of pieces. */
export function randomPage(random: Random): string {
	const count = 1 + Math.floor(random() * (random() < 0.2 ? 60 : 14));
	return Array.from({length: count}, () => randomPiece(random)).join('');
}

function randomPiece(random: Random): string {
	const kind = random();
	if (kind > 0.7) return pickFrom(texts, random);
	const name = random() < 0.1 ? pickFrom(tagNames, random).toUpperCase() : pickFrom(tagNames, random);
	const space = random() < 0.15 ? pickFrom(['\n', '  ', '/', '\t'], random) : '';
	const close = random() < 0.97 ? '>' : '';
	if (kind > 0.4) return `</${name}${random() < 0.05 ? ' a=b' : ''}${space}${close}`;
	const count = random() < 0.5 ? 0 : Math.floor(random() * 4);
	const written = Array.from(
		{length: count},
		() => pickFrom([' ', ' ', '\n', '/', ''], random) + pickFrom(attributes, random),
	);
	return `<${name}${written.join('')}${space}${random() < 0.1 ? '/' : ''}${close}`;
}
