import {decodeHTMLStrict} from 'entities';
import {latinNames} from '../bareReferences.ts';

/** The names of HTML 4 that need one, and `apos` of XML. */
const further = `Alpha Beta Chi Dagger Delta Epsilon Eta Gamma Iota Kappa Lambda Mu Nu OElig Omega Omicron Phi Pi Prime
Psi Rho Scaron Sigma Tau Theta Upsilon Xi Yuml Zeta alefsym alpha and ang apos asymp bdquo beta bull cap chi circ clubs
cong crarr cup dArr dagger darr delta diams empty emsp ensp epsilon equiv eta euro exist fnof forall frasl gamma ge hArr
harr hearts hellip image infin int iota isin kappa lArr lambda lang larr lceil ldquo le lfloor lowast loz lrm lsaquo lsquo
mdash minus mu nabla ndash ne ni notin nsub nu oelig oline omega omicron oplus or otimes part permil perp phi pi piv prime
prod prop psi rArr radic rang rarr rceil rdquo real rfloor rho rlm rsaquo rsquo sbquo scaron sdot sigma sigmaf sim spades
sub sube sum sup supe tau there4 theta thetasym thinsp tilde trade uArr uarr upsih upsilon vellip weierp xi zeta zwj
zwnj`.split(/\s+/);

const known = new Set([...latinNames, ...further]);

/** Names that stand for other characters than in HTML: kramdown mixes some up, and keeps the angles of HTML 4. */
const otherwise: Readonly<Record<string, string>> = {
	lceil: '\u2309',
	rceil: '\u2308',
	lang: '\u232a',
	rang: '\u2329',
};

/** A reference as kramdown's grammar has it; the first group is the name of a named one. */
const reference = /&(?:([\w:][\w:.-]*)|#[0-9]+|#x[0-9a-fA-F]+);/y;

const anyReference = new RegExp(reference.source, 'g');

/** The length of the reference at an offset, with its name, by kramdown's grammar; undefined where there is none. */
export function referenceAt(
	text: string,
	offset: number,
): {readonly length: number; readonly name: string | undefined} | undefined {
	reference.lastIndex = offset;
	const match = reference.exec(text);
	return match === null ? undefined : {length: match[0].length, name: match[1]};
}

/** Whether kramdown has a character for a name. */
export function isKnownEntity(name: string): boolean {
	return known.has(name);
}

/** The character that a name stands for in kramdown but not in HTML. */
export function characterElsewhere(name: string): string | undefined {
	return Object.hasOwn(otherwise, name) ? otherwise[name] : undefined;
}

/** The character that a reference kramdown knows stands for. */
export function characterOf(written: string): string {
	return characterElsewhere(written.slice(1, -1)) ?? decodeHTMLStrict(written);
}

/** A text with the characters for the references in it. */
export function withoutReferences(text: string): string {
	return text.replace(anyReference, (written, name: string | undefined) =>
		name === undefined || known.has(name) ? characterOf(written) : written,
	);
}

/** The stretches of a text before, between and behind the references in it; of a reference to an unknown name the `&` alone. */
export function rangesBetweenReferences(text: string): readonly {readonly start: number; readonly end: number}[] {
	const ranges: {start: number; end: number}[] = [];
	let start = 0;
	for (let at = text.indexOf('&'); at !== -1; at = text.indexOf('&', Math.max(start, at + 1))) {
		const found = referenceAt(text, at);
		if (found === undefined) continue;
		ranges.push({start, end: at});
		start = at + (found.name === undefined || known.has(found.name) ? found.length : 1);
	}
	return [...ranges, {start, end: text.length}];
}
