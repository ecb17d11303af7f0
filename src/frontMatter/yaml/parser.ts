import {firstLine} from '../../texts/wording.ts';
import {
	type YamlAlias,
	YamlFault,
	type YamlList,
	type YamlMapping,
	type YamlNode,
	type YamlPair,
	type YamlScalar,
} from './nodes.ts';
import {type Token, type TokenType, YamlScanner} from './scanner.ts';

/**
 * Reads the first document of a YAML text as libyaml does, the parser under Jekyll.
 * @param deepest how many lists and mappings may stand in each other; deeper ones are no concern of libyaml's
 * @throws YamlFault where libyaml refuses the text, or it is nested too deep; nothing else
 */
export function parseYaml(text: string, deepest: number): YamlDocument {
	return new YamlParser(text, deepest).parse();
}

/** The first document of a text. */
export interface YamlDocument {
	/** Undefined where there is no document. */
	readonly root: YamlNode | undefined;
	/** Where the next document begins, of which nothing more is known. */
	readonly next: number | undefined;
	/** The offset of the first comment without a blank before it: there is none for YAML 1.2. */
	readonly tightComment: number | undefined;
}

class YamlParser {
	readonly #scanner: YamlScanner;
	readonly #deepest: number;
	#handles: ReadonlySet<string> = new Set(['!', '!!']);
	#depth = 0;
	readonly #text: string;
	/** Where the brackets begin that are open, the innermost last. */
	readonly #openBrackets: number[] = [];
	/** Where a `?` stands that has no key behind it. */
	#loneSign: number | undefined;

	constructor(text: string, deepest: number) {
		this.#text = text;
		this.#scanner = new YamlScanner(text);
		this.#deepest = deepest;
	}

	parse(): YamlDocument {
		try {
			const root = this.#root();
			// Only once a token stands behind it, the document is at its end.
			if (this.#isNext('document-end')) this.#scanner.take();
			return {root, next: this.#nextDocument(), tightComment: this.#scanner.tightComment};
		} catch (error) {
			throw this.#cause(error) ?? error;
		}
	}

	/** What a fault in brackets comes from. */
	#cause(error: unknown): YamlFault | undefined {
		const bracket = this.#openBrackets.at(-1);
		if (!(error instanceof YamlFault) || error instanceof TooDeep || bracket === undefined) return undefined;
		const sign = this.#text.charAt(bracket);
		if (!this.#text.includes(sign === '[' ? ']' : '}', bracket)) {
			const {length} = firstLine(this.#text.slice(bracket));
			return new YamlFault(`The bracket \`${sign}\` is never closed.`, bracket, length, bracket);
		}
		const {message, offset, length} = this.#loneSign === undefined ? error : signFault(this.#loneSign, this.#text);
		return new YamlFault(message, offset, length, bracket);
	}

	#root(): YamlNode | undefined {
		if (this.#isNext('end')) return undefined;
		if (!this.#isNext('directive', 'document-start')) return this.#node({isBlock: true});
		this.#readDirectives();
		this.#expect('document-start', 'The document does not begin with `---`.');
		const isEmpty = this.#isNext('directive', 'document-start', 'document-end', 'end');
		return isEmpty ? emptyAt(this.#scanner.peek().start) : this.#node({isBlock: true});
	}

	/** Whatever stands behind the first document, it was read before. */
	#nextDocument(): number | undefined {
		try {
			const {type, start} = this.#scanner.peek();
			return type === 'end' ? undefined : start;
		} catch (error) {
			if (error instanceof YamlFault) return error.offset;
			throw error;
		}
	}

	#readDirectives(): void {
		let hasVersion = false;
		const handles = new Set(this.#handles);
		while (this.#isNext('directive')) {
			const {name = '', start} = this.#scanner.take();
			const version = /^%YAML[ \t]+(\d+\.\d+)/.exec(name)?.[1];
			const handle = /^%TAG[ \t]+(\S+)/.exec(name)?.[1];
			if (version !== undefined && (hasVersion || !/^1\.[12]$/.test(version)))
				throw new YamlFault('The version of YAML is none that Jekyll reads.', start);
			if (version !== undefined) hasVersion = true;
			if (handle !== undefined) handles.add(handle);
		}
		this.#handles = handles;
	}

	#isNext(...types: readonly TokenType[]): boolean {
		return types.includes(this.#scanner.peek().type);
	}

	#expect(type: TokenType, message: string): Token {
		if (!this.#isNext(type)) throw new YamlFault(message, this.#scanner.peek().start);
		return this.#scanner.take();
	}

	#node({isBlock, mayBeBare = false}: NodePlace): YamlNode {
		if (this.#isNext('alias')) return this.#alias();
		const properties = this.#properties();
		const {type, start} = this.#scanner.peek();
		if (type === 'scalar') return this.#scalar(properties);
		const read = this.#collectionReader(type, {isBlock, mayBeBare});
		if (read !== undefined) {
			if (++this.#depth > this.#deepest) throw new TooDeep(start);
			const node = read(properties);
			this.#depth--;
			return node;
		}
		if (properties.end !== undefined)
			return {...emptyAt(properties.end), anchor: properties.anchor, isText: properties.isText};
		if (this.#openBrackets.length > 0 && type === 'value') throw signFault(start, this.#text);
		throw new YamlFault('YAML expects a value here.', start);
	}

	#collectionReader(
		type: TokenType,
		{isBlock, mayBeBare}: Required<NodePlace>,
	): ((properties: Properties) => YamlNode) | undefined {
		if (type === 'item' && mayBeBare) return (properties) => this.#bareList(properties);
		if (type === '[') return (properties) => this.#bracketedList(properties);
		if (type === '{') return (properties) => this.#bracedMapping(properties);
		if (type === 'list-start' && isBlock) return (properties) => this.#blockList(properties);
		if (type === 'mapping-start' && isBlock) return (properties) => this.#blockMapping(properties);
		return undefined;
	}

	#alias(): YamlAlias {
		const {name = '', start, end} = this.#scanner.take();
		return {kind: 'alias', name, start, end, anchor: undefined, isText: false};
	}

	/** An anchor and a tag, in any order. */
	#properties(): Properties {
		let anchor: string | undefined;
		let tag: string | undefined;
		let end: number | undefined;
		while ((anchor === undefined && this.#isNext('anchor')) || (tag === undefined && this.#isNext('tag'))) {
			const token = this.#scanner.take();
			if (token.type === 'anchor') anchor = token.name;
			else {
				tag = token.name;
				this.#checkTag(token);
			}
			({end} = token);
		}
		return {anchor, isText: tag === '!', end};
	}

	#checkTag({name = '', start}: Token): void {
		const handle = /^![0-9A-Za-z_-]*!(?=.)/.exec(name)?.[0];
		if (handle !== undefined && !this.#handles.has(handle))
			throw new YamlFault(`The tag \`${name}\` has a prefix that stands for nothing.`, start);
	}

	#scalar({anchor, isText}: Properties): YamlScalar {
		const {scalar, start, end} = this.#scanner.take();
		const {value = '', style = 'plain'} = scalar ?? {};
		return {kind: 'scalar', value, style, start: scalar?.start ?? start, end: scalar?.end ?? end, anchor, isText};
	}

	#blockList(properties: Properties): YamlList {
		const {start} = this.#scanner.take();
		const items: YamlNode[] = [];
		while (!this.#isNext('block-end')) {
			const dash = this.#expect('item', 'A list item has no `-` before it.');
			items.push(this.#isNext('item', 'block-end') ? emptyAt(dash.end) : this.#node({isBlock: true}));
		}
		this.#scanner.take();
		return listOf(items, {start, properties});
	}

	/** A list whose dashes stand below the first letter of its key. */
	#bareList(properties: Properties): YamlList {
		const {start} = this.#scanner.peek();
		const items: YamlNode[] = [];
		while (this.#isNext('item')) {
			const dash = this.#scanner.take();
			const isEmpty = this.#isNext('item', 'key', 'value', 'block-end');
			items.push(isEmpty ? emptyAt(dash.end) : this.#node({isBlock: true}));
		}
		return listOf(items, {start, properties});
	}

	#blockMapping(properties: Properties): YamlMapping {
		const {start} = this.#scanner.take();
		const pairs: YamlPair[] = [];
		while (!this.#isNext('block-end')) {
			const mark = this.#expect('key', 'YAML expects a key here.');
			const key = this.#blockPart(mark.end);
			const colon = this.#isNext('value') ? this.#scanner.take() : undefined;
			const colonEnd = colon?.end ?? key.end;
			pairs.push({key, value: colon === undefined ? emptyAt(key.end) : this.#blockPart(colonEnd), colonEnd});
		}
		this.#scanner.take();
		return mappingOf(pairs, {start, properties});
	}

	/** A key or value of a block. */
	#blockPart(end: number): YamlNode {
		return this.#isNext('key', 'value', 'block-end') ? emptyAt(end) : this.#node({isBlock: true, mayBeBare: true});
	}

	#bracketedList(properties: Properties): YamlList {
		const {start} = this.#scanner.take();
		this.#openBrackets.push(start);
		const items: YamlNode[] = [];
		while (!this.#isNext(']')) {
			if (items.length > 0) this.#expect(',', 'Two items in brackets have no comma between them.');
			if (this.#isNext(']')) break;
			items.push(this.#isNext('key') ? this.#pairInList() : this.#node({isBlock: false}));
		}
		const {end} = this.#scanner.take();
		this.#openBrackets.pop();
		return {kind: 'list', items, start, end, anchor: properties.anchor, isText: false};
	}

	/** `[a: b]`. */
	#pairInList(): YamlMapping {
		const mark = this.#scanner.take();
		const hasKey = !this.#isNext('value', ',', ']');
		const key = hasKey ? this.#node({isBlock: false}) : emptyAt(mark.end);
		// Where the key is missing, libyaml takes what follows it for the key.
		if (!hasKey) {
			this.#loneSign ??= mark.start;
			this.#scanner.take();
		}
		const colon = this.#isNext('value') ? this.#scanner.take() : undefined;
		const hasValue = colon !== undefined && !this.#isNext(',', ']');
		const colonEnd = colon?.end ?? key.end;
		const value = hasValue ? this.#node({isBlock: false}) : emptyAt(colonEnd);
		return mappingOf([{key, value, colonEnd}], {start: mark.start, properties: noProperties});
	}

	#bracedMapping(properties: Properties): YamlMapping {
		const {start} = this.#scanner.take();
		this.#openBrackets.push(start);
		const pairs: YamlPair[] = [];
		while (!this.#isNext('}')) {
			if (pairs.length > 0) this.#expect(',', 'Two items in brackets have no comma between them.');
			if (this.#isNext('}')) break;
			pairs.push(this.#pairInBraces());
		}
		const {end} = this.#scanner.take();
		this.#openBrackets.pop();
		return {kind: 'mapping', pairs, start, end, anchor: properties.anchor, isText: false};
	}

	#pairInBraces(): YamlPair {
		if (!this.#isNext('key')) {
			const key = this.#node({isBlock: false});
			return {key, value: emptyAt(key.end), colonEnd: key.end};
		}
		const mark = this.#scanner.take();
		const key = this.#isNext('value', ',', '}') ? emptyAt(mark.end) : this.#node({isBlock: false});
		const colon = this.#isNext('value') ? this.#scanner.take() : undefined;
		const hasValue = colon !== undefined && !this.#isNext(',', '}');
		const colonEnd = colon?.end ?? key.end;
		return {key, value: hasValue ? this.#node({isBlock: false}) : emptyAt(colonEnd), colonEnd};
	}
}

function signFault(offset: number, text: string): YamlFault {
	const sign = text.charAt(offset);
	return new YamlFault(`A \`${sign}\` stands in brackets where YAML 1.1 does not take it as text.`, offset);
}

/** The text is nested deeper than it may be. */
export class TooDeep extends YamlFault {
	constructor(offset: number) {
		super('It is nested too deep.', offset);
	}
}

/** Where a node stands. */
interface NodePlace {
	/** Whether blocks may begin there. */
	readonly isBlock: boolean;
	/** Whether a list may begin there that is indented no more than its key. */
	readonly mayBeBare?: boolean;
}

interface Properties {
	readonly anchor: string | undefined;
	readonly isText: boolean;
	/** Where they end; undefined where there are none. */
	readonly end: number | undefined;
}

const noProperties: Properties = {anchor: undefined, isText: false, end: undefined};

interface Place {
	readonly start: number;
	readonly properties: Properties;
}

function listOf(items: readonly YamlNode[], {start, properties}: Place): YamlList {
	return {kind: 'list', items, start, end: items.at(-1)?.end ?? start, anchor: properties.anchor, isText: false};
}

function mappingOf(pairs: readonly YamlPair[], {start, properties}: Place): YamlMapping {
	return {
		kind: 'mapping',
		pairs,
		start,
		end: pairs.at(-1)?.value.end ?? start,
		anchor: properties.anchor,
		isText: false,
	};
}

/** What nobody wrote: right behind the mark that it belongs to. */
function emptyAt(offset: number): YamlScalar {
	return {kind: 'scalar', value: '', style: 'empty', start: offset, end: offset, anchor: undefined, isText: false};
}
