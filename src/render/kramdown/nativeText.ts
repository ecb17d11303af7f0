import {skipSpace} from '../../texts/whiteSpace.ts';
import {MappedTextBuilder, type Region} from '../mappedText.ts';
import type {Writer} from '../writer.ts';
import {emitExplained} from './abbreviations.ts';
import type {Document} from './document.ts';
import {characterElsewhere, characterOf, isKnownEntity, referenceAt} from './entities.ts';
import {copyText} from './escape.ts';

/** A text that stands right in an HTML element which kramdown converts. */
export interface NativeText {
	readonly region: Region;
	/** `explained`: with what abbreviations in it stand for; `code`: taken literally, whatever a site sets of symbols. */
	readonly kind: 'explained' | 'plain' | 'code';
}

/** Writes text of HTML as kramdown converts it: what it knows by name becomes its character, an `&` before other names is one. */
export function emitNativeText(writer: Writer, document: Document, {region, kind}: NativeText): void {
	const {text, start, end} = region;
	const copy = (part: Region): void => {
		if (kind !== 'explained' || document.abbreviations.size === 0) copyText(writer, part);
		else emitExplained(writer, document, {region: withFoldedSpace(part), copy: copyText});
	};
	const symbols = kind === 'code' ? new Map<string, string>() : document.symbols;
	let copied = start;
	for (let at = text.next('&', start); at < end; at = text.next('&', at + 1)) {
		const reference = referenceAt(text.text, at);
		if (reference === undefined || at + reference.length > end) continue;
		copy({text, start: copied, end: at});
		copied = at + emitReference(writer, symbols, {text, at, ...reference});
	}
	copy({text, start: copied, end});
}

/** The text before the first reference, as kramdown keeps it: that of the first term where a paragraph becomes one. */
export function firstTextOf({text, start, end}: Region): Region {
	let at = text.next('&', start);
	while (at < end && referenceAt(text.text, at) === undefined) at = text.next('&', at + 1);
	const from = Math.min(skipSpace(text.text, start), end);
	return withFoldedSpace({text, start: from, end: Math.max(from, Math.min(at, end))});
}

interface Reference {
	readonly text: Region['text'];
	readonly at: number;
	readonly length: number;
	readonly name: string | undefined;
}

/** Writes a reference, or the ampersand of what is none; gives the length of what is written. */
function emitReference(writer: Writer, symbols: Document['symbols'], {text, at, length, name}: Reference): number {
	if (name !== undefined && !isKnownEntity(name)) {
		writer.write('&amp;', text.rangeOf(at, at + 1));
		return 1;
	}
	const written = name === undefined || !symbolNames.has(name) ? undefined : symbols.get(characterOf(`&${name};`));
	const html = written ?? (name === undefined ? undefined : characterElsewhere(name));
	if (html === undefined) writer.copy(text, at, at + length);
	else writer.write(html, text.rangeOf(at, at + length));
	return length;
}

/** Names for which a site may set what is printed. */
const symbolNames: ReadonlySet<string> = new Set('lsquo rsquo ldquo rdquo mdash ndash hellip laquo raquo'.split(' '));

/** kramdown folds white space before it looks for abbreviations. */
export function withFoldedSpace({text, start, end}: Region): Region {
	const source = text.text.slice(start, end);
	const builder = new MappedTextBuilder();
	let copied = 0;
	for (const match of source.matchAll(/[ \t\r\n\f\v]+/g)) {
		if (match[0] === ' ') continue;
		builder.append(text, start + copied, start + match.index);
		copied = match.index + match[0].length;
		builder.write(' ', text.rangeOf(start + match.index, start + copied));
	}
	if (copied === 0) return {text, start, end};
	const folded = builder.append(text, start + copied, end).build();
	return {text: folded, start: 0, end: folded.text.length};
}
