import test from 'ava';
import {runCommand} from '../support/run-command.ts';
import {temporaryFolder} from '../support/temporaryFolder.ts';

const image = '<p><img src="https://img.example/a.jpg"></p>\n\n';

const archive = {
	'_posts/2024-03-01-a.md': `---\ntitle: A\nfrom: https://news.example/a\n---\n\n${image.repeat(9)}`,
	'_posts/2024-03-02-b.md': `---\ntitle: B\nfrom: https://news.example/b\n---\n\n${image.repeat(9)}`,
	'.archivelintrc.json': JSON.stringify({rules: {'require-image-alt': 'error'}}),
};
const terminal = {isTerminal: true, columns: 80, env: {NO_COLOR: '1'}};

function shownIn(report: string): number {
	return report.match(/has no `alt`/g)?.length ?? 0;
}

test('a report is short in a terminal, and whole everywhere else', async (t) => {
	const cwd = temporaryFolder(t, archive);
	const short = await runCommand([], {cwd, ...terminal});
	t.is(short.code, 1);
	t.regex(short.stdout, /… 6 more like this \(c-[\da-f]{8}\)/);
	t.regex(short.stdout, /`archivelint causes` lists them all/);
	const whole = await runCommand([], {cwd});
	t.is(shownIn(whole.stdout), 18);
	t.notRegex(whole.stdout, /more like this|archivelint causes/);
	t.is(shownIn((await runCommand(['--max-diagnostics', '1'], {cwd})).stdout), 18, 'A pipe is never clipped.');
});

test('--max-diagnostics says how many lines there are', async (t) => {
	const cwd = temporaryFolder(t, archive);
	const none = await runCommand(['--max-diagnostics', 'none'], {cwd, ...terminal});
	t.is(shownIn(none.stdout), 18);
	t.notRegex(none.stdout, /more like this|archivelint causes/);
	const two = await runCommand(['--max-diagnostics', '2'], {cwd, ...terminal});
	t.regex(two.stdout, /^Jekyll · _posts · 2 posts · .*\n\n… 18 more findings in 2 posts: .*\n\n✖ 18 problems/);
	t.regex((await runCommand(['--max-diagnostics', 'all'], {cwd})).stderr, /not a whole number, nor `none`/);
	const parts = await runCommand(['--format', 'parts', '-o', 'part.json', '--max-diagnostics', '9'], {cwd});
	t.regex(parts.stderr, /takes no `--max-diagnostics`: give it to `archivelint merge`/);
});
