import test from 'ava';
import {indexArchive} from '../../src/archive/indexArchive.ts';
import {packBlocks, unpackBlocks} from '../../src/archive/packBlocks.ts';
import {learnRepeatedBlocks} from '../../src/archive/repeatedBlocks.ts';
import {surveyPost} from '../../src/engine/lint.ts';
import {compareText} from '../../src/model/diagnostic.ts';
import {configWith, settingsWith} from '../../src/tester/ruleConfig.ts';
import {post} from '../support/testRule.ts';

const config = {...configWith([]), details: ['blocks'] as const};

function survey(path: string, text: string) {
	const {facts, details} = surveyPost({path, text}, config);
	return {facts, details};
}

type Surveyed = ReturnType<typeof survey>;

function learn(posts: readonly Surveyed[]) {
	const details = new Map(posts.map(({facts, details: found}) => [facts.path, found]));
	const contents = {posts: posts.map(({facts}) => facts), details, files: [...details.keys()]};
	const {all, in: within} = learnRepeatedBlocks(indexArchive(contents, settingsWith({})));
	const found = posts.map(
		({facts}) => [facts.path, within(facts).map(({repeat, first, last}) => [repeat.id, first, last])] as const,
	);
	return {all, found: found.toSorted(([a], [b]) => compareText(a, b))};
}

const authors = ['Ann Lee', 'Ben Oar', 'Cleo Mast'];

function postNumber(number: number, host: string): Surveyed {
	const own = `<p>Ship number ${number} of ${host} came in at noon, with salt, rope and forty barrels of tar on board.</p>`;
	const box = '<div class="friends-box"><h3>Friends</h3><p>The friends of the harbour meet each Friday.</p></div>';
	const text = post(`${own}\n${box}\n<p>Printed at the old quay, behind the rope works.</p>\n`, {
		title: `"Ship ${number}"`,
		author: authors[number % 3] ?? '',
		from: `https://${host}/${number}`,
	});
	return survey(`_posts/2024-01-${String(number).padStart(2, '0')}-${host}.md`, text);
}

const posts = Array.from({length: 12}, (_, index) =>
	postNumber(index + 1, index < 2 ? 'few.example' : 'www.news.example'),
);

test('blocks that always go together are one, with the heading over them', (t) => {
	const {all, found} = learn(posts);
	t.deepEqual(
		all.map(({source, posts: count, of, place, signature}) => ({source, count, of, place, signature})),
		[{source: 'news.example', count: 10, of: 10, place: 'after', signature: 'p'}],
	);
	t.deepEqual(
		found.map(([, blocks]) => blocks.map(([, first, last]) => [first, last])),
		[[], [], ...Array.from({length: 10}, () => [[1, 3]])],
	);
});

test('what is learned does not depend on the order of the posts', (t) => {
	const {all, found} = learn(posts);
	const turned = learn(posts.toReversed());
	t.deepEqual(turned.found, found);
	t.deepEqual(
		turned.all.map(({id}) => id),
		all.map(({id}) => id),
	);
});

test('posts without details teach nothing', (t) => {
	t.deepEqual(learn(posts.map(({facts}) => ({facts, details: {}}))).all, []);
});

test('packed blocks are read as they were', (t) => {
	for (const {details} of posts) {
		const packed = details.blocks;
		t.not(packed, undefined);
		if (packed === undefined) continue;
		const unpacked = unpackBlocks(packed);
		t.is(unpacked.blocks.length, 4);
		t.deepEqual(packBlocks(unpacked), packed);
		t.deepEqual(unpackBlocks(JSON.parse(JSON.stringify(packed)) as typeof packed), unpacked);
	}
});
