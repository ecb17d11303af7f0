import type {PageContents} from '../model/facts.ts';
import type {Element, Post} from '../model/post.ts';
import type {Listeners} from '../model/rule.ts';
import {urlProperty} from '../page/html.ts';
import {letterCountOf} from '../page/linkShare.ts';

/** Counts what a page holds while its tree is walked. */
export function contentsCounter(_post: Post): {readonly listeners: Listeners; readonly found: () => PageContents} {
	const contents = {letters: 0, images: 0, embeds: 0, links: 0, headings: 0};
	return {
		listeners: {
			text({value, data}) {
				const parent = data?.location.parent;
				if (parent?.type !== 'element' || !unreadElements.has(parent.tagName)) contents.letters += letterCountOf(value);
			},
			'<img>'() {
				contents.images++;
			},
			'<iframe,video,audio,embed,object>'({data}) {
				const parent = data?.location.parent;
				// What stands in another one is there for browsers that cannot show it.
				if (parent?.type !== 'element' || !embeddingElements.has(parent.tagName)) contents.embeds++;
			},
			'<a>'(link: Element) {
				if (urlProperty(link, 'href') !== undefined) contents.links++;
			},
			'<h1,h2,h3,h4,h5,h6>'() {
				contents.headings++;
			},
		},
		found: () => contents,
	};
}

const embeddingElements: ReadonlySet<string> = new Set(['iframe', 'video', 'audio', 'embed', 'object']);

/** Elements whose text nobody reads. */
const unreadElements: ReadonlySet<string> = new Set(['script', 'style', 'noscript', 'template', 'title']);
