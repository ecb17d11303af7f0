import {
	type Duplicate,
	type DuplicateGroup,
	defineArchiveRule,
	findDuplicates,
	findEqualTexts,
	isStub,
	type PostFacts,
	shiftOf,
	sourceVersionOf,
} from '../../src/authoring.ts';
import {fromElsewhere, placeOf, whyKept} from './keepingWords.ts';
import {relatedPosts} from './relatedPosts.ts';

export default defineArchiveRule({
	id: 'no-duplicate-post',
	description: 'Disallow two posts that hold the same article.',
	harm: 'misleading',
	messages: {
		copy: {text: 'The post is a copy of `{other}`.', severity: 'error'},
		stub: {text: 'The post holds hardly more than its title: `{other}` holds the article.', severity: 'error'},
		sameName: {text: 'The post has the name of `{other}`, and was taken from {page}.', severity: 'error'},
		unpublished: 'The post is a copy of `{other}`, and the site publishes only one of them.',
		shiftedDate: 'The post was taken from {page} as `{other}`, and has a date that is {hours:hour|hours} {direction}.',
		sameWords: 'The post was taken from {page} as `{other}`, and has the same text.',
		noWords: 'The post was taken from {page} as `{other}`, and neither has any text.',
		revision:
			'The post was taken from {page} as `{other}`, and holds {length:character|characters} of text where that{fuller} holds {otherLength}.',
		twin: 'The post has the same words as `{other}`{elsewhere}. Keep that one: it {reason}.',
	},
	judge({archive, settings, report}) {
		const duplicates = findDuplicates(archive, settings);
		for (const group of duplicates) {
			for (const duplicate of group.others) {
				const {post, of} = duplicate;
				if (post.source === undefined) continue;
				const isPublished = archive.outputPathOf(post) !== undefined;
				if (isPublished && isStub(post, group.kept)) {
					report({post, at: post.source.range, message: 'stub', data: {other: group.kept.path}});
					continue;
				}
				const related = relatedPosts(postsOf(of, group), post, 'This post was taken from the same page.');
				// A copy that the site leaves out is seen by nobody.
				const isAlone = !isPublished || archive.outputPathOf(of) === undefined;
				report({post, at: post.source.range, related, ...messageOf(duplicate, isAlone)});
			}
		}
		for (const {kept, others} of findEqualTexts(archive, duplicates, settings)) {
			for (const {post, of, reason} of others) {
				const data = {other: of.path, elsewhere: fromElsewhere(post), reason: whyKept(reason)};
				const twins = [kept, ...others.map((twin) => twin.post)];
				const related = relatedPosts(twins, post, 'This post has the same words.');
				report({post, at: placeOf(post), message: 'twin', data, cause: '', related, yields: true});
			}
		}
	},
});

/** @param isAlone whether only one of both posts is published */
function messageOf({post, of, kind}: Duplicate, isAlone: boolean) {
	const data = {other: of.path, page: pageOf(post, of)};
	if (isAlone && (kind === 'copy' || kind === 'same-name')) return {message: 'unpublished', data} as const;
	switch (kind) {
		case 'copy':
			return {message: 'copy', data} as const;
		case 'same-name':
			return {message: 'sameName', data} as const;
		case 'shifted-date': {
			const shift = shiftOf(post, of) ?? 0;
			const direction = shift > 0 ? 'later' : 'earlier';
			return {message: 'shiftedDate', data: {hours: Math.abs(shift), direction, ...data}} as const;
		}
		case 'same-words':
			return {message: post.fingerprint.length === 0 ? 'noWords' : 'sameWords', data} as const;
		case 'revision': {
			const [length, otherLength] = [post.fingerprint.length, of.fingerprint.length];
			const fuller = otherLength > length ? ', the fuller one,' : '';
			return {message: 'revision', data: {length, otherLength, fuller, ...data}} as const;
		}
	}
}

/** In words, from what both posts were taken. */
function pageOf({source}: PostFacts, other: PostFacts): string {
	const isOneVersion = sourceVersionOf(source?.value ?? '') === sourceVersionOf(other.source?.value ?? '');
	return isOneVersion ? 'the same page' : 'another version of the same page';
}

/** The post that the message names, then others of the group. */
function* postsOf(named: PostFacts, {kept, others}: DuplicateGroup): Generator<PostFacts> {
	yield named;
	yield kept;
	for (const {post} of others) yield post;
}
