import {existsSync} from 'node:fs';
import path from 'node:path';
import {isObject} from '../../model/checks.ts';
import {readControlText} from '../files/guardedFile.ts';

/** Names that other programs give to their configs, and people therefore to ours. */
const strayNames: readonly string[] = [
	'.archivelintrc',
	...['yml', 'yaml', 'js', 'cjs', 'mjs', 'ts', 'toml', 'json5'].map((ending) => `.archivelintrc.${ending}`),
	...['json', 'jsonc'].map((ending) => `archivelintrc.${ending}`),
	...['js', 'cjs', 'mjs', 'ts', 'cts', 'mts', 'json', 'jsonc'].map((ending) => `archivelint.config.${ending}`),
];

/**
 * What lies in a folder as if it were a config, and is not read: files of other names, and a key of `package.json`.
 * @param folder absolute
 * @returns their names
 */
export function strayConfigsIn(folder: string): readonly string[] {
	// To list a folder of a hundred thousand posts would take longer.
	const stray = strayNames.filter((name) => existsSync(path.join(folder, name)));
	return hasOwnKey(path.join(folder, 'package.json')) ? [...stray, 'package.json'] : stray;
}

/** Says that they are not read, and what to do. */
export function describeStray(name: string, shown: string): string {
	if (name === 'package.json')
		return `The key \`archivelint\` of \`${shown}\` is not read: write what it holds into a file \`.archivelintrc.json\` beside it.`;
	const isCode = /\.[cm]?[jt]s$/.test(name);
	const how = isCode ? 'a config is JSON, with comments if you like' : 'a config is JSON';
	return `\`${shown}\` is not read: ${how}, and its name is \`.archivelintrc.json\` or \`.archivelintrc.jsonc\`.`;
}

function hasOwnKey(file: string): boolean {
	try {
		const json: unknown = JSON.parse(readControlText(file));
		return isObject(json) && isObject(json['archivelint']);
	} catch {
		// What others make of it is none of our business.
		return false;
	}
}
