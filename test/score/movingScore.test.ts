import test from 'ava';
import {Random} from '../../scripts/randomChoice.ts';
import {losses} from '../../src/score/losses.ts';
import {MovingScore} from '../../src/score/movingScore.ts';
import {type ScoredFinding, type WeighedPost, weighPost} from '../../src/score/scorePost.ts';

const kinds = Object.entries(losses).flatMap(([rule, own]) => Object.keys(own).map((messageId) => ({rule, messageId})));

function drawPost(random: Random): WeighedPost {
	const findings = Array.from({length: random.below(6)}, (): ScoredFinding => {
		const kind = random.pick(kinds);
		const name = `${kind.rule}/${kind.messageId}`;
		return {
			...kind,
			message: name,
			cause: {id: name, message: kind.messageId, source: 'a.example', site: 'a.example', kind: ''},
		};
	});
	const contents = {
		letters: random.below(5000),
		images: random.below(5),
		embeds: 1,
		links: random.below(9),
		headings: 2,
	};
	return weighPost({findings, contents}, () => 'ornament');
}

test('posts that came and went leave nothing behind', (t) => {
	const random = new Random(3);
	const moving = new MovingScore();
	let there: readonly WeighedPost[] = [];
	for (let step = 0; step < 300; step++) {
		if (there.length > 0 && random.chance(0.45)) {
			// Several may be the same.
			const place = random.below(there.length);
			for (const gone of there.slice(place, place + 1)) moving.remove(gone);
			there = there.toSpliced(place, 1);
		} else {
			const post = drawPost(random);
			moving.add(post);
			there = [...there, post];
		}
		if (step % 7 === 0) moving.endStep(5);
		const fresh = new MovingScore();
		for (const post of there) fresh.add(post);
		t.deepEqual([moving.posts, moving.points], [there.length, fresh.points]);
	}
	for (const post of there) moving.remove(post);
	moving.endStep(5);
	t.deepEqual([moving.posts, moving.points.score, moving.endStep(5)], [0, 100, {came: [], went: []}]);
});

test('a post that is taken away and added again has changed nothing', (t) => {
	const random = new Random(8);
	const moving = new MovingScore();
	const posts = Array.from({length: 10}, () => drawPost(random));
	for (const post of posts) moving.add(post);
	const {came, went} = moving.endStep(3);
	t.is(came.length, 3);
	t.deepEqual(went, []);
	t.true(came.every(({points}, index) => points <= (came[index - 1]?.points ?? 100)));
	for (const post of posts) {
		moving.remove(post);
		moving.add(post);
	}
	t.deepEqual(moving.endStep(3), {came: [], went: []});
});
