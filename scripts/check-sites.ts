/**
 * `npm run check:sites -- [folder]`: builds sites with real Hexo and real Eleventy, those of `test/sites` and sites of Hexo whose
 * posts hold links of many forms (`scripts/hexoSites.ts`). What is reported of links must be what the built site does not
 * answer, and after `--fix` and `--fix --unsafe` a page must show the same texts and images, with the links that worked.
 * The programs are installed into the folder, or into a temporary one.
 */
import {spawnSync} from 'node:child_process';
import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {type HexoSite, hexoFiles, hexoSites, hexoTheme, withLinks} from './hexoSites.ts';
import {writeFiles} from './writeFiles.ts';

const command = fileURLToPath(new URL('../src/cli/bin.js', import.meta.url));

/** A program that makes sites. */
interface Program {
	readonly packages: readonly string[];
	/** What is run with Node, from the folder of the packages. */
	readonly run: readonly string[];
	/** Where the built site is. */
	readonly output: string;
}

const hexo: Program = {
	packages: ['hexo@8', 'hexo-renderer-marked@7'],
	run: ['hexo/bin/hexo', 'generate', '--silent'],
	output: 'public',
};
const eleventy: Program = {packages: ['@11ty/eleventy@3'], run: ['@11ty/eleventy/cmd.cjs', '--quiet'], output: '_site'};

/** A page as a reader has it. */
interface BuiltPage {
	readonly text: string;
	readonly images: readonly string[];
	/** Where its links lead, by what they show. */
	readonly links: ReadonlyMap<string, string>;
}

/** A built site: its pages by their files, and all files. */
interface BuiltSite {
	readonly pages: ReadonlyMap<string, BuiltPage>;
	readonly files: ReadonlySet<string>;
}

function install(folder: string, {packages}: Program): boolean {
	if (!existsSync(path.join(folder, 'package.json'))) writeFileSync(path.join(folder, 'package.json'), '{}');
	const options = ['install', '--no-audit', '--no-fund', '--silent', '--prefix', folder];
	return spawnSync('npm', [...options, ...packages], {stdio: 'inherit'}).status === 0;
}

/** Builds a site and takes what was built away; undefined where the program stops. */
function build(root: string, {run: [script = '', ...options], output}: Program): BuiltSite | undefined {
	const built = path.join(root, output);
	const run = spawnSync(process.execPath, [path.join('node_modules', script), ...options], {
		cwd: root,
		encoding: 'utf8',
	});
	if (run.status !== 0 || !existsSync(built)) {
		console.log(run.stderr.slice(-2000));
		return undefined;
	}
	const files = readdirSync(built, {recursive: true, encoding: 'utf8'}).filter((file) =>
		statSync(path.join(built, file)).isFile(),
	);
	const pages = files
		.filter((file) => file.endsWith('.html'))
		.map((file) => [file, readPage(readFileSync(path.join(built, file), 'utf8'))] as const);
	rmSync(built, {recursive: true});
	// Hexo keeps what it has made beside it.
	rmSync(path.join(root, 'db.json'), {force: true});
	return {pages: new Map(pages), files: new Set(files)};
}

function readPage(html: string): BuiltPage {
	return {
		text: html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' '),
		images: [...html.matchAll(/<img\b[^>]*?\ssrc="([^"]*)"/g)].map(([, src = '']) => src),
		links: new Map(
			[...html.matchAll(/<a\b[^>]*?\shref="([^"]*)"[^>]*>([^<]*)</g)].map(([, href = '', shown = '']) => [shown, href]),
		),
	};
}

/** Whether a link of a page leads to a file of the site; undefined where that depends on who serves it. */
function isAnswered(href: string, page: string, {files}: BuiltSite, base: string): boolean | undefined {
	const {hostname, pathname} = new URL(href.replaceAll('&amp;', '&'), `https://quay.example${base}/${page}`);
	if (hostname !== 'quay.example') return undefined;
	const asked = decodeURIComponent(pathname);
	// Beside this site, there may be another one.
	if (!asked.startsWith(`${base}/`)) return undefined;
	const place = asked.slice(base.length + 1);
	if (place === '' || place.endsWith('/')) return files.has(`${place}index.html`);
	if (files.has(place)) return true;
	return files.has(`${place}/index.html`) || files.has(`${place}.html`) ? undefined : false;
}

function archivelint(root: string, ...options: readonly string[]): string {
	const run = spawnSync(process.execPath, [command, '--no-cache', '--root', root, ...options, '.'], {
		cwd: root,
		encoding: 'utf8',
		maxBuffer: 1 << 28,
	});
	if (run.status !== 0 && run.status !== 1) throw new Error(run.stderr);
	return run.stdout;
}

/** The lines of posts in which a link is reported: the path of the post, and the line behind a colon. */
function reportedLines(root: string): ReadonlySet<string> {
	// The shape is that of ESLint's reports.
	const report = JSON.parse(
		archivelint(root, '--only', 'no-broken-link,no-missing-asset', '--format', 'json'),
	) as readonly {
		readonly filePath: string;
		readonly messages: readonly {readonly line: number}[];
	}[];
	return new Set(
		report.flatMap(({filePath, messages}) => messages.map(({line}) => `${path.relative(root, filePath)}:${line}`)),
	);
}

interface Comparison {
	readonly links: number;
	readonly broken: number;
	readonly wrong: number;
}

/** Compares what is reported of each link with what the built site answers. */
function compareLinks(root: string, site: HexoSite, built: BuiltSite): Comparison {
	const reported = reportedLines(root);
	let [links, broken, wrong] = [0, 0, 0];
	for (const {label, post, line, written} of site.links)
		for (const [page, {links: shown}] of built.pages) {
			const href = shown.get(label);
			const works = href === undefined ? undefined : isAnswered(href, page, built, site.base);
			if (works === undefined) continue;
			links++;
			if (!works) broken++;
			if (reported.has(`${post}:${line}`) !== works) continue;
			wrong++;
			console.log(`${works ? 'works but is reported' : 'is broken but not reported'}: ${written} in ${post}, ${page}`);
		}
	return {links, broken, wrong};
}

/** Counts the pages that show something else after fixes. */
function compareFixes(root: string, program: Program, before: BuiltSite, base: string): number {
	let wrong = 0;
	for (const fix of [['--fix'], ['--fix', '--unsafe']]) {
		archivelint(root, ...fix, '--quiet');
		const after = build(root, program);
		for (const [page, {text, images, links}] of before.pages) {
			const now = after?.pages.get(page);
			const lost = [...links].filter(
				([shown, href]) =>
					isAnswered(href, page, before, base) === true &&
					(after === undefined || isAnswered(now?.links.get(shown) ?? 'lost', page, after, base) !== true),
			);
			if (now?.text === text && now.images.join(' ') === images.join(' ') && lost.length === 0) continue;
			wrong++;
			console.log(`${page} is another one after ${fix.join(' ')}: ${JSON.stringify(lost)}`);
		}
	}
	return wrong;
}

/** A copy of a site as it is kept, with what its program needs to run. */
function prepare(root: string, programs: string, files: Readonly<Record<string, string>>): void {
	writeFiles(root, Object.entries(files));
	symlinkSync(path.join(programs, 'node_modules'), path.join(root, 'node_modules'));
}

/** @returns how many differences there are */
function checkSite(programs: string, {name, program, site}: Site): number {
	const root = mkdtempSync(path.join(tmpdir(), 'archivelint-sites-'));
	try {
		if (site === undefined) cpSync(path.join('test/sites', name), root, {recursive: true});
		const made = site === undefined ? undefined : withLinks(site);
		prepare(root, programs, {...(program === hexo ? hexoTheme : {}), ...(made === undefined ? {} : hexoFiles(made))});
		const built = build(root, program);
		if (built === undefined || built.pages.size < 5) {
			console.log(`${name} cannot be built.`);
			return 1;
		}
		const {links, broken, wrong} =
			made === undefined ? {links: 0, broken: 0, wrong: 0} : compareLinks(root, made, built);
		const changed = compareFixes(root, program, built, made?.base ?? '');
		console.log(
			`${name}: ${built.pages.size} pages, ${links} links (${broken} broken), ${wrong + changed} differ from the built site.`,
		);
		return wrong + changed;
	} finally {
		rmSync(root, {recursive: true});
	}
}

interface Site {
	readonly name: string;
	readonly program: Program;
	/** Undefined for a site of `test/sites`. */
	readonly site?: HexoSite;
}

function main([given]: readonly string[]): number {
	const folder = given === undefined ? mkdtempSync(path.join(tmpdir(), 'archivelint-programs-')) : path.resolve(given);
	try {
		mkdirSync(folder, {recursive: true});
		if (
			!existsSync(path.join(folder, 'node_modules')) &&
			!install(folder, {...hexo, packages: [...hexo.packages, ...eleventy.packages]})
		) {
			console.log('Hexo and Eleventy cannot be installed: nothing checked.');
			return 0;
		}
		const sites: readonly Site[] = [
			{name: 'eleventy', program: eleventy},
			{name: 'hexo', program: hexo},
			...hexoSites.map((site) => ({name: site.name, program: hexo, site})),
		];
		return sites.reduce((sum, site) => sum + checkSite(folder, site), 0) === 0 ? 0 : 1;
	} finally {
		if (given === undefined) rmSync(folder, {recursive: true});
	}
}

process.exitCode = main(process.argv.slice(2));
