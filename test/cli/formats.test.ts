import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import test from 'ava';
import {runCommand} from '../support/run-command.ts';
import {temporaryFolder} from '../support/temporaryFolder.ts';

const post = (body: string): string => `---
title: A
date: 2024-03-01
---

${body}
`;

const archive = {
	'site/_posts/2024-03-01-a b.md': post('<p><img src="https://img.example/a.jpg"></p>'),
	'.archivelintrc.json': JSON.stringify({rules: {'require-image-alt': 'error', 'no-mojibake': 'on'}}),
};

test('several reports in one run: files and standard output', async (t) => {
	const cwd = temporaryFolder(t, archive);
	const {code, stdout, stderr} = await runCommand(
		['--format', 'sarif:out/report.sarif', '-f', 'junit:out/junit.xml', '-f', 'compact', '--format', 'markdown:a:b.md'],
		{cwd},
	);
	t.is(code, 1);
	t.is(stderr, '');
	t.regex(stdout, /^site\/_posts\/2024-03-01-a b\.md: line 6, col 4, Error - Image/);
	const sarif = JSON.parse(readFileSync(path.join(cwd, 'out/report.sarif'), 'utf8')) as {
		runs: {tool: {driver: {rules: {id: string; help: {markdown: string}}[]}}}[];
	};
	t.regex(
		sarif.runs[0]?.tool.driver.rules[0]?.help.markdown ?? '',
		/^# require-image-alt\n\nRequire an `alt` attribute/,
		'The page of the rule.',
	);
	t.regex(readFileSync(path.join(cwd, 'out/junit.xml'), 'utf8'), /failures="1"/);
	t.regex(readFileSync(path.join(cwd, 'a:b.md'), 'utf8'), /1 error and 0 warnings in 1 post/);
});

test('the exit code is the same in all formats', async (t) => {
	const cwd = temporaryFolder(t, archive);
	for (const format of [
		'stylish',
		'compact',
		'markdown',
		'json',
		'jsonl',
		'github',
		'gitlab',
		'sarif',
		'junit',
		'checkstyle',
		'rdjson',
	]) {
		t.is((await runCommand(['--format', format], {cwd})).code, 1, format);
		t.is((await runCommand(['--format', format, '--rule', 'require-image-alt: warn'], {cwd})).code, 0, format);
		t.is((await runCommand(['--format', format, 'nowhere'], {cwd})).code, 2, format);
	}
});

test('paths for code hosts count from the checkout', async (t) => {
	const folder = temporaryFolder(t, archive);
	const cwd = path.join(folder, 'site');
	const pathIn = async (env: Record<string, string>): Promise<unknown> => {
		const {stdout} = await runCommand(['--format', 'gitlab'], {cwd, env});
		return (JSON.parse(stdout) as {location: {path: string}}[])[0]?.location.path;
	};
	t.is(await pathIn({}), '_posts/2024-03-01-a b.md');
	t.is(await pathIn({CI_PROJECT_DIR: folder}), 'site/_posts/2024-03-01-a b.md');
	t.is(await pathIn({GITHUB_WORKSPACE: folder}), 'site/_posts/2024-03-01-a b.md');
});

test('github writes the whole list into the summary of the step', async (t) => {
	const cwd = temporaryFolder(t, {...archive, 'summary.md': 'Before.\n'});
	const env = {GITHUB_STEP_SUMMARY: path.join(cwd, 'summary.md')};
	const {stdout} = await runCommand(['--format', 'github'], {cwd, env});
	t.regex(
		stdout,
		/^::error file=site\/_posts\/2024-03-01-a b\.md,line=6,endLine=6,col=4,endColumn=\d+,title=require-image-alt::Image/,
	);
	t.regex(readFileSync(env.GITHUB_STEP_SUMMARY, 'utf8'), /^Before\.\n## archivelint\n[^]*require\\-image\\-alt/);
	await runCommand(['--format', 'stylish'], {cwd, env});
	t.is(readFileSync(env.GITHUB_STEP_SUMMARY, 'utf8').match(/## archivelint/g)?.length, 1);

	const many = Object.fromEntries(
		Array.from({length: 120}, (_, index) => [
			`_posts/2024-03-02-${index}.md`,
			post(
				Array.from(
					{length: 100},
					(_item, image) => `<p><img src="https://img.example/${'x'.repeat(60)}-${image}.jpg"></p>`,
				).join('\n'),
			),
		]),
	);
	const large = temporaryFolder(t, {...many, '.archivelintrc.json': archive['.archivelintrc.json']});
	const summary = path.join(large, 'summary.md');
	await runCommand(['--format', 'github'], {cwd: large, env: {GITHUB_STEP_SUMMARY: summary}});
	const text = readFileSync(summary);
	t.true(text.length <= 900 * 1024 && text.length > 899 * 1024);
	t.regex(text.toString('utf8'), /\n\nThe list is longer than GitHub shows\.\n$/);
});

const formatters: readonly (readonly [name: string, code: string])[] = [
	['a text', "export default (report) => [...report.files].map(({path}) => `${path}\\n`).join('')"],
	['pieces', 'export default function* (report) { for (const {path} of report.files) yield `${path}\\n`; }'],
	['a promise', "export default async (report) => [...report.files].map(({path}) => `${path}\\n`).join('')"],
	[
		'pieces, later',
		'export default async function* (report) { for (const {path} of report.files) yield `${path}\\n`; }',
	],
];

for (const [name, code] of formatters) {
	test(`a formatter of one's own: ${name}`, async (t) => {
		const cwd = temporaryFolder(t, {...archive, 'formats/my.mjs': code});
		const expected = 'site/_posts/2024-03-01-a b.md\n';
		t.is((await runCommand(['--format', './formats/my.mjs'], {cwd})).stdout, expected);
		await runCommand(['--format', 'formats/my.mjs:out.txt'], {cwd});
		t.is(readFileSync(path.join(cwd, 'out.txt'), 'utf8'), expected);
	});
}

const mistakes: readonly (readonly [argv: readonly string[], message: RegExp])[] = [
	[['--format', 'xml'], /There is no format `xml`\. Formats are stylish, .*paths of JavaScript files/],
	[['--format', './nowhere.mjs'], /The formatter `\.\/nowhere\.mjs` does not exist/],
	[['--format', './nothing.mjs'], /`\.\/nothing\.mjs` has no function as its default export/],
	[['--format', './broken.mjs'], /`\.\/broken\.mjs` cannot be loaded: /],
	[['--format', './throws.mjs'], /`\.\/throws\.mjs` failed: Not today/],
	[['--format', './rejects.mjs'], /`\.\/rejects\.mjs` failed: Not today/],
	[['--format', './numbers.mjs'], /`\.\/numbers\.mjs` returned no text/],
	[['--format', './number.mjs'], /`\.\/number\.mjs` returned no text/],
	[['--format', 'json', '--format', 'stylish'], /`json` and `stylish` cannot both go to standard output/],
	[['--format', 'json:a.txt', '--format', 'junit:./a.txt'], /Two reports cannot be written to `a\.txt`/],
	[['--format', 'json:'], /names no file after the colon/],
	[['--format', 'json:a.txt', '-o', 'b.txt'], /leave one of them out/],
	[['--format', 'json:site'], /cannot be written to .*site/],
	[['--format', 'parts', '--format', 'json:x.json'], /`--format parts` takes no other format/],
];

for (const [argv, message] of mistakes) {
	test(`a mistake in formats ends in 2: ${argv.join(' ')}`, async (t) => {
		const cwd = temporaryFolder(t, {
			...archive,
			'nothing.mjs': 'export const format = 1;',
			'broken.mjs': 'export default (',
			'throws.mjs': "export default () => { throw new Error('Not today'); }",
			'rejects.mjs': "export default async () => { throw new Error('Not today'); }",
			'numbers.mjs': 'export default () => [7]',
			'number.mjs': 'export default () => 7',
		});
		const {code, stderr, stdout} = await runCommand(argv, {cwd});
		t.deepEqual([code, stdout], [2, '']);
		t.regex(stderr, message);
		t.notRegex(stderr, /\n\s+at /);
	});
}

test('one report that cannot be written does not keep the others from being written', async (t) => {
	const cwd = temporaryFolder(t, {...archive, 'throws.mjs': "export default () => { throw new Error('Not today'); }"});
	const formats = ['sarif:site', './throws.mjs:a.txt', 'junit:out/b.xml', 'compact'];
	const {code, stdout, stderr} = await runCommand(
		formats.flatMap((format) => ['--format', format]),
		{cwd},
	);
	t.is(code, 2);
	t.regex(stdout, /^site\/_posts\/2024-03-01-a b\.md: line 6/);
	t.regex(stderr, /cannot be written to `.*site`[^]*`\.\/throws\.mjs` failed: Not today/);
	t.regex(readFileSync(path.join(cwd, 'out/b.xml'), 'utf8'), /<\/testsuites>\n$/);
});

test('merge reports in several formats too', async (t) => {
	const cwd = temporaryFolder(t, archive);
	mkdirSync(path.join(cwd, 'parts'));
	await runCommand(['--format', 'parts', '-o', 'parts/1.json'], {cwd});
	writeFileSync(path.join(cwd, 'mine.mjs'), formatters[0]?.[1] ?? '');
	const {code, stdout} = await runCommand(['merge', 'parts/1.json', '--format', './mine.mjs', '-f', 'json:r.json'], {
		cwd,
	});
	t.deepEqual([code, stdout], [1, 'site/_posts/2024-03-01-a b.md\n']);
	t.is((JSON.parse(readFileSync(path.join(cwd, 'r.json'), 'utf8')) as unknown[]).length, 1);
});
