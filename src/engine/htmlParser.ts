import type {Root} from 'hast';
import {html, svg} from 'property-information';
import rehypeParse from 'rehype-parse';
import {unified} from 'unified';

// The parser looks names of attributes up in these tables. Without this, `<p constructor>` finds what every object has.
for (const {normal, property} of [html, svg]) {
	Object.setPrototypeOf(normal, null);
	Object.setPrototypeOf(property, null);
}

const processor = unified().use(rehypeParse, {fragment: true, verbose: true}).freeze();

/**
 * Parses the HTML of a page.
 * @returns a tree with the parser's own positions, see `locateNodes`
 * @throws whatever the parser does on a text that it has a fault with
 */
export function parseHtml(text: string): Root {
	return processor.parse(text);
}
