import {decodeHTMLStrict} from 'entities';
import type {Token, TokenizeContext} from 'micromark-util-types';
import {characterFor} from './copyModes.ts';
import {copyTypographic} from './copyTypographic.ts';
import {hugoAutolinkEnd} from './hugoAutolinks.ts';
import type {Page} from './markdownPage.ts';
import type {HandlersOf} from './tokenHandlers.ts';

/** Text, emphasis, breaks, references and autolinks (https://spec.commonmark.org/0.31.2/#inlines). */
export const spanHandlers: HandlersOf = {
	enter: {
		emphasis: (page, token) => enterSpan(page, token, '<em>', 1),
		strong: (page, token) => enterSpan(page, token, '<strong>', 2),
		strikethrough: (page, token) => enterSpan(page, token, '<del>', tildesOf(page, token)),
	},
	exit: {
		emphasis: (page, token) => exitSpan(page, token, '</em>', 1),
		strong: (page, token) => exitSpan(page, token, '</strong>', 2),
		strikethrough: (page, token) => exitSpan(page, token, '</del>', tildesOf(page, token)),
		data: copyData,
		characterEscapeValue: (page, token, context) => {
			page.isBroken = false;
			page.text(token, context);
		},
		characterReference: exitReference,
		hardBreakEscape: exitBreak,
		hardBreakTrailing: exitBreak,
		autolinkProtocol: (page, token) => exitAutolink(page, token, {scheme: '', marks: 1}),
		autolinkEmail: (page, token) => exitAutolink(page, token, {scheme: 'mailto:', marks: 1}),
		literalAutolinkHttp: (page, token) => exitLiteralAutolink(page, token, ''),
		literalAutolinkWww: (page, token) =>
			exitLiteralAutolink(page, token, page.options.dialect === 'hugo' ? 'https://' : 'http://'),
		literalAutolinkEmail: (page, token) => exitLiteralAutolink(page, token, 'mailto:'),
	},
};

function copyData(page: Page, token: Token, context: TokenizeContext): void {
	const start = Math.max(token.start.offset, page.writtenTo);
	const end = Math.min(token.end.offset, page.heading?.textEnd ?? token.end.offset);
	page.isBroken = false;
	page.wasTagLast = false;
	page.blanksOf(token, context);
	if (end > start) copyText(page, start, end);
}

/** Copies `[start, end)` of the input, with the typographic signs that the site has. */
function copyText(page: Page, start: number, end: number): void {
	if (page.options.typographer === 'none' || page.stretch.mode !== 'text') page.copy(start, end);
	else copyTypographic(page, start, end);
}

function enterSpan(page: Page, token: Token, startTag: string, marks: number): void {
	page.enterSpan(token);
	page.tag(startTag, token.start.offset, token.start.offset + marks);
}

function exitSpan(page: Page, {end}: Token, endTag: string, marks: number): void {
	page.spans--;
	page.tag(endTag, end.offset - marks, end.offset);
}

/** Text is struck out by one tilde on each side, or by two. */
function tildesOf({input}: Page, {start}: Token): number {
	return input.text[start.offset + 1] === '~' ? 2 : 1;
}

function exitBreak(page: Page, {start, end}: Token): void {
	page.tag('<br />', start.offset, end.offset);
	page.isBroken = true;
}

/** A reference of Markdown stays one where HTML takes it for the same character. */
function exitReference(page: Page, {start, end}: Token): void {
	page.isBroken = false;
	page.wasTagLast = false;
	const written = page.input.text.slice(start.offset, end.offset);
	const character = characterOf(written);
	const {mode} = page.stretch;
	const encoded = characterFor(mode, character);
	if (encoded !== undefined) page.write(encoded, start.offset, end.offset);
	else if (decodeHTMLStrict(written) === character && !/[\n\r]/.test(character)) {
		page.copy(start.offset, end.offset, 'html');
	} else page.write(character, start.offset, end.offset);
}

/** What a valid reference stands for (https://spec.commonmark.org/0.31.2/#entity-and-numeric-character-references). */
function characterOf(written: string): string {
	const [, hexadecimal, decimal] = /^&#(?:[xX]([0-9A-Fa-f]+)|([0-9]+));$/.exec(written) ?? [];
	if (hexadecimal === undefined && decimal === undefined) return decodeHTMLStrict(written);
	const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
	return isCharacter(code) ? String.fromCodePoint(code) : '\ufffd';
}

/** Whether a number is that of a character which micromark lets through: none of the controls but blanks. */
function isCharacter(code: number): boolean {
	if (code > 0x10_ff_ff || (code & 0xff_fe) === 0xff_fe) return false;
	if (code < 0x20) return code === 9 || code === 10 || code === 12 || code === 13;
	return !(code > 0x7e && code < 0xa0) && !(code > 0xd7_ff && code < 0xe0_00) && !(code > 0xfd_cf && code < 0xfd_f0);
}

interface AutolinkForm {
	/** What stands before the written URL. */
	readonly scheme: string;
	/** How many signs stand on each side of it. */
	readonly marks: number;
}

/** GitHub and Hugo do not agree on what is a link, nor on where it ends. */
function exitLiteralAutolink(page: Page, token: Token, scheme: string): void {
	if (page.options.dialect !== 'hugo') return exitAutolink(page, token, {scheme, marks: 0});
	const {text} = page.input;
	const {start, end} = token;
	const tailEnd = end.offset + (/^[);.,:?'"]*/.exec(text.slice(end.offset, end.offset + longestTail))?.[0].length ?? 0);
	const linkEnd = hugoAutolinkEnd(text, start.offset, scheme === 'mailto:' ? end.offset : tailEnd) ?? start.offset;
	if (linkEnd > start.offset) exitAutolink(page, {...token, end: {...end, offset: linkEnd}}, {scheme, marks: 0});
	page.isBroken = false;
	page.writtenTo = Math.max(linkEnd, end.offset);
	if (linkEnd < end.offset) copyText(page, linkEnd, end.offset);
}

/** So many signs behind a URL are looked at. */
const longestTail = 100;

function exitAutolink(page: Page, {start, end}: Token, {scheme, marks}: AutolinkForm): void {
	page.isBroken = false;
	if (page.hasTags) {
		page.tag(`<a href="${scheme}`, start.offset - marks, start.offset);
		page.copy(start.offset, end.offset, 'url');
		page.tag('">', end.offset);
	}
	page.wasTagLast = false;
	page.copy(start.offset, end.offset);
	page.tag('</a>', end.offset, end.offset + marks);
}
