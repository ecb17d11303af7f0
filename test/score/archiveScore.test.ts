import test from 'ava';
import type {PageContents} from '../../src/model/facts.ts';
import type {Harm} from '../../src/model/rule.ts';
import {type ArchiveScore, ScoreTally} from '../../src/score/archiveScore.ts';
import {findFalls} from '../../src/score/compareScores.ts';
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
		range: {start: 10 * cause, end: 10 * cause + 5},
	};
}

/** A finding of something that stands around the article, from one offset to another. */
function furniture(start: number, end: number): ScoredFinding & Required<Pick<ScoredFinding, 'fix'>> {
	const fix = {safety: 'unsafe', edits: [{range: {start, end}, text: ''}]} as const;
	return {...finding({rule: 'no-site-furniture', messageId: 'share'}, 9), range: {start, end: start + 5}, fix};
}

function drawPost(draw: (n: number) => number, index: number): ScoredPost {
	const findings = Array.from({length: draw(12)}, () =>
		finding(kinds[draw(kinds.length)] ?? {rule: '', messageId: ''}, draw(3)),
	);
	return {
		path: `_posts/${String(index).padStart(4, '0')}.md`,
		source: `${'abc'[draw(3)] ?? ''}.example`,
		month: draw(5) === 0 ? undefined : `2024-0${1 + draw(9)}`,
		contents: drawContents(draw),
		findings: draw(4) === 0 ? [...findings, furniture(10, 20)] : findings,
	};
}

/** Of every eighth page nothing but links and headings. */
function drawContents(draw: (n: number) => number): PageContents {
	const [letters, images, embeds] = draw(8) === 0 ? [0, 0, 0] : [1 + draw(9000), draw(9), draw(3)];
	const captioned = draw(2) === 0 ? [{start: 0, end: 5}] : [];
	const pictures = draw(2) === 0 ? [{start: 10, end: 16}] : [];
	const nameless = draw(2) === 0 ? [{start: 0, end: 4}] : [];
	return {letters, images, embeds, links: draw(20), headings: draw(6), captioned, nameless, pictures};
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

test('an archive in which nothing is wrong has 100 in each dimension', (t) => {
	const {score, dimensions, worst, raises} = scoreOf(Array.from({length: 30}, (_, index) => clean(index)));
	t.deepEqual([score, ...Object.values(dimensions)], [100, 100, 100, 100, 100, 100, 100]);
	t.deepEqual([worst, raises], [[], []]);
});

test('an archive without posts has 0', (t) => {
	const {posts, score, dimensions} = scoreOf([]);
	t.deepEqual([posts, score, ...Object.values(dimensions)], [0, 0, 0, 0, 0, 0, 0, 0]);
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
		const wasJudged = posts[struck] !== undefined && weighPost(posts[struck], harmOf).isJudged;
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
			// A page that nothing stands on joins the mean once a rule says that all of it is lost, and its links are as good as any.
			if (dimension === 'completeness' || wasJudged)
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

const essay: PageContents = {letters: 9000, images: 4, embeds: 0, links: 4, headings: 1};

function weighed(findings: readonly ScoredFinding[], contents: PageContents = essay) {
	return weighPost({findings, contents}, harmOf);
}

const noAlternative = finding({rule: 'require-image-alt', messageId: 'missing'}, 2);
const brokenLink = finding({rule: 'no-broken-link', messageId: 'relative'}, 2);

test('a picture that a caption describes takes a quarter of one that nothing describes', (t) => {
	const at = (start: number) => ({
		...essay,
		captioned: [
			{start: 0, end: 5},
			{start, end: start + 5},
		],
	});
	const lostBy = (findings: readonly ScoredFinding[], contents = essay): number =>
		1 - Math.sqrt(weighed(findings, contents).dimensions.accessibility / 100_000);
	const bare = lostBy([noAlternative]);
	t.is(lostBy([noAlternative], at(30)), bare);
	t.true(Math.abs(lostBy([noAlternative], at(20)) - bare / 4) < 1e-4);
	// The caption is not shown in place of a picture that is lost.
	const lost = finding({rule: 'no-unloaded-image', messageId: 'waiting'}, 2);
	t.is(weighed([lost], at(20)).score, weighed([lost]).score);
});

test('a picture that is lost has its alternative no more than one that is shown without', (t) => {
	const lost = finding({rule: 'no-unloaded-image', messageId: 'waiting'}, 2);
	const nameless = {...essay, nameless: [{start: 20, end: 29}], pictures: [{start: 20, end: 29}]};
	const [hidden, shown] = [weighed([lost], nameless), weighed([noAlternative], nameless)];
	t.is(hidden.dimensions.accessibility, shown.dimensions.accessibility);
	t.true(hidden.dimensions.completeness < shown.dimensions.completeness);
	// To show it does not give it a text.
	const [cause] = hidden.causes;
	t.is(cause?.gain, shown.score - hidden.score);
	t.is(cause?.findings, 1);
	t.is(weighed([lost], {...essay, pictures: nameless.pictures}).dimensions.accessibility, 100_000);
	// Two findings of one picture.
	t.is(weighed([lost, noAlternative], nameless).dimensions.accessibility, shown.dimensions.accessibility);
});

test('what is wrong in furniture is in the way, and otherwise missed by nobody', (t) => {
	const inside = [noAlternative, brokenLink, finding({rule: 'no-unloaded-image', messageId: 'waiting'}, 2)];
	const alone = weighed([furniture(15, 40)]);
	t.true(alone.dimensions.cleanliness < 100_000);
	t.deepEqual(weighed([...inside, furniture(15, 40)]).dimensions, alone.dimensions);
	// Each of several pieces, and nothing beside them.
	t.is(weighed([brokenLink, furniture(40, 60), furniture(0, 26)]).dimensions.links, 100_000);
	const {fix, ...unfixed} = furniture(0, 40);
	for (const other of [furniture(21, 40), furniture(0, 24), unfixed])
		t.is(weighed([brokenLink, other]).dimensions.links, weighed([brokenLink]).dimensions.links);
	// What markup encloses is of the article.
	const emphasis = {...finding({rule: 'no-accidental-emphasis', messageId: 'others'}, 0), fix};
	t.true(weighed([brokenLink, emphasis]).dimensions.links < 100_000);
	// Nobody knows of a date where it stands.
	const date = finding({rule: 'valid-date', messageId: 'others'}, 2);
	t.true(weighed([date, furniture(0, 90)]).dimensions.provenance < 100_000);
});

test('a picture is lost once, however many of its addresses lead nowhere', (t) => {
	const page = {
		...essay,
		pictures: [
			{start: 0, end: 14},
			{start: 20, end: 26},
		],
	};
	const address = (messageId: string, cause: number) => finding({rule: 'no-broken-link', messageId}, cause);
	const one = weighed([address('relative', 2)], page);
	t.is(one.dimensions.links, 100_000);
	t.is(weighed([finding({rule: 'no-unloaded-image', messageId: 'waiting'}, 2)], page).score, one.score);
	t.deepEqual(
		weighed([address('relative', 2), address('empty', 2), address('relative', 2)], page).dimensions,
		one.dimensions,
	);
	t.true(weighed([address('relative', 2), address('relative', 0)], page).score < one.score);
	const film = {...essay, embeds: 1, players: [{start: 0, end: 90}]};
	const source = (cause: number): ScoredFinding => {
		const broken = address('relative', cause);
		return {...broken, cause: {...broken.cause, kind: '<source>'}};
	};
	const unplayed = weighed([source(1)], film);
	t.true(unplayed.dimensions.completeness < 100_000);
	t.deepEqual(weighed([source(1), source(2)], film).dimensions, unplayed.dimensions);
	t.is(weighed([address('relative', 1)], film).dimensions.completeness, 100_000, 'A link below a film.');
	// What takes less of it explains nothing more.
	const {causes} = weighed([address('empty', 0), {...address('relative', 1), range: {start: 2, end: 4}}], page);
	t.deepEqual(
		causes.map(({findings, costs, gain}) => [findings, costs.length, gain > 0]),
		[
			[1, 0, false],
			[1, 1, true],
		],
	);
});

test('links are more to a list of them than to an essay, and pictures to a gallery', (t) => {
	const list = {...essay, letters: 200, images: 0};
	const gallery = {...essay, letters: 200};
	t.is(weighed([brokenLink]).dimensions.links, weighed([brokenLink], list).dimensions.links);
	t.true(weighed([brokenLink]).score > weighed([brokenLink], list).score);
	t.true(weighed([noAlternative]).score > weighed([noAlternative], gallery).score);
	// Addresses that are no links any more were some.
	const glued = Array.from({length: 20}, () => finding({rule: 'no-glued-url', messageId: 'glued'}, 0));
	const bare = {letters: 700, images: 0, embeds: 0, links: 0, headings: 0};
	t.true(weighed(glued, bare).score < 100_000 * 0.9);
});

test('an archive in which nothing stands has 0, and has fallen if something stood there', (t) => {
	const [then, now] = [new ScoreTally(harmOf), new ScoreTally(harmOf)];
	then.add(clean(1));
	now.add({...clean(1), contents: {letters: 0, images: 0, embeds: 0, links: 0, headings: 0}});
	t.deepEqual([now.score.posts, now.score.score, now.score.unjudged.posts], [0, 0, 1]);
	t.deepEqual(
		findFalls(then, now, 5).map(({dimension, before, now: left}) => [dimension, before, left]),
		scoreDimensions.map((dimension) => [dimension, 100, 0]),
	);
});

test('where nothing stands, nothing is judged, but for what a rule says is lost', (t) => {
	const nothing = {letters: 0, images: 0, embeds: 0, links: 3, headings: 1};
	const bare = (path: string, ...findings: readonly ScoredFinding[]): ScoredPost => ({
		...clean(1),
		path,
		source: 'empty.example',
		contents: nothing,
		findings,
	});
	const slip = finding({rule: 'separated-heading', messageId: 'others'}, 0);
	const lost = finding({rule: 'no-lost-content', messageId: 'empty'}, 0);
	const before = scoreOf([withFindings(clean(2), [brokenLink])]);
	const {unjudged, ...judged} = scoreOf([bare('b'), withFindings(clean(2), [brokenLink]), bare('a', slip)]);
	t.deepEqual({...judged, unjudged: before.unjudged}, before);
	t.deepEqual(
		[before.unjudged, unjudged],
		[
			{posts: 0, paths: []},
			{posts: 2, paths: ['a', 'b']},
		],
	);
	const tally = new ScoreTally(harmOf);
	t.is(tally.add(bare('a')), undefined);
	t.is(tally.add(bare('b', lost))?.score, 0);
	t.is(tally.score.posts, 1);
	for (const something of [{letters: 1}, {images: 1}, {embeds: 1}])
		t.true(weighed([], {...nothing, ...something}).isJudged);
});
