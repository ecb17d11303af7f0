import type {Region} from '../mappedText.ts';
import type {Writer} from '../writer.ts';
import {attributesOf, printAttributes} from './attributeLists.ts';
import type {BlockParser} from './blockParser.ts';
import {type Abbreviation, type Document, spendExpansion} from './document.ts';
import {endOfLine, matchAt} from './lines.ts';

const definition = / {0,3}\*\[([^\n]+?)\]:([^\n]*)\n/y;

/** `*[HTML]: Hypertext Markup Language`: prints nothing, but explains the word wherever it stands. */
export function readAbbreviationDefinition(parser: BlockParser): boolean {
	const match = matchAt(definition, parser.source, parser.position);
	if (match === undefined) return false;
	const [, word = '', meaning = ''] = match;
	const abbreviation: Abbreviation = {meaning: meaning.trim()};
	parser.document.abbreviations.set(word, abbreviation);
	parser.children.push({kind: 'silent', isBoundary: false, defines: abbreviation});
	parser.position = endOfLine(parser.source, parser.position);
	return true;
}

/** Writes a text, its abbreviations with what they stand for; `copy` writes a part of it as it is. */
export function emitExplained(
	writer: Writer,
	document: Document,
	{region, copy}: {readonly region: Region; readonly copy: (writer: Writer, part: Region) => void},
): void {
	let copied = region.start;
	if (document.abbreviations.size > 0) {
		for (const {start, end} of findAbbreviations(document, region)) {
			copy(writer, {text: region.text, start: copied, end: start});
			emitAbbreviation(writer, document, {region: {text: region.text, start, end}, copy});
			copied = end;
		}
	}
	copy(writer, {text: region.text, start: copied, end: region.end});
}

function emitAbbreviation(
	writer: Writer,
	document: Document,
	{region, copy}: {readonly region: Region; readonly copy: (writer: Writer, part: Region) => void},
): void {
	const {text, start, end} = region;
	const {meaning = '', attributeLists} = document.abbreviations.get(text.text.slice(start, end)) ?? {};
	spendExpansion(document, meaning.length);
	const attributes = attributesOf(document, attributeLists, meaning === '' ? {} : {title: meaning});
	const source = text.rangeOf(start, end);
	writer.write(`<abbr${printAttributes(attributes)}>`, {start: source.start, end: source.start});
	copy(writer, region);
	writer.write('</abbr>', {start: source.end, end: source.end});
}

/** The abbreviations of a text that stand between letters, digits and `_` of no other word; of several the longest. */
function* findAbbreviations(document: Document, {text, start, end}: Region): Generator<{start: number; end: number}> {
	const lengths = lengthsOf(document);
	const source = text.text;
	for (let at = start; at < end; ) {
		const candidates = at > start && isWord(source.charCodeAt(at - 1)) ? undefined : lengths.get(source.charCodeAt(at));
		const length = candidates?.find((candidate) => {
			spendExpansion(document, candidate);
			const isWhole = at + candidate <= end && (at + candidate === end || !isWord(source.charCodeAt(at + candidate)));
			return isWhole && document.abbreviations.has(source.slice(at, at + candidate));
		});
		if (length !== undefined) yield {start: at, end: at + length};
		at += length ?? 1;
	}
}

type LengthsByFirstUnit = ReadonlyMap<number, readonly number[]>;

const knownLengths = new WeakMap<Document['abbreviations'], LengthsByFirstUnit>();

/** How long the abbreviations are that begin with a UTF-16 unit, the longest first. All are defined when the first text is written. */
function lengthsOf({abbreviations}: Document): LengthsByFirstUnit {
	const known = knownLengths.get(abbreviations) ?? lengthsByFirstUnit(abbreviations);
	knownLengths.set(abbreviations, known);
	return known;
}

function lengthsByFirstUnit(abbreviations: Document['abbreviations']): LengthsByFirstUnit {
	const lengths = new Map<number, number[]>();
	for (const word of abbreviations.keys()) {
		const known = lengths.get(word.charCodeAt(0)) ?? [];
		if (!known.includes(word.length)) lengths.set(word.charCodeAt(0), [...known, word.length]);
	}
	for (const list of lengths.values()) list.sort((a, b) => b - a);
	return lengths;
}

function isWord(unit: number): boolean {
	return (
		(unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39) || unit === 0x5f
	);
}
