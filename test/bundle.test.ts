import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import vm from 'node:vm';
import test from 'ava';
import {type BuildOptions, build} from 'esbuild';

/** How programs for browsers are bundled. npm packages need `mainFields` where no platform says them. */
const platforms: Readonly<Record<string, BuildOptions>> = {
	browser: {platform: 'browser'},
	worker: {platform: 'browser', conditions: ['worker']},
	neutral: {platform: 'neutral', mainFields: ['module', 'main']},
};

/** What only pages have. A package decodes references with it. */
const document = {createElement: () => ({})};

/** What a browser has beside the language itself. */
const webGlobals = {URL, URLSearchParams, TextEncoder, TextDecoder};

/** What a page does with the bundle. */
const program = `
	const config = archivelint.resolveConfig({
		extends: 'archivelint:recommended',
		overrides: [{files: '_posts/**', rules: {'consistent-author': 'off'}}],
		settings: {timezone: 'Asia/Taipei'},
	}, archivelint.rules);
	JSON.stringify(archivelint.fixText(text, {path, config}));
`;

for (const [platform, options] of Object.entries(platforms)) {
	test(`the core bundles for a browser and runs there: ${platform}`, async (t) => {
		const {outputFiles, metafile, warnings} = await build({
			...options,
			entryPoints: ['dist/src/index.js'],
			bundle: true,
			write: false,
			metafile: true,
			format: 'iife',
			globalName: 'archivelint',
			logLevel: 'silent',
		});
		t.deepEqual(warnings, []);
		t.deepEqual(
			Object.values(metafile.outputs).flatMap(({imports}) => imports),
			[],
			'Nothing is left to import.',
		);

		const path = '_posts/2024-01-12-harbour-festival.md';
		const text = readFileSync(`examples/archive/${path}`, 'utf8');
		const context = vm.createContext({...webGlobals, ...(platform === 'browser' ? {document} : {}), path, text});
		t.is(vm.runInContext('typeof process + typeof require + typeof Buffer', context), 'undefined'.repeat(3));
		vm.runInContext(outputFiles[0]?.text ?? '', context);
		const {fixed, diagnostics, problems} = JSON.parse(String(vm.runInContext(program, context))) as {
			readonly fixed: number;
			readonly diagnostics: readonly {readonly rule: string; readonly start: object}[];
			readonly problems: readonly unknown[];
		};
		t.true(fixed > 0);
		t.deepEqual(problems, []);
		t.like(diagnostics[0], {rule: 'require-image-alt', start: {line: 17, column: 125}});
	});
}

// npx keeps a link to the file that was the package's `bin` when it first ran in a checkout: both are programs.
for (const file of ['dist/command/archivelint.cjs', 'dist/src/cli/bin.js'])
	test(`the built command starts by itself: ${file}`, (t) => {
		t.regex(execFileSync(file, ['rules'], {encoding: 'utf8'}), /^\s*no-broken-link\b/m);
	});
