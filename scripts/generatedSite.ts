import path from 'node:path';
import type {Random} from './randomChoice.ts';
import {writeFiles} from './writeFiles.ts';

/** What a generated site is made with. */
export interface SiteDesign {
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
export interface PlacedLink {
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

/** Makes up a site of Jekyll, with something of all that says where it publishes what. */
export function designSite(random: Random): SiteDesign {
	const collections = ['walks', 'docs'].filter(() => random.chance(0.7));
	const site = {
		folder: random.pick(['', '', 'docs']),
		collectionsFolder: random.pick(['', '', '', 'all/']),
		baseurl: random.pick(['', '', '/notes', '/a/b']),
		url: random.pick(['', 'https://notes.example', 'https://keeper.github.io']),
	};
	const config = designConfig(random, site, collections);
	return {...site, config, files: {...designPages(random, site, collections), ...designPosts(random, site)}};
}

type SitePlaces = Pick<SiteDesign, 'collectionsFolder' | 'baseurl' | 'url'>;

function designConfig(random: Random, site: SitePlaces, collections: readonly string[]): string {
	const templates = ['/:collection/:path/', '/:collection/:title.html', '/:collection/:name/', '/c/:title'];
	return [
		`permalink: ${random.pick(permalinks)}`,
		`baseurl: "${site.baseurl}"`,
		`url: "${site.url}"`,
		'plugins: [jekyll-redirect-from]',
		...(random.chance(0.3) ? ['exclude: [hidden]'] : []),
		...(site.collectionsFolder === '' ? [] : [`collections_dir: ${site.collectionsFolder.slice(0, -1)}`]),
		...(random.chance(0.5) ? designDefaults(random) : []),
		'collections:',
		'  posts: {output: true}',
		...collections.map((name) => {
			const template = random.chance(0.4) ? `, permalink: "${random.pick(templates)}"` : '';
			return `  ${name}: {output: ${random.chance(0.8)}${template}}`;
		}),
	].join('\n');
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

type Lines = readonly (string | false)[];

function withFrontMatter(lines: Lines): string {
	return `---\n${lines.filter((line) => line !== false).join('\n')}\n---\nText.\n`;
}

function designDetails(random: Random, name: string): Lines {
	return [
		`title: "${name}"`,
		random.chance(0.25) && `permalink: ${random.pick([`/own/${name}/`, `/own/${name}.html`, `/own/${name}`])}`,
		random.chance(0.2) && `redirect_from: [/old/${name}/, /was/${name}]`,
		random.chance(0.08) && 'published: false',
	];
}

function designPages(
	random: Random,
	{collectionsFolder}: SitePlaces,
	collections: readonly string[],
): Readonly<Record<string, string>> {
	const files: Record<string, string> = {};
	const folders = collections.flatMap((name) => ['', 'deep/'].map((inner) => `${collectionsFolder}_${name}/${inner}`));
	for (const folder of ['', 'sub/', 'hidden/', '_walks/', ...folders]) {
		for (const name of names.filter(() => random.chance(0.5))) {
			const extension = random.pick(['.md', '.md', '.html', '.markdown']);
			const text = random.chance(0.85) ? withFrontMatter(designDetails(random, name)) : 'Text without front matter.\n';
			files[`${folder}${name}${extension}`] = text;
		}
		if (random.chance(0.6)) files[`${folder}plan ${random.below(3)}.png`] = 'picture';
		if (random.chance(0.3)) files[`${folder}feed.xml`] = withFrontMatter(['layout: null']);
	}
	return files;
}

function designPosts(random: Random, {collectionsFolder}: SitePlaces): Readonly<Record<string, string>> {
	const files: Record<string, string> = {};
	for (const [index, name] of names.entries()) {
		const day = `20${10 + random.below(10)}-0${1 + random.below(9)}-${10 + random.below(18)}`;
		const categories = random.chance(0.3) && `categories: [${random.pick(['Sea', 'Sea Land'])}]`;
		// With a source, what is broken is led there by `--fix`.
		const source = random.chance(0.7) && `from: https://source.example/${index}/a`;
		const folder = random.pick(['_posts/', '_posts/', '_posts/deep/', 'sub/_posts/']);
		const lines = [...designDetails(random, name), categories, source, `date: ${day}T08:00:00Z`];
		files[`${collectionsFolder}${folder}${day}-${name}.md`] = withFrontMatter(lines);
	}
	return files;
}

/** Writes a site to the disk, its config and a Gemfile with it. */
export function writeSite(root: string, {folder, config, files}: SiteDesign): void {
	// With a Gemfile it is known that GitHub Pages adds no plugins.
	const all = {...files, '_config.yml': config, Gemfile: 'gem "jekyll"\ngem "jekyll-redirect-from"\n'};
	writeFiles(path.join(root, folder), Object.entries(all));
}

/** The posts of a site, by their paths from its folder. */
export function postsOf({files}: Pick<SiteDesign, 'files'>): readonly string[] {
	return Object.keys(files).filter((name) => name.includes('_posts/'));
}

/**
 * Adds links to posts: to what is there, to what is nearly there, and to what is not.
 * @param built the files of the built site
 */
export function addLinks(
	random: Random,
	design: SiteDesign,
	built: readonly string[],
	count: number,
): {readonly files: Readonly<Record<string, string>>; readonly links: readonly PlacedLink[]} {
	const posts = postsOf(design);
	const links: PlacedLink[] = [];
	const texts: Record<string, string> = {...design.files};
	for (let index = 0; index < count; index++) {
		const post = random.pick(posts);
		const label = `L${links.length}`;
		const written = designUrl(random, design, built);
		// What is empty is no link.
		if (written === '') continue;
		const line = (texts[post] ?? '').split('\n').length + 1;
		const text = random.pick([
			`<p><a href='${written}' title="${label}">a</a></p>`,
			`[a](<${written}> "${label}")`,
			`[a]: ${written} "${label}"`,
		]);
		const isDefinition = text.startsWith('[a]:');
		texts[post] += isDefinition ? `\n[a][${label}]\n\n${text.replace('[a]', `[${label}]`)}\n` : `\n${text}\n`;
		links.push({label, post, lines: isDefinition ? [line, line + 2] : [line], written});
	}
	return {files: texts, links};
}

function designUrl(random: Random, design: SiteDesign, built: readonly string[]): string {
	const {files, collectionsFolder, baseurl, url} = design;
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
	const published = postsOf(design).filter((name) => !/published: false/.test(files[name] ?? ''));
	const named = random.pick(published).slice(collectionsFolder.length);
	return random
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
}

/** Tags that name what is there, what is nearly there, and what is not. */
export function designTags(random: Random, {files, collectionsFolder}: SiteDesign, count: number): readonly string[] {
	const paths = Object.keys(files);
	const posts = postsOf({files});
	return Array.from({length: count}, () => {
		const file = random.pick(random.chance(0.5) ? posts : paths);
		const inner = file.startsWith(collectionsFolder) ? file.slice(collectionsFolder.length) : file;
		const bare = inner.replace(/\.[^./]+$/, '');
		const named = bare.replace(/_posts\//, '');
		const name = bare.slice(bare.lastIndexOf('/') + 1);
		return random.pick([
			`link ${inner}`,
			`link /${inner}`,
			`link ${file}`,
			`link ${bare}`,
			`link "${inner}"`,
			`post_url ${named}`,
			`post_url /${named}`,
			`post_url ${name}`,
			`post_url other/${name}`,
			`post_url ${named}.md`,
			`post_url ${bare}`,
			`post_url ${named.replace(/\.[^.]*$/, '')}`,
			`post_url ${named.replace(/-0(\d)-/, '-$1-')}`,
			`post_url ${named.replace(/\d\d(?=-[^\d])/, '29')}`,
			`post_url ${named.toLowerCase()}`,
		]);
	});
}
