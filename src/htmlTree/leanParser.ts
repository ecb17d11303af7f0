import type {Root} from 'hast';
import {Parser, Token} from 'parse5';
import type {SourceMap} from '../render/sourceMap.ts';
import {LeanAdapter, type LeanTypes} from './leanAdapter.ts';
import type {LeanText} from './leanNodes.ts';
import {type LeanChild, type LeanElement, type LeanParent} from './leanNodes.ts';
import {LeanTokenizer} from './leanTokenizer.ts';

/**
 * Parses the HTML of a page as `rehype-parse` does, into nodes that know their places in the file.
 * @param html the page
 * @param map leads from its offsets to those of the file
 * @returns the same tree as the reference's, whose properties and places are worked out when somebody asks
 */
export function parseLean(html: string, map: SourceMap): Root {
	const page = {html, map};
	// `getFragmentParser` makes one of the class that it is called on.
	const parser = LeanParser.getFragmentParser<LeanTypes>(null, {
		treeAdapter: new LeanAdapter(page),
		sourceCodeLocationInfo: true,
		onParseError: null,
		scriptingEnabled: false,
	});
	parser.tokenizer = new LeanTokenizer(parser, html);
	parser.tokenizer.write(html, true);
	return parser.getFragment();
}

/** Notes places as the offsets that they are; parse5's own notes lines and columns beside them, in objects. */
class LeanParser extends Parser<LeanTypes> {
	override _attachElementToTree(
		element: LeanElement,
		location: Token.LocationWithAttributes | null,
		{parent, beforeElement}: {readonly parent: LeanParent; readonly beforeElement: LeanChild | null},
	): void {
		if (location !== null) {
			element.start = location.startOffset;
			element.startTagEnd = location.endOffset;
			element.end = location.endOffset;
			element.attributePlaces = location.attrs;
		}
		if (beforeElement) this.treeAdapter.insertBefore(parent, element, beforeElement);
		else this.treeAdapter.appendChild(parent, element);
	}

	override _insertCharacters({chars, location}: Token.CharacterToken): void {
		const text = this.#insertText(chars);
		if (location === null) return;
		if (text.start < 0) text.start = location.startOffset;
		text.end = location.endOffset;
	}

	#insertText(chars: string): LeanText {
		if (this._shouldFosterParentOnInsertion()) {
			const {parent, beforeElement} = this._findFosterParentingLocation();
			if (beforeElement) this.treeAdapter.insertTextBefore(parent, chars, beforeElement);
			else this.treeAdapter.insertText(parent, chars);
			const siblings = this.treeAdapter.getChildNodes(parent);
			const behind = beforeElement ? siblings.lastIndexOf(beforeElement) : siblings.length;
			return textAt(siblings, behind - 1);
		}
		const parent = this.openElements.currentTmplContentOrNode;
		this.treeAdapter.insertText(parent, chars);
		return textAt(this.treeAdapter.getChildNodes(parent), -1);
	}

	override _setEndLocation(element: LeanElement, closing: Token.Token): void {
		if (element.start < 0 || closing.location === null) return;
		const {startOffset, endOffset} = closing.location;
		if (closing.type === Token.TokenType.END_TAG && element.name === closing.tagName) {
			element.endTagStart = startOffset;
			element.endTagEnd = endOffset;
			element.end = endOffset;
		} else element.end = startOffset;
	}
}

function textAt(nodes: readonly LeanChild[], index: number): LeanText {
	const node = nodes.at(index);
	if (node?.type !== 'text') throw new TypeError('A text that was inserted is there.');
	return node;
}
