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
	rmSync(folder, {recursive: true, force: true});
	write(folder, 'config.toml', config);
	write(folder, 'layouts/_default/single.html', layout);
	for (const [index, text] of posts.entries()) write(folder, `content/n${index}.md`, text);
	const {status} = spawnSync('hugo', ['--quiet', '--source', folder]);
	if (status !== 0) return undefined;
	return posts.map((_, index) => {
		const page = readFileSync(path.join(folder, `public/n${index}/index.html`), 'utf8');
		return JSON.parse(page) as HugoReading;
	});
}

const config = `
baseURL = "https://notes.example/"
buildDrafts = true
buildFuture = true
buildExpired = true
disableKinds = ["taxonomy", "term", "RSS", "sitemap", "home", "section", "404", "robotsTXT"]
`;

const layout = '{{ dict "params" .Params "body" .RawContent | jsonify }}';

function write(folder: string, name: string, text: string): void {
	const file = path.join(folder, name);
	mkdirSync(path.dirname(file), {recursive: true});
	writeFileSync(file, text);
}
