/**
 * What is one decision is one cause, and what are two are two: each row is a kind of pages in which one program, or two, made mistakes of one
 * rule and message.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import test from 'ava';
import {runCommand} from '../support/run-command.ts';
import {temporaryFolder} from '../support/temporaryFolder.ts';
import {post} from '../support/testRule.ts';

const oneGap = '<p>渡輪，\n<b>週一</b>復航。</p>';
const twoGaps = '<p>渡輪，\n<b>週一</b>\n復航。</p>';
const mail = '5a3b34341a343f2d29743f223b372a363f';

/** Posts of one source, or of several, with these bodies. */
function archiveOf(bodies: readonly string[], hosts: readonly string[] = ['news.example']): Record<string, string> {
	return Object.fromEntries(
		bodies.map((body, index) => [
			`_posts/2024-03-0${index + 1}-walk-${index}.md`,
			post(`<div>\n${body}\n</div>\n`, {
				title: `Day ${index}`,
				date: `2024-03-0${index + 1}T08:00:00.000Z`,
				from: `https://${hosts[index % hosts.length]}/2024/${index}`,
			}),
		]),
	);
}

interface KindCase {
	readonly name: string;
	readonly rule: string;
	readonly bodies: readonly string[];
	readonly hosts?: readonly string[];
	/** `source kind findings` of each cause, sorted. */
	readonly causes: readonly string[];
}

const cases: readonly KindCase[] = [
	{
		name: 'one gap in a paragraph, and several',
		rule: 'no-cjk-gap',
		bodies: [oneGap, twoGaps],
		causes: ['news.example  2'],
	},
	{
		name: 'images of one loader, whatever else their classes say, and of another',
		rule: 'no-unloaded-image',
		bodies: [
			'<p><img class="graf-image lazyload" data-src="https://img.example/a.jpg"></p>',
			'<p><img class="lazyload wp-photo" data-src="https://img.example/b.jpg"></p>',
			'<p><img class="wide lazyload" data-src="https://img.example/c.jpg"></p>',
			'<p><img class="wide" data-lazy-src="https://img.example/d.jpg"></p>',
		],
		causes: ['news.example <img.lazyload> data-src 3', 'news.example <img> data-lazy-src 1'],
	},
	{
		name: 'an address of mail in a link, in its text, and in both',
		rule: 'no-obfuscated-email',
		bodies: [
			`<p><a href="/cdn-cgi/l/email-protection#${mail}">us</a></p>`,
			`<p><span class="__cf_email__" data-cfemail="${mail}">[email&#160;protected]</span></p>`,
			`<p><a href="/cdn-cgi/l/email-protection#${mail}"><span class="__cf_email__" data-cfemail="${mail}">[email&#160;protected]</span></a></p>`,
		],
		causes: ['news.example  3'],
	},
	{
		name: 'empty links to one part of a site and to others, and those that leave it',
		rule: 'named-link',
		bodies: [
			'<p><a href="https://news.example/reports/a"></a>Text</p>',
			'<p><a href="https://news.example/pictures"></a>Text</p>',
			'<p><a class="paper link-logo" href="https://news.example/paper"></a>Text</p>',
			'<p><a class="radio link-logo" href="https://news.example/radio"></a>Text</p>',
			'<p><a href="https://chat.example/a"></a>Text</p>',
			'<p><a href="https://wall.example/b"></a>Text</p>',
		],
		causes: ['news.example <a.link-logo> 2', 'news.example <a> 2', 'news.example <a> elsewhere 2'],
	},
	{
		name: 'addresses that a page did not write out, of links and of pictures',
		rule: 'no-broken-link',
		bodies: [
			'<p><a href="/tag/rain">Rain</a></p>',
			'<p><a href="/author/ann">Ann</a></p>',
			'<p><img src="/photos/a.jpg" alt="A pier"></p>',
		],
		causes: ['news.example <a> 2', 'news.example <img> 1'],
	},
	{
		name: 'pictures of the article, of its author, and signs',
		rule: 'require-image-alt',
		bodies: [
			'<figure class="photo"><img class="wide" src="https://img.example/a.jpg"></figure>',
			'<figure><img src="https://img.example/b.jpg" width="800"></figure>',
			'<p class="byline"><a class="single-avatar"><img src="https://img.example/c.jpg?w=640"></a> Ann</p>',
			'<p><span class="shareIcon"><img src="https://img.example/d.png"></span> Share</p>',
			'<p><img src="https://img.example/e.png" width="300" height="60"> Read on</p>',
			'<p><img src="https://img.example/f.png?w=64"> Read on</p>',
		],
		causes: [
			'news.example <img> 2',
			'news.example <img> icon 1',
			'news.example <img> portrait 1',
			'news.example <img> small 2',
		],
	},
	{
		name: 'tags that two mistakes have broken',
		rule: 'renderable-html',
		bodies: [
			'<p><a href="/a" data-settings="{"title":"Rain"}">a</a></p>',
			'<p><a href="/b" data-settings="{"caption":"Wind"}">b</a></p>',
			'<p><a href="https://news.example/c" target="_blank"">c</a></p>',
		],
		causes: ['news.example <a> " 1', 'news.example <a> …": 2'],
	},
	{
		name: 'what the archive’s own program writes is one for all sources',
		rule: 'separated-heading',
		bodies: ['Text', 'Text'],
		hosts: ['news.example', 'radio.example'],
		causes: ['the archive  2'],
	},
];

async function causesOf(cwd: string, rule: string): Promise<readonly string[]> {
	const {stdout} = await runCommand(['causes', '--json', '--only', rule, '--no-config', '--root', '.'], {cwd});
	const {causes} = JSON.parse(stdout) as {causes: {source: string; kind: string; findings: number}[]};
	return causes.map(({source, kind, findings}) => `${source} ${kind} ${findings}`).toSorted();
}

for (const {name, rule, bodies, hosts, causes} of cases) {
	test(`causes of ${rule}: ${name}`, async (t) => {
		const posts = archiveOf(bodies, hosts);
		const withHeadings = Object.fromEntries(
			Object.entries(posts).map(([file, text]) => [
				file,
				text
					.replace('---\n\n<div>', '---\n\n<!--1709280000000-->\n[Day](https://news.example/)\n------\n\n<div>')
					.replace('---\n<div>', '---\n<!--1709280000000-->\n[Day](https://news.example/)\n------\n\n<div>'),
			]),
		);
		const cwd = temporaryFolder(t, rule === 'separated-heading' ? withHeadings : posts);
		t.deepEqual(await causesOf(cwd, rule), causes);
	});
}

test('a link to a post of the archive under another permalink is never sent to the source site by --fix', async (t) => {
	const posts = archiveOf([
		'<p>Text</p>',
		'<p><a href="/2024/03/01/walk-0.html">Walk</a> <a href="/2024/03/walk-0/">again</a></p>',
		'<p><a href="/2024/03/09/walk-0.html">Another day</a> <a href="/walk">No name</a></p>',
	]);
	const moved = Object.fromEntries(
		Object.entries(posts).map(([file, text]) => [
			file,
			text.replace('layout: post\n', 'layout: post\ncategories: rain\n'),
		]),
	);
	const cwd = temporaryFolder(t, moved);
	const chosen = ['--only', 'no-broken-link', '--no-config', '--root', '.'];
	const {stdout} = await runCommand([...chosen, '--format', 'jsonl'], {cwd});
	const said = stdout
		.trim()
		.split('\n')
		.map((line) => (JSON.parse(line) as {message: string}).message);
	t.deepEqual(said, [
		'`/2024/03/01/walk-0.html` leads nowhere in the archive; the post of that name is `_posts/2024-03-01-walk-0.md`.',
		'`/2024/03/walk-0/` leads nowhere in the archive; the post of that name is `_posts/2024-03-01-walk-0.md`.',
		'`/2024/03/09/walk-0.html` is an address of the source site, and leads nowhere in the archive.',
		'`/walk` is an address of the source site, and leads nowhere in the archive.',
	]);
	const diff = async (...words: readonly string[]): Promise<string> =>
		(await runCommand([...chosen, '--diff', ...words], {cwd})).stdout;
	t.notRegex(await diff(), /^\+.*news\.example\/2024\/03\/(?:01\/)?walk-0/m);
	t.regex(await diff('--unsafe'), /^\+.*href="\/rain\/2024\/03\/01\/walk-0\.html">Walk/m);
});

test('an ignored cause of an older version, whose message shares the causes of another now, is known', async (t) => {
	const entry = {rule: 'no-cjk-gap', message: 'gap', source: 'news.example', kind: '', reason: 'Old.'};
	const cwd = temporaryFolder(t, archiveOf([oneGap, `${oneGap}\n${twoGaps}`]));
	const config = {extends: 'archivelint:recommended', ignoreCauses: [entry]};
	writeFileSync(path.join(cwd, '.archivelintrc.json'), JSON.stringify(config));
	const {stdout} = await runCommand(['--only', 'no-cjk-gap', '--format', 'jsonl'], {cwd});
	t.is(stdout.trim().split('\n').length, 1);
	t.regex(stdout, /2 line breaks/);
});

test('a baseline of an older version knows findings whose cause has another kind now', async (t) => {
	const lazy = '<p><img class="graf-image lazyload" data-src="https://img.example/a.jpg" alt="A pier"></p>';
	const cwd = temporaryFolder(t, archiveOf([lazy, oneGap]));
	writeFileSync(path.join(cwd, '.archivelintrc.json'), '{"extends": "archivelint:recommended"}\n');
	await runCommand(['baseline', 'create'], {cwd});
	const file = path.join(cwd, 'archivelint-baseline.jsonl');
	const older = readFileSync(file, 'utf8')
		.replaceAll('<img.lazyload> data-src', '<img.graf-image> Image data-src')
		.replaceAll('"message":"gaps"', '"message":"gap"');
	t.true(older.includes('graf-image') && older.includes('"message":"gap"'));
	writeFileSync(file, older);
	t.is((await runCommand([], {cwd})).code, 0);
	await runCommand(['baseline', 'update'], {cwd});
	t.true(readFileSync(file, 'utf8').includes('<img.lazyload> data-src'));
	t.is((await runCommand(['baseline', 'check'], {cwd})).code, 0);
});
