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

/** All posts of an archive, each once. */
function scoreOf(posts: ReadonlyMap<string, WeighedPost>): MovingScore {
	const score = new MovingScore();
	for (const [path, post] of posts) score.put(path, post);
	return score;
}

/** In points, not rounded. */
function meanOf(posts: ReadonlyMap<string, WeighedPost>): number {
	const judged = [...posts.values()].filter(({isJudged}) => isJudged);
	return judged.length === 0 ? 0 : judged.reduce((sum, {score}) => sum + score, 0) / judged.length / 1000;
}

test('posts that came and went leave nothing behind', (t) => {
	const random = new Random(3);
	const moving = new MovingScore();
	const there = new Map<string, WeighedPost>();
	for (let step = 0; step < 300; step++) {
		const path = `${random.below(40)}`;
		if (random.chance(0.45)) {
			moving.put(path, undefined);
			there.delete(path);
		} else {
			const post = drawPost(random);
			moving.put(path, post);
			there.set(path, post);
		}
		if (step % 7 === 0) moving.endStep(5);
		const fresh = scoreOf(there);
		t.deepEqual([moving.posts, moving.points], [fresh.posts, fresh.points]);
	}
	for (const path of there.keys()) moving.put(path, undefined);
	moving.endStep(5);
	t.deepEqual([moving.posts, moving.points.score], [0, 0]);
	t.deepEqual(moving.endStep(5), {moved: 0, came: [], went: [], unexplained: 0});
});

test('a post that is taken away and added again has changed nothing', (t) => {
	const random = new Random(8);
	const moving = new MovingScore();
	const posts = Array.from({length: 10}, (_, index) => [`${index}`, drawPost(random)] as const);
	for (const [path, post] of posts) moving.put(path, post);
	moving.endStep(3);
	for (const [path, post] of posts) {
		moving.put(path, undefined);
		moving.put(path, post);
	}
	t.deepEqual(moving.endStep(3), {moved: 0, came: [], went: [], unexplained: 0});
});

test('the causes of a post take together what it lacks', (t) => {
	const random = new Random(4);
	for (let step = 0; step < 500; step++) {
		const {score, causes} = drawPost(random);
		const taken = causes.flatMap(({takes}) => takes.map(([, units]) => units));
		t.is(
			taken.reduce((sum, units) => sum + units, 0),
			100_000 - score,
		);
		t.true(taken.every((units) => units >= 0));
	}
});

test('what came, what went and what is left are how the score has moved, and none of it is more than posts had', (t) => {
	const random = new Random(11);
	const there = new Map<string, WeighedPost>();
	const moving = new MovingScore();
	for (let step = 0; step < 400; step++) {
		const before = new Map(there);
		for (let count = random.below(4); count > 0; count--) {
			const path = `${random.below(12)}`;
			const post = random.chance(0.3) ? undefined : drawPost(random);
			moving.put(path, post);
			if (post === undefined) there.delete(path);
			else there.set(path, post);
		}
		const {moved, came, went, unexplained} = moving.endStep(5);
		const sum = (causes: typeof came): number => causes.reduce((all, {points}) => all + points, 0);
		t.true(Math.abs(moved - (meanOf(there) - meanOf(before))) < 0.006);
		t.true(Math.abs(sum(went) - sum(came) + unexplained - moved) < 1e-6);
		t.true(sum(came) <= meanOf(before) + 100 / Math.max(1, moving.posts) + 0.1, `${sum(came)}`);
		t.true(sum(went) <= 100.1);
	}
});

const post = (...findings: readonly (readonly [rule: string, messageId: string])[]): WeighedPost =>
	weighPost(
		{
			findings: findings.map(([rule, messageId], index) => ({
				rule,
				messageId,
				message: rule,
				cause: {id: `c-${rule}`, message: messageId, source: 'a.example', site: 'a.example', kind: `${index}`},
			})),
			contents: {letters: 800, images: 1, embeds: 0, links: 3, headings: 0},
		},
		() => 'ornament',
	);

const lostBody = ['no-lost-content', 'empty'] as const;
const waitingPicture = ['no-unloaded-image', 'image'] as const;
const madeUpDate = ['consistent-date', 'sameInstant'] as const;
const whole = post();

/** What each post was and is. */
type Moves = readonly (readonly [before: WeighedPost | undefined, now: WeighedPost | undefined])[];

const moves: readonly (readonly [name: string, posts: Moves, came: readonly string[], went: readonly string[]])[] = [
	['a fault comes', [[whole, post(waitingPicture)]], ['no-unloaded-image'], []],
	['a fault goes', [[post(waitingPicture), whole]], [], ['no-unloaded-image']],
	[
		'a post with another fault loses its body',
		[[post(madeUpDate), post(madeUpDate, lostBody)]],
		['no-lost-content'],
		[],
	],
	['it gets its body back', [[post(madeUpDate, lostBody), post(madeUpDate)]], [], ['no-lost-content']],
	[
		'a bad post comes to bad ones',
		[
			[post(lostBody), post(lostBody)],
			[undefined, post(lostBody)],
		],
		[],
		[],
	],
	[
		'a bad post comes to a good one',
		[
			[whole, whole],
			[undefined, post(waitingPicture)],
		],
		['no-unloaded-image'],
		[],
	],
	[
		'a bad post goes',
		[
			[whole, whole],
			[post(waitingPicture), undefined],
		],
		[],
		['no-unloaded-image'],
	],
	[
		'a post moves',
		[
			[whole, whole],
			[post(waitingPicture), undefined],
			[undefined, post(waitingPicture)],
		],
		[],
		[],
	],
	[
		'what was lost is lost in another way',
		[[post(lostBody), post(['no-lost-content', 'standIn'], ['no-lost-content', 'empty'])]],
		[],
		[],
	],
];

test('the causes that explain a move take as much as the score has moved', (t) => {
	for (const [name, posts, cameRules, wentRules] of moves) {
		const moving = new MovingScore();
		for (const [index, [before]] of posts.entries()) moving.put(`${index}`, before);
		moving.endStep(5);
		for (const [index, [, now]] of posts.entries()) moving.put(`${index}`, now);
		const {moved, came, went, unexplained} = moving.endStep(5);
		t.deepEqual([came.map(({rule}) => rule), went.map(({rule}) => rule)], [cameRules, wentRules], name);
		if (came.length + went.length > 0) t.is(unexplained, 0, name);
		for (const {points} of [...came, ...went]) t.true(points <= Math.abs(moved) + 1e-9, name);
	}
});

test('a lost post that is lost by something else explains nothing', (t) => {
	const moving = new MovingScore();
	moving.put('a', post(lostBody));
	moving.endStep(5);
	moving.put('a', post(['no-undecodable-text', 'lost'], ['no-lost-content-2', 'x'], ['no-lost-content', 'standIn']));
	const {moved, came, went} = moving.endStep(5);
	t.true(came.every(({points}) => points <= Math.max(0, -moved)) && went.every(({points}) => points <= moved + 1e-9));
});
