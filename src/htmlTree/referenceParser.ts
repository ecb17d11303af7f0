import type {Root} from 'hast';
import {html, svg} from 'property-information';
import rehypeParse from 'rehype-parse';
import {unified} from 'unified';
import type {SourceMap} from '../render/sourceMap.ts';
import {locateNodes} from './locate.ts';

// The parser looks names of attributes up in these tables. Without this, `<p constructor>` finds what every object has.
for (const {normal, property} of [html, svg]) {
	Object.setPrototypeOf(normal, null);
	Object.setPrototypeOf(property, null);
}

const processor = unified().use(rehypeParse, {fragment: true, verbose: true}).freeze();

/**
 * Parses the HTML of a page with `rehype-parse`: what the lean parser is compared with.
 * @param html the page
 * @param map leads from its offsets to those of the file
 * @throws whatever the parser does on a text that it has a fault with
 */
export function parseReference(html: string, map: SourceMap): Root {
	return locateNodes(processor.parse(html), html, map);
}
