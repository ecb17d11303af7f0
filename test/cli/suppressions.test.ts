import {readFileSync} from 'node:fs';
import path from 'node:path';
import test from 'ava';
import {runCommand} from '../support/run-command.ts';
import {temporaryFolder} from '../support/temporaryFolder.ts';
import {post} from '../support/testRule.ts';

const image = '<p><img src="https://news.example/a.png"></p>\n';

/** The posts are of one day and have one title. */
const unconcerned = {'consistent-date': 'off', 'consistent-file-name': 'off', 'meaningful-title': 'off'};

/** An archive whose posts switch rules off, with and without need. */
const archive: Readonly<Record<string, string>> = {
	'.archivelintrc.json': JSON.stringify({
		extends: ['archivelint:recommended', './shared.json'],
		requireReasons: true,
		rules: unconcerned,
		settings: {authors: {'Ann Lee': ['A. Lee']}},
	}),
	'shared.json': '{"inlineComments": true}',
	'_posts/2024-03-01-comment.md': post(
		`<!-- archivelint-disable-next-line require-image-alt -- an ornament -->\n${image}\n<!-- archivelint-disable no-tracking -->\n\n<!-- archivelint-disable-line require-image-alt -->\n`,
		{from: 'https://news.example/1'},
	),
	'_posts/2024-03-02-alias.md': post('<p>Text</p>\n', {
		archivelint: '{disable: [{rule: consistent-author, reason: as signed}, {rule: no-duplicate-post, reason: none}]}',
		author: 'A. Lee',
		from: 'https://news.example/2',
	}),
	'_posts/2024-03-03-expired.md': post(image, {
		archivelint: '{disable: [{rule: require-image-alt, reason: for now, until: 2024-05-31}]}',
		from: 'https://news.example/3',
	}),
	'_posts/2024-03-04-missing.md': post('<p><a href="/assets/a.pdf">A paper</a></p>\n', {
		archivelint: '{disable: [{rule: no-missing-asset, reason: it comes later}]}',
		from: 'https://news.example/4',
	}),
	// Its own config heeds no comments.
	'old/.archivelintrc.json': JSON.stringify({extends: 'archivelint:recommended', rules: unconcerned}),
	'old/_posts/2024-03-05-old.md': post(`<!-- archivelint-disable require-image-alt, no-rule -->\n${image}`, {
		from: 'https://news.example/5',
	}),
};

interface JsonResult {
	readonly filePath: string;
	readonly messages: readonly {readonly ruleId: string; readonly messageId: string; readonly line: number}[];
	readonly suppressedMessages: readonly {
		readonly ruleId: string;
		readonly suppressions: readonly {readonly kind: string; readonly justification: string}[];
	}[];
}

/** What is said of each post: findings with their lines, and in brackets what is switched off and why. */
function summary(stdout: string): Readonly<Record<string, readonly string[]>> {
	const results = JSON.parse(stdout) as readonly JsonResult[];
	return Object.fromEntries(
		results.map(({filePath, messages, suppressedMessages}) => [
			path.basename(filePath, '.md').slice('2024-03-01-'.length),
			[
				...messages.map(({ruleId, messageId, line}) => `${line} ${ruleId}/${messageId}`),
				...suppressedMessages.map(
					({ruleId, suppressions}) =>
						`(${ruleId}: ${suppressions.map(({kind, justification}) => `${kind}, ${justification}`).join()})`,
				),
			],
		]),
	);
}

const expectations: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
	'': {
		comment: [
			'12 valid-suppression/noEffect',
			'14 valid-suppression/missingReason',
			'14 valid-suppression/needless',
			'(require-image-alt: directive, an ornament)',
		],
		alias: ['8 valid-suppression/needless', '(consistent-author: directive, as signed)'],
		expired: ['8 valid-suppression/expired', '10 require-image-alt/missing'],
		missing: ['(no-missing-asset: directive, it comes later)'],
		old: ['10 require-image-alt/missing'],
	},
	'--no-archive': {
		comment: [
			'12 valid-suppression/noEffect',
			'14 valid-suppression/missingReason',
			'14 valid-suppression/needless',
			'(require-image-alt: directive, an ornament)',
		],
		alias: [],
		expired: ['8 valid-suppression/expired', '10 require-image-alt/missing'],
		missing: [],
		old: ['10 require-image-alt/missing'],
	},
	'--only no-tracking': {
		comment: ['12 valid-suppression/noEffect', '14 valid-suppression/missingReason'],
		alias: [],
		expired: ['8 valid-suppression/expired'],
		missing: [],
		old: [],
	},
};

for (const [argv, expected] of Object.entries(expectations)) {
	test(`what is said of suppressions, and by parts as well: ${argv === '' ? 'everything' : argv}`, async (t) => {
		const cwd = temporaryFolder(t, archive);
		const given = argv.split(' ').filter((word) => word !== '');
		const single = await runCommand([...given, '--format', 'json'], {cwd});
		t.deepEqual(summary(single.stdout), expected);
		const parts = temporaryFolder(t, {});
		const files = ['1.json', '2.json', '3.json'].map((name) => path.join(parts, name));
		for (const [index, file] of files.entries()) {
			const shard = ['--shard', `${index + 1}/3`, '--format', 'parts', '--output-file', file];
			t.is((await runCommand([...given, ...shard], {cwd})).code, 0);
		}
		t.deepEqual(await runCommand(['merge', ...files, '--format', 'json'], {cwd}), single);
	});
}

test('--fix leaves alone what a comment switches off', async (t) => {
	const tracked = '<p>See <a href="https://a.example/?utm_source=rss">a</a>&amp;amp; b.</p>\n';
	const body = `<!-- archivelint-disable no-double-escape -- as it was -->\n\n${tracked}`;
	const name = '_posts/2024-03-01-a-post.md';
	const cwd = temporaryFolder(t, {
		'.archivelintrc.json': '{"extends": "archivelint:recommended", "inlineComments": true}',
		[name]: post(body),
	});
	const {stdout} = await runCommand(['--fix', '--unsafe'], {cwd});
	t.notRegex(stdout, /valid-suppression/);
	const mended = readFileSync(path.join(cwd, name), 'utf8');
	t.true(mended.endsWith(body.replace('?utm_source=rss', '')), mended);
});
