import {createRequire} from 'node:module';
import path from 'node:path';
import {types} from 'node:util';
import type {LoadedModule} from '../../config/index.ts';
import {messageOf} from '../../texts/errorMessage.ts';
import {codeOf} from '../files/fileErrors.ts';

/**
 * Loads the module of a plugin and runs it. That is done at once, without waiting, as configs are read where they are
 * needed: Node loads modules of both kinds so (https://nodejs.org/api/modules.html#loading-ecmascript-modules-using-require).
 * @param specifier a path that begins with `.` or `/`, or the name of a package
 * @param from the config that names it, absolute
 */
export function loadPlugin(specifier: string, from: string): LoadedModule | {readonly problem: string} {
	const require = createRequire(from);
	let file: string;
	try {
		file = require.resolve(isPath(specifier) ? path.resolve(path.dirname(from), specifier) : specifier);
	} catch (error) {
		return {problem: `The plugin \`${specifier}\` cannot be found: ${whyNotFound(specifier, error)}.`};
	}
	try {
		return {file, exported: defaultExportOf(require(file))};
	} catch (error) {
		return {problem: `The plugin \`${specifier}\` cannot be loaded: ${whyNotLoaded(error)}.`};
	}
}

/** Whether a config names a file, and no package. */
export function isPath(specifier: string): boolean {
	return /^\.{1,2}(?:\/|$)/.test(specifier) || path.isAbsolute(specifier);
}

/** As `import` sees it: of a CommonJS module all that it exports, but for what a compiler made of an ES module. */
function defaultExportOf(module: unknown): unknown {
	if (typeof module !== 'object' || module === null) return module;
	const isModule = types.isModuleNamespaceObject(module) || '__esModule' in module;
	return isModule ? ('default' in module ? module.default : undefined) : module;
}

/** Why a file or a package is not found, as a clause that can follow a colon. */
export function whyNotFound(specifier: string, error: unknown): string {
	const code = codeOf(error);
	if (code === 'ERR_PACKAGE_PATH_NOT_EXPORTED')
		return 'the `exports` of its package name nothing for `default` or `require`';
	if (code === 'ERR_INVALID_PACKAGE_CONFIG') return 'the `package.json` of its package is no JSON';
	if (code !== 'MODULE_NOT_FOUND') return withoutStop(messageOf(error));
	return isPath(specifier) ? 'there is no such file' : 'no such package is installed where the config is';
}

function whyNotLoaded(error: unknown): string {
	const code = codeOf(error);
	if (code === 'ERR_REQUIRE_ASYNC_MODULE') return 'it or a module that it imports has an `await` outside of functions';
	if (error instanceof SyntaxError)
		return `it is not JavaScript that Node can read: ${placeOf(error)}${withoutStop(messageOf(error))}`;
	if (code === 'MODULE_NOT_FOUND' || code === 'ERR_MODULE_NOT_FOUND') return withoutStop(messageOf(error));
	return `it throws ${withoutStop(String(error))}`;
}

/** Where a syntax error is stands only in the first line of its stack. */
function placeOf({stack = ''}: SyntaxError): string {
	const [first = ''] = stack.split('\n');
	return /:\d+$/.test(first) ? `${first.replace(/^file:\/\//, '')}: ` : '';
}

/** Behind the first line, Node lists who asked for the module. */
function withoutStop(message: string): string {
	return (message.split('\n')[0] ?? '').replace(/\.$/, '');
}
