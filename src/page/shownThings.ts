import type {Element, Post} from '../model/post.ts';
import {hasFragmentTarget} from './fragments.ts';
import {isVisual, namingAttributes, property, urlProperty} from './html.ts';
import {declarationsOf} from './styleDeclarations.ts';
import {embedOf} from './waitingEmbeds.ts';
import {waitingPictureOf} from './waitingPicture.ts';

/**
 * Whether an element may show something by itself, whatever it holds, or would do so if a script of its site ran: what is true of
 * neither it nor anything in it, and holds no words, is nothing to a reader.
 */
export function mayShow(post: Post, element: Element): boolean {
	return (
		isVisual(element) ||
		otherVisuals.has(element.tagName) ||
		isDrawn(post, element) ||
		waitsForScript(element) ||
		isPainted(element) ||
		isNamedPicture(element)
	);
}

/** What HTML itself shows although it is neither a picture nor a field. */
const otherVisuals: ReadonlySet<string> = new Set(['meter', 'progress', 'fieldset', 'frame']);

/** Whether an element shows a drawing that stands elsewhere in the post, or in another file. */
function isDrawn(post: Post, element: Element): boolean {
	if (element.tagName !== 'use') return false;
	const reference = urlProperty(element, 'href') ?? urlProperty(element, 'xlink:href') ?? '';
	return reference.startsWith('#') ? hasFragmentTarget(post, reference) : reference !== '';
}

/** Whether a script would fill an element: with a film, a chart, a quotation or a picture, or with what only its site knows. */
export function waitsForScript(element: Element): boolean {
	return isCustomElement(element) || isTemplate(element) || embedOf(element) !== undefined || waitsForFile(element);
}

/** Whether an element keeps markup that a script would show. */
function isTemplate(element: Element): boolean {
	if (element.tagName === 'template') return (element.content?.children ?? element.children).length > 0;
	return element.tagName === 'script' && /^text\/(?!javascript|ecmascript)/i.test(property(element, 'type') ?? '');
}

/** Whether an element is one that the site made up: what it shows, its script decides. */
function isCustomElement({tagName}: Element): boolean {
	return tagName.includes('-') && !tagName.split('-').some((word) => furnitureWords.has(word));
}

/** Words in the names of elements that show no part of an article. */
const furnitureWords: ReadonlySet<string> = new Set(
	'ad ads advert advertisement analytics consent cookie cookies pixel share sharing social tracking'.split(' '),
);

/** Whether an element keeps a picture, or the page that would be shown in it, in an attribute. Most have none to be searched. */
function waitsForFile(element: Element): boolean {
	let mayBePicture = false;
	for (const name in element.properties) {
		if (plainProperties.has(name) || !String(element.properties[name]).includes('/')) continue;
		if (waitingProperties.test(name)) return true;
		mayBePicture = true;
	}
	return mayBePicture && waitingPictureOf(element) !== undefined;
}

/** Names under which sites keep what a box is to show, as the tree has them: `data-lazy-bg`, `data-embed-url`. */
const waitingProperties = /^data(?:Lazy)?(?:Bg|Back|Embed|Iframe|Oembed|Pym|Video)/;

/** As the tree names them. */
const plainProperties: ReadonlySet<string> = new Set(['className', 'id', 'style', 'href', 'src', 'title', 'alt']);

/** Whether an element has a colour, a picture, a line or a shadow of its own by its style, or by attributes of old. */
export function isPainted(element: Element): boolean {
	if (property(element, 'bgcolor') !== undefined || property(element, 'background') !== undefined) return true;
	const style = property(element, 'style');
	if (style === undefined || !mayPaint.test(style)) return false;
	return declarationsOf(style).some((declaration) => {
		const {name, value} = painting.exec(declaration)?.groups ?? {};
		return name !== undefined && !isUnseen(name.toLowerCase(), (value ?? '').trim().toLowerCase());
	});
}

const mayPaint = /background|border|outline|shadow|content|filter|mask/i;

const painting =
	/^\s*(?<name>background(?:-color|-image)?|border(?:-(?:top|right|bottom|left|block|inline)(?:-(?:start|end))?)?(?:-(?:width|style|image))?|outline(?:-style)?|box-shadow|content|(?:backdrop-)?filter)\s*:(?<value>[^]*)$/i;

/** Whether what a declaration paints cannot be seen: it names no colour, or no line. */
function isUnseen(name: string, value: string): boolean {
	const words = value.replace(/\s*!\s*important\s*$/, '');
	if (/^(?:|none|initial|unset|normal|transparent|0(?:px|em|rem)?)$/.test(words)) return true;
	if (name.startsWith('border') || name.startsWith('outline'))
		return /(?:^|\s)(?:none|hidden|0(?:px|em|rem)?|transparent)(?:\s|$)/.test(words);
	return name.startsWith('background') && /^(?:no-repeat|transparent|none|scroll|repeat|0(?:px|%)?|\s)+$/.test(words);
}

/** Whether an element is a picture for those who cannot see: one of a role that says so, and with a name. */
function isNamedPicture(element: Element): boolean {
	const role = property(element, 'role');
	if (role === undefined || !/^(?:img|image|figure|meter|progressbar|graphics-\w+)$/i.test(role.trim())) return false;
	return namingAttributes.some((name) => (property(element, name) ?? '').trim() !== '');
}
