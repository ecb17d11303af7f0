import {decodeHTML} from 'entities';
import type {Range} from '../model/text.ts';
import {LineBuilder, type LineKind, type PrintedLine} from './printedLine.ts';

/**
 * Reads what a part of a text shows as lines, without parsing the page: headings, quotations, captions and code are known by what
 * opens them.
 * @param part begins with a line
 * @param isHtml whether line breaks are white space, and nothing is Markdown
 * @param isLast tells of a line whether no more are wanted
 * @returns the lines, and where the last of them ends
 */
export function readLines(
	text: string,
	part: Range,
	isHtml: boolean,
	isLast: (line: PrintedLine) => boolean = () => false,
): {readonly lines: readonly PrintedLine[]; readonly end: number} {
	const reader = new LineReader(text, part.end, isHtml, isLast);
	let start = part.start;
	while (start < part.end && !reader.isDone) {
		const end = endOfLine(text, start, part.end);
		start = isHtml ? reader.readText(start, part.end) : Math.max(reader.readMarkdown(start, end), end + 1);
	}
	return {lines: reader.finish(), end: Math.min(start, part.end)};
}

function endOfLine(text: string, start: number, limit: number): number {
	const end = text.indexOf('\n', start);
	return end === -1 || end > limit ? limit : end;
}

/** Elements around what is no line of the article, and what it is instead. */
const around: ReadonlyMap<string, LineKind> = new Map([
	['blockquote', 'quotation'],
	['q', 'quotation'],
	...'aside nav figure figcaption table pre form footer'.split(' ').map((name) => [name, 'other'] as const),
	...'h1 h2 h3 h4 h5 h6'.split(' ').map((name) => [name, 'heading'] as const),
]);

/** Elements that are no lines of their own. */
const inline: ReadonlySet<string> = new Set(
	'a abbr b bdi bdo cite code em font i mark q s small span strong sub sup time u wbr img'.split(' '),
);

/** Nobody nests elements deeper than that. */
const deepest = 100;

/** Elements whose text no page shows. */
const unshown = /^(?:script|style|template|noscript|svg|textarea|select|button|head|title|iframe|object)$/i;

class LineReader {
	readonly #text: string;
	readonly #end: number;
	readonly #isHtml: boolean;
	readonly #isLast: (line: PrintedLine) => boolean;
	isDone = false;
	readonly #lines: PrintedLine[] = [];
	/** What the first lines are, as an element around them was opened before the part that is read. */
	#before: {readonly kind: LineKind | undefined; readonly count: number} = {kind: undefined, count: 0};
	readonly #line = new LineBuilder();
	/** What is open, innermost last. */
	readonly #open: string[] = [];
	#fence: string | undefined;
	#isQuoted = false;
	#isHeading = false;
	#hasComments = false;
	/** Whether the line before is a blank one. */
	#isApart = true;

	constructor(text: string, end: number, isHtml: boolean, isLast: (line: PrintedLine) => boolean) {
		this.#text = text;
		this.#end = end;
		this.#isHtml = isHtml;
		this.#isLast = isLast;
	}

	finish(): readonly PrintedLine[] {
		this.#endLine();
		const {kind, count} = this.#before;
		return kind === undefined
			? this.#lines
			: this.#lines.map((line, index) => (index < count ? {...line, kind} : line));
	}

	/** Reads a line of Markdown, and all that something in it opens. Returns where it ends. */
	readMarkdown(start: number, end: number): number {
		const written = this.#text.slice(start, end).trimEnd();
		this.#endLine();
		const isApart = this.#isApart;
		this.#isApart = written === '';
		const fence = mayBeFence.test(written) ? /^\s{0,3}(`{3,}|~{3,})/.exec(written)?.[1] : undefined;
		if (fence !== undefined || this.#fence !== undefined) {
			this.#pushOther();
			if (this.#fence === undefined) this.#fence = fence;
			else if (fence?.startsWith(this.#fence) === true) this.#fence = undefined;
			return end;
		}
		if (!beginsWithMark.test(written)) {
			this.#isQuoted = false;
			this.#isHeading = false;
			return this.readText(start, start + written.length);
		}
		if (!isApart && /^(?:=+|-{2,})$/.test(written) && this.#underlines()) return end;
		if (/^\s{0,3}(?:[-*_]\s*){3,}$/.test(written)) return end;
		if (/^\s{0,3}\||^(?: {4}|\t)\s*[^<\s]/.test(written)) {
			this.#pushOther();
			return end;
		}
		const [mark = ''] = /^\s{0,3}(?:>\s?)*/.exec(written) ?? [];
		this.#isQuoted = mark.includes('>');
		const [opening = ''] = /^\s*(?:#{1,6}(?=\s)|[-*+]\s|\d{1,3}[.)]\s)?\s*/.exec(written.slice(mark.length)) ?? [];
		this.#isHeading = opening.includes('#') && !this.#isQuoted;
		const closing = this.#isHeading ? (/(?<!\s)\s+#+$/.exec(written)?.[0].length ?? 0) : 0;
		return this.readText(start + mark.length + opening.length, start + written.length - closing);
	}

	/** Reads up to an end, or farther: to that of a comment or of what is not shown. */
	readText(start: number, end: number): number {
		let position = start;
		while (position < end && !this.isDone) position = this.#readToken(position, end);
		return position;
	}

	#readToken(position: number, end: number): number {
		switch (this.#text[position]) {
			case '<':
				return this.#readMarkup(position);
			case '&':
				return this.#readReference(position);
			case '\n':
			case '\r':
				this.#line.show(' ', {start: position, end: position + 1});
				return position + 1;
			case 'h':
			case 'H':
				return this.#readUrl(position) ?? this.#show(position, position + 1);
			default:
				return this.#isHtml ? this.#readPlain(position, end) : this.#readMarkdownSign(position, end);
		}
	}

	#readMarkdownSign(position: number, end: number): number {
		switch (this.#text[position]) {
			case '!':
			case '[':
				return this.#readLink(position, end) ?? this.#readNoteLink(position, end) ?? this.#show(position, position + 1);
			case '*':
			case '`':
				return position + 1;
			case '_':
				return this.#isWithinWord(position) ? this.#show(position, position + 1) : position + 1;
			case '\\':
				return this.#show(Math.min(position + 1, end), Math.min(position + 2, end));
			default:
				return this.#readPlain(position, end);
		}
	}

	#readPlain(position: number, end: number): number {
		const pattern = this.#isHtml ? plainInHtml : plainInMarkdown;
		pattern.lastIndex = position;
		const [plain = ''] = pattern.exec(this.#text) ?? [];
		return this.#show(position, Math.min(end, position + Math.max(1, plain.length)));
	}

	#isWithinWord(position: number): boolean {
		return /[\p{L}\p{N}]_[\p{L}\p{N}]/u.test(this.#text.slice(Math.max(0, position - 1), position + 2));
	}

	#show(start: number, end: number): number {
		if (end > start) this.#line.show(this.#text.slice(start, end), {start, end});
		return end;
	}

	#readReference(position: number): number {
		reference.lastIndex = position;
		const [written = '&'] = reference.exec(this.#text) ?? [];
		const end = position + written.length;
		this.#line.show(written === '&' ? '&' : decodeHTML(written), {start: position, end});
		return end;
	}

	#readUrl(position: number): number | undefined {
		bareUrl.lastIndex = position;
		const written = bareUrl.exec(this.#text)?.[0].replace(/[.,;:!?'"*_]+$/, '');
		if (written === undefined) return undefined;
		const range = {start: position, end: position + written.length};
		this.#line.openLink(written, range);
		this.#line.show(written, range);
		this.#line.closeLink();
		return range.end;
	}

	/** A link or an image of Markdown. */
	#readLink(position: number, end: number): number | undefined {
		markdownLink.lastIndex = position;
		const match = markdownLink.exec(this.#text);
		const {groups: {image = '', shown = '', before = '', url = ''} = {}, 0: written} = match ?? {0: ''};
		if (match === null || position + written.length > end) return undefined;
		if (image !== '') this.#line.hasPicture = true;
		else {
			const start = position + before.length;
			this.#line.openLink(url, {start, end: start + url.length});
			this.readText(position + 1, position + 1 + shown.length);
			this.#line.closeLink();
		}
		return position + written.length;
	}

	/** A link to a note, as Obsidian and wikis have it: it shows what stands behind its bar. An embed is a picture, or a text of its own. */
	#readNoteLink(position: number, end: number): number | undefined {
		noteLink.lastIndex = position;
		const match = noteLink.exec(this.#text);
		const {groups: {image = '', before = '', shown = ''} = {}, 0: written} = match ?? {0: ''};
		if (match === null || position + written.length > end) return undefined;
		if (image !== '') this.#line.hasPicture = true;
		else this.#show(position + before.length, position + before.length + shown.length);
		return position + written.length;
	}

	#readMarkup(position: number): number {
		if (this.#text.startsWith('<!--', position)) return this.#endOf('-->', position);
		autolink.lastIndex = position;
		const url = autolink.exec(this.#text)?.[1];
		if (url !== undefined) return (this.#readUrl(position + 1) ?? position) + 1;
		tag.lastIndex = position;
		const match = tag.exec(this.#text);
		if (match === null) return this.#show(position, position + 1);
		const {groups: {close = '', name = '', attributes = ''} = {}, 0: written} = match;
		const end = position + written.length;
		const isEnd = close !== '';
		if (!isEnd && unshown.test(name)) return this.#endOf(`</${name}`, end);
		this.#readTag({name: name.toLowerCase(), isEnd, attributes, end: end - '>'.length});
		return end;
	}

	#readTag({name, isEnd, attributes, end}: {name: string; isEnd: boolean; attributes: string; end: number}): void {
		if (name === 'img') this.#line.hasPicture = true;
		if (name === 'a' && isEnd) this.#line.closeLink();
		if (name === 'a' && !isEnd) {
			const {groups: {before = '', quote = '', url = ''} = {}} = href.exec(attributes) ?? {};
			const start = end - attributes.length + before.length + quote.length;
			if (url !== '') this.#line.openLink(decodeHTML(url), {start, end: start + url.length});
		}
		if (!inline.has(name)) this.#endLine();
		if (!isEnd && namesComments.test(attributes)) this.#hasComments = true;
		const kind = around.get(name);
		if (kind === undefined) return;
		if (!isEnd) {
			if (this.#open.length < deepest) this.#open.push(name);
		} else if (this.#open.includes(name)) this.#open.length = this.#open.lastIndexOf(name);
		else this.#before = {kind, count: this.#lines.length};
	}

	/** Behind something that is looked for; the end of the part without it. */
	#endOf(sign: string, position: number): number {
		const index = this.#text.indexOf(sign, position);
		return index === -1 || index > this.#end ? this.#end : index + sign.length + (sign.startsWith('</') ? 1 : 0);
	}

	#pushOther(): void {
		this.#lines.push({kind: 'other', text: '', links: [], locate: () => ({start: 0, end: 0})});
	}

	/** Makes a heading of the line that a line of signs stands under. */
	#underlines(): boolean {
		const line = this.#lines.at(-1);
		if (line?.kind !== 'plain' || this.#before.count === this.#lines.length) return false;
		this.#lines[this.#lines.length - 1] = {...line, kind: 'heading'};
		return true;
	}

	#endLine(): void {
		const line = this.#line.take(this.#kind());
		if (line === undefined) return;
		this.#lines.push(line);
		this.isDone ||= this.#isLast(line);
	}

	#kind(): LineKind {
		if (this.#hasComments) return 'comments';
		const isIn = (kind: LineKind): boolean => this.#open.some((name) => around.get(name) === kind);
		if (isIn('other')) return 'other';
		if (isIn('quotation') || this.#isQuoted) return 'quotation';
		return isIn('heading') || this.#isHeading ? 'heading' : 'plain';
	}
}

/** What makes anything else of a line of Markdown than text. */
const beginsWithMark = /^[\s#>*+_|=\d-]/;
const mayBeFence = /^[\s`~]/;

/** An `h` that begins no address is text, too: to look at each of them alone would take most of the time. */
const plainInHtml = /(?:[^<&hH\r\n]+|h(?!ttps?:\/\/)){1,100}/iy;
const plainInMarkdown = /(?:[^<&hH\r\n![*`_\\]+|h(?!ttps?:\/\/)){1,100}/iy;
const reference = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/iy;
const bareUrl =
	/(?<![\p{L}\p{N}])https?:\/\/[^\s<>"'()[\]（）「」【】《》，。；、]+(?:\([^\s<>"'()]*\)[^\s<>"'()[\]]*)*/iuy;
const autolink = /<(https?:\/\/[^\s<>]+)>/iy;
const tag = /<(?<close>\/?)(?<name>[a-z][a-z\d-]*)(?<attributes>(?:[\s/][^<>]*)?)>/iy;
const href = /^(?<before>(?:[^]*\s)?href\s*=\s*)(?<quote>["']?)(?<url>[^"'<>]*)/i;
const markdownLink =
	/(?<before>(?<image>!?)\[(?<shown>(?:[^[\]\n]|\[[^[\]\n]{0,100}\]){0,300})\]\(\s{0,9}<?)(?<url>[^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)*)>?(?:\s{1,9}["'(][^\n]{0,200}?["')])?\s{0,9}\)/y;
const noteLink = /(?<before>(?<image>!?)\[\[(?:[^[\]\n|]{1,300}\|)*)(?<shown>[^[\]\n|]{1,300})\]\]/y;
const namesComments =
	/\s(?:id|class)\s*=\s*["']?[^"'<>]{0,300}\bcomments?(?:[-_]?(?:list|section|area|wrapper|body))?\b/i;
