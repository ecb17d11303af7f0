import {classTokens, type Element, foldSpace, isElement, mayShow, type Post, textOf} from '../../../src/authoring.ts';
import {firstContents} from '../boxes/box.ts';

/**
 * The box that a list of tags fills together with its heading: without the list, the heading would stand over nothing.
 * @returns undefined where the heading may be that of something else, such as the article
 */
export function headedWidgetAround(post: Post, list: Element): Element | undefined {
	const widget = post.parentOf(list);
	if (!isElement(widget) || !containers.has(widget.tagName) || mayShow(post, widget)) return undefined;
	const [heading, filling, ...others] = firstContents(widget, 3);
	if (!isElement(heading) || filling !== list || others.length > 0) return undefined;
	const words = foldSpace(textOf(heading));
	if (!/^h[2-6]$/.test(heading.tagName) || words.length > longestHeading) return undefined;
	return isWidget(widget) || tagsHeading.test(words) ? widget : undefined;
}

const containers: ReadonlySet<string> = new Set(['div', 'section', 'aside', 'nav', 'footer']);

/** UTF-16 units. */
const longestHeading = 40;

/** Whether a box is one of those that themes put beside an article. */
function isWidget(element: Element): boolean {
	return element.tagName === 'aside' || classTokens(element).some((token) => /^widget(?:$|[-_])/.test(token));
}

const tagsHeading =
	/^(?:(?:popular |all |post )?tags?|tagged|tag cloud|topics|keywords?|categories|filed under|schlagw[oö]rt(?:e|er)?|stichw[oö]rter|mots[- ]cl[eé]s|étiquettes|etiquetas|palabras clave|temas|trefwoorden|etichette|tagi|теги|метки|теґи|etiketler|タグ|标签|標籤|關鍵字|关键词|태그)\s*[:：]?$/iu;
