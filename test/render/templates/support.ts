import {parseTree} from '../../../src/htmlTree/parseTree.ts';
import type {TemplateLanguage} from '../../../src/model/post.ts';
import {attributeRange, descendants, rangeOf} from '../../../src/page/html.ts';
import {renderCommonmark} from '../../../src/render/commonmark/index.ts';
import type {Rendered, TemplatedBody} from '../../../src/render/rendering.ts';
import {applyTemplates} from '../../../src/render/templates/applyTemplates.ts';

/** How a body is rendered. */
interface Use {
	readonly templates: readonly TemplateLanguage[];
	readonly isHexo?: boolean;
	readonly rawHtml?: 'allow' | 'omit';
}

/** Renders a text that is all body with a renderer of CommonMark, its templates before. */
export function render(
	body: string,
	{templates, isHexo = false, rawHtml = 'allow'}: Use,
): Rendered & Pick<TemplatedBody, 'otherMarks'> {
	const templated = applyTemplates(body, {start: 0, end: body.length}, {templates, isHexo, runs: true});
	const rendered = renderCommonmark(body, templated, {rawHtml, headingIds: 'none'});
	return {...rendered, otherMarks: templated.otherMarks};
}

/** What stands in the file for each element of a name, and for one of its attributes, where that stands there as it is. */
export function slicesOf(
	body: string,
	{html, map}: Rendered,
	{name, attribute}: {readonly name: string; readonly attribute: string},
): readonly (readonly [element: string, attribute: string | undefined])[] {
	return [...descendants(parseTree(html, map, 'lean'))]
		.filter(({tagName}) => tagName === name)
		.map((element) => {
			const [whole, value] = [rangeOf(element), attributeRange(element, attribute)];
			return [body.slice(whole.start, whole.end), value && body.slice(value.start, value.end)] as const;
		});
}
