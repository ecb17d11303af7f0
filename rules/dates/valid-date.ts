import {
	datedNameOf,
	defineRule,
	isDateValue,
	isMissingDate,
	isoDay,
	roleEntry,
	roleText,
	urlDayFinder,
	type YamlValue,
} from '../../src/authoring.ts';
import {findNoDate} from './readDate.ts';
import {findMisreading} from './rubyDate.ts';
import {suggestDay, suggestUrlDay} from './suggestDay.ts';

export default defineRule({
	id: 'valid-date',
	description: 'Require that the date of a post is one that the site can read.',
	harm: 'lost',
	severity: 'error',
	messages: {
		unreadable: '`{written}` is not a date that Jekyll can read: its build stops there.',
		unclear: '`{written}` is not written as a date: Jekyll stops there, or guesses.',
		countedOn: '`{written}` is not a day of the calendar: Jekyll reads it as {day}.',
		noDate: '`{written}` is not a date.',
		notOnCalendar: '`{written}` is not a day of the calendar: programs read it as {day}, or stop there.',
		collection: 'A list or mapping stands where a date should be.',
	},
	prepare: ({settings}) => urlDayFinder(settings.urlShapes),
	check: ({post, settings, prepared: findUrlDay, report}) => ({
		frontMatter({form}) {
			const entry = roleEntry(post, 'date');
			// Jekyll reads no other key.
			const isForJekyll = settings.generator === 'jekyll' && entry?.key === 'date';
			const fault = findFault(entry?.value, isForJekyll);
			// What other programs read, they read in their own ways.
			if (form !== 'yaml' && fault?.message !== 'collection') return;
			if (entry === undefined || fault === undefined) return;
			const at = entry.valueRange;
			const slot = {key: entry.key, range: at};
			const suggestions =
				form !== 'yaml'
					? []
					: [
							...suggestUrlDay(slot, roleText(post, 'source')?.value, findUrlDay),
							...suggestDay(slot, datedNameOf(post.path)?.day, 'file name'),
						];
			report({at, suggestions, ...fault});
		},
	}),
});

type Fault =
	| {readonly message: 'unreadable' | 'unclear' | 'noDate'; readonly data: {readonly written: string}}
	| {readonly message: 'countedOn' | 'notOnCalendar'; readonly data: {readonly written: string; readonly day: string}}
	| {readonly message: 'collection'};

/** What is wrong with a value; that it is empty, or stands for a date that nobody knew, is another rule's finding. */
function findFault(value: YamlValue, isForJekyll: boolean): Fault | undefined {
	if (value === undefined || isDateValue(value)) return undefined;
	if (Array.isArray(value) && value.length === 0) return undefined;
	if (typeof value === 'object') return {message: 'collection'};
	const text = String(value).trim();
	if (text === '' || isMissingDate(text)) return undefined;
	const misreading = isForJekyll ? findMisreading(text) : findNoDate(text);
	if (misreading === undefined) return undefined;
	if (typeof misreading === 'string') return {message: misreading, data: {written: text}};
	return {
		message: isForJekyll ? 'countedOn' : 'notOnCalendar',
		data: {written: text, day: isoDay(misreading.countedTo)},
	};
}
