import {
	datedNameOf,
	defineRule,
	isDateValue,
	isoDay,
	replace,
	type Suggestion,
	shorten,
	type YamlValue,
} from '../../src/authoring.ts';
import {isPlaceholder} from './fabrication.ts';
import {findMisreading} from './rubyDate.ts';
import {suggestUrlDay} from './suggestUrlDay.ts';

export default defineRule({
	id: 'valid-date',
	description: 'Require that `date` is a date that Jekyll can read.',
	severity: 'error',
	messages: {
		unreadable: '`{written}` is no date that Jekyll can read: it stops there.',
		unclear: '`{written}` is not written as a date: Jekyll stops there, or guesses.',
		countedOn: '`{written}` is on no calendar: Jekyll takes it for {day}.',
		collection: 'A list or mapping stands where a date should stand.',
	},
	check: ({post, settings, report}) => ({
		frontMatter({entries}) {
			const entry = entries.get('date');
			const fault = findFault(entry?.value);
			if (entry === undefined || fault === undefined) return;
			const at = entry.valueRange;
			const day = datedNameOf(post.path)?.day;
			const suggestions: Suggestion[] = [...suggestUrlDay(at, entries.get(settings.source)?.value, settings.urlShapes)];
			if (day !== undefined) {
				const text = isoDay(day);
				suggestions.push({
					description: `Set \`date\` to ${text}, the day in the file name.`,
					edits: [replace(at, text)],
				});
			}
			report({at, ...fault, suggestions});
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
	const misreading = text === '' || isPlaceholder(text) ? undefined : findMisreading(text);
	if (misreading === undefined) return undefined;
	const written = shorten(text);
	if (typeof misreading === 'string') return {message: misreading, data: {written}};
	return {message: 'countedOn', data: {written, day: isoDay(misreading.countedTo)}};
}
