import type {Element, Root, RootContent} from 'hast';
import rehypeParse from 'rehype-parse';
import {unified} from 'unified';

const parser = unified().use(rehypeParse, {fragment: true});

/** What a reader without scripts sees. */
export interface Shown {
	readonly text: string;
	readonly pictures: readonly string[];
	/** Headings with nothing between them and the next one, or the end. */
	readonly lonely: readonly string[];
}

/** What a reader without scripts sees of a post in HTML. It shares no code with what is checked. */
export function shownIn(post: string): Shown {
	const tree = parser.parse(post.slice(post.indexOf('\n---\n') + '\n---\n'.length));
	let text = '';
	let heading: {readonly words: string; readonly end: number} | undefined;
	const pictures: string[] = [];
	const lonely: string[] = [];
	const endHeading = (): void => {
		if (heading !== undefined && text.slice(heading.end).trim() === '') lonely.push(heading.words);
	};
	const enter = (node: Root | RootContent): void => {
		if (node.type === 'text') text += node.value;
		if (node.type === 'element' && isUnseen(node)) return;
		const isHeading = node.type === 'element' && /^h[1-6]$/.test(node.tagName);
		if (isHeading) endHeading();
		const start = text.length;
		if (node.type === 'element' && node.tagName === 'img') {
			pictures.push(String(node.properties['src']));
			text += '\uFFFC';
		}
		if (node.type === 'element' || node.type === 'root') for (const child of node.children) enter(child);
		if (isHeading) heading = {words: text.slice(start), end: text.length};
	};
	enter(tree);
	endHeading();
	return {text, pictures, lonely};
}

function isUnseen({tagName, properties}: Element): boolean {
	if (/^(?:script|style|template|noscript)$/.test(tagName) || properties['hidden'] === true) return true;
	const style = properties['style'] ?? '';
	return /display:\s*none|visibility:\s*hidden|opacity:\s*0(?![.\d])|position:\s*absolute/.test(style);
}
