import type {Post} from '../model/post.ts';
import {pictureNameIn} from '../urls/pictureUrls.ts';
import {descendants, urlProperty} from './html.ts';
import {isPicture, lazySourceOf} from './images.ts';
import {perPost} from './perPost.ts';
import {isForLargerOne, waitingPictureOf} from './waitingPicture.ts';

/**
 * The files that stand in for pictures of a post, whatever they are called: the `src` of two images or more that wait for different
 * pictures, none of which it shows in another size. Without those that are known by their names.
 * @param post the post whose images are compared
 */
export const standInsOf: (post: Post) => ReadonlySet<string> = perPost((post) => {
	const waiting = new Map<string, Set<string>>();
	for (const image of descendants(post.tree)) {
		if (image.tagName !== 'img') continue;
		const source = urlProperty(image, 'src');
		const url = isPicture(source) ? (lazySourceOf(image) ?? waitingPictureOf(image, isForLargerOne))?.url : undefined;
		if (source === undefined || url === undefined) continue;
		const names = waiting.get(source) ?? new Set();
		names.add(pictureNameIn(url) ?? url);
		waiting.set(source, names);
	}
	return new Set(
		[...waiting].flatMap(([source, names]) =>
			names.size > 1 && !names.has(pictureNameIn(source) ?? source) ? [source] : [],
		),
	);
});
