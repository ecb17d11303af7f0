import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import type {YamlValue} from '../src/model/post.ts';

/** Whether Hugo is at hand. */
export function isHugoInstalled(): boolean {
	return spawnSync('hugo', ['version']).status === 0;
}

/** What Hugo makes of a post. */
export interface HugoReading {
	/** All that its front matter says, by key in lower case, as JSON: dates are texts there. */
	readonly params: Readonly<Record<string, YamlValue | null>>;
	readonly body: string;
}

/** Builds a site of posts with real Hugo, and reads what it makes of each; undefined where Hugo stops. */
export function readWithHugo(folder: string, posts: readonly string[]): readonly HugoReading[] | undefined {
	const single = '{{ dict "params" .Params "body" .RawContent | jsonify }}';
	const pages = buildWithHugo({folder, posts, layouts: {'_default/single.html': single}});
	return pages?.map((page) => JSON.parse(page ?? '') as HugoReading);
}

/** A site to be built. */
interface HugoSite {
	/** Where it is written, and everything else is taken away. */
	readonly folder: string;
	readonly posts: readonly string[];
	/** By their paths in the folder of layouts. */
	readonly layouts: Readonly<Record<string, string>>;
	/** What its config says of `markup`, as TOML; nothing that changes texts if left out. */
	readonly markup?: string;
}

/**
 * Builds a site of posts with real Hugo.
 * @returns the page of each post, undefined for one that it makes no page of; undefined where Hugo stops
 */
export function buildWithHugo({
	folder,
	posts,
	layouts,
	markup = plainMarkup,
}: HugoSite): readonly (string | undefined)[] | undefined {
	rmSync(folder, {recursive: true, force: true});
	write(folder, 'config.toml', config + markup);
	for (const [name, layout] of Object.entries(layouts)) write(folder, `layouts/${name}`, layout);
	for (const [index, text] of posts.entries()) write(folder, `content/n${index}.md`, text);
	const {status} = spawnSync('hugo', ['--quiet', '--source', folder]);
	if (status !== 0) return undefined;
	return posts.map((_, index) => {
		const page = path.join(folder, `public/n${index}/index.html`);
		return existsSync(page) ? readFileSync(page, 'utf8') : undefined;
	});
}

const config = `
baseURL = "https://notes.example/"
buildDrafts = true
buildFuture = true
buildExpired = true
disableKinds = ["taxonomy", "term", "RSS", "sitemap", "home", "section", "404", "robotsTXT"]
`;

const plainMarkup = `
[markup.goldmark.extensions]
typographer = false

[markup.goldmark.parser]
autoHeadingID = false
`;

function write(folder: string, name: string, text: string): void {
	const file = path.join(folder, name);
	mkdirSync(path.dirname(file), {recursive: true});
	writeFileSync(file, text);
}
