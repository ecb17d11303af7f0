import {type Element, type Post, property, type Range, sliceOf, sourceSetCandidates} from '../../src/authoring.ts';
import {type Place, placeIn, placeOf} from './urlPlace.ts';

/** The key under which a rule listens to all elements that show pictures, frames and films, or let one hear sounds. */
export const mediaKey = '<img,source,video,audio,track,iframe,embed>';

/** All URLs of an image, a frame, a film or a sound. */
export function mediaPlaces(post: Post, medium: Element): readonly Place[] {
	const places: Place[] = [];
	for (const attribute of singleUrls) {
		const place = placeOf(post, medium, attribute);
		if (place !== undefined) places.push(place);
	}
	return property(medium, 'srcset') === undefined ? places : [...places, ...candidatePlaces(post, medium)];
}

/** Attributes of media that hold one URL. */
const singleUrls: readonly string[] = ['src', 'poster'];

/** The URLs of a `srcset`, each with its own place where it can be told. */
function candidatePlaces(post: Post, element: Element): readonly Place[] {
	const whole = placeOf(post, element, 'srcset');
	if (whole === undefined) return [];
	const urls = sourceSetCandidates(whole.url);
	// Looked up only for the few that have a fault.
	let ranges: readonly Range[] | undefined;
	const rangeAt = (index: number): Range | undefined => {
		ranges ??= candidateRanges(post, whole.range);
		return ranges.length === urls.length ? ranges[index] : undefined;
	};
	return urls.map((url, index) => placeIn(element, {attribute: 'srcset', url}, () => rangeAt(index)));
}

/** Where the candidates of a `srcset` are written. */
function candidateRanges(post: Post, within: Range | undefined): readonly Range[] {
	if (within === undefined) return [];
	let end = within.start;
	return sourceSetCandidates(sliceOf(post.text, within)).map((written) => {
		const start = post.text.indexOf(written, end);
		end = start + written.length;
		return {start, end};
	});
}
