import type {PostInput} from '../src/engine/parse.ts';
import {splitFrontMatter} from '../src/frontMatter/splitFrontMatter.ts';
import {renderHtml} from '../src/render/html/renderHtml.ts';
import {renderKramdown} from '../src/render/kramdown/index.ts';
import {readLiquid} from '../src/render/liquid/readLiquid.ts';

/** The HTML of the page that a post becomes, without a layout around it. */
export function renderedPage({path: file, text}: PostInput): string {
	const place = readLiquid(text, splitFrontMatter(text).body);
	return (file.endsWith('.html') ? renderHtml : renderKramdown)(text, place).html;
}
