import type {Range} from '../../model/text.ts';
import {unknownOutput} from '../../model/unknownOutput.ts';
import type {HtmlPart} from '../rendering.ts';
import {attributePart, html, type MarkValue, valueIn, valuePart} from '../writtenHtml.ts';

/** A link or an embed of Obsidian: `[[Note#Heading|shown]]`, `![[picture.png|300]]`. */
export interface NoteLink {
	readonly isEmbed: boolean;
	/** The note or file, and the place in it. */
	readonly target: MarkValue;
	/** What stands behind each bar. */
	readonly options: readonly MarkValue[];
}

/**
 * Reads what stands between the brackets.
 * @returns undefined for what names nothing
 */
export function readNoteLink(file: string, inner: Range, isEmbed: boolean): NoteLink | undefined {
	const parts: MarkValue[] = [];
	let start = inner.start;
	// In tables, a bar has a backslash before it.
	for (const {index, 0: bar} of file.slice(inner.start, inner.end).matchAll(/\\?\|/g)) {
		parts.push(trimmedIn(file, {start, end: inner.start + index}));
		start = inner.start + index + bar.length;
	}
	parts.push(trimmedIn(file, {start, end: inner.end}));
	const [target, ...options] = parts;
	return target === undefined || target.text === '' ? undefined : {isEmbed, target, options};
}

function trimmedIn(file: string, {start, end}: Range): MarkValue {
	const text = file.slice(start, end);
	const before = text.length - text.trimStart().length;
	return valueIn(file, {start: start + before, end: start + before + text.trim().length});
}

/** What Obsidian shows for it (https://help.obsidian.md/links, https://help.obsidian.md/embeds), with the classes of its own pages. */
export function htmlOfNoteLink(link: NoteLink): {readonly parts: readonly HtmlPart[]; readonly isKnown: boolean} {
	if (!link.isEmbed) return {parts: linkHtml(link), isKnown: true};
	const extension = /\.([a-z0-9]+)$/i.exec(link.target.text)?.[1]?.toLowerCase() ?? '';
	if (pictures.has(extension)) return {parts: pictureHtml(link), isKnown: true};
	const player = players.get(extension);
	const source = attributePart('src', link.target);
	if (player === undefined)
		return {parts: html`<span class="internal-embed"${source}>${unknownOutput}</span>`, isKnown: false};
	return {parts: html`<${player} class="internal-embed"${source} controls></${player}>`, isKnown: true};
}

function linkHtml({target, options}: NoteLink): readonly HtmlPart[] {
	const shown = options.at(-1);
	const words = shown === undefined || shown.text === '' ? shownTarget(target) : shown;
	return html`<a class="internal-link"${attributePart('href', target)}>${valuePart(words)}</a>`;
}

/** `Note#Heading` is shown as `Note > Heading`, and `#Heading` without its sign. */
function shownTarget(target: MarkValue): MarkValue {
	if (!target.text.includes('#')) return target;
	const text = target.text
		.split('#')
		.filter((part) => part !== '')
		.join(' > ');
	return {text, range: undefined};
}

function pictureHtml({target, options}: NoteLink): readonly HtmlPart[] {
	const size = options.map(({text}) => sizeForm.exec(text)).find((found) => found !== null);
	const words = options.find(({text}) => text !== '' && !sizeForm.test(text));
	const [width, height] = [size?.[1], size?.[2]];
	const sizes = html`${width && ` width="${width}"`}${height && ` height="${height}"`}`;
	return html`<img class="internal-embed"${attributePart('src', target)}${attributePart('alt', words ?? target)}${sizes}>`;
}

const sizeForm = /^(\d+)(?:x(\d+))?$/;

const pictures: ReadonlySet<string> = new Set('avif bmp gif jpeg jpg png svg webp'.split(' '));

const players: ReadonlyMap<string, 'audio' | 'video'> = new Map([
	...['flac', 'm4a', 'mp3', 'ogg', 'wav', '3gp'].map((name) => [name, 'audio'] as const),
	...['mkv', 'mov', 'mp4', 'ogv', 'webm'].map((name) => [name, 'video'] as const),
]);
