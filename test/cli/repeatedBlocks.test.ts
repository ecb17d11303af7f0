import test from 'ava';
import {runCommand} from '../support/run-command.ts';
import {temporaryFolder} from '../support/temporaryFolder.ts';
import {post} from '../support/testRule.ts';

const authors = ['Ann Lee', 'Ben Oar', 'Cleo Mast'];

const archive = Object.fromEntries(
	Array.from({length: 6}, (_, index) => {
		const own = `<p>Ship number ${index} came in at noon, with salt, rope and forty barrels of tar on board.</p>`;
		const appeal = '<p>Printed at the old quay, behind the rope works.</p>';
		const box = '<div class="friends-box"><p>The friends of the harbour meet each Friday.</p></div>';
		const links = '<ul class="more-ships"><li><a href="/ships">All ships of this year, by name</a></li></ul>';
		const body = `${own}\n${index < 5 ? appeal : ''}\n<p>The mate of ship ${index} told nobody what it had cost, nor who had paid.</p>\n${links}\n<hr>\n<p>More of ship ${index}, its crew and its cargo will be told tomorrow.</p>\n${box}\n`;
		const keys = {
			title: `"Ship ${index}"`,
			author: authors[index % 3] ?? '',
			from: `https://www.news.example/${index}`,
		};
		return [`_posts/2024-01-0${index + 1}-ship.md`, post(body, keys)];
	}),
);

test('blocks that a source repeats are listed', async (t) => {
	const {code, stdout, stderr} = await runCommand(['repeated-blocks'], {cwd: temporaryFolder(t, archive)});
	t.is(
		stdout,
		`source        posts  share  place   selector         text
news.example      6  100 %  within  ul.more-ships    All ships of this year, by name
                  6  100 %  behind  div.friends-box  The friends of the harbour meet each Friday.
`,
	);
	t.is(stderr, '');
	t.is(code, 0);
});

test('with --settings, the options that recognise them follow, and recognise them', async (t) => {
	const cwd = temporaryFolder(t, archive);
	const {stdout} = await runCommand(['repeated-blocks', '--settings'], {cwd});
	const config = JSON.parse(stdout.slice(stdout.indexOf('{'), stdout.lastIndexOf('}') + 1)) as object;
	t.deepEqual(config, {
		overrides: [
			{
				where: {from: ['https://www.news.example/*']},
				rules: {'no-site-furniture': ['on', {others: ['div.friends-box']}]},
			},
		],
		settings: {relatedBlocks: ['...', 'ul.more-ships']},
	});
	const pasted = temporaryFolder(t, {
		...archive,
		'.archivelintrc.json': JSON.stringify({extends: 'archivelint:recommended', ...config}),
	});
	const linted = await runCommand(['--only', 'no-site-furniture', '--format', 'compact'], {cwd: pasted});
	t.is(linted.stdout.match(/Furniture `div\.friends-box`/g)?.length, 6);
});

test('repeated blocks as JSON', async (t) => {
	const {stdout} = await runCommand(['repeated-blocks', '--json'], {cwd: temporaryFolder(t, archive)});
	const {blocks} = JSON.parse(stdout) as {readonly blocks: readonly object[]};
	t.deepEqual(blocks[0], {
		source: 'news.example',
		posts: 6,
		of: 6,
		place: 'between',
		selector: 'ul.more-ships',
		isMostlyLinks: true,
		text: 'All ships of this year, by name',
		examples: [1, 2, 3, 4].map((day) => `_posts/2024-01-0${day}-ship.md`),
	});
});

test('an archive without repeated blocks', async (t) => {
	const cwd = temporaryFolder(t, {'_posts/2024-03-01-a.md': post('Text\n')});
	t.is(
		(await runCommand(['repeated-blocks'], {cwd})).stdout,
		'No source repeats a block that is no part of its articles.\n',
	);
});

for (const options of [['--shard', '1/2'], ['_posts/2024-01-02-ship.md'], ['--concurrency', '2']]) {
	test(`the same is found of a post, whatever else is linted: ${options.join(' ')}`, async (t) => {
		const cwd = temporaryFolder(t, archive);
		const command = ['--no-config', '--only', 'no-repeated-block', '--root', '.', '--format', 'compact'];
		const all = (await runCommand(command, {cwd})).stdout.split('\n');
		for (const round of ['first', 'second']) {
			const {stdout} = await runCommand([...command, ...options], {cwd});
			const lines = stdout.split('\n').filter((line) => line.includes('repeat this block'));
			t.true(lines.length >= 2, round);
			t.true(lines.every((line) => all.includes(line)));
		}
	});
}

test('of what stands in a repeated block, and of boxes that other rules know, each is reported once', async (t) => {
	const body = (index: number): string =>
		[
			`<p>Ship number ${index} came in at noon, with salt, rope and forty barrels of tar on board.</p>`,
			`<p>The mate of ship ${index} told nobody what it had cost, nor who had paid for it.</p>`,
			'<p>Watch live: https://bit.ly/2YsRD8D哈嘍，每天更新，還有<a href="https://films.example/">更多影片</a></p>',
			'<div class="feedflare"><p>The feed of the harbour, by mail and by boat.</p></div>',
		].join('\n');
	const posts = Object.entries(archive).map(([path], index) => {
		const keys = {title: `"Ship ${index}"`, author: authors[index % 3] ?? '', from: `https://news.example/${index}`};
		return [path, post(`${body(index)}\n`, keys)] as const;
	});
	const cwd = temporaryFolder(t, Object.fromEntries(posts));
	const rulesIn = async (only: string): Promise<readonly string[]> => {
		const {stdout} = await runCommand(['--no-config', '--only', only, '--format', 'jsonl'], {cwd});
		const lines = stdout.split('\n').filter((line) => line !== '');
		// The format is that of `--format jsonl`.
		return lines.map((line) => JSON.parse(line) as {readonly rule: string}).map(({rule}) => rule);
	};
	t.is((await rulesIn('no-glued-url')).length, 6);
	t.is((await rulesIn('no-site-furniture')).length, 6);
	t.is((await rulesIn('no-repeated-block')).length, 6);
	const together = await rulesIn('no-glued-url,no-site-furniture,no-repeated-block');
	t.deepEqual([...new Set(together)], ['no-repeated-block']);
	t.is(together.length, 6);
});
