/**
 * The last part of `npm run build`: makes the command executable, removes what was compiled from sources that are no longer
 * there, and writes a fingerprint of the code, by which a cache knows what it was made with. The compiler leaves such files
 * behind, and tests that moved would run twice.
 */
import {chmodSync, existsSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {buildFile, fingerprintOfCode} from '../src/node/cache/programFingerprint.ts';

const output = 'dist';

for (const file of readdirSync(output, {recursive: true, encoding: 'utf8'})) {
	const source = file.replace(/(?:\.d\.ts|\.js)$/, '.ts');
	if (source !== file && !existsSync(source)) rmSync(path.join(output, file));
}
chmodSync(path.join(output, 'src/cli/bin.js'), 0o755);
writeFileSync(buildFile, fingerprintOfCode(output));
