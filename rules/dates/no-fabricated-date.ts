import {defineArchiveRule, parseDate, rangeOf} from '../../src/authoring.ts';
import {findFabrication, isOnFirstDay, isPlaceholder} from './fabrication.ts';
import {findFetchTimes} from './fetchTimes.ts';
import {findPostDate} from './postDate.ts';
import {isFirstInBody} from './reading/firstComment.ts';
import {earliestInstantOf, momentOf} from './reading/moments.ts';
import {suggestUrlDay} from './suggestUrlDay.ts';
import {sourceUrlWitness} from './witnesses/sourceUrl.ts';

export default defineArchiveRule({
	id: 'no-fabricated-date',
	description: 'Disallow dates that a program made up.',
	severity: 'error',
	messages: {
		placeholder: '`{written}` stands where a date should stand.',
		firstDay: '`{written}` is on the first day of 1970, where programs put a date that they do not know.',
		yearless: '`{written}` is a midnight of 2001 in China, where JavaScript puts a date without a year.',
		fetchTime:
			'`date` is `{written}`, probably that of the capture, as {whole} of the archive’s {all} times have no milliseconds.',
		future: '`date` is `{written}`, which is yet to come.',
	},
	check({post, settings, report}) {
		const entries = post.frontMatter?.entries;
		const entry = entries?.get('date');
		const suggest = () => suggestUrlDay(entry?.valueRange, entries?.get(settings.source)?.value, settings.urlShapes);
		return {
			frontMatter() {
				if (entry !== undefined && typeof entry.value === 'string' && isPlaceholder(entry.value)) {
					report({
						at: entry.valueRange,
						message: 'placeholder',
						data: {written: entry.value.trim()},
						suggestions: suggest(),
					});
				}
				const date = findPostDate(post, settings);
				const message = date === undefined ? undefined : findFabrication(date);
				if (date === undefined || message === undefined) return;
				if (sourceUrlWitness(post, settings)?.agreesWith(date.moment)) return;
				report({at: date.range, message, data: {written: date.value.source}, suggestions: suggest()});
			},
			comment(comment) {
				const written = comment.value.trim();
				const message = isPlaceholder(written) ? 'placeholder' : isOnFirstDay(written) ? 'firstDay' : undefined;
				if (message === undefined || !isFirstInBody(post, comment)) return;
				report({at: rangeOf(comment), message, data: {written: `<!--${comment.value}-->`}, suggestions: suggest()});
			},
		};
	},
	judge({archive, settings, now, report}) {
		for (const post of archive.posts) {
			if (post.date === undefined) continue;
			const {source, epoch} = post.date.value;
			// What looks like no date here has a form that only YAML reads, and that always names an instant.
			const value = parseDate(source) ?? {kind: 'time', epoch, zone: 0, source};
			if (earliestInstantOf(momentOf(value, settings.timezone)) <= now) continue;
			const suggestions = suggestUrlDay(post.date.range, post.source?.value, settings.urlShapes);
			report({post, at: post.date.range, message: 'future', data: {written: source}, suggestions});
		}
		const {posts, whole, all} = findFetchTimes(archive.posts);
		for (const post of posts) {
			if (post.date === undefined) continue;
			const suggestions = suggestUrlDay(post.date.range, post.source?.value, settings.urlShapes);
			report({
				post,
				at: post.date.range,
				message: 'fetchTime',
				data: {written: post.date.value.source, whole, all},
				suggestions,
			});
		}
	},
});
