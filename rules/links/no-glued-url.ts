import {defineRule, insert, isInside, type Range, safe, type Text} from '../../src/authoring.ts';
import {bareUrlsIn} from './bareUrls.ts';
import {gluedAddressesIn} from './gluedAddresses.ts';

export default defineRule({
	id: 'no-glued-url',
	description: 'Disallow URLs and e-mail addresses in the text that run into a word or another URL.',
	harm: 'broken',
	fix: 'safe',
	messages: {
		glued: 'URL `{url}` runs into `{glued}`.',
		before: '`{word}` runs into URL `{url}`.',
		address: 'E-mail address `{address}` runs into `{glued}`.',
	},
	prepare: ({settings}) => new Set(settings.shortLinkHosts),
	check: ({post, prepared: shortLinks, report}) => {
		// What a link shows is not typed in by anybody. Nobody sees what a frame holds.
		const isUntyped = (text: Text): boolean => isInside(post, text, 'a', 'iframe');
		// A program lost what stood between lines: whose addresses those were, and which words, is nothing to it.
		const cause = '';
		// In what a site repeats under each article, there are better things to do.
		const yields = true;
		const spaceAt = (offset: number) => safe(insert(offset, ' '));
		return {
			prose(text) {
				for (const {range, url, glued, wordBefore, isCertain} of bareUrlsIn(post, text, shortLinks)) {
					if (glued === undefined && wordBefore === undefined) continue;
					if (isUntyped(text)) return;
					if (wordBefore !== undefined) {
						const at: Range = {start: range.start - wordBefore.length, end: range.end};
						report({at, message: 'before', data: {word: wordBefore, url}, cause, fix: spaceAt(range.start), yields});
					}
					if (glued !== undefined) {
						const fix = isCertain ? spaceAt(range.end) : undefined;
						report({at: range, message: 'glued', data: {url, glued}, cause, fix, yields});
					}
				}
				for (const {range, address, glued} of gluedAddressesIn(post, text)) {
					if (isUntyped(text)) return;
					report({at: range, message: 'address', data: {address, glued}, cause, fix: spaceAt(range.end), yields});
				}
			},
		};
	},
});
