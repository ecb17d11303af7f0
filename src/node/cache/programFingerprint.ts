import {existsSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {isObject} from '../../model/checks.ts';
import {hashOf} from '../files/readPost.ts';
import {packageFolder, readVersion} from '../process/ownPackage.ts';

/** Where `npm run build` writes the fingerprint of what it has compiled. */
export const buildFile = path.join('dist', 'src', 'build.txt');

/**
 * A fingerprint of the program that finds what is cached: archivelint's code, the packages that it uses, Node, and what
 * Node knows of characters and of time zones.
 */
export function programFingerprint(): string {
	known ??= makeFingerprint();
	return known;
}

/** What runs in this process stays what it is, whatever becomes of its files. */
let known: string | undefined;

function makeFingerprint(): string {
	const {node, icu, unicode, tz, cldr} = process.versions;
	return hashOf(
		Buffer.from(JSON.stringify([readVersion(), readBuild(), dependencyVersions(), [node, icu, unicode, tz, cldr]])),
	);
}

/** The sources have no build. */
function readBuild(): string {
	const isSource = fileURLToPath(import.meta.url).endsWith('.ts');
	try {
		if (!isSource) return readFileSync(path.join(packageFolder, buildFile), 'utf8');
	} catch {
		// A package that somebody has put together in another way.
	}
	return fingerprintOfCode(path.resolve(fileURLToPath(import.meta.url), '../../../..'));
}

/**
 * A fingerprint of all code of archivelint.
 * @param folder that holds `src` and `rules`
 */
export function fingerprintOfCode(folder: string): string {
	const texts = ['src', 'rules'].flatMap((room) =>
		readdirSync(path.join(folder, room), {recursive: true, encoding: 'utf8'})
			.filter((name) => /\.[jt]s$/.test(name) && !name.endsWith('.d.ts'))
			.toSorted()
			.map((name) => [name, readFileSync(path.join(folder, room, name), 'utf8')]),
	);
	return hashOf(Buffer.from(JSON.stringify(texts)));
}

/** The versions of all packages that this one uses, and that those use, as they are installed. */
function dependencyVersions(): readonly string[] {
	const versions = new Map<string, string>();
	const waiting = [packageFolder];
	for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
		const {version, dependencies} = readManifest(folder);
		versions.set(folder, `${path.basename(folder)} ${version}`);
		for (const name of dependencies) {
			const found = findPackage(name, folder);
			if (found !== undefined && !versions.has(found)) waiting.push(found);
		}
	}
	return [...versions.values()].toSorted();
}

/** As Node looks for packages: in each `node_modules` upwards. */
function findPackage(name: string, from: string): string | undefined {
	for (let folder = from; ; folder = path.dirname(folder)) {
		const candidate = path.join(folder, 'node_modules', name);
		if (existsSync(path.join(candidate, 'package.json'))) return candidate;
		if (folder === path.dirname(folder)) return undefined;
	}
}

function readManifest(folder: string): {readonly version: string; readonly dependencies: readonly string[]} {
	const manifest: unknown = parseJson(readFileSync(path.join(folder, 'package.json'), 'utf8'));
	if (!isObject(manifest)) return {version: '', dependencies: []};
	const {version, dependencies} = manifest;
	return {version: String(version), dependencies: isObject(dependencies) ? Object.keys(dependencies) : []};
}

/** What cannot be read as JSON says as little as a manifest can. */
function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
