import test from 'ava';
import {lintPost} from '../../src/engine/lint.ts';
import {settleFindings} from '../../src/engine/settle.ts';
import {defineRule} from '../../src/rule.ts';
import {configWith} from '../support/settings.ts';

const noImage = defineRule({
	id: 'no-image',
	description: 'No images.',
	messages: {image: 'It is an image.'},
	check: ({report}) => ({'<img>': (image) => report({at: image, message: 'image'})}),
});

function lint(disable: string, today = '2024-05-01') {
	const text = `---\narchivelint: ${disable}\n---\n<p><img src="a.png"></p>\n`;
	const {findings, facts} = lintPost({path: 'a.md', text}, configWith([noImage]));
	const {diagnostics, suppressed} = settleFindings(findings, facts, {archive: undefined, now: Date.parse(today)});
	return {
		standing: diagnostics.map(({rule, message}) => (rule === 'no-image' ? rule : message)),
		suppressed: suppressed.map(({rule, suppression}) => [rule, suppression.reason]),
	};
}

test('a post can switch a rule off for itself', (t) => {
	t.deepEqual(lint('{disable: [{rule: no-image, reason: it is a gallery}]}'), {
		standing: [],
		suppressed: [['no-image', 'it is a gallery']],
	});
	t.deepEqual(lint('{disable: [{rule: no-image}]}'), {standing: [], suppressed: [['no-image', undefined]]});
});

test('a suppression holds to the end of its last day', (t) => {
	const disable = '{disable: [{rule: no-image, until: 2024-05-01}]}';
	t.deepEqual(lint(disable, '2024-05-01T23:59:59Z').standing, []);
	t.deepEqual(lint(disable, '2024-05-02').standing, ['no-image']);
});

const mistakes: Readonly<Record<string, string>> = {
	'no-image': '`archivelint` holds no list `disable: [{rule, reason, until}]`.',
	'{disable: no-image}': '`archivelint` holds no list `disable: [{rule, reason, until}]`.',
	'{disable: [no-image]}': 'An entry of `archivelint.disable` is no mapping `{rule, reason, until}`.',
	'{disable: [{reason: x}]}': 'An entry of `archivelint.disable` names no `rule`.',
	'{disable: [{rule: no-imag}]}': '`archivelint.disable` names the unknown rule `no-imag`.',
	'{disable: [{rule: no-image, because: x}]}': 'An entry of `archivelint.disable` has the unknown key `because`.',
	'{disable: [{rule: no-image, until: soon}]}': 'The `until` for disabling `no-image` is no date `YYYY-MM-DD`.',
	'{disable: [{rule: no-image, reason: 7}]}': 'The `reason` for disabling `no-image` is no text.',
};

for (const [disable, message] of Object.entries(mistakes)) {
	test(`a mistake switches nothing off: ${disable}`, (t) => {
		t.deepEqual(lint(disable).standing.toSorted(), [message, 'no-image'].toSorted());
	});
}

test('nothing in a body switches a rule off', (t) => {
	const text = '<!-- archivelint-disable no-image -->\n<p><img src="a.png"></p>\n';
	t.is(lintPost({path: 'a.md', text}, configWith([noImage])).findings.length, 1);
});
