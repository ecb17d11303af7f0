import test from 'ava';
import type {Harm} from '../../src/model/rule.ts';
import {type ArchiveScore, ScoreTally} from '../../src/score/archiveScore.ts';
import {losses} from '../../src/score/losses.ts';
import {scoreDimensions} from '../../src/score/scoreDimensions.ts';
import {type ScoredFinding, type ScoredPost, weighPost} from '../../src/score/scorePost.ts';

const harmOf = (): Harm => 'ornament';

/** A generator of numbers from 0 to below `n`, the same for the same seed (mulberry32). */
function drawing(seed: number): (n: number) => number {
	let state = seed;
	return (n) => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) % n;
	};
}

const kinds = Object.entries(losses).flatMap(([rule, own]) => Object.keys(own).map((messageId) => ({rule, messageId})));

function finding(kind: {readonly rule: string; readonly messageId: string}, cause: number): ScoredFinding {
	const name = `${kind.rule}/${kind.messageId}/${cause}`;
	return {
		...kind,
		message: name,
		cause: {id: name, message: kind.messageId, source: 'a.example', site: 'a.example', kind: ''},
	};
}

function drawPost(draw: (n: number) => number, index: number): ScoredPost {
	const findings = Array.from({length: draw(12)}, () =>
		finding(kinds[draw(kinds.length)] ?? {rule: '', messageId: ''}, draw(3)),
	);
	return {
		path: `_posts/${String(index).padStart(4, '0')}.md`,
		source: `${'abc'[draw(3)] ?? ''}.example`,
		month: draw(5) === 0 ? undefined : `2024-0${1 + draw(9)}`,
		contents: {letters: draw(9000), images: draw(9), embeds: draw(3), links: draw(20), headings: draw(6)},
		findings,
	};
}

function withFindings(post: ScoredPost, findings: ScoredPost['findings']): ScoredPost {
	return {...post, findings};
}

function scoreOf(posts: readonly ScoredPost[]): ArchiveScore {
	const tally = new ScoreTally(harmOf);
	for (const post of posts) tally.add(post);
	return tally.score;
}

function clean(index: number): ScoredPost {
	return {...drawPost(drawing(index), index), path: `clean/${index}.md`, findings: []};
}

test('an archive in which nothing is wrong has 100 in each dimension, and so has an empty one', (t) => {
	for (const posts of [[], Array.from({length: 30}, (_, index) => clean(index))]) {
		const {score, dimensions, worst, raises} = scoreOf(posts);
		t.deepEqual([score, ...Object.values(dimensions)], [100, 100, 100, 100, 100, 100, 100]);
		t.deepEqual([worst, raises], [[], []]);
	}
});

for (let seed = 1; seed <= 40; seed++) {
	test(`the score is the same in any order, falls with each fault, and not with clean posts: seed ${seed}`, (t) => {
		const draw = drawing(seed);
		const posts = Array.from({length: 1 + draw(40)}, (_, index) => drawPost(draw, index));
		const before = scoreOf(posts);
		const shuffled = posts
			.map((post) => ({post, place: draw(1_000_000)}))
			.toSorted((a, b) => a.place - b.place)
			.map(({post}) => withFindings(post, post.findings.toReversed()));
		t.is(JSON.stringify(scoreOf(shuffled)), JSON.stringify(before));

		const cleaner = scoreOf([...posts, ...Array.from({length: 1 + draw(9)}, (_, index) => clean(index))]);
		const struck = draw(posts.length);
		const kind = kinds[draw(kinds.length)] ?? {rule: '', messageId: ''};
		const worse = scoreOf(
			posts.map((post, index) =>
				index === struck ? withFindings(post, [...post.findings, finding(kind, draw(3))]) : post,
			),
		);
		t.true(cleaner.score >= before.score);
		t.true(worse.score <= before.score);
		for (const dimension of scoreDimensions) {
			t.true(cleaner.dimensions[dimension] >= before.dimensions[dimension], dimension);
			t.true(worse.dimensions[dimension] <= before.dimensions[dimension], dimension);
		}
	});
}

test('a lost capture has 0, whatever else it has', (t) => {
	const lost = finding({rule: 'no-lost-content', messageId: 'errorPage'}, 0);
	const {score, dimensions} = scoreOf([{...clean(1), findings: [lost]}]);
	t.is(dimensions.completeness, 0);
	t.is(score, 0);
	t.is(dimensions.links, 100);
});

test('the hundredth of a kind costs less than the first', (t) => {
	for (const kind of kinds) {
		const scores = [0, 1, 99, 100].map(
			(count) => weighPost({...clean(3), findings: Array.from({length: count}, () => finding(kind, 0))}, harmOf).score,
		);
		const [none = 0, one = 0, many = 0, more = 0] = scores;
		const takesNothing = none === one;
		t.is(takesNothing, kind.rule === 'valid-suppression');
		t.true(takesNothing || none - one > many - more, `${kind.rule}/${kind.messageId}: ${scores.join(' ')}`);
	}
});

test('what causes cost in a dimension comes to what it has lost', (t) => {
	const draw = drawing(7);
	const posts = Array.from({length: 30}, (_, index) => drawPost(draw, index));
	const tally = new ScoreTally(harmOf, {posts: 10, causes: 10_000});
	for (const post of posts) tally.add(post);
	const {costs, dimensions} = tally.score;
	for (const dimension of scoreDimensions) {
		const sum = costs[dimension].causes.reduce((all, {points}) => all + points, 0);
		t.true(Math.abs(100 - dimensions[dimension] - sum) < 1, `${dimension}: ${sum}`);
	}
});
