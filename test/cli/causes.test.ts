import {readFileSync} from 'node:fs';
import path from 'node:path';
import test from 'ava';
import type {Diagnostic} from '../../src/model/diagnostic.ts';
import {findNamedCauses} from '../../src/node/run/namedCauses.ts';
import {runCommand} from '../support/run-command.ts';
import {temporaryFolder} from '../support/temporaryFolder.ts';
import {post} from '../support/testRule.ts';

const shareBar = '<div class="sharedaddy"><a href="https://www.facebook.com/sharer.php?u=1">Share</a></div>';
const body = (number: number): string =>
	`<div>\n<p>The ferry sails again on day ${number}.</p>\n<p><a href="/tag/${number}">Harbour</a></p>\n${shareBar}\n</div>\n`;

const archive = Object.fromEntries(
	[1, 2, 3, 4].map((number) => [
		`_posts/2024-03-0${number}-a.md`,
		post(body(number), {
			title: `Day ${number}`,
			date: `2024-03-0${number}T08:00:00.000Z`,
			from: `https://${number === 4 ? 'other.example' : 'www.news.example'}/2024/${number}`,
		}),
	]),
);

interface Listed {
	readonly causes: readonly {
		readonly id: string;
		readonly rule: string;
		readonly source: string;
		readonly kind: string;
		readonly findings: number;
		readonly posts: number;
		readonly fixes: {readonly safe: number; readonly unsafe: number};
	}[];
}

async function listed(cwd: string, ...words: readonly string[]): Promise<Listed['causes']> {
	const {stdout} = await runCommand(['causes', '--no-config', '--root', '.', '--format', 'json', ...words], {cwd});
	return (JSON.parse(stdout) as Listed).causes;
}

test('findings of one rule, of one source, about the same kind of thing have one cause', async (t) => {
	const causes = await listed(temporaryFolder(t, archive));
	t.deepEqual(
		causes.map(({rule, source, findings, posts, fixes}) => ({rule, source, findings, posts, fixes})),
		[
			{rule: 'no-broken-link', source: 'news.example', findings: 3, posts: 3, fixes: {safe: 3, unsafe: 0}},
			{rule: 'no-broken-link', source: 'other.example', findings: 1, posts: 1, fixes: {safe: 1, unsafe: 0}},
			{rule: 'no-site-furniture', source: 'news.example', findings: 3, posts: 3, fixes: {safe: 0, unsafe: 3}},
			{rule: 'no-site-furniture', source: 'other.example', findings: 1, posts: 1, fixes: {safe: 0, unsafe: 1}},
		],
	);
	for (const {id} of causes) t.regex(id, /^c-[\da-f]{8}$/);
});

test('a cause is the same for a part of the archive, and when posts come or move', async (t) => {
	const ids = new Set((await listed(temporaryFolder(t, archive))).map(({id}) => id));
	const others = Object.entries(archive).map(([file, text]) => [file.replace('-a.md', '-moved.md'), text]);
	const more = {...Object.fromEntries(others), '_posts/2024-04-01-b.md': archive['_posts/2024-03-01-a.md'] ?? ''};
	const later = new Set((await listed(temporaryFolder(t, more))).map(({id}) => id));
	for (const id of ids) t.true(later.has(id));
	for (const {id} of await listed(temporaryFolder(t, archive), '_posts/2024-03-04-a.md')) t.true(ids.has(id));
});

test('for people, a table says what to decide on', async (t) => {
	const cwd = temporaryFolder(t, archive);
	const [links, loneLink, furniture, loneBar] = await listed(cwd);
	const {stdout, code} = await runCommand(['causes', '--no-config', '--root', '.'], {cwd});
	t.is(
		stdout,
		`#  cause       findings  posts  so far  fix     a reader loses  rule               source        about              such as
1  ${links?.id}         3      3    37 %  safe    broken          no-broken-link     news.example  <a>                \`/tag/1\` is an address of the source site, and leads nowhere in the archive.
2  ${furniture?.id}         3      3    75 %  unsafe  ornament        no-site-furniture  news.example  <div> .sharedaddy  Share bar \`.sharedaddy\` is not part of the article.

2 findings of 2 rules stand alone:

cause       fix     a reader loses  rule               place                         what it says
${loneLink?.id}  safe    broken          no-broken-link     _posts/2024-03-04-a.md:11:13  \`/tag/4\` is an address of the source site, and leads nowhere in the archive.
${loneBar?.id}  unsafe  ornament        no-site-furniture  _posts/2024-03-04-a.md:12:1   Share bar \`.sharedaddy\` is not part of the article.

what a reader loses                      causes  alone  findings  --fix mends  --unsafe, too
broken: what does not work                    1      1         4            4              0
ornament: nothing, but it is in the way       1      1         4            0              4
`,
	);
	t.is(code, 0);
});

test('a cause that is named is shown with its places, its fix and what to do next', async (t) => {
	const cwd = temporaryFolder(t, archive);
	const [links] = await listed(cwd);
	const id = links?.id ?? '';
	const {stdout} = await runCommand(['causes', id.slice(0, 6), '--no-config', '--root', '.'], {cwd});
	t.regex(stdout, new RegExp(`^${id}: 3 findings of no-broken-link in 3 posts of news\\.example, about <a>\\n`));
	t.regex(stdout, /A reader loses what does not work\. Fix: safe\.$/m);
	for (const number of [1, 2, 3]) t.true(stdout.includes(`_posts/2024-03-0${number}-a.md:`), stdout);
	t.regex(stdout, /^\+<p><a href="https:\/\/www\.news\.example\/tag\/1">Harbour<\/a><\/p>$/m);
	t.true(stdout.endsWith(`archivelint --cause ${id} --fix\n`), stdout);
});

test('the commands that fix them are printed for a shell, with the options that they were asked for with', async (t) => {
	const cwd = temporaryFolder(t, archive);
	const [links, otherLinks, furniture] = await listed(cwd);
	const asked = ['causes', '--commands', '--no-config', '--root', '.', '--rule', 'no-tracking: off'];
	const safe = await runCommand(asked, {cwd});
	const rest = "--fix --root . --no-config --rule 'no-tracking: off'";
	t.is(
		safe.stdout,
		[
			'# 3 of 3 findings of no-broken-link in 3 posts of news.example',
			`archivelint --cause ${links?.id} ${rest}`,
			'# 1 of 1 finding of no-broken-link in 1 post of other.example',
			`archivelint --cause ${otherLinks?.id} ${rest}`,
			'',
		].join('\n'),
	);
	const unsafe = await runCommand([...asked, '--unsafe', furniture?.id ?? '', '_posts'], {cwd});
	t.is(
		unsafe.stdout,
		`# 3 of 3 findings of no-site-furniture in 3 posts of news.example\narchivelint --cause ${furniture?.id} ${rest.replace('--fix', '--fix --unsafe')} -- _posts\n`,
	);
	const none = await runCommand([...asked, furniture?.id ?? ''], {cwd});
	t.is(none.stdout, '# No cause has a fix that loses nothing; `--unsafe` prints the others.\n');
	t.is((await runCommand([...asked, '--format', 'json'], {cwd})).code, 2);
});

test('a run can be about one cause alone, and fix nothing else', async (t) => {
	const cwd = temporaryFolder(t, archive);
	const [links] = await listed(cwd);
	const chosen = ['--no-config', '--root', '.', '--cause', links?.id ?? ''];
	t.regex((await runCommand(chosen, {cwd})).stdout, /3 problems \(3 errors, 0 warnings\)/);
	await runCommand([...chosen, '--fix', '--unsafe'], {cwd});
	const texts = Object.keys(archive).map((file) => readFileSync(path.join(cwd, file), 'utf8'));
	t.deepEqual(
		texts.map((text) => [/href="https:\/\/www\.news\.example\/tag/.test(text), text.includes('sharedaddy')]),
		[
			[true, true],
			[true, true],
			[true, true],
			[false, true],
		],
	);
});

test('what is no cause, or none of this archive, is said', async (t) => {
	const cwd = temporaryFolder(t, archive);
	const wrong = await runCommand(['--cause', 'c-xyz'], {cwd});
	t.is(wrong.code, 2);
	t.regex(wrong.stderr, /`c-xyz` is no cause: they look like `c-7f3a90b1`/);
	const strange = await runCommand(['causes', 'c-00000000', '--no-config', '--root', '.'], {cwd});
	t.is(strange.code, 2);
	t.is(strange.stderr, 'No finding has the cause `c-00000000`.\n');
});

/** Whether `--cause`, `causes`, `ignore` and `explain` end in the same code, and say the same. */
async function saidByAll(
	cwd: string,
	name: string,
): Promise<readonly {readonly code: number; readonly stderr: string}[]> {
	const commandLines = [
		['--cause', name],
		['--cause', name, '--fix'],
		['causes', name],
		['ignore', name, '--reason', 'x'],
		['explain', name],
	];
	const said: {readonly code: number; readonly stderr: string}[] = [];
	for (const words of commandLines) {
		const {code, stderr} = await runCommand(words, {cwd});
		said.push({code, stderr});
	}
	return said;
}

const withConfig = {...archive, '.archivelintrc.json': '{"extends": "archivelint:recommended"}\n'};
const entry = {rule: 'no-broken-link', message: 'sourceSite', source: 'news.example', kind: '<a>', reason: 'Gone.'};
const withIgnored = {
	...archive,
	'.archivelintrc.json': JSON.stringify({extends: 'archivelint:recommended', ignoreCauses: [entry]}, undefined, '\t'),
};

test('a cause that there is not is said by all commands, and nothing is written', async (t) => {
	const cwd = temporaryFolder(t, withConfig);
	for (const {code, stderr} of await saidByAll(cwd, 'c-00000000')) {
		t.is(code, 2);
		t.is(stderr, 'No finding has the cause `c-00000000`.\n');
	}
	for (const [file, text] of Object.entries(withConfig)) t.is(readFileSync(path.join(cwd, file), 'utf8'), text);
});

test('a cause that is ignored is said by all commands, with the place in the config', async (t) => {
	const cwd = temporaryFolder(t, withIgnored);
	const [links] = await listed(cwd);
	const id = links?.id ?? '';
	for (const {code, stderr} of await saidByAll(cwd, id)) {
		t.is(code, 2);
		t.true(
			stderr.startsWith(`\`${id}\` is ignored in .archivelintrc.json:4:3: delete that entry of \`ignoreCauses\``),
			stderr,
		);
	}
	t.is(readFileSync(path.join(cwd, '.archivelintrc.json'), 'utf8'), withIgnored['.archivelintrc.json']);
	const shown = await runCommand(['--cause', id, '--no-ignore-causes'], {cwd});
	t.regex(shown.stdout, /3 problems/);
	const {stdout} = await runCommand(['causes', '--no-ignore-causes', '--json'], {cwd});
	t.true((JSON.parse(stdout) as Listed).causes.some((cause) => cause.id === id));
	t.notRegex((await runCommand(['--only', 'no-broken-link'], {cwd})).stdout, /news\.example\/2024\/1|\/tag\/1/);
});

test('causes are named by beginnings of ids, in any case, without their beginning, and with commas between', async (t) => {
	const cwd = temporaryFolder(t, withConfig);
	const ids = (await listed(cwd)).slice(0, 2).map(({id}) => id);
	const [first = '', second = ''] = ids;
	const names = [
		`${first},${second}`,
		`${first}, ${second},`,
		ids.map((id) => id.toUpperCase()).join(','),
		ids.map((id) => id.slice(2)).join(','),
		ids.map((id) => id.slice(0, 7)).join(','),
	];
	for (const name of names) {
		t.regex((await runCommand(['--cause', name], {cwd})).stdout, /4 problems/, name);
		const {stdout} = await runCommand(['causes', name], {cwd});
		for (const id of ids) t.true(stdout.includes(`${id}: `), name);
	}
	const ignored = await runCommand(['ignore', names[2] ?? '', '--reason', 'x'], {cwd});
	t.is(ignored.stdout.trimEnd().split('\n').length, 2);
});

test('what is too short to name a cause, or names none, is said by all commands', async (t) => {
	const cwd = temporaryFolder(t, withConfig);
	for (const name of ['c-26', 'c-xyz', 'c-', 'c-266889a2f']) {
		for (const {code, stderr} of await saidByAll(cwd, name)) {
			t.is(code, 2, name);
			t.true(
				stderr.includes(`\`${name}\` is no cause: they look like \`c-7f3a90b1\`; four digits are enough.`),
				stderr,
			);
		}
	}
});

test('a beginning that several causes have is said, with their ids', (t) => {
	// Nothing but its cause is looked at.
	const diagnosticOf = (id: string) => ({cause: {id, source: 'a', kind: ''}}) as unknown as Diagnostic;
	const posts = [{diagnostics: ['c-12340000', 'c-12345678'].map(diagnosticOf), suppressed: []}];
	t.deepEqual(findNamedCauses(['c-12345'], posts, false), ['c-12345678']);
	t.throws(() => findNamedCauses(['c-1234'], posts, false), {
		message: '`c-1234` is the beginning of 2 causes: `c-12340000` and `c-12345678`.',
	});
	t.deepEqual(findNamedCauses(['c-99999999'], posts, true), ['c-99999999']);
});

test('a file that has the name of a cause is a path', async (t) => {
	const cwd = temporaryFolder(t, {...withConfig, 'c-1234/2024-03-01-a.md': post('<p><img src="/x.png"></p>\n')});
	const {code, stdout} = await runCommand(['causes', 'c-1234'], {cwd});
	t.is(code, 0);
	t.regex(stdout, /require-image-alt|findings? of|nothing to decide/);
});

test('parts that are merged, and a post on standard input, know the causes that are ignored', async (t) => {
	const cwd = temporaryFolder(t, withIgnored);
	const [links] = await listed(cwd);
	const id = links?.id ?? '';
	await runCommand(['--shard', '1/2', '--format', 'parts', '-o', 'parts/1.json'], {cwd});
	await runCommand(['--shard', '2/2', '--format', 'parts', '-o', 'parts/2.json'], {cwd});
	const parts = ['parts/1.json', 'parts/2.json'];
	const whole = (await runCommand(['--format', 'json'], {cwd})).stdout;
	t.deepEqual(JSON.parse((await runCommand(['merge', ...parts, '--format', 'json'], {cwd})).stdout), JSON.parse(whole));
	t.regex((await runCommand(['merge', ...parts, '--cause', id, '--no-ignore-causes'], {cwd})).stdout, /3 problems/);
	t.is((await runCommand(['merge', ...parts, '--cause', 'c-00000000'], {cwd})).code, 2);
	const stdin = archive['_posts/2024-03-01-a.md'] ?? '';
	const asked = ['--stdin', '--stdin-filename', '_posts/2024-03-01-a.md', '--format', 'json', '--no-archive'];
	const {stdout} = await runCommand(asked, {cwd, stdin});
	const [{messages = []} = {}] = JSON.parse(stdout) as {messages?: {cause: string}[]}[];
	t.true(messages.length > 0);
	t.false(messages.some(({cause}) => cause === id));
	const only = await runCommand([...asked, '--only', 'no-site-furniture', '--cause', 'c-00000000'], {cwd, stdin});
	t.is(only.code, 2);
});

test('an archive in which nothing is wrong', async (t) => {
	const cwd = temporaryFolder(t, {'_posts/2024-03-01-a.md': post('Text\n')});
	const {stdout} = await runCommand(['causes', '--no-config', '--root', '.'], {cwd});
	t.is(stdout, 'There is nothing to decide on: no findings.\n');
});

test('a cause that is ignored is written into the config, and neither reported nor fixed any more', async (t) => {
	const config = '{\n  "extends": "archivelint:recommended",\n\n  "settings": {"timezone": "UTC"}\n}\n';
	const cwd = temporaryFolder(t, {...archive, '.archivelintrc.json': config});
	const {stdout} = await runCommand(['causes', '--format', 'json'], {cwd});
	const [links] = (JSON.parse(stdout) as Listed).causes;
	const id = links?.id ?? '';
	const ignored = await runCommand(['ignore', id, '--reason', 'The tags are gone.'], {cwd});
	t.is(ignored.stdout, `${id}: 3 findings of no-broken-link ignored in .archivelintrc.json.\n`);
	t.is(ignored.code, 0);
	t.is(
		readFileSync(path.join(cwd, '.archivelintrc.json'), 'utf8'),
		`{
  "extends": "archivelint:recommended",

  "settings": {"timezone": "UTC"},
  "ignoreCauses": [
    {
      "rule": "no-broken-link",
      "message": "sourceSite",
      "source": "news.example",
      "kind": "<a>",
      "reason": "The tags are gone."
    }
  ]
}
`,
	);
	const after = JSON.parse((await runCommand(['causes', '--format', 'json'], {cwd})).stdout) as Listed;
	t.false(after.causes.some((cause) => cause.id === id));
	t.is(after.causes.length, 3);
	await runCommand(['--fix'], {cwd});
	t.true(readFileSync(path.join(cwd, '_posts/2024-03-01-a.md'), 'utf8').includes('href="/tag/1"'));
	const share = after.causes.find(({rule}) => rule === 'no-site-furniture');
	await runCommand(['ignore', share?.id ?? '', '--reason', 'Nor those.'], {cwd});
	const two = JSON.parse(readFileSync(path.join(cwd, '.archivelintrc.json'), 'utf8')) as {ignoreCauses: unknown[]};
	t.is(two.ignoreCauses.length, 2);
});

test('an entry that hides nothing is told of, where the run is about all posts', async (t) => {
	const entry = {rule: 'no-broken-link', message: 'sourceSite', source: 'gone.example', kind: '/tag/', reason: 'Old.'};
	const config = JSON.stringify({extends: 'archivelint:recommended', ignoreCauses: [entry]});
	const cwd = temporaryFolder(t, {...archive, '.archivelintrc.json': config});
	const notice = 'An entry of `ignoreCauses` hides nothing: no-broken-link, sourceSite, gone.example, /tag/.';
	t.true((await runCommand([], {cwd})).stdout.includes(notice));
	t.false((await runCommand(['_posts/2024-03-01-a.md'], {cwd})).stdout.includes(notice));
});

const refused: readonly (readonly [words: readonly string[], message: RegExp])[] = [
	[['ignore', 'c-00000000'], /--reason/],
	[['ignore', 'c-00000000', '--reason', ' '], /`ignore` needs a reason/],
	[['ignore', '_posts', '--reason', 'x'], /`ignore` needs causes/],
];
for (const [words, message] of refused) {
	test(`archivelint ${words.join(' ')} says what is missing`, async (t) => {
		const {code, stderr} = await runCommand(words, {cwd: temporaryFolder(t, archive)});
		t.is(code, 2);
		t.regex(stderr, message);
	});
}

test('what a program does to different words is one cause, what it repeats in words is one each', async (t) => {
	const texts = [
		['By Ann Lee', 'https://bit.ly/3aBcDeF', 'photo'],
		['By Ann Lee', 'https://reurl.cc/jld8M', 'image'],
		['Bo Kern, Staff Writer', 'https://bit.ly/2y1vQqN', 'photo'],
		['Ann Lee', 'https://bit.ly/3dngP2M', 'image'],
		['Bo Kern', 'https://reurl.cc/aBc9d', 'photo'],
	];
	const glued = ['影片訂閱', '會員加入', '追蹤頻道', '直播時間', '節目介紹'];
	const posts = texts.map(([author = '', url = '', alt = ''], index) => [
		`_posts/2024-03-0${index + 1}-a.md`,
		post(
			`<div>\n<p>${url}${glued[index]}</p>\n<p><img src="https://img.example/${index}.jpg" alt="${alt}"></p>\n</div>\n`,
			{
				title: `Day ${index}`,
				author,
				from: `https://news.example/2024/${index}`,
			},
		),
	]);
	const config = {
		'.archivelintrc.json': JSON.stringify({
			settings: {authors: {'Ann Lee': ['By Ann Lee'], 'Bo Kern': ['Bo Kern, Staff Writer']}},
		}),
	};
	const rules = ['consistent-author', 'no-glued-url', 'no-placeholder-alt'];
	const {stdout} = await runCommand(
		['causes', '--format', 'json', ...rules.flatMap((rule) => ['--rule', `${rule}: on`])],
		{
			cwd: temporaryFolder(t, {...Object.fromEntries(posts), ...config}),
		},
	);
	const {causes} = JSON.parse(stdout) as Listed;
	t.deepEqual(causes.map(({rule, kind, findings}) => [rule, kind, findings].join(' ')).toSorted(), [
		'consistent-author Bo Kern, Staff Writer 1',
		'consistent-author By Ann Lee 2',
		'no-glued-url  5',
		'no-placeholder-alt image 2',
		'no-placeholder-alt photo 3',
	]);
});

test('--timing tells what naming causes costs', async (t) => {
	const cwd = temporaryFolder(t, {'_posts/2024-01-01-a.md': post('<p><img src="https://img.example/a.jpg"></p>\n')});
	t.regex((await runCommand(['--no-cache', '--timing'], {cwd})).stderr, /^\(causes\) +\| +\d+\.\d+ \|/m);
});

test('a run over one cause says what others have, but for what is accepted or ignored', async (t) => {
	const cwd = temporaryFolder(t, {...archive, '.archivelintrc.json': '{"extends": "archivelint:recommended"}'});
	const [links, , furniture] = await listed(cwd);
	const {stdout} = await runCommand(['--cause', links?.id ?? '', '--fix'], {cwd});
	t.regex(stdout, /4 posts, no problems of the named causes left\.\n {2}Other causes have 5 findings: /);
	await runCommand(['baseline', 'create', '--cause', furniture?.id ?? '', '--reason', 'Known.'], {cwd});
	const again = await runCommand(['--cause', (await listed(cwd, '--rule', 'no-broken-link: error'))[0]?.id ?? ''], {
		cwd,
	});
	t.regex(again.stdout, /Other causes have 1 finding:/);
});

test('where all is in the baseline, nothing says that there is nothing', async (t) => {
	const cwd = temporaryFolder(t, {...archive, '.archivelintrc.json': '{"extends": "archivelint:recommended"}'});
	const [links] = await listed(cwd);
	await runCommand(['baseline', 'create'], {cwd});
	t.is(
		(await runCommand(['causes'], {cwd})).stdout,
		'There is nothing to decide on: no new findings. 8 findings are in the baseline: `--no-baseline` shows them.\n',
	);
	t.is(
		(await runCommand(['causes', '--commands'], {cwd})).stdout,
		'# 8 findings are in the baseline: `--no-baseline` shows them.\n',
	);
	const json = await runCommand(['causes', '--json'], {cwd});
	t.is(json.stdout, '{\n\t"causes": []\n}\n');
	t.regex(json.stderr, /8 findings are in the baseline/);
	t.regex(
		(await runCommand(['explain', links?.id ?? ''], {cwd})).stderr,
		/with `--no-baseline`, those in it are shown/,
	);
	t.regex(
		(await runCommand(['explain', links?.id ?? '', '--no-baseline'], {cwd})).stdout,
		/3 findings of no-broken-link/,
	);
	const ignored = await runCommand(['ignore', links?.id ?? '', '--no-baseline', '--reason', 'Old.'], {cwd});
	t.regex(ignored.stdout, /3 findings of no-broken-link ignored/);
});
