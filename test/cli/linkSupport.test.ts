import test from 'ava';
import {wantsLinks} from '../../src/cli/report/linkSupport.ts';
import {runCommand} from '../support/run-command.ts';
import {temporaryFolder} from '../support/temporaryFolder.ts';
import {post} from '../support/testRule.ts';

const cases: readonly (readonly [env: Readonly<Record<string, string>>, isLinked: boolean])[] = [
	[{}, false],
	[{TERM: 'xterm-256color'}, false],
	[{TERM: 'xterm-kitty'}, true],
	[{TERM: 'alacritty'}, true],
	[{TERM_PROGRAM: 'vscode', TERM: 'xterm-256color'}, true],
	[{TERM_PROGRAM: 'Apple_Terminal'}, false],
	[{TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION: '3.0.15'}, false],
	[{TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION: '3.5.0'}, true],
	[{VTE_VERSION: '7600'}, true],
	[{VTE_VERSION: '5000'}, false],
	[{VTE_VERSION: '7600', TERM: 'screen-256color'}, false],
	[{VTE_VERSION: '7600', TERM: 'dumb'}, false],
	[{KONSOLE_VERSION: '220401'}, true],
	[{WT_SESSION: 'x'}, true],
	[{WT_SESSION: 'x', NO_COLOR: '1'}, false],
	[{WT_SESSION: 'x', NO_COLOR: ''}, true],
	[{WT_SESSION: 'x', CI: 'true'}, false],
	[{FORCE_HYPERLINK: '1', CI: 'true'}, true],
	[{FORCE_HYPERLINK: '0', WT_SESSION: 'x'}, false],
];
for (const [env, isLinked] of cases) {
	test(`links in a terminal with ${JSON.stringify(env)}`, (t) => {
		t.is(wantsLinks(undefined, env, true), isLinked);
	});
}

test('neither a pipe nor who wants no colours gets links, unless they are forced', (t) => {
	t.false(wantsLinks(undefined, {WT_SESSION: 'x'}, false));
	t.false(wantsLinks(false, {WT_SESSION: 'x'}, true));
	t.true(wantsLinks(undefined, {FORCE_HYPERLINK: '1'}, false));
});

test('the name of a rule leads to its page, the place to the post', async (t) => {
	const cwd = temporaryFolder(t, {'_posts/2024-03-01-a.md': post('<p>Text <img src="a.png"></p>\n')});
	const {stdout} = await runCommand(['--no-config', '--only', 'require-image-alt'], {cwd, env: {FORCE_HYPERLINK: '1'}});
	t.regex(stdout, /\]8;;file:\/\/\/[^\u001b]*\/rules\/images\/require-image-alt\.md\u001b\\require-image-alt/);
	t.regex(stdout, /\]8;;file:\/\/\/[^\u001b]*\/_posts\/2024-03-01-a\.md#\d+\u001b/);
});
