import {execFileSync, spawnSync} from 'node:child_process';
import {cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import test, {type ExecutionContext} from 'ava';
import {runCommand} from '../support/run-command.ts';
import {temporaryFolder} from '../support/temporaryFolder.ts';

const tracking = 'first-ferry:no-tracking';
const image = 'night-tide:require-image-alt';
const link = 'quay-repairs:no-broken-link';

/** What is wrong in each site, by the slug of the post and the rule. */
const sites: readonly (readonly [folder: string, faults: readonly string[], notices: readonly RegExp[]])[] = [
	['hugo', [tracking, image, link], []],
	['hexo', [tracking, image, link], []],
	['eleventy', [tracking, image], [/Eleventy publishes pages where code of the site says/]],
	['astro', [tracking, image], [/Astro publishes pages where code of the site says/]],
	['obsidian', [tracking, image, link], []],
	['pelican', [tracking, image, link], []],
	['wordpress-export', [tracking, image, link], []],
	['plain-markdown', [tracking, image, link], []],
	['plain-html', [tracking, image, link], []],
	['jekyll-in-docs', [tracking, image, link], []],
];

/** What names posts of Obsidian, whose files have their titles. */
const slugs: Readonly<Record<string, string>> = {
	'The first ferry of the year': 'first-ferry',
	'The night of the high tide': 'night-tide',
	'The quay is mended': 'quay-repairs',
};

function slugOf(file: string): string {
	const name = /([^/]+)(?:\/index)?\.[^.]+$/.exec(file)?.[1] ?? '';
	return slugs[name] ?? name.replace(/^\d{4}-\d{2}-\d{2}-/, '');
}

/** A copy outside of the repository, which is an archive of its own. */
function copyOf(t: ExecutionContext, folder: string): string {
	const copy = mkdtempSync(path.join(tmpdir(), 'site-'));
	t.teardown(() => rmSync(copy, {recursive: true}));
	cpSync(path.join('test/sites', folder), copy, {recursive: true});
	return copy;
}

interface FileResult {
	readonly filePath: string;
	readonly messages: readonly {readonly ruleId: string}[];
}

for (const [folder, faults, notices] of sites) {
	test(`all posts of a site and what is wrong with them are found without a config: ${folder}`, async (t) => {
		const cwd = copyOf(t, folder);
		const {stdout, stderr} = await runCommand(['--format', 'json', '--now', '2026-01-01'], {cwd});
		// The report is that of `--format json`.
		const files = JSON.parse(stdout) as readonly FileResult[];
		t.is(files.length, 6);
		const found = files.flatMap(({filePath, messages}) => messages.map(({ruleId}) => `${slugOf(filePath)}:${ruleId}`));
		t.deepEqual(found.toSorted(), faults.toSorted());
		t.is(stderr.split('\n').filter((line) => line !== '').length, notices.length);
		for (const notice of notices) t.regex(stderr, notice);
	});
}

test('sites lie in folders of years, and what is only tried holds no posts', async (t) => {
	const page = '---\ntitle: A walk\n---\n\nThe quay.\n';
	const cwd = temporaryFolder(t, {
		'.git/HEAD': '',
		'2011/_config.yml': 'source: src\n',
		'2011/src/_posts/2011-03-04-a.md': page,
		'v2/hugo.toml': '',
		'v2/content/b.md': page,
		'test/source/_posts/2024-02-01-c.md': page,
		'fixtures/2024-02-01-d.md': page,
	});
	const {stdout} = await runCommand(['--format', 'json'], {cwd});
	// The report is that of `--format json`.
	const files = (JSON.parse(stdout) as readonly FileResult[]).map(({filePath}) => path.relative(cwd, filePath));
	t.deepEqual(files, ['2011/src/_posts/2011-03-04-a.md', 'v2/content/b.md']);
	const shown = await runCommand(['print-config', files[0] ?? ''], {cwd});
	t.regex(shown.stdout, /"siteFolder": "2011\/src"/);
});

const inside: readonly (readonly [site: string, cwd: string, argument: string, posts: number])[] = [
	['hugo', '', 'content/posts', 6],
	['hugo', 'content', '.', 6],
	['hugo', 'content/posts', 'first-ferry.md', 1],
	['hexo', 'source/_posts', '.', 6],
	['astro', 'src/content', '.', 6],
	['pelican', 'content/walks', '.', 2],
	['obsidian', 'Walks', '.', 2],
	['jekyll-in-docs', 'docs/_posts', '.', 6],
	['plain-markdown', 'articles', '.', 6],
	['wordpress-export', 'posts', '.', 6],
];

for (const [site, folder, argument, posts] of inside)
	test(`seen from a folder in it, a site is the same: ${site}/${folder} ${argument}`, async (t) => {
		const root = copyOf(t, site);
		const read = async (cwd: string, ...argv: readonly string[]) => {
			const {stdout} = await runCommand([...argv, '--format', 'json', '--now', '2026-01-01'], {cwd});
			// The report is that of `--format json`.
			const files = JSON.parse(stdout) as readonly FileResult[];
			return files.map(({filePath, messages}) => ({filePath, rules: messages.map(({ruleId}) => ruleId)}));
		};
		const found = await read(path.join(root, folder), argument);
		const whole = new Map((await read(root)).map((file) => [file.filePath, file]));
		t.is(found.length, posts);
		t.deepEqual(
			found,
			found.flatMap(({filePath}) => whole.get(filePath) ?? []),
		);
	});

test('folders of usual names hold posts but for sites that say where theirs are', async (t) => {
	const page = '---\ntitle: A walk\n---\n\nThe quay.\n';
	const files = {
		'.git/HEAD': '',
		'web/hugo.toml': '',
		'web/content/a.md': page,
		'web/archived/b.md': page,
		'archived/c.md': page,
	};
	const postsWith = async (own: Readonly<Record<string, string>>): Promise<readonly string[]> => {
		const cwd = temporaryFolder(t, {...files, ...own});
		const {stdout} = await runCommand(['--format', 'json'], {cwd});
		// The report is that of `--format json`.
		return (JSON.parse(stdout) as readonly FileResult[]).map(({filePath}) => path.relative(cwd, filePath)).toSorted();
	};
	const config = (postFolders: readonly string[]) => ({
		'.archivelintrc.json': JSON.stringify({extends: 'archivelint:recommended', settings: {postFolders}}),
	});
	t.deepEqual(await postsWith({}), ['archived/c.md', 'web/content/a.md']);
	t.deepEqual(await postsWith(config(['archived'])), ['archived/c.md', 'web/archived/b.md', 'web/content/a.md']);
	t.deepEqual(await postsWith(config([])), ['web/content/a.md']);
});

function isInstalled(program: string, ...options: readonly string[]): boolean {
	return spawnSync(program, options, {stdio: 'ignore'}).status === 0;
}

test('links of a site of Hugo lead where Hugo really publishes', async (t) => {
	if (!isInstalled('hugo', 'version')) return t.log('Hugo is not installed.');
	const cwd = copyOf(t, 'hugo-links');
	execFileSync('hugo', ['--quiet'], {cwd});
	const built = path.join(cwd, 'public');
	t.true(existsSync(path.join(built, 'index.html')));
	const broken: string[] = [];
	let links = 0;
	for (const file of readdirSync(built, {recursive: true, encoding: 'utf8'})) {
		if (!file.endsWith('index.html')) continue;
		const page = `/${file.slice(0, -'index.html'.length)}`;
		for (const [, href = ''] of readFileSync(path.join(built, file), 'utf8').matchAll(/ href="([^"#]+)"/g)) {
			links++;
			const {pathname} = new URL(href, `https://quay.example${page}`);
			const target = path.join(built, decodeURIComponent(pathname));
			if (!existsSync(pathname.endsWith('/') ? `${target}index.html` : target)) broken.push(href);
		}
	}
	rmSync(built, {recursive: true});
	t.true(links > 20);
	t.true(broken.length > 4);
	const {stdout} = await runCommand(['--only', 'no-broken-link', '--format', 'jsonl'], {cwd});
	const reported = stdout.split('\n').flatMap((line) => /`([^`]+)`/.exec(line)?.[1] ?? []);
	t.deepEqual(reported.toSorted(), broken.toSorted());
});
