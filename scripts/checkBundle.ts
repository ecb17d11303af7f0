import {type SpawnSyncReturns, spawnSync} from 'node:child_process';
import {cpSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/** What both print, and how they end: lists, reports, a patch, the schema, mistakes, help, and formatters that are files. */
const commandLines: readonly (readonly string[])[] = [
	...['stylish', 'json', 'sarif'].map((format) => ['--format', format, 'bundled']),
	['--diff', '--unsafe', 'bundled'],
	['--parser', 'rehype-parse', '--format', 'compact', 'bundled'],
	['--format', './count.mjs', 'bundled'],
	['--format', './failing.mjs', 'bundled'],
	['authors', 'bundled'],
	['duplicates', 'bundled'],
	['report', '--now', '2024-06-01', 'bundled'],
	['schema', 'bundled'],
	['-v'],
	['--version'],
	['--help'],
	['-h', '-v'],
	['baseline', '-h'],
	['merge', '--help'],
	['merge --help'],
	['--no-such-option'],
	['no-such-path'],
];

const formatters: Readonly<Record<string, string>> = {
	'count.mjs': 'await 0;\nexport default ({files}) => `${[...files].length} posts\\n`;\n',
	'failing.mjs':
		"import {UserError} from 'archivelint/node';\nexport default () => {\n\tthrow new UserError('Not today.');\n};\n",
};

/**
 * Compares the command, which is bundled, with the modules that it was made of, and looks whether what is compiled of it is
 * kept where it should be, and whether the licences of all packages in it are there.
 * @param folder where the package is installed
 */
export function checkBundle(folder: string): void {
	const installed = path.join(folder, 'node_modules/archivelint');
	cpSync('examples/archive', path.join(folder, 'bundled'), {recursive: true});
	for (const [file, text] of Object.entries(formatters)) writeFileSync(path.join(folder, file), text);
	for (const argv of commandLines) {
		const [bundled, modules] = ['dist/command/archivelint.cjs', 'dist/src/cli/bin.js'].map((file) =>
			outcomeOf(run(path.join(installed, file), argv, folder)),
		);
		if (bundled !== modules) throw new Error(`\`archivelint ${argv.join(' ')}\`: ${bundled}\nThe modules: ${modules}`);
	}
	checkKept(folder);
	checkLicences(path.join(installed, 'dist/command'));
}

function run(file: string, argv: readonly string[], cwd: string): SpawnSyncReturns<string> {
	const env = {...process.env, CI: '', NODE_DISABLE_COMPILE_CACHE: '', XDG_CACHE_HOME: path.join(cwd, 'caches')};
	const now = argv.includes('bundled') && argv[0]?.startsWith('-') === true ? ['--now', '2024-06-01'] : [];
	return spawnSync(process.execPath, [file, ...argv, ...now], {cwd, env, encoding: 'utf8', maxBuffer: 1 << 28});
}

function outcomeOf({status, stdout, stderr}: SpawnSyncReturns<string>): string {
	return `${status}\n${stdout}\n${stderr}`;
}

/** One file for each command that was run and could do its work. */
function checkKept(folder: string): void {
	const kept = readdirSync(path.join(folder, 'caches/archivelint/start'));
	const commands = ['lint', 'authors', 'duplicates', 'report', 'schema'];
	const isWhole = commands.every((name) => kept.filter((file) => file.includes(`-${name}-`)).length === 1);
	if (!isWhole || kept.length !== commands.length) throw new Error(`What is compiled is kept as ${kept.join(', ')}.`);
}

function checkLicences(folder: string): void {
	const licences = readFileSync(path.join(folder, 'THIRD-PARTY.txt'), 'utf8');
	const command = readFileSync(path.join(folder, 'command.cjs'), 'utf8');
	const packages = new Set(
		[...command.matchAll(/^ *\/\/ (?:.*\/)?node_modules\/((?:@[^/\n]+\/)?[^/\n]+)\//gm)].map(([, name = '']) => name),
	);
	const missing = [...packages].filter((name) => !licences.includes(`\n${name} `));
	if (packages.size < 10 || missing.length > 0)
		throw new Error(`Of ${packages.size} packages in the command, these have no licence in it: ${missing.join(', ')}.`);
}
