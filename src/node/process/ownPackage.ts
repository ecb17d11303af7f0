import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';

/**
 * The manifest of this package, found by the package's own name, so that it is the same for the sources and for what is
 * compiled of them (https://nodejs.org/api/packages.html#self-referencing-a-package-using-its-name).
 */
const manifestFile = createRequire(import.meta.url).resolve('archivelint/package.json');

/** The folder of this package, absolute. */
export const packageFolder = path.dirname(manifestFile);

/** The version of this package. */
export function readVersion(): string {
	const manifest: unknown = JSON.parse(readFileSync(manifestFile, 'utf8'));
	return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : '';
}
