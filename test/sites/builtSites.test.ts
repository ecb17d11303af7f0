import {spawnSync} from 'node:child_process';
import {cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import test, {type ExecutionContext} from 'ava';
import {runCommand} from '../support/run-command.ts';

/** How sites are built, into `built`, from the folder of the site. */
const programs: readonly (readonly [site: string, folder: string, program: string, options: readonly string[]])[] = [
	['hugo', '', 'hugo', ['--quiet', '--destination', 'built']],
	['hugo-links', '', 'hugo', ['--quiet', '--destination', 'built']],
	['jekyll-in-docs', 'docs', 'jekyll', ['build', '--quiet', '--disable-disk-cache', '--destination', 'built']],
	['pelican', '', 'pelican', ['content', '-s', 'pelicanconf.py', '-o', 'built', '--quiet']],
];

/** What a reader gets of a built page. */
interface BuiltPage {
	readonly text: string;
	readonly images: readonly string[];
	/** Links that lead to files of the built site. */
	readonly working: readonly string[];
}

function copyOf(t: ExecutionContext, site: string): string {
	const copy = mkdtempSync(path.join(tmpdir(), 'built-'));
	t.teardown(() => rmSync(copy, {recursive: true}));
	cpSync(path.join('test/sites', site), copy, {recursive: true});
	return copy;
}

/** Builds a site and takes the pages away; undefined where the program stops. */
function build(cwd: string, program: string, options: readonly string[]): ReadonlyMap<string, BuiltPage> | undefined {
	const env = {...process.env, JEKYLL_NO_BUNDLER_REQUIRE: 'true', LANG: 'C.UTF-8'};
	if (spawnSync(program, options, {cwd, env}).status !== 0) return undefined;
	const built = path.join(cwd, 'built');
	const files = readdirSync(built, {recursive: true, encoding: 'utf8'}).filter((file) => file.endsWith('.html'));
	const pages = new Map(files.map((file) => [file, readPage(built, file)]));
	rmSync(built, {recursive: true});
	return pages;
}

function readPage(built: string, file: string): BuiltPage {
	const html = readFileSync(path.join(built, file), 'utf8');
	const valuesOf = (tag: string, attribute: string): readonly string[] =>
		[...html.matchAll(new RegExp(`<${tag}\\b[^>]*?\\s${attribute}="?([^"\\s>]*)`, 'g'))].map(([, value = '']) => value);
	const links = valuesOf('a', 'href').flatMap((href) => {
		const target = placeOf(new URL(href, `https://quay.example/${file}`));
		return target !== undefined && isAnswered(path.join(built, target)) ? [target] : [];
	});
	const text = html
		.replace(/<(style|script|head)\b.*?<\/\1>/gs, '')
		.replace(/<[^>]*>/g, ' ')
		.replace(/\s+/g, ' ');
	return {text, images: valuesOf('img', 'src'), working: links};
}

function placeOf({hostname, pathname}: URL): string | undefined {
	return hostname === 'quay.example' ? decodeURIComponent(pathname) : undefined;
}

function isAnswered(place: string): boolean {
	if (place.endsWith('/')) return existsSync(`${place}index.html`);
	return (existsSync(place) && statSync(place).isFile()) || existsSync(`${place}.html`);
}

function isInstalled(program: string): boolean {
	return spawnSync(program, [program === 'hugo' ? 'version' : '--version'], {stdio: 'ignore'}).status === 0;
}

for (const [site, folder, program, options] of programs)
	for (const fix of [['--fix'], ['--fix', '--unsafe']])
		test(`the built site shows the same after \`${fix.join(' ')}\`: ${site}`, async (t) => {
			if (!isInstalled(program)) return t.log(`${program} is not installed.`);
			const root = copyOf(t, site);
			const cwd = path.join(root, folder);
			const before = build(cwd, program, options);
			t.true(before !== undefined && before.size > 3);
			const {code, stdout} = await runCommand([...fix, '--now', '2026-01-01'], {cwd: root});
			t.not(code, 2);
			t.regex(stdout, site === 'hugo-links' ? /no-broken-link/ : /fixed/i);
			const after = build(cwd, program, options);
			t.deepEqual([...(after?.keys() ?? [])], [...(before?.keys() ?? [])]);
			for (const [file, page] of before ?? []) {
				t.is(after?.get(file)?.text, page.text, file);
				t.deepEqual(after?.get(file)?.images, page.images, file);
				t.deepEqual(
					page.working.filter((link) => after?.get(file)?.working.includes(link) !== true),
					[],
					file,
				);
			}
		});
