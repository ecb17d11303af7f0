/**
 * The last part of `npm run build`: removes what was compiled from sources that are no longer there, since the compiler
 * leaves such files behind, and tests that moved would run twice; then makes the command.
 */
import {existsSync, readdirSync, rmSync} from 'node:fs';
import path from 'node:path';
import {bundleCommand} from './bundleCommand.ts';

const output = 'dist';

for (const file of readdirSync(output, {recursive: true, encoding: 'utf8'})) {
	const source = file.replace(/(?:\.d\.ts|\.js)$/, '.ts');
	if (source !== file && !existsSync(source)) rmSync(path.join(output, file));
}
await bundleCommand(path.join(output, 'command'));
