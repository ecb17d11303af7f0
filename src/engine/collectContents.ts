import {roleText} from '../frontMatter/roleEntries.ts';
import {writtenTitleOf} from '../frontMatter/writtenTitle.ts';
import type {PageContents} from '../model/facts.ts';
import type {Element, Post, Text} from '../model/post.ts';
import {merge} from '../model/ranges.ts';
import type {Listeners} from '../model/rule.ts';
import {contains, type Range} from '../model/text.ts';
import {isLabelled} from '../page/accessibleNames.ts';
import {captionFinderOf} from '../page/captions.ts';
import {findHeadingLink} from '../page/heading.ts';
import {headingAgreementOf, isSpellingOf} from '../page/headingAgreement.ts';
import {isElement, isInside, property, rangeOf, textOf, urlProperty} from '../page/html.ts';
import {letterCountOf} from '../page/linkShare.ts';

/** Counts what a page holds while its tree is walked. */
export function contentsCounter(post: Post): {readonly listeners: Listeners; readonly found: () => PageContents} {
	const contents = {letters: 0, images: 0, embeds: 0, links: 0, headings: 0};
	const pictures: Range[] = [];
	const players: Range[] = [];
	const captioned: Range[] = [];
	const nameless: Range[] = [];
	// Who is told the title over an article has been told nothing of the article yet.
	let title = generatedHeadingOf(post);
	const isTitle = (node: Element | Text): boolean => title !== undefined && contains(title, rangeOf(node));
	return {
		listeners: {
			text(text) {
				const {parent} = text.data?.location ?? {};
				if (parent?.type === 'element' && unreadElements.has(parent.tagName)) return;
				if (!isTitle(text)) contents.letters += letterCountOf(text.value);
			},
			'<img>'(image) {
				// What browsers with scripts leave out is a twin, or is lost.
				if (!isInside(post, image, 'noscript')) contents.images++;
				const parent = image.data?.location.parent;
				pictures.push(rangeOf(isElement(parent, 'picture') ? parent : image));
				const caption = captionFinderOf(post)(image)?.text ?? '';
				if (caption !== '') captioned.push(rangeOf(image));
				if (property(image, 'alt') === undefined && !isLabelled(post, image)) nameless.push(rangeOf(image));
			},
			'<iframe,video,audio,embed,object>'(player) {
				const parent = player.data?.location.parent;
				// What stands in another one is there for browsers that cannot show it.
				if (parent?.type === 'element' && embeddingElements.has(parent.tagName)) return;
				contents.embeds++;
				players.push(rangeOf(player));
			},
			'<a>'(link) {
				if (urlProperty(link, 'href') !== undefined && !isTitle(link)) contents.links++;
			},
			'<h1,h2,h3,h4,h5,h6>'(heading) {
				contents.headings++;
				if (title === undefined && contents.letters === 0 && repeatsTitle(post, heading)) title = rangeOf(heading);
			},
		},
		found: () => ({
			...contents,
			...(pictures.length === 0 ? {} : {pictures: merge(pictures)}),
			...(players.length === 0 ? {} : {players: merge(players)}),
			...(captioned.length === 0 ? {} : {captioned: merge(captioned)}),
			...(nameless.length === 0 ? {} : {nameless: merge(nameless)}),
		}),
	};
}

/** The link with the title that the archive's generator writes over a post; undefined where the post's own text begins. */
function generatedHeadingOf(post: Post): Range | undefined {
	const heading = findHeadingLink(post);
	if (heading === undefined) return undefined;
	const agreement = headingAgreementOf(heading, {
		title: writtenTitleOf(post)?.trim() ?? '',
		source: roleText(post, 'source')?.value,
	});
	return agreement === undefined ? undefined : {start: heading.range.start, end: heading.underline.end};
}

/** Whether a heading says nothing but the title of its post. */
function repeatsTitle(post: Post, heading: Element): boolean {
	const title = writtenTitleOf(post)?.trim() ?? '';
	return title !== '' && isSpellingOf(title, [textOf(heading)]);
}

const embeddingElements: ReadonlySet<string> = new Set(['iframe', 'video', 'audio', 'embed', 'object']);

/** Elements whose text nobody reads. */
const unreadElements: ReadonlySet<string> = new Set(['script', 'style', 'noscript', 'template', 'title']);
