import type {Root} from 'hast';
import type {Settings} from '../model/settings.ts';
import type {SourceMap} from '../render/sourceMap.ts';
import {parseLean} from './leanParser.ts';
import {parseReference} from './referenceParser.ts';

/**
 * Parses the HTML of a page.
 * @param html the page
 * @param map leads from its offsets to those of the file
 * @returns a tree whose nodes know their places in the file, the same from both parsers
 * @throws whatever the parser does on a text that it has a fault with
 */
export function parseTree(html: string, map: SourceMap, parser: Settings['parser']): Root {
	return parser === 'lean' ? parseLean(html, map) : parseReference(html, map);
}
