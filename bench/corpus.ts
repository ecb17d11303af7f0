import {readdirSync, readFileSync, statSync} from 'node:fs';
import path from 'node:path';
import type {PostInput} from '../src/engine/parse.ts';
import {splitFrontMatter} from '../src/frontMatter/splitFrontMatter.ts';

/** What is measured when the command line names nothing. */
export const defaultFolders: readonly string[] = ['examples/archive'];

/** The posts below some folders, in the order of their paths. */
export function readPosts(folders: readonly string[]): readonly PostInput[] {
	return folders.flatMap((folder) =>
		readdirSync(folder, {recursive: true, encoding: 'utf8'})
			.filter((name) => /\.(?:md|markdown|html)$/.test(name) && statSync(path.join(folder, name)).isFile())
			.toSorted()
			.map((name) => ({path: name.split(path.sep).join('/'), text: readFileSync(path.join(folder, name), 'utf8')})),
	);
}

/** What a post holds behind its front matter. */
export function bodyOf({text}: PostInput): string {
	const {body} = splitFrontMatter(text);
	return text.slice(body.start, body.end);
}

/** In bytes. */
export function sizeOf(texts: readonly string[]): number {
	return texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
}
