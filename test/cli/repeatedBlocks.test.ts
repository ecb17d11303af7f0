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

test('as JSON', async (t) => {
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

test('an archive without any', async (t) => {
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
