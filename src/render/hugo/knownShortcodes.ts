import {unknownOutput} from '../../model/unknownOutput.ts';
import type {HtmlPart} from '../rendering.ts';
import {attributePart, html, type MarkValue, valuePart} from '../writtenHtml.ts';
import type {ShortcodeArgument} from './shortcodeMarks.ts';

/** What a shortcode that comes with Hugo writes; of one with a text within, before it and behind. */
export interface ShortcodeHtml {
	readonly before: readonly HtmlPart[];
	readonly after: readonly HtmlPart[];
	/** Whether the text within is code. */
	readonly isCode?: boolean;
}

/**
 * What Hugo writes for its own shortcodes (https://gohugo.io/shortcodes/), as far as it follows from the post alone; undefined
 * for all others.
 */
export function htmlOfShortcode(name: string, args: readonly ShortcodeArgument[]): ShortcodeHtml | undefined {
	const write = shortcodes.get(name);
	return write?.((key, place) => args.find((arg) => arg.name === key) ?? argumentAt(args, place));
}

/** An argument by its name, or else by its place among those without one. */
type ArgumentOf = (name: string, place?: number) => MarkValue | undefined;

function argumentAt(args: readonly ShortcodeArgument[], place: number | undefined): MarkValue | undefined {
	return place === undefined ? undefined : args.filter(({name}) => name === undefined)[place];
}

/** Leads to a page whose address only the site's build knows. */
const pageAddress: ShortcodeHtml = {before: [unknownOutput], after: []};

const shortcodes: ReadonlyMap<string, (argument: ArgumentOf) => ShortcodeHtml | undefined> = new Map<
	string,
	(argument: ArgumentOf) => ShortcodeHtml | undefined
>([
	['figure', (argument) => ({before: figure(argument), after: []})],
	['highlight', highlight],
	['ref', () => pageAddress],
	['relref', () => pageAddress],
	['youtube', (argument) => framed('https://www.youtube.com/embed/', argument, 'YouTube Video')],
	['vimeo', (argument) => framed('https://player.vimeo.com/video/', argument, 'vimeo video')],
	['gist', gist],
	['tweet', tweet],
	['x', tweet],
]);

function figure(argument: ArgumentOf): readonly HtmlPart[] {
	const attributes = (...names: readonly string[]): readonly HtmlPart[] =>
		names.flatMap((name) => attributePart(name, argument(name)));
	const link = attributePart('href', argument('link'));
	const alt = attributePart('alt', argument('alt') ?? argument('caption'));
	const picture = html`<img${attributes('src')}${alt}${attributes('width', 'height', 'loading')}/>`;
	const shown = link.length === 0 ? picture : html`<a${link}${attributes('target', 'rel')}>${picture}</a>`;
	return html`<figure${attributes('class')}>${shown}${caption(argument)}</figure>`;
}

/** Its words are Markdown for Hugo; here, they are text. */
function caption(argument: ArgumentOf): readonly HtmlPart[] {
	const [title, words, credit, address] = ['title', 'caption', 'attr', 'attrlink'].map((name) => argument(name));
	const heading = title && html`<h4>${valuePart(title)}</h4>`;
	const source =
		credit && (address ? html`<a${attributePart('href', address)}>${valuePart(credit)}</a>` : valuePart(credit));
	const text = words || source ? html`<p>${words && valuePart(words)} ${source}</p>` : undefined;
	return heading || text ? html`<figcaption>${heading}${text}</figcaption>` : [];
}

function highlight(argument: ArgumentOf): ShortcodeHtml {
	const language = argument('lang', 0);
	const name = language && {text: `language-${language.text}`, range: undefined};
	const attributes = [...attributePart('class', name), ...attributePart('data-lang', language)];
	return {
		before: html`<div class="highlight"><pre tabindex="0"><code${attributes}>`,
		after: ['</code></pre></div>'],
		isCode: true,
	};
}

function framed(address: string, argument: ArgumentOf, usualTitle: string): ShortcodeHtml | undefined {
	const id = argument('id', 0);
	if (id === undefined) return undefined;
	const title = attributePart('title', argument('title') ?? {text: usualTitle, range: undefined});
	return {
		before: html`<div><iframe src="${address}${valuePart(id)}"${title} allowfullscreen></iframe></div>`,
		after: [],
	};
}

function gist(argument: ArgumentOf): ShortcodeHtml | undefined {
	const [user, id, file] = [argument('user', 0), argument('id', 1), argument('file', 2)];
	if (user === undefined || id === undefined) return undefined;
	const query = file && html`?file=${valuePart(file)}`;
	const address = html`https://gist.github.com/${valuePart(user)}/${valuePart(id)}.js${query}`;
	return {before: html`<script src="${address}"></script>`, after: []};
}

/** Its words are fetched when the site is built. */
function tweet(argument: ArgumentOf): ShortcodeHtml | undefined {
	const [user, id] = [argument('user'), argument('id', 0)];
	if (id === undefined) return undefined;
	const address = html`https://twitter.com/${user === undefined ? 'i' : valuePart(user)}/status/${valuePart(id)}`;
	const before = html`<blockquote class="twitter-tweet"><p>${unknownOutput}</p><a href="${address}">${unknownOutput}</a></blockquote>`;
	return {before, after: []};
}
