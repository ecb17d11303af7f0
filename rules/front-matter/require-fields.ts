import {datedNameOf, defineRule, isEmptyValue, isGivenBySite, option} from '../../src/authoring.ts';

export default defineRule({
	id: 'require-fields',
	description: 'Require the front matter keys that the archive needs, with a value.',
	severity: 'error',
	options: {
		fields: option.strings(
			['layout', 'title', 'date', 'from'],
			'Keys that every post has. `from` stands for the key that the setting `source` names. If left out, those of the defaults that most posts of the archive have.',
		),
	},
	messages: {
		missing: 'The front matter has no `{field}`.',
		empty: 'The front matter’s `{field}` is empty.',
	},
	prepare: ({options, settings}) =>
		options.fields.map((name) => ({name, field: name === 'from' ? settings.source : name})),
	check: ({post, given, settings, prepared: fields, report}) => ({
		frontMatter({usable, range, entries}) {
			// What cannot be read is another rule’s finding.
			if (!usable) return;
			const isAsked = given.includes('fields');
			const opening = {start: range.start, end: range.start + '---'.length};
			for (const {name, field} of fields) {
				const entry = entries.get(field);
				const asks = isAsked ? undefined : ({what: 'convention', of: {field: name}} as const);
				if (!isAsked && name === 'date' && datedNameOf(post.path) !== undefined) continue;
				if (entry !== undefined) {
					const at = entry.style === 'empty' ? entry.keyRange : entry.valueRange;
					if (isEmptyValue(entry.value)) report({at, message: 'empty', data: {field}, asks});
				} else if (isAsked || !isGivenBySite(post.path, field, settings)) {
					report({at: opening, about: field, message: 'missing', data: {field}, asks});
				}
			}
		},
	}),
});
