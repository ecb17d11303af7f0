/**
 * `npm run check:links -- [links] [seed]`: generates Jekyll sites with pages, collections, permalinks, redirects, sites in
 * folders and `baseurl`, builds them with real Jekyll, and compares each link of their posts: what archivelint reports must be
 * what the built site does not answer, and `--fix` may change no link that works.
 */
import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {Random} from './randomChoice.ts';

const command = fileURLToPath(new URL('../src/cli/bin.js', import.meta.url));

/** What a generated site is made with. */
interface SiteDesign {
	readonly folder: string;
	/** Where its collections lie in it: empty, or with a slash at its end. */
	readonly collectionsFolder: string;
	readonly baseurl: string;
	readonly url: string;
	readonly config: string;
	/** By their paths from the folder of the site. */
	readonly files: Readonly<Record<string, string>>;
}

/** A link of a post, one to a line. */
interface PlacedLink {
	readonly label: string;
	readonly post: string;
	/** Where it may be reported: a definition with marks of Liquid is reported where it is referred to. */
	readonly lines: readonly number[];
	readonly written: string;
}

const names = ['tide', 'harbour-walk', 'Quay', 'lantern', 'v1.2', 'salt_marsh', 'índice', 'index'];
const permalinks = [
	'date',
	'pretty',
	'ordinal',
	'none',
	'/:year/:month/:title/',
	'/:title.html',
	'/notes/:slug',
	'/:categories/:title/',
];

function designSite(random: Random): SiteDesign {
	const baseurl = random.pick(['', '', '/notes', '/a/b']);
	const url = random.pick(['', 'https://notes.example', 'https://keeper.github.io']);
	const collections = ['walks', 'docs'].filter(() => random.chance(0.7));
	const collectionsFolder = random.pick(['', '', '', 'all/']);
	const config = [
		`permalink: ${random.pick(permalinks)}`,
		`baseurl: "${baseurl}"`,
		`url: "${url}"`,
		'plugins: [jekyll-redirect-from]',
		random.chance(0.3) ? 'exclude: [hidden]' : '',
		collectionsFolder === '' ? '' : `collections_dir: ${collectionsFolder.slice(0, -1)}`,
		...(random.chance(0.5) ? designDefaults(random) : []),
		'collections:',
		'  posts: {output: true}',
		...collections.map(
			(name) =>
				`  ${name}: {output: ${random.chance(0.8)}${random.chance(0.4) ? `, permalink: "${random.pick(['/:collection/:path/', '/:collection/:title.html', '/:collection/:name/', '/c/:title'])}"` : ''}}`,
		),
	].join('\n');
	const files: Record<string, string> = {};
	const frontMatter = (lines: readonly (string | false)[]): string =>
		`---\n${lines.filter((line) => line !== false).join('\n')}\n---\nText.\n`;
	const details = (name: string): readonly (string | false)[] => [
		`title: "${name}"`,
		random.chance(0.25) && `permalink: ${random.pick([`/own/${name}/`, `/own/${name}.html`, `/own/${name}`])}`,
		random.chance(0.2) && `redirect_from: [/old/${name}/, /was/${name}]`,
		random.chance(0.08) && 'published: false',
	];
	for (const folder of [
		'',
		'sub/',
		'hidden/',
		'_walks/',
		...collections.map((name) => `${collectionsFolder}_${name}/`),
		...collections.map((name) => `${collectionsFolder}_${name}/deep/`),
	]) {
		for (const name of names.filter(() => random.chance(0.5))) {
			const extension = random.pick(['.md', '.md', '.html', '.markdown']);
			const text = random.chance(0.85) ? frontMatter(details(name)) : 'Text without front matter.\n';
			files[`${folder}${name}${extension}`] = text;
		}
		if (random.chance(0.6)) files[`${folder}plan ${random.below(3)}.png`] = 'picture';
		if (random.chance(0.3)) files[`${folder}feed.xml`] = frontMatter(['layout: null']);
	}
	for (const name of names) {
		const day = `20${10 + random.below(10)}-0${1 + random.below(9)}-${10 + random.below(18)}`;
		const categories = random.chance(0.3) && `categories: [${random.pick(['Sea', 'Sea Land'])}]`;
		const folder = collectionsFolder + random.pick(['_posts/', '_posts/', '_posts/deep/', 'sub/_posts/']);
		files[`${folder}${day}-${name}.md`] = frontMatter([...details(name), categories, `date: ${day}T08:00:00Z`]);
	}
	return {folder: random.pick(['', '', 'docs']), collectionsFolder, baseurl, url, config, files};
}

/** Scopes of front matter, whose values hold where a file has none of its own. */
function designDefaults(random: Random): readonly string[] {
	const scopes = ['path: ""', 'path: sub', 'path: "_walks/*"', 'path: _docs', 'path: _posts/deep', 'path: "**/deep"'];
	const sets = Array.from({length: 1 + random.below(3)}, () => {
		const type = random.pick(['', '', ', type: posts', ', type: pages', ', type: walks']);
		const values = random.pick([
			'layout: none',
			`permalink: /d${random.below(9)}/:path/:title/`,
			`permalink: "/d${random.below(9)}/:path:name.html"`,
			'categories: [Fixed]',
			'category: One',
		]);
		return `  - {scope: {${random.pick(scopes)}${type}}, values: {${values}}}`;
	});
	return ['defaults:', ...sets];
}

function writeSite(root: string, {folder, config, files}: SiteDesign): void {
	// With a Gemfile it is known that GitHub Pages adds no plugins.
	const all = {...files, '_config.yml': config, Gemfile: 'gem "jekyll"\ngem "jekyll-redirect-from"\n'};
	for (const [name, text] of Object.entries(all)) {
		const file = path.join(root, folder, name);
		mkdirSync(path.dirname(file), {recursive: true});
		writeFileSync(file, text);
	}
}

function build(root: string, folder: string): string | undefined {
	const output = path.join(root, '_built');
	rmSync(output, {recursive: true, force: true});
	const {status, stderr} = spawnSync(
		'jekyll',
		['build', '--quiet', '--disable-disk-cache', '--source', path.join(root, folder), '--destination', output],
		{
			env: {...process.env, JEKYLL_NO_BUNDLER_REQUIRE: 'true', LANG: 'C.UTF-8'},
			cwd: root,
		},
	);
	if (status !== 0) console.log(String(stderr).slice(0, 1500));
	return status === 0 ? output : undefined;
}

function filesBelow(folder: string): readonly string[] {
	return readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter((name) =>
		statSync(path.join(folder, name)).isFile(),
	);
}

/** Whether a static host answers a decoded path: with a file, the `.html` of that name, or the `index.html` of a folder. */
function answers(built: ReadonlySet<string>, asked: string): boolean {
	const name = asked.normalize('NFC').slice(1);
	if (name === '' || name.endsWith('/')) return built.has(`${name}index.html`);
	return built.has(name) || built.has(`${name}.html`) || built.has(`${name}/index.html`);
}

/** Adds links to all posts: to what is there, to what is nearly there, and to what is not. */
function addLinks(
	random: Random,
	{files, collectionsFolder, baseurl, url}: SiteDesign,
	built: readonly string[],
	count: number,
): {readonly files: Readonly<Record<string, string>>; readonly links: readonly PlacedLink[]} {
	const posts = Object.keys(files).filter((name) => name.includes('_posts/'));
	const published = posts.filter((name) => !/published: false/.test(files[name] ?? ''));
	const links: PlacedLink[] = [];
	const texts: Record<string, string> = {...files};
	for (let index = 0; index < count; index++) {
		const post = random.pick(posts);
		const label = `L${links.length}`;
		const target = random.pick([...built, ...Object.keys(files), ...built]);
		const bare = random
			.pick([
				target,
				target.replace(/(?:\/|^)index\.html$/, '/'),
				target.replace(/\.[^./]+$/, ''),
				target.replace(/\.[^./]+$/, '/'),
				target.replace(/\.[^./]+$/, '.html'),
				target.replace(/\/index\.html$/, '.html'),
				`none/${target}`,
			])
			.replace(/^\/+/, '');
		const encoded = encodeURI(bare);
		const full = `/${encoded}`;
		const named = random.pick(published).slice(collectionsFolder.length);
		const written = random
			.pick([
				`${baseurl}${full}`,
				`${baseurl}${full}`,
				full,
				`{{ site.baseurl }}${full}`,
				`{{site.baseurl}}/${encoded}`,
				`{{ "${full}" | relative_url }}`,
				`{{ '${bare.replaceAll("'", '')}' | prepend: '/' | prepend: site.baseurl }}`,
				`{{ "${full}" | absolute_url }}`,
				`{{ site.url }}{{ site.baseurl }}${full}`,
				`${url}${baseurl}${full}`,
				`{% post_url ${named.replace(/_posts\//, '').replace(/\.md$/, '')} %}`,
				`{% link ${named} %}`,
				'../'.repeat(random.below(4)) + encoded,
				`${baseurl}${full}?page=2#top`,
			])
			.replace(/ (?=[^{}]*$)/g, '%20');
		// What is empty is no link.
		if (written === '') continue;
		const line = (texts[post] ?? '').split('\n').length + 1;
		const text = random.pick([
			`<p><a href='${written}' title="${label}">a</a></p>`,
			`[a](<${written}> "${label}")`,
			`[a]: ${written} "${label}"`,
		]);
		if (text.startsWith('[a]:')) {
			texts[post] += `\n[a][${label}]\n\n${text.replace('[a]', `[${label}]`)}\n`;
			links.push({label, post, lines: [line, line + 2], written});
		} else {
			texts[post] += `\n${text}\n`;
			links.push({label, post, lines: [line], written});
		}
	}
	return {files: texts, links};
}

/** Where each link leads on the built site: whether there is something; undefined for what leads elsewhere. */
function readTruth(
	output: string,
	{baseurl, url}: SiteDesign,
): ReadonlyMap<string, {readonly works: boolean | undefined; readonly href: string}> {
	const built = new Set(filesBelow(output).map((name) => name.normalize('NFC')));
	const truth = new Map<string, {readonly works: boolean | undefined; readonly href: string}>();
	const folders = new Set([...built].flatMap((name) => (name.includes('/') ? [name.split('/')[0] ?? ''] : [])));
	const origin = url === '' ? 'http://site.invalid' : url;
	for (const name of built) {
		if (!name.endsWith('.html')) continue;
		const html = readFileSync(path.join(output, name), 'utf8');
		const place = new URL(origin + baseurl + encodeURI(`/${name}`.replace(/\/index\.html$/, '/')));
		for (const [, quoted, plain, label = ''] of html.matchAll(/<a href=(?:"([^"]*)"|'([^']*)') title="(L\d+)"/g)) {
			const href = (quoted ?? plain ?? '').replaceAll('&amp;', '&');
			const target = new URL(href, place);
			const [, folder = '', rest] = decodeURIComponent(target.pathname).split('/', 3);
			// In the folders of such a host other projects of the same user are served.
			const mayBeProject =
				target.hostname.endsWith('.github.io') &&
				baseurl === '' &&
				rest !== undefined &&
				!folders.has(folder.normalize('NFC'));
			const isOwn = target.origin === origin && !(mayBeProject && /^https?:/.test(href));
			const asked = decodeURIComponent(target.pathname);
			const works = !isOwn
				? undefined
				: asked === baseurl
					? answers(built, '/')
					: asked.startsWith(`${baseurl}/`)
						? answers(built, asked.slice(baseurl.length))
						: false;
			truth.set(label, {works, href: target.href});
		}
	}
	return truth;
}

function reportedLines(root: string): ReadonlySet<string> {
	const run = spawnSync(
		process.execPath,
		[command, '--no-config', '--root', root, '--only', 'no-broken-link,no-missing-asset', '--format', 'json', '.'],
		{cwd: root, encoding: 'utf8', maxBuffer: 1 << 28},
	);
	// The shape is that of ESLint's reports.
	const report = JSON.parse(run.stdout) as readonly {filePath: string; messages: readonly {line: number}[]}[];
	return new Set(
		report.flatMap(({filePath, messages}) => messages.map(({line}) => `${path.relative(root, filePath)}:${line}`)),
	);
}

function checkSite(random: Random, count: number): {readonly links: number; readonly wrong: number} {
	const root = mkdtempSync(path.join(tmpdir(), 'archivelint-links-'));
	try {
		const design = designSite(random);
		writeSite(root, design);
		const skeleton = build(root, design.folder);
		// Two pages may want one place as a file and as a folder, where Jekyll stops.
		if (skeleton === undefined) return {links: 0, wrong: 0};
		const built = filesBelow(skeleton);
		const {files, links} = addLinks(random, design, built, count);
		const linked = {...design, files};
		writeSite(root, linked);
		const truth = readTruth(build(root, design.folder) ?? '', linked);
		rmSync(path.join(root, '_built'), {recursive: true});
		const reported = reportedLines(root);
		let wrong = 0;
		let compared = 0;
		for (const {label, post, lines, written} of links) {
			const found = truth.get(label);
			// Posts that are not published have no page to compare.
			if (found === undefined || found.works === undefined) continue;
			compared++;
			const place = path.posix.join(design.folder, post);
			const isReported = lines.some((line) => reported.has(`${place}:${line}`));
			if (isReported === !found.works) continue;
			wrong++;
			console.log(
				`${found.works ? 'works but is reported' : 'is broken but not reported'}: ${written} → ${found.href} in ${post}\n  ${design.config.replaceAll('\n', '; ')} ${design.folder}`,
			);
		}
		spawnSync(process.execPath, [command, '--no-config', '--root', root, '--fix', '--quiet', '.'], {cwd: root});
		const after = readTruth(build(root, design.folder) ?? '', linked);
		for (const [label, {works, href}] of truth) {
			if (works !== true || after.get(label)?.href === href) continue;
			wrong++;
			console.log(`--fix changes a link that works: ${href} → ${after.get(label)?.href}`);
		}
		return {links: compared, wrong};
	} finally {
		rmSync(root, {recursive: true, force: true});
	}
}

function main([wanted = '5000', seed = '1']: readonly string[]): number {
	if (spawnSync('jekyll', ['--version']).status !== 0) {
		console.log('Jekyll is not installed (apt-get install jekyll ruby-jekyll-redirect-from): nothing checked.');
		return 0;
	}
	const random = new Random(Number(seed));
	let links = 0;
	let wrong = 0;
	let sites = 0;
	while (links < Number(wanted)) {
		const result = checkSite(random, 250);
		links += result.links;
		wrong += result.wrong;
		sites++;
	}
	console.log(`${links} links of ${sites} sites: ${wrong} differ from the built site.`);
	return wrong === 0 ? 0 : 1;
}

process.exitCode = main(process.argv.slice(2));
