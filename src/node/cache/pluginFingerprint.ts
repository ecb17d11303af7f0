import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {isObject} from '../../model/checks.ts';
import {packageFolder} from '../process/ownPackage.ts';

/** By the file of a plugin. What a process has loaded it runs to its end, whatever becomes of the file. */
const known = new Map<string, string | undefined>();

/**
 * What tells the code of a plugin from other code: the texts of its module and of all modules beside it that this one
 * imports, and the versions of the packages that they are made with.
 * @param file its module, absolute
 * @returns undefined where nobody can say what its rules find: it reads files, or loads modules that its text does not name
 */
export function pluginFingerprint(file: string): string | undefined {
	if (!known.has(file)) known.set(file, fingerprintOf(file));
	return known.get(file);
}

function fingerprintOf(file: string): string | undefined {
	try {
		const code = new PluginCode();
		code.addModule(file);
		return code.isKnown ? code.text : undefined;
	} catch {
		// A module that is not where its importer says: it was loaded all the same, and nobody knows how.
		return undefined;
	}
}

/** What is in a text between quotes behind `from`, `import` and `require`. */
const imported = /\b(?:from|import|require)\s*\(?\s*(['"])([^'"\n]*)\1/g;

/** An `import` or a `require` whose module is told when it runs. */
const untold = /\b(?:import|require)\s*\(\s*[^'"\s)]|\brequire\s*[^(\w\s'"]|\bcreateRequire\b|\bgetBuiltinModule\b/;

/** Modules of Node that know nothing but what they are handed. */
const pureModules: ReadonlySet<string> = new Set(
	['assert', 'buffer', 'path', 'path/posix', 'punycode', 'querystring', 'string_decoder', 'url', 'util'].flatMap(
		(name) => [name, `node:${name}`],
	),
);

/** Where archivelint's own code is, which has a fingerprint of its own. */
const ownCode = path.join(packageFolder, path.sep);

class PluginCode {
	/** Whether all of the code was seen. */
	isKnown = true;
	readonly #parts = new Map<string, string>();

	get text(): string {
		return JSON.stringify([...this.#parts.values()]);
	}

	addModule(file: string): void {
		if (this.#parts.has(file) || file.startsWith(ownCode)) return;
		const text = readFileSync(file, 'utf8');
		this.#parts.set(file, text);
		if (file.endsWith('.json')) return;
		if (!/\.[cm]?js$/.test(file) || untold.test(text)) this.isKnown = false;
		const require = createRequire(file);
		for (const [, , specifier = ''] of text.matchAll(imported)) this.#addImport(specifier, file, require);
	}

	#addImport(specifier: string, from: string, require: NodeJS.Require): void {
		if (pureModules.has(specifier) || /^archivelint(?:\/|$)/.test(specifier)) return;
		if (specifier.startsWith('file:')) this.addModule(fileURLToPath(specifier));
		else if (specifier.startsWith('node:') || require.resolve.paths(specifier) === null) this.isKnown = false;
		else if (/^\.{0,2}\//.test(specifier)) this.addModule(path.resolve(path.dirname(from), specifier));
		else this.#addPackage(specifier, require.resolve(specifier));
	}

	/** A package is what its version says. One that lies elsewhere than in `node_modules` is still being written. */
	#addPackage(name: string, file: string): void {
		const folders = file.split(`${path.sep}node_modules${path.sep}`);
		const own = /^(?:@[^/]+\/)?[^/]+/.exec(folders.at(-1)?.replaceAll(path.sep, '/') ?? '')?.[0];
		if (folders.length === 1 || own === undefined) {
			this.isKnown = false;
			return;
		}
		const folder = path.join(...folders.slice(0, -1).map((part) => `${part}${path.sep}node_modules`), own);
		const manifest: unknown = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
		if (!isObject(manifest) || isObject(manifest['dependencies'])) this.isKnown = false;
		else this.#parts.set(folder, `${name} ${String(manifest['version'])}`);
	}
}
