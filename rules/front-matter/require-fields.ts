import {defineRule, option, type YamlValue} from '../../src/authoring.ts';

export default defineRule({
	id: 'require-fields',
	description: 'Require the front matter keys that the archive needs, with a value.',
	severity: 'error',
	options: {
		fields: option.strings(
			['layout', 'title', 'date', 'from'],
			'Keys that every post has. `from` stands for the key that the setting `source` names.',
		),
	},
	messages: {
		missing: 'The front matter has no `{field}`.',
		empty: 'The front matter’s `{field}` is empty.',
	},
	prepare: ({options, settings}) => ({
		fields: options.fields.map((name) => (name === 'from' ? settings.source : name)),
	}),
	check: ({prepared: {fields}, report}) => ({
		frontMatter({usable, range, entries}) {
			// What cannot be read is another rule’s finding.
			if (!usable) return;
			const opening = {start: range.start, end: range.start + '---'.length};
			for (const field of fields) {
				const entry = entries.get(field);
				if (entry === undefined) report({at: opening, about: field, message: 'missing', data: {field}});
				else if (isEmpty(entry.value)) {
					report({at: entry.style === 'empty' ? entry.keyRange : entry.valueRange, message: 'empty', data: {field}});
				}
			}
		},
	}),
});

/** Whether a value says nothing: nothing at all, spaces, or a list of such. */
function isEmpty(value: YamlValue): boolean {
	if (typeof value === 'string') return value.trim() === '';
	return value === undefined || (Array.isArray(value) && value.every(isEmpty));
}
