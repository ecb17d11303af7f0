import type {Element, Root, RootContent} from 'hast';
import rehypeParse from 'rehype-parse';
import {unified} from 'unified';
import type {Range} from '../../../src/model/text.ts';
import {renderKramdown} from '../../../src/render/kramdown/index.ts';
import {readLiquid} from '../../../src/render/liquid/readLiquid.ts';
import type {Rendered, TemplatedBody} from '../../../src/render/rendering.ts';

const parser = unified().use(rehypeParse, {fragment: true, verbose: true});

/** Renders a text that is all body. */
export function render(body: string): Rendered & Pick<TemplatedBody, 'marks'> {
	const templated = readLiquid(body, {start: 0, end: body.length});
	return {...renderKramdown(body, templated), marks: templated.marks};
}

/** The HTML of a body without the white space between tags. */
export function htmlOf(body: string): string {
	return withoutSpaceAtTags(render(body).html);
}

/** HTML without the white space next to tags. */
export function withoutSpaceAtTags(html: string): string {
	return html
		.replace(/>[ \t\r\n]+/g, '>')
		.replace(/[ \t\r\n]+</g, '<')
		.trim();
}

/** What stands in the file for an element, its tags and its attributes. */
export interface Located {
	readonly whole: string;
	readonly startTag: string;
	readonly attributes: Readonly<Record<string, string>>;
}

/** Each element of this name in the tree of a body, as slices of the body. */
export function locate(body: string, name: string): readonly Located[] {
	const rendered = render(body);
	return elementsOf(parser.parse(rendered.html), name).map((element) => locateElement(body, rendered, element));
}

function locateElement(body: string, {map}: Rendered, {position, data}: Element): Located {
	const slice = (place: typeof position): string => {
		const range: Range = {start: place?.start.offset ?? 0, end: place?.end.offset ?? 0};
		const {start, end} = map.toSource(range.start, range.end);
		return body.slice(start, end);
	};
	const attributes = Object.entries(data?.position?.properties ?? {}).map(([key, place]) => [key, slice(place)]);
	return {whole: slice(position), startTag: slice(data?.position?.opening), attributes: Object.fromEntries(attributes)};
}

function elementsOf(parent: Root | RootContent, name: string): readonly Element[] {
	if (!('children' in parent)) return [];
	return parent.children.flatMap((child) => {
		const inside = elementsOf(child, name);
		return child.type === 'element' && child.tagName === name ? [child, ...inside] : inside;
	});
}
