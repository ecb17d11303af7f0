/** `npm run check:lock`: every package of `package-lock.json` has its digest, and none names a registry. */
import {readFileSync} from 'node:fs';
import {lockFileFaults} from './lockFile.ts';

const faults = lockFileFaults(readFileSync('package-lock.json', 'utf8'));
for (const fault of faults) console.error(`package-lock.json: ${fault}`);
if (faults.length > 0) {
	console.error('`npm view <package>@<version> dist.integrity` prints a digest; `.npmrc` keeps registries out.');
	process.exitCode = 1;
}
