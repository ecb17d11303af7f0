import {classTokens, type Element, isElement, type Post, property} from '../../src/authoring.ts';

/** What a picture is that is none of the article's: who describes those of articles does not describe these, and the other way round. */
type PictureKind = 'portrait' | 'icon' | 'small';

/**
 * Tells pictures that stand for somebody or something beside the article from those of the article.
 * @returns what a picture is by the classes of what holds it, else by the size in which it is shown; undefined for one of the article
 */
export function pictureKindOf(post: Post, image: Element): PictureKind | undefined {
	return namedKind(post, image) ?? (isSmall(image) ? 'small' : undefined);
}

/** So many elements around a picture may be there for it alone. */
const nearestElements = 3;

function namedKind(post: Post, image: Element): PictureKind | undefined {
	let element: Element = image;
	for (let step = 0; step <= nearestElements; step++) {
		const names = [...classTokens(element), property(element, 'id') ?? ''].map(inWords);
		if (names.some((name) => portrait.test(name))) return 'portrait';
		if (names.some((name) => icon.test(name))) return 'icon';
		const parent = post.parentOf(element);
		if (!isElement(parent)) return undefined;
		element = parent;
	}
	return undefined;
}

/** `userIcon` and `user_icon` are `user-icon`. */
function inWords(name: string): string {
	return name
		.replace(/([a-z])(?=[A-Z])/g, '$1-')
		.replaceAll('_', '-')
		.toLowerCase();
}

const portrait =
	/(?:^|-)(?:g?r?avatars?|userpic|headshot|profile-(?:pic|picture|photo|image|img)|author-(?:pic|photo|image|img|thumb))(?:$|-)/;
const icon = /(?:^|-)(?:icons?|logos?|emojis?|emoticons?|smileys?|smilies|badges?|favicon)(?:$|-)/;

/** Pixels: both sides of a picture of an article are longer. */
const smallPicture = 120;

function isSmall(image: Element): boolean {
	const sizes = [property(image, 'width'), property(image, 'height')].map(
		(size) => /^\s*(\d+)(?:px)?\s*$/.exec(size ?? '')?.[1],
	);
	const written = sizes.filter((size) => size !== undefined);
	if (written.length > 0) return written.some((size) => Number(size) <= smallPicture);
	const asked = askedWidth
		.exec(property(image, 'src') ?? '')
		?.slice(1)
		.find((size) => size !== undefined);
	return asked !== undefined && Number(asked) <= smallPicture;
}

/** The width that an address asks a server of pictures for: `?w=64`, `/w/64`, `-64x64.png`. */
const askedWidth = /[?&/](?:w|width|size|s)[=/](\d{1,4})(?!\d)|-(\d{1,4})x\d{1,4}\.\w{2,5}(?:$|[?#])/;
