import {defineRule, insert, isInside, safe} from '../../src/authoring.ts';
import {bareUrlsIn} from './bareUrls.ts';

export default defineRule({
	id: 'no-glued-url',
	description: 'Disallow URLs in the text that run into the next word or URL.',
	fix: 'safe',
	messages: {glued: 'URL `{url}` runs into `{glued}`.'},
	prepare: ({settings}) => new Set(settings.shortLinkHosts),
	check: ({post, prepared: shortLinks, report}) => ({
		prose(text) {
			for (const {range, url, glued, isCertain} of bareUrlsIn(post, text, shortLinks)) {
				if (glued === undefined) continue;
				// What a link shows is not typed in by anybody. Nobody sees what a frame holds.
				if (isInside(post, text, 'a', 'iframe')) return;
				const fix = isCertain ? safe(insert(range.end, ' ')) : undefined;
				report({at: range, message: 'glued', data: {url, glued}, fix});
			}
		},
	}),
});
