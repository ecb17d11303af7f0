import {
	ancestors,
	attributeNames,
	classTokens,
	descendants,
	type Element,
	isEmbedScript,
	isOwnWork,
	isRun,
	type Post,
	perPost,
	property,
} from '../../src/authoring.ts';

/**
 * Whether an empty link is what a script makes a card, a button or a player of, as Iframely, Embedly and Pinterest do: it says
 * so itself, or the box does that holds nothing else.
 */
export function waitsForScript(post: Post, link: Element): boolean {
	if (isForScript(link) || holdsData(link)) return true;
	let inner = link;
	let height = 0;
	for (const box of ancestors(post, link)) {
		if (++height > highestBox || !isBoxOf(box, inner)) return false;
		if (isForScript(box)) return true;
		inner = box;
	}
	return false;
}

/** Whether an element shows nothing but another one. */
function isBoxOf({children}: Element, inner: Element): boolean {
	if (children.length > mostBeside) return false;
	return children.every((child) => {
		if (child.type === 'text') return child.value.trim() === '';
		return child === inner || child.type !== 'element' || child.tagName === 'script';
	});
}

/** Blanks, comments and scripts beside what a box is for. */
const mostBeside = 10;

/** Whether a post runs a script that fills such links. On pages of others, scripts that are not known for it may do anything. */
export const fillsLinks = perPost((post): boolean => {
	for (const element of descendants(post.tree)) {
		if (element.tagName !== 'script' || !isRun(element)) continue;
		if (isOwnWork(post) || isEmbedScript(property(element, 'src') ?? '')) return true;
	}
	return false;
});

/** The boxes that services put around a link are no more than that. */
const highestBox = 3;

/** Whether an element is called as services have it for their scripts: by a class token, or by the name of its data. */
function isForScript(element: Element): boolean {
	if (classTokens(element).some((token) => embedToken.test(token))) return true;
	return attributeNames(element).some((name) => name.startsWith('data-') && embedData.test(name));
}

const embedToken =
	/(?:^|[-_])(?:o?embed(?:s|ly|ded)?|iframely|widget)(?:$|[-_])|^(?:twitter|x|fb|instagram|tiktok|bluesky|threads|reddit|github)-(?:share|follow|hashtag|mention|timeline|tweet|button|post|media|card)/i;

const embedData = /(?:^|-)(?:o?embed(?:s|ly|ded)?|iframely|widget|pin-do)(?:$|-)/i;

/** Whether an element holds the address of another page or file for a script. */
function holdsData(element: Element): boolean {
	return attributeNames(element).some(
		(name) => name.startsWith('data-') && /^(?:https?:)?\/\/[\w-]/i.test(property(element, name) ?? ''),
	);
}
