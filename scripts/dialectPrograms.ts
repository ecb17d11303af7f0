import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import markdownIt from 'markdown-it';
import {Marked} from 'marked';
import type {CommonmarkOptions} from '../src/model/commonmarkOptions.ts';
import {hugoMarkdown} from '../src/sites/hugo.ts';
import {buildWithHugo, isHugoInstalled} from './hugoOracle.ts';

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
	if (!isHugoInstalled()) return undefined;
	const folder = mkdtempSync(path.join(os.tmpdir(), 'archivelint-dialects-'));
	try {
		const posts = bodies.map((body) => `---\ntitle: x\n---\n${body}`);
		const layouts = {'_default/single.html': '{{ .Content }}'};
		const pages = buildWithHugo({folder, posts, layouts, markup: markupOf(unsafe)});
		if (pages === undefined) throw new Error('Hugo stops at these texts.');
		return pages;
	} finally {
		rmSync(folder, {recursive: true, force: true});
	}
}

/** Code is not highlighted: that changes its tags alone. */
function markupOf(unsafe: boolean): string {
	return `
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
