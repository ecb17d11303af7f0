import {lstatSync, readdirSync} from 'node:fs';
import path from 'node:path';
import {registeredTags, tagsOfGems, unknownTags} from '../../sites/jekyll/pluginTags.ts';
import {readControlText} from '../files/guardedFile.ts';

/** More files of code no site has. */
const mostFiles = 500;

/** In bytes. */
const longestCode = 1_000_000;

/**
 * The tags of Liquid that the plugins of a site add: those that its own code registers, and those of its gems. `*` among them
 * stands for tags that nobody can know.
 * @param folder of the site, absolute
 */
export function pluginTagsOf(folder: string, gems: readonly string[]): readonly string[] {
	const code = rubyFilesIn(path.join(folder, '_plugins'));
	// What a program does cannot be told from its text.
	const own = code.length === 0 ? [] : [unknownTags, ...code.flatMap((file) => registeredTags(readCode(file)))];
	return [...new Set([...tagsOfGems(gems), ...own])];
}

function rubyFilesIn(folder: string): readonly string[] {
	try {
		// A link may lead to a whole disk.
		if (!lstatSync(folder).isDirectory()) return [];
		return readdirSync(folder, {recursive: true, encoding: 'utf8'})
			.filter((name) => name.endsWith('.rb'))
			.toSorted()
			.slice(0, mostFiles)
			.map((name) => path.join(folder, name));
	} catch {
		// Most sites have no such folder.
		return [];
	}
}

/** What cannot be read registers nothing that could be known. */
function readCode(file: string): string {
	try {
		return readControlText(file, longestCode);
	} catch {
		return '';
	}
}
