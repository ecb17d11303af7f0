import {spawnSync} from 'node:child_process';
import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
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
	return buildWithHugo(folder, posts, {'_default/single.html': single})?.map((page) => JSON.parse(page) as HugoReading);
}

/**
 * Builds a site of posts with real Hugo.
 * @param layouts by their paths in the folder of layouts
 * @returns the page of each post; undefined where Hugo stops
 */
export function buildWithHugo(
	folder: string,
	posts: readonly string[],
	layouts: Readonly<Record<string, string>>,
): readonly string[] | undefined {
	rmSync(folder, {recursive: true, force: true});
	write(folder, 'config.toml', config);
	for (const [name, layout] of Object.entries(layouts)) write(folder, `layouts/${name}`, layout);
	for (const [index, text] of posts.entries()) write(folder, `content/n${index}.md`, text);
	const {status} = spawnSync('hugo', ['--quiet', '--source', folder]);
	if (status !== 0) return undefined;
	return posts.map((_, index) => readFileSync(path.join(folder, `public/n${index}/index.html`), 'utf8'));
}

const config = `
baseURL = "https://notes.example/"
buildDrafts = true
buildFuture = true
buildExpired = true
disableKinds = ["taxonomy", "term", "RSS", "sitemap", "home", "section", "404", "robotsTXT"]

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
