import type {LiquidMark} from '../../model/post.ts';
import {overlaps, type Range} from '../../model/text.ts';
import {unknownOutput} from '../../model/unknownOutput.ts';
import {Finder} from '../../texts/finder.ts';
import {isSpace} from '../../texts/whiteSpace.ts';
import {type BodyPiece, type TemplatedBody, withoutTemplate} from '../rendering.ts';
import {isLiquidTag, isMalformed} from './liquidSyntax.ts';
import {assignmentOf, type KnownSite, type LiquidLookup, valueOf} from './liquidValues.ts';

/** Whether Liquid runs over a body, and where it is text nevertheless. */
export interface LiquidUse {
	readonly runs: boolean;
	/** Where marks are text whatever they say: sorted, apart. */
	readonly literal?: readonly Range[] | undefined;
	/** What is known before the site is built; nothing if left out. */
	readonly known?: KnownValues | undefined;
	/** Whether tags that are not Liquid's own are text, for another language to read. */
	readonly leavesUnknownTags?: boolean;
}

/** Values that an output may write. */
export interface KnownValues {
	readonly site: KnownSite;
	readonly lookup: LiquidLookup;
}

/** A body as Liquid leaves it; as it stands where Liquid does not run. */
export function applyLiquid(file: string, body: Range, {runs, ...use}: LiquidUse): TemplatedBody {
	return runs ? readLiquid(file, body, use) : withoutTemplate(body);
}

/**
 * Runs over a body as Jekyll's template language would (https://shopify.github.io/liquid/basics/introduction/): values
 * become a placeholder, tags vanish, all branches stay. A mark at which the build would stop stays as text: that is what
 * its author wrote. Linear; never throws.
 */
export function readLiquid(
	file: string,
	body: Range,
	{literal = [], known = nothingKnown, leavesUnknownTags = false}: Omit<LiquidUse, 'runs'> = {},
): TemplatedBody {
	const all = new Tokenizer(file, body, {literal}).read();
	const own = leavesUnknownTags ? all.filter(({kind, name}) => kind !== 'tag' || isLiquidTag(name)) : all;
	const tokens = withFaultsInComments(file, own);
	matchBlocks(file, tokens);
	const {pieces, opaque} = new PieceBuilder(file, body, {tokens, known}).build();
	return {range: body, pieces, opaque, marks: marksOf(tokens), otherMarks: []};
}

const nothingKnown: KnownValues = {site: {url: '', baseurl: ''}, lookup: () => undefined};

interface Token {
	readonly kind: 'output' | 'tag' | 'raw' | 'comment' | 'unclosed';
	/** The tag's name; for an unclosed mark its braces. */
	readonly name: string;
	readonly start: number;
	end: number;
	/** The content of `raw`, the argument of a tag. */
	readonly content: Range;
	fault: LiquidMark['fault'];
	/** The number of the token that closes the block. */
	closedBy: number | undefined;
}

const space = String.raw`[ \t\r\n\f\v]*`;
const tagName = new RegExp(`-?${space}(\\w+)${space}`, 'y');

/** Liquid reads what stands in a comment before it throws it away, and stops at what it cannot read, but for unknown tags. */
function withFaultsInComments(file: string, tokens: readonly Token[]): readonly Token[] {
	return tokens.flatMap((token) => {
		if (token.kind !== 'comment') return [token];
		// Up to the end of the tag that ends it: a brace before that may take it away.
		const inner = {start: token.content.start, end: token.end};
		const innerTokens = new Tokenizer(file, inner, {isInComment: true})
			.read()
			.filter(({kind, end}) => kind !== 'tag' || end < token.end);
		matchBlocks(file, innerTokens, {isInComment: true});
		return [token, ...innerTokens.filter(({fault}) => fault !== undefined)];
	});
}

/** How a text is searched for marks. */
interface TokenizerOptions {
	/** Where marks are text whatever they say: sorted, apart. */
	readonly literal?: readonly Range[];
	/** Whether all of it is in a comment: then comments in it are blocks like others. */
	readonly isInComment?: boolean;
}

/** Finds the marks of Liquid. What stands in `raw` and `comment` is none. */
class Tokenizer {
	readonly #file: string;
	readonly #finder: Finder;
	readonly #end: number;
	readonly #literal: readonly Range[];
	readonly #isInComment: boolean;
	readonly #tokens: Token[] = [];
	readonly #ends = new Map<string, ReadonlyMap<number, TagHead>>();
	readonly #start: number;
	#nextLiteral = 0;

	constructor(file: string, {start, end}: Range, {literal = [], isInComment = false}: TokenizerOptions) {
		this.#file = file;
		this.#finder = new Finder(file);
		this.#start = start;
		this.#end = end;
		this.#literal = literal;
		this.#isInComment = isInComment;
	}

	read(): readonly Token[] {
		let from = this.#start;
		for (let at = this.#nextMark(from); at < this.#end; at = this.#nextMark(from)) {
			const shown = this.#literalAt(at);
			if (shown !== undefined) from = Math.max(at + 1, shown.end);
			else from = this.#file[at + 1] === '{' ? this.#readOutput(at) : this.#readTag(at);
		}
		return this.#tokens;
	}

	/** Liquid ends a value at the first brace, and stops if that is not two. */
	#readOutput(start: number): number {
		const brace = this.#find('}', start + 2);
		if (brace === undefined || this.#file[brace + 1] !== '}' || brace + 2 > this.#end) {
			return this.#addUnclosed(start, '{{');
		}
		return this.#add('output', {name: '', start, end: brace + 2, argument: start + 2}, brace);
	}

	#readTag(start: number): number {
		const tag = this.#findTag(start);
		if (tag === undefined) return this.#addUnclosed(start, '{%');
		if (tag.name !== 'raw' && (tag.name !== 'comment' || this.#isInComment)) return this.#add('tag', tag, tag.end - 2);
		const end = this.#endsOf(tag.name).get(start);
		if (end !== undefined) return this.#add(tag.name, {...tag, argument: tag.end, end: end.end}, end.start);
		this.#add('tag', tag, tag.end - 2);
		const last = this.#tokens.at(-1);
		if (last !== undefined) last.fault = 'open';
		return tag.end;
	}

	#add(kind: Token['kind'], {name, start, end, argument}: TagHead, contentEnd: number): number {
		const last = this.#tokens.at(-1);
		// The last brace of a run may begin something that is closed.
		if (last?.kind === 'unclosed' && last.end > start) last.end = start;
		const content = {start: argument, end: Math.max(argument, contentEnd)};
		this.#tokens.push({kind, name, start, end, content, fault: undefined, closedBy: undefined});
		return end;
	}

	/** A run of braces is one mark. */
	#addUnclosed(start: number, name: string): number {
		const end = start + 2;
		const last = this.#tokens.at(-1);
		if (last?.kind === 'unclosed' && last.end > start) last.end = end;
		else {
			const content = {start: end, end};
			this.#tokens.push({kind: 'unclosed', name, start, end, content, fault: 'unclosed', closedBy: undefined});
		}
		return start + 1;
	}

	/** For each tag of a name, by its offset, the tag that ends it: found in one pass for all of them. */
	#endsOf(name: string): ReadonlyMap<number, TagHead> {
		const known = this.#ends.get(name);
		if (known !== undefined) return known;
		const ends = new Map<number, TagHead>();
		const open: number[] = [];
		const finder = new Finder(this.#file);
		for (let at = finder.next('{%', this.#start), next = at; at < this.#end; at = finder.next('{%', next)) {
			const tag = this.#findTag(at, finder);
			// In `raw` a tag may begin within another one.
			next = tag === undefined || name === 'raw' ? at + 2 : tag.end;
			if (tag?.name === 'raw' && name !== 'raw') next = this.#endsOf('raw').get(at)?.end ?? next;
			if (tag?.name === name) open.push(at);
			else if (tag?.name === `end${name}`) {
				// Nothing is nested in `raw`: its first end tag ends all that were opened.
				for (const start of name === 'raw' ? open.splice(0) : open.splice(-1)) ends.set(start, tag);
			}
		}
		this.#ends.set(name, ends);
		return ends;
	}

	#findTag(at: number, finder = this.#finder): TagHead | undefined {
		const close = finder.next('%}', at + 2);
		if (close + 2 > this.#end) return undefined;
		tagName.lastIndex = at + 2;
		const name = tagName.exec(this.#file)?.[1];
		if (name === undefined || tagName.lastIndex > close) return undefined;
		return {name, start: at, end: close + 2, argument: tagName.lastIndex};
	}

	#literalAt(at: number): Range | undefined {
		while ((this.#literal[this.#nextLiteral]?.end ?? Number.POSITIVE_INFINITY) <= at) this.#nextLiteral++;
		const next = this.#literal[this.#nextLiteral];
		return next !== undefined && overlaps(next, {start: at, end: at + 1}) ? next : undefined;
	}

	#nextMark(from: number): number {
		for (let at = this.#find('{', from); at !== undefined; at = this.#find('{', at + 1)) {
			const next = this.#file[at + 1];
			if (at + 1 < this.#end && (next === '{' || next === '%')) return at;
		}
		return this.#end;
	}

	#find(needle: string, from: number): number | undefined {
		const at = this.#finder.next(needle, from);
		return at + needle.length > this.#end ? undefined : at;
	}
}

interface TagHead {
	readonly name: string;
	readonly start: number;
	readonly end: number;
	/** Where its argument begins. */
	readonly argument: number;
}

/** Tags that need an end tag, and the tags that may part what stands between. */
const blockTags: ReadonlyMap<string, ReadonlySet<string>> = new Map(
	Object.entries({
		if: ['elsif', 'else'],
		unless: ['elsif', 'else'],
		case: ['when', 'else'],
		for: ['else'],
		tablerow: [],
		capture: [],
		ifchanged: [],
		highlight: [],
	}).map(([name, parts]) => [name, new Set(parts)]),
);

/** What is a block in comments only: elsewhere it is one mark. */
const comment = {name: 'comment'} as const;

const partingTags: ReadonlySet<string> = new Set(['elsif', 'else', 'when']);

/** Finds for each block its end, what has none, and tags that cannot read their argument. */
function matchBlocks(
	file: string,
	tokens: readonly Token[],
	{isInComment = false}: Pick<TokenizerOptions, 'isInComment'> = {},
): void {
	const open: Token[] = [];
	const openCounts = new Map<string, number>();
	/** A comment takes no offence at tags that belong nowhere. */
	const mayStray = (): boolean => isInComment && (open.at(-1) ?? comment).name === comment.name;
	const count = (name: string): number => openCounts.get(name) ?? 0;
	for (const [number, token] of tokens.entries()) {
		if (token.kind !== 'tag' || token.fault !== undefined) continue;
		const {name, content} = token;
		if (partingTags.has(name) && mayStray()) continue;
		if (isMalformed(name, file.slice(content.start, content.end))) token.fault = 'malformed';
		const closes = name.startsWith('end') ? name.slice('end'.length) : undefined;
		if (blockTags.has(name) || (isInComment && name === comment.name)) {
			open.push(token);
			openCounts.set(name, count(name) + 1);
		} else if (partingTags.has(name)) {
			if (blockTags.get(open.at(-1)?.name ?? '')?.has(name) !== true && !mayStray()) token.fault = 'stray';
		} else if (closes === 'raw' || closes === 'comment' || (closes !== undefined && blockTags.has(closes))) {
			if (count(closes) === 0 && !mayStray()) token.fault = 'stray';
			else if (count(closes) > 0) {
				let block = open.pop();
				while (block !== undefined && block.name !== closes) {
					block.fault = 'open';
					openCounts.set(block.name, count(block.name) - 1);
					block = open.pop();
				}
				openCounts.set(closes, count(closes) - 1);
				if (block !== undefined) block.closedBy = number;
			}
		}
	}
	for (const block of open) block.fault = 'open';
}

function marksOf(tokens: readonly Token[]): readonly LiquidMark[] {
	const marks: LiquidMark[] = [];
	for (const {kind, name, start, end, content, fault} of tokens) {
		if (kind === 'raw' || kind === 'comment') continue;
		const isOutput = kind === 'output' || (kind === 'unclosed' && name === '{{');
		marks.push({
			kind: isOutput ? 'output' : 'tag',
			name: kind === 'tag' ? name : '',
			range: {start, end},
			content,
			...(fault === undefined ? {} : {fault}),
		});
	}
	return marks;
}

/** Tags that write what only the site's build knows. */
const writingTags: ReadonlySet<string> = new Set(['post_url', 'link']);

/** Tags that give a variable a value that is not followed. */
const settingTags: ReadonlySet<string> = new Set(['capture', 'increment', 'decrement', 'for', 'tablerow']);

/** Puts together what is left of the body. */
class PieceBuilder {
	readonly #file: string;
	readonly #end: number;
	readonly #tokens: readonly Token[];
	readonly #pieces: BodyPiece[] = [];
	readonly #opaque: Range[] = [];
	readonly #known: KnownValues;
	/** Variables that the body has set so far; undefined for values that are not known. */
	readonly #assigned = new Map<string, string | undefined>();
	#openBlocks = 0;
	#position: number;

	constructor(
		file: string,
		{start, end}: Range,
		{tokens, known}: {readonly tokens: readonly Token[]; readonly known: KnownValues},
	) {
		this.#file = file;
		this.#position = start;
		this.#end = end;
		this.#tokens = tokens;
		this.#known = known;
	}

	build(): Pick<TemplatedBody, 'pieces' | 'opaque'> {
		for (let number = 0; number < this.#tokens.length; number++) {
			const token = this.#tokens[number];
			if (token === undefined || token.fault !== undefined) continue;
			this.#addText(token.start);
			this.#trim(token.start, token.content.end);
			const end = token.name === 'highlight' ? token.closedBy : undefined;
			if (end === undefined) this.#addToken(token);
			else {
				this.#addHighlight(token, number, end);
				number = end;
			}
		}
		this.#addText(this.#end);
		return {pieces: this.#pieces, opaque: this.#opaque};
	}

	#addToken(token: Token): void {
		const {kind, start, end, content} = token;
		const source = {start, end};
		if (kind === 'output') this.#pieces.push({kind: 'output', source, text: this.#valueOf(content) ?? unknownOutput});
		else if (kind === 'tag' && writingTags.has(token.name))
			this.#pieces.push({kind: 'output', source, text: unknownOutput});
		else if (kind === 'raw') this.#pieces.push({kind: 'text', source: content});
		if (kind === 'tag') this.#follow(token);
		this.#skipTo(source);
		if (kind === 'output' || kind === 'tag') this.#trimAfter(end - 2);
	}

	#valueOf({start, end}: Range): string | undefined {
		const {lookup, site} = this.#known;
		const find = (name: string): string | undefined =>
			this.#assigned.has(name) ? this.#assigned.get(name) : lookup(name);
		return valueOf(this.#file.slice(start, end), find, site);
	}

	/** Takes down what a tag does to variables. What is set in a block may be set or not. */
	#follow({name, content, closedBy}: Token): void {
		if (closedBy !== undefined) this.#openBlocks++;
		else if (name.startsWith('end')) this.#openBlocks = Math.max(0, this.#openBlocks - 1);
		const argument = this.#file.slice(content.start, content.end);
		const assignment = name === 'assign' ? assignmentOf(argument) : undefined;
		if (assignment !== undefined) {
			const {start} = content;
			const valueStart = start + argument.lastIndexOf(assignment.value);
			const value = this.#valueOf({start: valueStart, end: valueStart + assignment.value.length});
			this.#assigned.set(assignment.name, this.#openBlocks === 0 ? value : undefined);
		} else if (settingTags.has(name)) {
			const variable = /[\w-]+/.exec(argument)?.[0];
			if (variable !== undefined) this.#assigned.set(variable, undefined);
		}
	}

	#addHighlight(tag: Token, number: number, endNumber: number): void {
		const endTag = this.#tokens[endNumber];
		if (endTag === undefined) return;
		const source = {start: tag.start, end: endTag.end};
		const language = /^[A-Za-z0-9.+#_-]*/.exec(this.#file.slice(tag.content.start, tag.content.end))?.[0] ?? '';
		let content = '';
		let position = tag.end;
		for (const {kind, fault, ...token} of this.#tokens.slice(number + 1, endNumber)) {
			if (fault !== undefined) continue;
			content += this.#file.slice(position, token.start);
			if (kind === 'output') content += unknownOutput;
			else if (kind === 'raw') content += this.#file.slice(token.content.start, token.content.end);
			position = token.end;
		}
		content += this.#file.slice(position, endTag.start);
		this.#pieces.push({kind: 'output', source, text: highlighted(content, language)});
		this.#skipTo(source);
	}

	#addText(end: number): void {
		if (end > this.#position) this.#pieces.push({kind: 'text', source: {start: this.#position, end}});
		this.#position = Math.max(this.#position, end);
	}

	#skipTo(source: Range): void {
		this.#opaque.push(source);
		this.#position = source.end;
	}

	/** `{%-` and `{{-` take away the white space before them. */
	#trim(start: number, close: number): void {
		const last = this.#pieces.at(-1);
		if (this.#file[start + 2] !== '-' || start + 2 >= close || last?.kind !== 'text') return;
		let {end} = last.source;
		while (end > last.source.start && isSpace(this.#file.charCodeAt(end - 1))) end--;
		this.#pieces[this.#pieces.length - 1] = {kind: 'text', source: {start: last.source.start, end}};
	}

	/** `-%}` and `-}}` take away the white space behind them. */
	#trimAfter(close: number): void {
		if (this.#file[close - 1] !== '-') return;
		while (this.#position < this.#end && isSpace(this.#file.charCodeAt(this.#position))) this.#position++;
	}
}

/** Jekyll's block `highlight` prints HTML. */
function highlighted(content: string, language: string): string {
	const code = content
		.replace(/\r\n?/g, '\n')
		.replace(/^\n+/, '')
		.trimEnd()
		.replace(/[<>&]/g, (sign) => references[sign] ?? sign);
	return `<figure class="highlight"><pre><code class="language-${language}" data-lang="${language}">${code}</code></pre></figure>`;
}

const references: Readonly<Record<string, string>> = {'<': '&lt;', '>': '&gt;', '&': '&amp;'};
