import {isWhiteSpace, type Post, type RendererNote} from '../../src/authoring.ts';

/** The notes of a post, but of those on HTML that is left out only the first where nothing but tags and blanks stand between. */
export function withoutFollowers({notes, text}: Post): readonly RendererNote[] {
	let behind: number | undefined;
	return notes.filter(({type, range}) => {
		if (type !== 'omitted-html') return true;
		const isFollower = behind !== undefined && isWhiteSpace(text.slice(behind, range.start).replace(/<[^<>]*>/g, ''));
		behind = range.end;
		return !isFollower;
	});
}
