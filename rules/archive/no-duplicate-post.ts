import {
	type Duplicate,
	type DuplicateGroup,
	defineArchiveRule,
	findDuplicates,
	type PostFacts,
	type RelatedLocation,
	shiftOf,
} from '../../src/authoring.ts';

const shownPlaces = 3;

export default defineArchiveRule({
	id: 'no-duplicate-post',
	description: 'Disallow two posts that hold the same article.',
	messages: {
		copy: {text: 'The post is a copy of `{other}`.', severity: 'error'},
		sameName: {text: 'The post has the name and the source of `{other}`.', severity: 'error'},
		shiftedDate: 'The post has the source of `{other}`, and a date that is {shift}.',
		sameWords: 'The post has the source and the text of `{other}`.',
		revision: 'The post has the source of `{other}`, and is another version of it.',
	},
	judge({archive, report}) {
		for (const group of findDuplicates(archive)) {
			for (const duplicate of group.others) {
				const {post, of} = duplicate;
				if (post.source === undefined) continue;
				report({post, at: post.source.range, ...messageOf(duplicate), related: placesOf(of, duplicate, group)});
			}
		}
	},
});

function messageOf({post, of, kind}: Duplicate) {
	const data = {other: of.path};
	switch (kind) {
		case 'copy':
			return {message: 'copy', data} as const;
		case 'same-name':
			return {message: 'sameName', data} as const;
		case 'shifted-date':
			return {message: 'shiftedDate', data: {...data, shift: wordedShift(shiftOf(post, of) ?? 0)}} as const;
		case 'same-words':
			return {message: 'sameWords', data} as const;
		case 'revision':
			return {message: 'revision', data} as const;
	}
}

function wordedShift(hours: number): string {
	const count = Math.abs(hours);
	return `${count} ${count === 1 ? 'hour' : 'hours'} ${hours > 0 ? 'later' : 'earlier'}`;
}

/** The post that the message names, then others of the group. */
function placesOf(named: PostFacts, {post}: Duplicate, {kept, others}: DuplicateGroup): readonly RelatedLocation[] {
	const all = [named, kept, ...others.map((other) => other.post)].filter((other) => other !== post);
	return [...new Set(all)]
		.slice(0, shownPlaces)
		.map(({path}) => ({path, message: 'This post was taken from the same page.'}));
}
