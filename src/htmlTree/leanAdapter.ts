import type {html, Token, TreeAdapter, TreeAdapterTypeMap} from 'parse5';
import {html as parserNames} from 'parse5';
import {type LeanChild, LeanComment, LeanElement, type LeanParent, LeanRoot, LeanText, type Page} from './leanNodes.ts';

/** What parse5 builds of our nodes. */
export type LeanTypes = TreeAdapterTypeMap<
	LeanParent | LeanChild,
	LeanParent,
	LeanChild,
	LeanRoot,
	LeanRoot,
	LeanElement,
	LeanComment,
	LeanText,
	LeanElement,
	never
>;

/** Makes the nodes of a page's tree at once as rules see them, where parse5's own would have to be turned into these. */
export class LeanAdapter implements TreeAdapter<LeanTypes> {
	readonly #page: Page;

	constructor(page: Page) {
		this.#page = page;
	}

	createDocument(): LeanRoot {
		return new LeanRoot(this.#page);
	}

	createDocumentFragment(): LeanRoot {
		return new LeanRoot(this.#page);
	}

	createElement(name: string, namespace: html.NS, attributes: Token.Attribute[]): LeanElement {
		return new LeanElement(name, namespace, attributes, this.#page);
	}

	createCommentNode(value: string): LeanComment {
		return new LeanComment(value, this.#page);
	}

	createTextNode(value: string): LeanText {
		return new LeanText(value, this.#page);
	}

	appendChild(parent: LeanParent, node: LeanChild): void {
		childrenOf(parent).push(node);
		node.parentNode = parent;
	}

	insertBefore(parent: LeanParent, node: LeanChild, reference: LeanChild): void {
		const children = childrenOf(parent);
		children.splice(lastIndexOf(children, reference), 0, node);
		node.parentNode = parent;
	}

	detachNode(node: LeanChild): void {
		if (node.parentNode === undefined) return;
		const children = childrenOf(node.parentNode);
		children.splice(lastIndexOf(children, node), 1);
		node.parentNode = undefined;
	}

	insertText(parent: LeanParent, text: string): void {
		const last = childrenOf(parent).at(-1);
		if (last?.type === 'text') last.value += text;
		else this.appendChild(parent, this.createTextNode(text));
	}

	insertTextBefore(parent: LeanParent, text: string, reference: LeanChild): void {
		const children = childrenOf(parent);
		const elder = children[lastIndexOf(children, reference) - 1];
		if (elder?.type === 'text') elder.value += text;
		else this.insertBefore(parent, this.createTextNode(text), reference);
	}

	adoptAttributes(recipient: LeanElement, attributes: Token.Attribute[]): void {
		const names = new Set(recipient.attributes.map(({name}) => name));
		recipient.attributes.push(...attributes.filter(({name}) => !names.has(name)));
	}

	setTemplateContent(template: LeanElement, content: LeanRoot): void {
		template.content = content;
	}

	getTemplateContent({content}: LeanElement): LeanRoot {
		if (content === undefined) throw new TypeError('A template has content.');
		return content;
	}

	getFirstChild(parent: LeanParent): LeanChild | null {
		return childrenOf(parent)[0] ?? null;
	}

	getChildNodes(parent: LeanParent): LeanChild[] {
		return childrenOf(parent);
	}

	getParentNode({parentNode}: LeanParent | LeanChild): LeanParent | null {
		return parentNode ?? null;
	}

	getAttrList({attributes}: LeanElement): Token.Attribute[] {
		return attributes;
	}

	getTagName({name}: LeanElement): string {
		return name;
	}

	getNamespaceURI({namespace}: LeanElement): html.NS {
		return namespace;
	}

	getTextNodeContent({value}: LeanText): string {
		return value;
	}

	getCommentNodeContent({value}: LeanComment): string {
		return value;
	}

	isTextNode(node: LeanParent | LeanChild): node is LeanText {
		return node.type === 'text';
	}

	isCommentNode(node: LeanParent | LeanChild): node is LeanComment {
		return node.type === 'comment';
	}

	isElementNode(node: LeanParent | LeanChild): node is LeanElement {
		return node.type === 'element';
	}

	setNodeSourceCodeLocation(node: LeanParent | LeanChild, location: Token.ElementLocation | null): void {
		if (location === null || node.type === 'root') return;
		node.start = location.startOffset;
		node.end = location.endOffset;
	}

	getNodeSourceCodeLocation(node: LeanParent | LeanChild): Token.ElementLocation | null {
		if (node.type === 'root' || node.start < 0) return null;
		return {...noPlace, startOffset: node.start, endOffset: node.end};
	}

	updateNodeSourceCodeLocation(node: LeanParent | LeanChild, {endOffset}: Partial<Token.ElementLocation>): void {
		if (node.type !== 'root' && endOffset !== undefined) node.end = endOffset;
	}

	// A fragment has no document type.
	setDocumentType(): void {}
	setDocumentMode(): void {}
	getDocumentMode(): html.DOCUMENT_MODE {
		return parserNames.DOCUMENT_MODE.NO_QUIRKS;
	}
	isDocumentTypeNode(_node: LeanParent | LeanChild): _node is never {
		return false;
	}
	getDocumentTypeNodeName(): string {
		return '';
	}
	getDocumentTypeNodePublicId(): string {
		return '';
	}
	getDocumentTypeNodeSystemId(): string {
		return '';
	}
}

const noPlace = {startLine: 0, startCol: 0, startOffset: 0, endLine: 0, endCol: 0, endOffset: 0};

/** The children of a node of ours are nodes of ours. */
function childrenOf(parent: LeanParent): LeanChild[] {
	return parent.children as LeanChild[];
}

/** What is moved or looked for stands mostly at the end. */
function lastIndexOf(children: readonly LeanChild[], node: LeanChild): number {
	return children.lastIndexOf(node);
}
