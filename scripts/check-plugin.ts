import {spawnSync} from 'node:child_process';
import {cpSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';

/**
 * Tests the example of a plugin against a package that is installed: its types, its tests, and what the manual shows of a
 * run over an archive that uses it.
 * @param folder where the package is installed
 */
export function checkPlugin(folder: string): void {
	const plugin = path.join(folder, 'plugin');
	cpSync('examples/plugin', plugin, {recursive: true});
	run(path.resolve('node_modules/.bin/tsc'), [
		...['--noEmit', '--strict', '--allowJs', '--checkJs', '--noImplicitAny', 'false', '--skipLibCheck', 'false'],
		...['--target', 'es2023', '--module', 'nodenext', '--types', 'node'],
		...['--typeRoots', path.resolve('node_modules/@types'), 'index.js', 'test/rules.test.js'],
	]);
	run(process.execPath, ['--test']);
	checkManual(folder);

	function run(program: string, commandArguments: readonly string[]): void {
		const {status, stdout, stderr} = spawnSync(program, commandArguments, {cwd: plugin, encoding: 'utf8'});
		if (status !== 0) throw new Error(`${program} ${commandArguments.join(' ')}\n${stdout}${stderr}`);
	}
}

/** The blocks of code that are headed by the path of a file are files of an archive; that with a command shows its output. */
function checkManual(folder: string): void {
	const page = readFileSync('docs/plugins.md', 'utf8');
	const archive = path.join(folder, 'harbour-archive');
	cpSync('examples/plugin', path.join(archive, 'node_modules/archivelint-plugin-harbour'), {recursive: true});
	for (const [, file = '', content = ''] of page.matchAll(/^`(\S+?)`:\n\n```\w+\n([^]*?)^```$/gm)) {
		mkdirSync(path.join(archive, path.dirname(file)), {recursive: true});
		writeFileSync(path.join(archive, file), content);
	}
	const [, shown = ''] = /^```text\n\$ npx archivelint\n\n([^]*?)^```$/m.exec(page) ?? [];
	const command = path.join(folder, 'node_modules', '.bin', 'archivelint');
	const {status, stdout, stderr} = spawnSync(command, [], {cwd: archive, encoding: 'utf8'});
	if (status !== 1 || stdout.trim() !== shown.trim() || shown === '')
		throw new Error(`docs/plugins.md shows something else than\n${stdout}${stderr}`);
}
