import test from 'ava';
import {rules} from '../../rules/index.ts';
import {engineRules} from '../../src/engine/findings/engineFinding.ts';
import {losses, lossOf} from '../../src/score/losses.ts';
import {scoreDimensions} from '../../src/score/scoreDimensions.ts';

const others = 'others';

for (const {id, messages} of rules) {
	test(`it is known what each finding of ${id} takes from a reader`, (t) => {
		const own = losses[id] ?? {};
		const named = new Set(Object.keys(own).filter((message) => message !== others));
		const unnamed = Object.keys(messages).filter((message) => !named.has(message));
		t.is(own[others] !== undefined, unnamed.length > 0, `${unnamed.join(', ')}: \`others\` stands for these.`);
		t.deepEqual(
			[...named].filter((message) => messages[message] === undefined),
			[],
		);
	});
}

test('there is a line for no rule that is not there', (t) => {
	const known = new Set([...rules.map(({id}) => id), ...Object.values(engineRules)]);
	t.deepEqual(
		Object.keys(losses).filter((id) => !known.has(id)),
		[],
	);
});

test('each finding takes something that can be taken', (t) => {
	for (const [rule, own] of Object.entries(losses)) {
		for (const [message, {of, amount}] of Object.entries(own)) {
			const name = `${rule}/${message}`;
			t.true(amount > 0 || rule === engineRules.suppression, name);
			t.true(of === 'text' ? Number.isInteger(amount) : amount <= 1, name);
		}
	}
});

test('each dimension has something that can go wrong', (t) => {
	const found = new Set(Object.values(losses).flatMap((own) => Object.values(own).map(({dimension}) => dimension)));
	t.deepEqual([...found].toSorted(), scoreDimensions.toSorted());
});

test('what a rule of a plugin finds is weighed by its harm, whatever it is called', (t) => {
	for (const rule of ['mine/no-rain', 'constructor', '__proto__', 'toString'])
		t.is(lossOf({rule, messageId: 'others', cause: {kind: ''}}, 'broken').dimension, 'links');
	t.is(lossOf({rule: 'no-broken-link', messageId: 'constructor', cause: {kind: ''}}, 'ornament').dimension, 'links');
});

test('what an address leads to is lost: a picture, a film, a page', (t) => {
	const lossAt = (rule: string, messageId: string, kind: string) => lossOf({rule, messageId, cause: {kind}}, 'broken');
	t.like(lossAt('no-broken-link', 'relative', '<img.wide> /a'), {dimension: 'completeness', of: 'image'});
	t.like(lossAt('no-broken-link', 'relative', '<video>'), {dimension: 'completeness', of: 'embed'});
	t.like(lossAt('no-broken-link', 'relative', '<a.more>'), {dimension: 'links', of: 'link'});
	t.like(lossAt('no-missing-asset', 'missing', '<a>'), {dimension: 'links', of: 'link'});
	t.like(lossAt('no-missing-asset', 'missing', '<img>'), {dimension: 'completeness', of: 'image'});
	t.like(lossAt('no-unloaded-image', 'waiting', '<iframe>'), {dimension: 'completeness', of: 'embed'});
	// Most browsers find what is meant.
	t.like(lossAt('no-broken-link', 'protocolRelative', '<img>'), {dimension: 'links', of: 'link'});
});
