import {
	type ArchiveIndex,
	defineArchiveRule,
	learnRepeatedBlocks,
	type PostFacts,
	type RelatedLocation,
	type RepeatedBlock,
	type RepeatedBlocks,
	unpackBlocks,
} from '../../src/authoring.ts';
import {extentOf, OwnText, removalOf} from './repeated/blockRemoval.ts';

export default defineArchiveRule({
	id: 'no-repeated-block',
	description: 'Disallow what the source site prints around many articles: appeals, adverts, lists of links.',
	preset: 'strict',
	fix: 'unsafe',
	messages: {
		repeated: '{posts} of {all:post|posts} of `{source}` repeat this block, which is no part of the article: `{text}`.',
	},
	needs: ['blocks'],
	judge({archive, report}) {
		const repeats = learnRepeatedBlocks(archive);
		if (repeats.all.length === 0) return;
		for (const post of archive.posts)
			for (const finding of findingsIn(post, archive, repeats)) report({post, message: 'repeated', ...finding});
	},
});

function* findingsIn(post: PostFacts, archive: ArchiveIndex, repeats: RepeatedBlocks) {
	const found = repeats.in(post);
	const packed = found.length === 0 ? undefined : archive.detailsOf(post).blocks;
	if (packed === undefined) return;
	const page = unpackBlocks(packed);
	const own = new OwnText(page);
	for (const {repeat, first, last} of found) {
		const [begin, end] = [page.blocks[first], page.blocks[last]];
		if (begin === undefined || end === undefined) continue;
		const at = {start: begin.range.start, end: end.range.end};
		const fix = removalOf(page, {first, last});
		yield {
			at,
			about: repeat.id,
			data: {posts: repeat.posts, all: repeat.of, source: repeat.source, text: at},
			cause: `${repeat.signature} ${repeat.id}`,
			fix: fix !== undefined && own.mayLose(page, {first, last}) ? fix : undefined,
			related: othersWith(repeat, post),
			outweighs: extentOf(page, {first, last}),
			yields: true,
		} as const;
	}
}

/** So many other posts are named. */
const mostNamed = 3;

function othersWith({sightings}: RepeatedBlock, post: PostFacts): readonly RelatedLocation[] {
	return sightings
		.filter((sighting) => sighting.post.path !== post.path)
		.slice(0, mostNamed)
		.map((sighting) => ({path: sighting.post.path, message: 'The same block stands here.'}));
}
