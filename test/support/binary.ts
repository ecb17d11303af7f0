import path from 'node:path';
import {fileURLToPath} from 'node:url';

/** The command as a file for Node: the compiled one for compiled tests, the source for tests from sources. */
export const binary = fileURLToPath(
	new URL(`../../src/cli/bin${path.extname(fileURLToPath(import.meta.url))}`, import.meta.url),
);
