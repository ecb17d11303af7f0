import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import markdownIt from 'markdown-it';
import {Marked} from 'marked';
import type {CommonmarkOptions} from '../src/model/commonmarkOptions.ts';
import {hugoMarkdown} from '../src/sites/hugo.ts';

/** A program that renders CommonMark, and the options with which we follow it. */
export interface DialectProgram {
	readonly name: string;
	readonly options: Partial<CommonmarkOptions>;
	/** Where line endings beside tags stand is the program's own; all are compared if left out. */
	readonly hasOwnLineEndings?: boolean;
	/** What it prints for each body, undefined for one that it makes no page of; undefined where it is not installed. */
	readonly render: (bodies: readonly string[]) => readonly (string | undefined)[] | undefined;
}

/** The programs that archives are published with, as far as they run here. */
export const dialectPrograms: readonly DialectProgram[] = [
	{name: 'Hugo', options: {...hugoMarkdown, rawHtml: 'omit'}, render: (bodies) => renderWithHugo(bodies, false)},
	{
		name: 'Hugo with `unsafe`',
		options: {...hugoMarkdown, rawHtml: 'allow'},
		render: (bodies) => renderWithHugo(bodies, true),
	},
	{
		name: 'cmark-gfm',
		options: {headingIds: 'none', rawHtml: 'allow', extensions: ['autolinks', 'strikethrough', 'tables', 'taskLists']},
		render: renderWithCmark,
	},
	{
		name: 'markdown-it (Eleventy, VuePress) with `html` and `linkify` off',
		options: {headingIds: 'none', dialect: 'hugo', extensions: ['strikethrough', 'tables']},
		render: (bodies) => {
			const renderer = markdownIt({html: true});
			return bodies.map((body) => renderer.render(body));
		},
	},
	{
		name: 'marked (Hexo) with `breaks`',
		hasOwnLineEndings: true,
		options: {headingIds: 'none', breaks: true, extensions: ['autolinks', 'strikethrough', 'tables', 'taskLists']},
		render: (bodies) => {
			const renderer = new Marked({breaks: true});
			return bodies.map((body) => renderer.parse(body, {async: false}));
		},
	},
];

function renderWithHugo(bodies: readonly string[], unsafe: boolean): readonly (string | undefined)[] | undefined {
	if (spawnSync('hugo', ['version']).status !== 0) return undefined;
	const folder = path.join(os.tmpdir(), `archivelint-dialects-${process.pid}`);
	try {
		write(folder, 'config.toml', hugoConfig(unsafe));
		write(folder, 'layouts/_default/single.html', '{{ .Content }}');
		for (const [index, body] of bodies.entries()) write(folder, `content/n${index}.md`, `---\ntitle: x\n---\n${body}`);
		const {status, stderr} = spawnSync('hugo', ['--quiet', '--source', folder], {encoding: 'utf8'});
		if (status !== 0) throw new Error(`Hugo stops: ${stderr}`);
		return bodies.map((_, index) => {
			const page = path.join(folder, `public/n${index}/index.html`);
			return existsSync(page) ? readFileSync(page, 'utf8') : undefined;
		});
	} finally {
		rmSync(folder, {recursive: true, force: true});
	}
}

/** Code is not highlighted: that changes its tags alone. */
function hugoConfig(unsafe: boolean): string {
	return `
baseURL = "https://notes.example/"
disableKinds = ["taxonomy", "term", "RSS", "sitemap", "home", "section", "404", "robotsTXT"]
[markup.goldmark.renderer]
unsafe = ${unsafe}
[markup.highlight]
codeFences = false
`;
}

function renderWithCmark(bodies: readonly string[]): readonly string[] | undefined {
	if (spawnSync('cmark-gfm', ['--version']).status !== 0) return undefined;
	const extensions = ['table', 'strikethrough', 'autolink', 'tasklist'].flatMap((name) => ['-e', name]);
	return bodies.map(
		(input) => spawnSync('cmark-gfm', ['--unsafe', ...extensions], {input, encoding: 'utf8', timeout: 20_000}).stdout,
	);
}

function write(folder: string, name: string, text: string): void {
	const file = path.join(folder, name);
	mkdirSync(path.dirname(file), {recursive: true});
	writeFileSync(file, text);
}
