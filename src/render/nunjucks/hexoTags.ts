import {unknownOutput} from '../../model/unknownOutput.ts';
import type {HtmlPart} from '../rendering.ts';
import {attributePart, html, type MarkValue, valuePart} from '../writtenHtml.ts';
import type {NunjucksDialect, TagHtml} from './readNunjucks.ts';

/** Nunjucks as Hexo uses it, with the tags that it adds (https://hexo.io/docs/tag-plugins). */
export const hexoDialect: NunjucksDialect = {
	sparesCode: true,
	standIn: 'comment',
	htmlOf: (name, args) => tags.get(name)?.(args),
};

type Arguments = readonly MarkValue[];

const code = (): TagHtml => ({
	before: ['<figure class="highlight"><pre><code>'],
	after: ['</code></pre></figure>'],
	within: 'code',
});

const quotation = (args: Arguments): TagHtml => ({
	before: ['<blockquote>'],
	after: [...footer(args), '</blockquote>'],
	within: 'markdown',
});

const tags: ReadonlyMap<string, (args: Arguments) => TagHtml | undefined> = new Map<
	string,
	(args: Arguments) => TagHtml | undefined
>([
	['asset_img', image],
	['asset_path', path],
	['asset_link', ([name, title]) => name && link(valuePart(name), title ?? name)],
	['post_path', () => ({before: [unknownOutput], after: [], isPartlyUnknown: true})],
	['post_link', postLink],
	['blockquote', quotation],
	['quote', quotation],
	['pullquote', ([type]) => wrapped('blockquote', 'pullquote', type)],
	['note', ([type]) => wrapped('div', 'note', type)],
	['code', code],
	['codeblock', code],
	['gist', ([id]) => id && {before: html`<script src="//gist.github.com/${valuePart(id)}.js"></script>`, after: []}],
	['iframe', frame],
	['youtube', ([id]) => id && player('https://www.youtube.com/embed/', id)],
	['vimeo', ([id]) => id && player('https://player.vimeo.com/video/', id)],
	['img', image],
	['link', outerLink],
]);

/** `[class names] address [width] [height] [title words]`, or the last as `'"title" "alt"'` */
function image(args: Arguments): TagHtml | undefined {
	const at = args.findIndex(({text}) => /[/.:]/.test(text));
	const source = args[at];
	if (source === undefined) return undefined;
	const behind = args.slice(at + 1);
	const sizes = behind
		.slice(0, 2)
		.filter(({text}, index) => isSize(text) && (index === 0 || isSize(behind[0]?.text ?? '')));
	const {title, alt} = wordsOfImage(behind.slice(sizes.length));
	const attributes = [
		...attributePart('src', source),
		...attributePart('width', sizes[0]),
		...attributePart('height', sizes[1]),
		...attributePart('title', title),
		...attributePart('alt', alt),
	];
	return {before: html`<img${attributes}>`, after: []};
}

/** Hexo reads the words that are left as one text, in which double quotes may part the title from the description. */
function wordsOfImage(args: Arguments): {readonly title: MarkValue | undefined; readonly alt: MarkValue | undefined} {
	const text = args.map((arg) => arg.text).join(' ');
	const [, title, alt] = /^"?([^"]+)?"?\s*"?([^"]+)?"?/.exec(text) ?? [];
	const valueOf = (value: string | undefined): MarkValue | undefined =>
		value === undefined ? undefined : (args.find((arg) => arg.text === value) ?? {text: value, range: undefined});
	return {title: valueOf(title), alt: valueOf(alt)};
}

function isSize(text: string): boolean {
	return /^\d+(?:%|[a-z]{2,3})?$/.test(text);
}

function path([name]: Arguments): TagHtml | undefined {
	return name && {before: [valuePart(name)], after: []};
}

function link(address: HtmlPart, words: MarkValue): TagHtml {
	return {before: html`<a href="${address}">${valuePart(words)}</a>`, after: []};
}

/** The address is that of another post, and its title if none is given. */
function postLink([slug, title]: Arguments): TagHtml | undefined {
	if (slug === undefined) return undefined;
	return {...link(unknownOutput, title ?? {text: unknownOutput, range: undefined}), isPartlyUnknown: true};
}

/** `words… address [external] [title]` */
function outerLink(args: Arguments): TagHtml | undefined {
	const at = args.findIndex(({text}) => isAddress(text));
	const address = args[at];
	if (address === undefined) return undefined;
	const words = args.slice(0, at).map(({text}) => text);
	return link(valuePart(address), {text: words.join(' '), range: undefined});
}

function isAddress(text: string): boolean {
	return /^(?:https?:\/\/|\/)/.test(text);
}

function frame([address, width, height]: Arguments): TagHtml | undefined {
	if (address === undefined) return undefined;
	const sizes = [...attributePart('width', width), ...attributePart('height', height)];
	return {before: html`<iframe${attributePart('src', address)}${sizes} allowfullscreen></iframe>`, after: []};
}

function player(address: string, id: MarkValue): TagHtml {
	const before = html`<div class="video-container"><iframe src="${address}${valuePart(id)}" allowfullscreen></iframe></div>`;
	return {before, after: []};
}

function wrapped(element: string, name: string, type: MarkValue | undefined): TagHtml {
	const more = type && html` ${valuePart(type)}`;
	return {before: html`<${element} class="${name}${more}">`, after: [`</${element}>`], within: 'markdown'};
}

/** Whom a quotation is from: words, and the address of what it is from. */
function footer(args: Arguments): readonly HtmlPart[] {
	if (args.length === 0) return [];
	const words = args.filter(({text}) => !isAddress(text)).map(({text}) => text);
	const address = args.find(({text}) => isAddress(text));
	const source = address && html`<cite><a href="${valuePart(address)}">${valuePart(address)}</a></cite>`;
	return html`<footer>${valuePart({text: words.join(' '), range: undefined})} ${source}</footer>`;
}
