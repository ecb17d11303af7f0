import {
	datedNameOf,
	defineRule,
	isDateValue,
	isMissingDate,
	isoDay,
	roleEntry,
	roleText,
	sliceOf,
	urlDayFinder,
	type YamlValue,
} from '../../src/authoring.ts';
import {isReadByHugo} from './hugoDate.ts';
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
		unreadByHugo:
			'`{written}` is not a date that Hugo can read: it takes it for the first day of the year 1, or stops there.',
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
			const isForHugo = settings.generator === 'hugo' && keysOfHugo.has(entry?.key.toLowerCase() ?? '');
			const fault = isForHugo
				? findFaultForHugo(entry?.value, sliceOf(post.text, entry?.valueRange ?? {start: 0, end: 0}))
				: findFault(entry?.value, isForJekyll);
			// What other programs read, they read in their own ways.
			if (form !== 'yaml' && fault?.message !== 'collection' && !isForHugo) return;
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

/** Keys behind which Hugo looks for the day of a post (https://gohugo.io/getting-started/configuration/#configure-dates), in small letters. */
const keysOfHugo: ReadonlySet<string> = new Set(['date', 'publishdate', 'pubdate', 'published']);

type Fault =
	| {readonly message: 'unreadable' | 'unreadByHugo' | 'unclear' | 'noDate'; readonly data: {readonly written: string}}
	| {readonly message: 'countedOn' | 'notOnCalendar'; readonly data: {readonly written: string; readonly day: string}}
	| {readonly message: 'collection'};

/** What is wrong with a value for Hugo, which reads few forms of dates, and numbers as seconds. */
function findFaultForHugo(value: YamlValue, source: string): Fault | undefined {
	// YAML has days of one digit, Hugo has none.
	if (isDateValue(value) && /^\d{4}-(?:\d-|\d\d-\d(?!\d))/.test(source))
		return {message: 'unreadByHugo', data: {written: source}};
	if (typeof value !== 'string') return findFault(value, false);
	const text = value.trim();
	if (text === '' || isMissingDate(text) || isReadByHugo(text)) return undefined;
	return {message: 'unreadByHugo', data: {written: text}};
}

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
