import {defineRule, insert, isElement, isInside, safe, type Text, touchesOpaque} from '../../src/authoring.ts';
import {bareUrlsIn} from './bareUrls.ts';
import {shorten} from './shorten.ts';

export default defineRule({
	id: 'no-glued-url',
	description: 'Disallow URLs in the text that run into the next word or URL.',
	fix: 'safe',
	messages: {glued: 'URL `{url}` runs into `{glued}`.'},
	check: ({post, settings, report}) => ({
		prose(text: Text) {
			if (!text.value.includes('://') || isElement(post.parentOf(text), 'a')) return;
			for (const {range, url, glued} of bareUrlsIn(post, text, settings.shortLinkHosts)) {
				if (glued === undefined || touchesOpaque(post, range)) continue;
				// What a link shows is not typed in by anybody: it leads where its `href` says. Nobody sees what a frame holds.
				if (isInside(post, text, 'a', 'iframe')) return;
				const fix = safe(insert(range.end, ' '));
				report({at: range, message: 'glued', data: {url: shorten(url), glued}, fix});
			}
		},
	}),
});
