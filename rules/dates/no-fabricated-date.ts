import {
	defineArchiveRule,
	findDateSlot,
	isMissingDate,
	parseDate,
	type Question,
	rangeOf,
	roleEntry,
	roleText,
	type Suggestion,
	slotOfDate,
} from '../../src/authoring.ts';
import {type DatedPost, isDated} from './datedPost.ts';
import {findFabrication, isOnFirstDay} from './fabrication.ts';
import {findFetchTimes} from './fetchTimes.ts';
import {findPostDate} from './postDate.ts';
import {isFirstInBody} from './reading/firstComment.ts';
import {earliestInstantOf, momentOf} from './reading/moments.ts';
import {suggestCommentTime, suggestDay, suggestUrlDay, suggestWitnessDays} from './suggestDay.ts';
import {timestampHabit} from './witnesses/comment.ts';
import {sourceUrlWitness} from './witnesses/sourceUrl.ts';
import type {Witness} from './witnesses/witness.ts';
import {outerWitnesses, witnessReaders} from './witnesses/witnessesOf.ts';

export default defineArchiveRule({
	id: 'no-fabricated-date',
	description: 'Disallow dates that a program made up.',
	harm: 'misleading',
	severity: 'error',
	needsWords: false,
	messages: {
		placeholder: '`{written}` stands where a date should be.',
		unknown: {
			text: 'What saved the post knew no time for it, as `{written}` shows: its `{dateKey}` may be the time of the capture.',
			severity: 'warning',
		},
		firstDay: '`{written}` is on the first day of 1970, where programs put a date that they do not know.',
		firstYear: '`{written}` is in the first year that there is, where programs put a date that they do not know.',
		yearless: '`{written}` is a midnight of 2001 in China, where JavaScript puts a date without a year.',
		fetchTime:
			'`{dateKey}` is `{written}`, probably the time at which a program fetched the page: {whole} of the {all} times in this archive are whole seconds.',
		future: '`{dateKey}` is `{written}`, which is in the future.',
	},
	prepare: ({settings}) => witnessReaders(settings),
	check({post, settings, prepared: readers, report}) {
		const slot = findDateSlot(post);
		// A date that was made up says nothing of its year.
		const witnesses = (): readonly Witness[] => outerWitnesses(post, settings, readers, undefined);
		const suggest = (): {readonly suggestions: readonly Suggestion[]; readonly asks: readonly Question[]} => {
			const suggestions = suggestWitnessDays(slot, witnesses());
			const asks = slot === undefined || suggestions.length > 0 ? [] : [{what: 'sourceDay', ...slot} as const];
			return {suggestions, asks};
		};
		// What made up a date left its trace in the comment as well: the date is what readers see.
		let isReported = false;
		return {
			frontMatter() {
				const text = roleText(post, 'date');
				if (text !== undefined && isMissingDate(text.value)) {
					const written = text.value.trim();
					isReported = true;
					report({at: text.valueRange, message: 'placeholder', data: {written}, ...suggest()});
				}
				const date = findPostDate(post, settings);
				const message = date === undefined ? undefined : findFabrication(date);
				if (date === undefined || message === undefined) return;
				if (sourceUrlWitness(post, readers.findUrlDay)?.agreesWith(date.moment)) return;
				isReported = true;
				report({at: date.range, message, data: {written: date.value.source}, ...suggest()});
			},
			comment(comment) {
				const written = comment.value.trim();
				const missing = roleEntry(post, 'date') !== undefined ? 'unknown' : 'placeholder';
				const message = isMissingDate(written) ? missing : isOnFirstDay(written) ? 'firstDay' : undefined;
				if (message === undefined || isReported || !isFirstInBody(post, comment)) return;
				const data = {dateKey: roleEntry(post, 'date')?.key ?? 'date', written: `<!--${comment.value}-->`};
				const {suggestions, asks} = suggest();
				report({at: rangeOf(comment), message, data, suggestions, asks: [timestampHabit, ...asks]});
			},
		};
	},
	judge({archive, settings, prepared: {findUrlDay}, hasCome, report}) {
		const dated = archive.posts.filter(isDated);
		const suggest = (post: DatedPost): readonly Suggestion[] => {
			const {date, source} = post;
			// What the text says, its readers see: whether that is wrong is for a person to say.
			if (post.inText.includes('date')) return [];
			const slot = slotOfDate(date);
			const told = suggestUrlDay(slot, source?.value, findUrlDay);
			return told.length > 0 ? told : suggestDay(slot, archive.sourceDayOf(post)?.day, 'source URL');
		};
		for (const post of dated) {
			const {source: written, epoch} = post.date.value;
			// What looks like no date here has a form that only YAML reads, and that always names an instant.
			const value = parseDate(written) ?? {kind: 'time', epoch, zone: 0, source: written};
			if (!hasCome(earliestInstantOf(momentOf(value, settings.timezone))))
				report({
					post,
					at: post.date.range,
					message: 'future',
					data: {dateKey: post.date.key, written},
					suggestions: suggest(post),
				});
		}
		const {posts, whole, all} = findFetchTimes(dated);
		const hasTimestamps = archive.countConvention('timestamp').isKept !== false;
		for (const post of posts) {
			// The comment of the post says so already.
			if (hasTimestamps && isMissingDate(post.openingTime?.value ?? '')) continue;
			const {key: dateKey, range: at, value} = post.date;
			const data = {dateKey, written: value.source, whole, all};
			const told = post.inText.includes('date')
				? []
				: suggestCommentTime(slotOfDate(post.date), post.openingTime?.value);
			const suggestions = [...told, ...suggest(post)];
			report({post, at, message: 'fetchTime', data, suggestions});
		}
	},
});
