import test from 'ava';
import {defineRule, replace, safe} from '../../src/authoring.ts';
import {fixPost} from '../../src/engine/fix/index.ts';
import type {Settings} from '../../src/model/settings.ts';
import {configWith} from '../../src/tester/ruleConfig.ts';

/** Writes a word in the place of another one, wherever it stands. */
const spelling = defineRule({
	id: 'spelling',
	description: 'Spell.',
	messages: {found: 'It is misspelt.'},
	looksIntoOpaque: true,
	check: ({post, report}) => ({
		end() {
			for (const {index, 0: found} of post.text.matchAll(/qay/g)) {
				const at = {start: index, end: index + found.length};
				report({at, message: 'found', fix: safe(replace(at, 'quay'), {respells: ['text', 'target']})});
			}
		},
	}),
});

const cases: readonly (readonly [settings: Partial<Settings>, body: string, fixed: string])[] = [
	[
		{generator: 'hugo', templates: ['hugo']},
		'A qay, {{< own "qay" >}} and qay.\n',
		'A quay, {{< own "qay" >}} and quay.\n',
	],
	[
		{generator: 'hugo', templates: ['hugo']},
		'{{< box >}}\nqay\n{{< /box >}}\n\n{{% box %}}\nqay\n{{% /box %}}\n',
		'{{< box >}}\nqay\n{{< /box >}}\n\n{{% box %}}\nquay\n{{% /box %}}\n',
	],
	[{generator: 'hugo', templates: ['hugo']}, 'qay {{< own\n\nqay\n', 'quay {{< own\n\nquay\n'],
	[
		{generator: 'hexo', templates: ['nunjucks']},
		'qay {% tabs %}qay{% endtabs %}\n\nqay\n',
		'quay {% tabs %}qay{% endtabs %}\n\nquay\n',
	],
	[{generator: 'hexo', templates: ['nunjucks']}, 'qay {{ a\n\nqay\n', 'qay {{ a\n\nquay\n'],
	[
		{generator: 'eleventy', templates: ['liquid', 'nunjucks']},
		'qay {% image "qay.png" %}\n',
		'quay {% image "qay.png" %}\n',
	],
	[{generator: 'plain', templates: ['obsidian']}, '[[qay]] qay ![[qay.png]]\n', '[[qay]] quay ![[qay.png]]\n'],
	// Marks that none of the languages reads.
	[{generator: 'astro', templates: ['liquid']}, 'qay [[qay]]\n\nqay\n', 'qay [[qay]]\n\nquay\n'],
	[
		{generator: 'vuepress', templates: []},
		'::: tip qay\nqay\n:::\n\nqay {{ qay }}\n',
		'::: tip qay\nquay\n:::\n\nqay {{ qay }}\n',
	],
];

for (const [settings, body, fixed] of cases) {
	test(`no fix touches marks of ${settings.templates?.join(' and ') || 'no language'}: ${JSON.stringify(body)}`, (t) => {
		const config = configWith([spelling], {}, {renderer: 'commonmark', ...settings});
		const {text, dropped} = fixPost({path: 'a.md', text: body}, config, {archive: undefined, now: 0}, 'safe');
		t.deepEqual({text, dropped}, {text: fixed, dropped: []});
	});
}
