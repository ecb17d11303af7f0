/**
 * Packs the package, once for all that follows: lints the tarball, checks its types as a program resolves them, installs
 * it in an empty folder as a user would, lints the example archive with it, tests the example of a plugin against it, and
 * compares the command, which is bundled, with the modules that it was made of.
 * Run as part of `npm run check`.
 */
import {execFileSync, spawnSync} from 'node:child_process';
import {cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {checkPlugin} from './check-plugin.ts';
import {checkBundle} from './checkBundle.ts';

/** What a program does with the package. */
const program = `
	import {lintText} from 'archivelint';
	import {lintArchive, UserError} from 'archivelint/node';
	if (lintText('Text\\n', {path: 'a.md'}).diagnostics.length === 0) throw new UserError('Nothing is found in a text.');
	let count = 0;
	for await (const {path} of lintArchive('archive')) if (path !== '') count++;
	console.log(count);
`;

const folder = mkdtempSync(path.join(tmpdir(), 'archivelint-package-'));
try {
	run('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], process.cwd(), 'ignore');
	const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'));
	if (tarball === undefined) throw new Error('`npm pack` made no package.');
	run('publint', [path.join(folder, tarball)], process.cwd(), 'inherit');
	run('attw', [path.join(folder, tarball), '--profile', 'esm-only'], process.cwd(), 'inherit');
	writeFileSync(path.join(folder, 'package.json'), '{"private": true}\n');
	run('npm', ['install', '--silent', '--omit=dev', `./${tarball}`], folder, 'ignore');
	cpSync('examples/archive', path.join(folder, 'archive'), {recursive: true});

	const command = path.join(folder, 'node_modules', '.bin', 'archivelint');
	const {status, stdout, stderr} = spawnSync(command, ['--no-cache', '--format', 'json', 'archive'], {
		cwd: folder,
		encoding: 'utf8',
	});
	const results: unknown = JSON.parse(stdout);
	if (status !== 1 || !Array.isArray(results) || results.length === 0) {
		throw new Error(`The packed command ended with ${status}: ${stderr}`);
	}
	const counted = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
		cwd: folder,
		encoding: 'utf8',
	});
	if (Number(counted) !== results.length)
		throw new Error(`The packed modules lint ${counted} posts, and the command ${results.length}.`);
	checkPlugin(folder);
	checkBundle(folder);
	console.log(`The package installs, lints ${results.length} posts, can be imported and takes plugins.`);
} finally {
	rmSync(folder, {recursive: true, force: true});
}

/** Runs a command that npm puts on the path of its scripts. */
function run(command: string, commandArguments: readonly string[], cwd: string, output: 'ignore' | 'inherit'): void {
	execFileSync(command, commandArguments, {cwd, stdio: ['ignore', output, 'inherit']});
}
