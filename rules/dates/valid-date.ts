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
import {findMisreading} from './rubyDate.ts';
import {suggestDay, suggestUrlDay} from './suggestDay.ts';

export default defineRule({
	id: 'valid-date',
	description: 'Require that `date` is a date that Jekyll can read.',
	harm: 'lost',
	severity: 'error',
	messages: {
		unreadable: '`{written}` is not a date that Jekyll can read: its build stops there.',
		unclear: '`{written}` is not written as a date: Jekyll stops there, or guesses.',
		countedOn: '`{written}` is not a day of the calendar: Jekyll reads it as {day}.',
		collection: 'A list or mapping stands where a date should be.',
	},
	prepare: ({settings}) => urlDayFinder(settings.urlShapes),
	check: ({post, prepared: findUrlDay, report}) => ({
		frontMatter({form}) {
			const entry = roleEntry(post, 'date');
			const fault = findFault(entry?.value);
			// What other programs read, they read in their own ways.
			if (form !== 'yaml' && fault?.message !== 'collection') return;
			if (entry === undefined || fault === undefined) return;
			const at = entry.valueRange;
			const suggestions =
				form !== 'yaml'
					? []
					: [
							...suggestUrlDay(at, roleText(post, 'source')?.value, findUrlDay),
							...suggestDay(at, datedNameOf(post.path)?.day, 'file name'),
						];
			report({at, suggestions, ...fault});
		},
	}),
});

type Fault =
	| {readonly message: 'unreadable' | 'unclear'; readonly data: {readonly written: string}}
	| {readonly message: 'countedOn'; readonly data: {readonly written: string; readonly day: string}}
	| {readonly message: 'collection'};

/** What is wrong with a value; that it is empty, or stands for a date that nobody knew, is another rule's finding. */
function findFault(value: YamlValue): Fault | undefined {
	if (value === undefined || isDateValue(value)) return undefined;
	if (Array.isArray(value) && value.length === 0) return undefined;
	if (typeof value === 'object') return {message: 'collection'};
	const text = String(value).trim();
	const misreading = text === '' || isMissingDate(text) ? undefined : findMisreading(text);
	if (misreading === undefined) return undefined;
	if (typeof misreading === 'string') return {message: misreading, data: {written: text}};
	return {message: 'countedOn', data: {written: text, day: isoDay(misreading.countedTo)}};
}
