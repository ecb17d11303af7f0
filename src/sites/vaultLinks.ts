import {fileNameOf, isMarkdownFile} from './jekyll/postName.ts';
import type {PlainPages} from './plainPosts.ts';
import {sampleOf} from './plainPosts.ts';

/** So many notes are looked into. */
const mostNotes = 32;

/** The links of notes, `[[Name]]` and `![[Name]]`, with a heading or another text behind it. */
const wikilink = /\[\[([^[\]|#^\n]{1,200})(?:[#|^][^[\]\n]{0,200})?\]\]/g;

/**
 * Whether files are the notes of a vault of Obsidian or of a program like it, whose own folder git is often told to ignore: in
 * one note of four, always of the same few, a wikilink names a file that there is. Code has such brackets, too.
 */
export function isVault({pages, paths, startOf}: PlainPages): boolean {
	const notes = sampleOf(pages.filter(isMarkdownFile), mostNotes);
	if (notes.length === 0) return false;
	const names = new Set(paths.flatMap((path) => [foldedName(path), foldedName(path).replace(/\.[^.]+$/, '')]));
	const linked = notes.filter((path) => {
		const text = withoutCode(startOf(path) ?? '');
		return [...text.matchAll(wikilink)].some(([, name = '']) => names.has(foldedName(name.trim())));
	});
	return 4 * linked.length >= notes.length;
}

function withoutCode(text: string): string {
	return text.replace(/^[ \t]*(```|~~~)[^]*?^[ \t]*\1/gm, '').replace(/`[^`\n]*`/g, '');
}

function foldedName(path: string): string {
	return fileNameOf(path).normalize('NFC').toLowerCase();
}
