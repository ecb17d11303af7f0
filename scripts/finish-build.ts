/**
 * The last part of `npm run build`: removes what was compiled from sources that are no longer there, since the compiler
 * leaves such files behind, and tests that moved would run twice; writes a fingerprint of the code, by which a cache knows
 * what it was made with; then makes the command. The command's unbundled entry is made executable too: npx keeps, for each
 * checkout, a link to the file that was the package's `bin` when it first ran there, and this one was.
 */
import {chmodSync, existsSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {buildFile, fingerprintOfCode} from '../src/node/cache/programFingerprint.ts';
import {bundleCommand} from './bundleCommand.ts';
import {bundleReportPage} from './bundleReportPage.ts';

const output = 'dist';

for (const file of readdirSync(output, {recursive: true, encoding: 'utf8'})) {
	const source = file.replace(/(?:\.d\.ts|\.js)$/, '.ts');
	if (source !== file && !existsSync(source)) rmSync(path.join(output, file));
}
writeFileSync(buildFile, fingerprintOfCode(output));
await bundleCommand(path.join(output, 'command'));
await bundleReportPage(path.join(output, 'command/report.html'));
chmodSync(path.join(output, 'src/cli/bin.js'), 0o755);
