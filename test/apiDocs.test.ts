import {execFileSync} from 'node:child_process';
import {cpSync, readFileSync, symlinkSync} from 'node:fs';
import path from 'node:path';
import test from 'ava';
import {transformSync} from 'esbuild';
import {temporaryFolder} from './support/temporaryFolder.ts';

/** An example of a page, and what stands below it. */
interface Example {
	readonly code: string;
	readonly output: string;
}

test('the examples of the page about the API print what stands below them', (t) => {
	const examples = examplesOf(readFileSync('docs/api.md', 'utf8'));
	t.true(examples.length >= 8);
	const folder = temporaryFolder(t, {
		'run.mjs': runner,
		// As a program has it that has installed the package.
		'node_modules/.keep': '',
		...Object.fromEntries(
			examples.map(({code}, index) => [`${index}/example.mjs`, transformSync(code, {loader: 'ts'}).code]),
		),
	});
	symlinkSync(process.cwd(), path.join(folder, 'node_modules', 'archivelint'), 'junction');
	for (const index of examples.keys())
		cpSync('examples/archive', path.join(folder, String(index), 'archive'), {recursive: true});

	const printed = execFileSync(process.execPath, ['run.mjs', String(examples.length)], {
		cwd: folder,
		encoding: 'utf8',
	}).split('\0');
	for (const [index, {code, output}] of examples.entries()) t.is(printed[index], output, code);
});

/** Runs all examples, each in its own folder: one process, because much of what it takes is to start. */
const runner = `
	import path from 'node:path';
	const folder = process.cwd();
	for (let index = 0; index < Number(process.argv[2]); index++) {
		process.chdir(path.join(folder, String(index)));
		await import('./' + index + '/example.mjs');
		process.stdout.write('\\0');
	}
`;

/** The examples of a page, each with the text that follows it. */
function examplesOf(page: string): readonly Example[] {
	const pattern = /^```(?:js|ts)\n([^]*?)^```\n(?:\n```text\n([^]*?)^```\n)?/gm;
	return [...page.matchAll(pattern)].map(([, code = '', output = '']) => ({code, output}));
}
