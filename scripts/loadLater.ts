import type {Plugin} from 'esbuild';
import {escapeForRegExp} from '../src/texts/escapeForRegExp.ts';

/** Functions of modules that take milliseconds to load, and that most runs do not call. */
const functions: Readonly<Record<string, readonly string[]>> = {
	'./importModule.cjs': ['importModule'],
	'@inquirer/input': ['default'],
	'@inquirer/select': ['default'],
	diff: ['createTwoFilesPatch'],
	// Only archives in CommonMark need what reads it.
	micromark: ['parse', 'postprocess', 'preprocess'],
	'micromark-extension-gfm-autolink-literal': ['gfmAutolinkLiteral'],
	'micromark-extension-gfm-footnote': ['gfmFootnote'],
	'micromark-extension-gfm-strikethrough': ['gfmStrikethrough'],
	'micromark-extension-gfm-table': ['gfmTable'],
	'micromark-extension-gfm-task-list-item': ['gfmTaskListItem'],
	'node:child_process': ['spawnSync'],
	'node:stream/consumers': ['buffer'],
	'string-width': ['default'],
	'toml-eslint-parser': ['parseTOML'],
};

/**
 * Lets a bundle load modules when their functions are called first. A function that is imported and not listed is a
 * mistake of which the bundler tells.
 */
export const loadLater: Plugin = {
	name: 'load-later',
	setup(build) {
		const filter = new RegExp(`^(?:${Object.keys(functions).map(escapeForRegExp).join('|')})$`);
		// Code that is not loaded as a module cannot import any: this one stays a file of its own.
		build.onResolve({filter: /\/importModule\.ts$/}, () => ({path: './importModule.cjs', namespace: 'later'}));
		build.onResolve({filter: /^\.\/importModule\.cjs$/}, ({path}) => ({path, external: true}));
		build.onResolve({filter}, ({path, kind, namespace}) =>
			kind === 'import-statement' && namespace === 'file' ? {path, namespace: 'later'} : undefined,
		);
		build.onLoad({filter, namespace: 'later'}, ({path}) => ({
			contents: (functions[path] ?? []).map((name) => laterFunction(path, name)).join('\n'),
			resolveDir: process.cwd(),
		}));
		// Who reads the report decides on colours, and no guess of the package: nobody needs what it guesses by.
		build.onResolve({filter: /^#supports-color$/}, ({path}) => ({path, namespace: 'no-guess'}));
		build.onLoad({filter: /^/, namespace: 'no-guess'}, () => ({
			contents: 'export default {stdout: false, stderr: false};',
		}));
	},
};

function laterFunction(module: string, name: string): string {
	return `export ${name === 'default' ? 'default function' : `function ${name}`}(...given) {
	return require(${JSON.stringify(module)}).${name}(...given);
}`;
}
