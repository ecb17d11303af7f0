import {createHash} from 'node:crypto';
import {chmodSync, mkdirSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {type BuildOptions, build} from 'esbuild';
import {commandNames} from '../src/cli/options/commandDefinitions.ts';
import {parseCommandLine} from '../src/cli/options/commandLine.ts';
import {keyOf, type ReadyAnswers} from '../src/cli/start/readyAnswers.ts';
import {licencesOf} from './licences.ts';
import {loadLater} from './loadLater.ts';

/**
 * Makes the published command: a script that loads next to nothing and one like it for threads, one with all of the code, the
 * packages that it uses included, what is printed for `--version` and `--help`, and the licences of the packages. Names and lines stay as they
 * are, so that whoever sends us a stack helps us.
 * @param folder where they go; what is there is replaced
 */
export async function bundleCommand(folder: string): Promise<void> {
	rmSync(folder, {recursive: true, force: true});
	mkdirSync(folder, {recursive: true});
	const {outputFiles, metafile} = await build({
		...common,
		entryPoints: ['src/cli/bin.ts'],
		define: {'import.meta.url': 'moduleUrl'},
		banner: {js: `'use strict';\nconst moduleUrl = require('node:url').pathToFileURL(__filename).href;`},
		plugins: [loadLater],
		metafile: true,
		write: false,
	});
	// The entry's first line is for a shell; the launcher wraps what it loads in a function.
	const script = inAscii(outputFiles.map(({text}) => text.replace(/^#!.*\n/, '')).join(''));
	writeFileSync(path.join(folder, 'command.cjs'), script);
	writeFileSync(path.join(folder, 'THIRD-PARTY.txt'), licencesOf('command', Object.keys(metafile.inputs)));
	writeFileSync(path.join(folder, 'answers.json'), JSON.stringify(readyAnswers()));
	const scriptDigest = createHash('sha256').update(script).digest('hex').slice(0, 32);
	await build({
		...common,
		entryPoints: ['src/node/process/importModule.ts'],
		outfile: path.join(folder, 'importModule.cjs'),
	});
	for (const [entry, file] of [
		['launch', 'archivelint'],
		['launchWorker', 'worker'],
	] as const) {
		await build({
			...common,
			entryPoints: [`src/cli/start/${entry}.ts`],
			outfile: path.join(folder, `${file}.cjs`),
			define: {
				'import.meta.filename': '__filename',
				'import.meta.dirname': '__dirname',
				scriptDigest: JSON.stringify(scriptDigest),
				commandNames: JSON.stringify(commandNames),
			},
		});
	}
	chmodSync(path.join(folder, 'archivelint.cjs'), 0o755);
}

const common = {
	bundle: true,
	format: 'cjs',
	platform: 'node',
	target: 'node20.19',
	// Else the bundler makes an expression anew each time that it is come by, since not every Node knows all scripts.
	supported: {'regexp-unicode-property-escapes': true},
	// Some packages have a part for bundlers, and another one that finds its own modules in a way which they cannot see.
	mainFields: ['module', 'main'],
} as const satisfies BuildOptions;

/**
 * The bundler escapes what is not ASCII in strings, and leaves it in regular expressions, in texts with `String.raw` that
 * they are made of, and in comments. Escapes mean the same in all of them. Files of ASCII are loaded in half the time.
 * @throws Error where they do not mean the same
 */
function inAscii(script: string): string {
	const [escaped] = /(?<!\\)(?:\\\\)*\\[^\0-\x7f].{0,40}/.exec(script) ?? [];
	if (escaped !== undefined) throw new Error(`A backslash stands before a character that is to be escaped: ${escaped}`);
	return script.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function readyAnswers(): ReadyAnswers {
	const helpOptions = ['-h', '--help'];
	const commandLines = [
		...['-v', '--version', ...helpOptions].map((option) => [option]),
		...commandNames.flatMap((name) => helpOptions.map((option) => [name, option])),
	];
	return Object.fromEntries(commandLines.map((argv) => [keyOf(argv), printedFor(argv)]));
}

function printedFor(argv: readonly string[]): string {
	const parsed = parseCommandLine(argv, {cwd: process.cwd()});
	if (parsed.kind !== 'print') throw new Error(`\`archivelint ${argv.join(' ')}\` prints nothing.`);
	return parsed.text;
}
