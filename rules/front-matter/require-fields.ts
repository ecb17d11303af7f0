import {
	authorKeys,
	datedNameOf,
	defineRule,
	type FrontMatterEntry,
	isEmptyValue,
	isGivenBySite,
	option,
} from '../../src/authoring.ts';

export default defineRule({
	id: 'require-fields',
	description: 'Require the front matter keys that the archive needs, with a value.',
	harm: 'misleading',
	severity: 'error',
	options: {
		fields: option.strings(
			['layout', 'title', 'date', 'from'],
			'Keys that every post has. `from` stands for the key that the setting `source` names. If left out, those of the defaults that most posts of the archive have.',
		),
		usual: option.strings(
			['author', 'tags'],
			'Keys that a post is expected to have where 19 of 20 posts of the archive do.',
		),
	},
	messages: {
		missing: 'The front matter has no `{field}`.',
		empty: 'The front matter’s `{field}` is empty.',
		unusual: {text: 'The front matter has no `{field}`.', severity: 'warning'},
		unfilled: {text: 'The front matter’s `{field}` is empty.', severity: 'warning'},
	},
	prepare: ({options, settings}) =>
		options.fields.map((name) => ({name, field: name === 'from' ? settings.source : name})),
	check: ({post, given, options, settings, prepared: fields, report}) => ({
		frontMatter({usable, opening, entries}) {
			// What cannot be read is another rule’s finding.
			if (!usable) return;
			const isAsked = given.includes('fields');
			for (const {name, field} of fields) {
				const entry = entries.get(field);
				const asks = isAsked ? undefined : ({what: 'convention', of: {field: name}} as const);
				if (!isAsked && name === 'date' && datedNameOf(post.path) !== undefined) continue;
				if (entry !== undefined) {
					if (isEmptyValue(entry.value)) report({at: emptyPlace(entry), message: 'empty', data: {field}, asks});
				} else if (isAsked || !isGivenBySite(post.path, field, settings)) {
					report({at: opening, about: field, message: 'missing', data: {field}, asks});
				}
			}
			for (const field of options.usual) {
				if (options.fields.includes(field) || isGivenBySite(post.path, field, settings)) continue;
				const asks = {what: 'convention', of: {field, share: usualShare}} as const;
				const isAuthor = authorKeys.some((key) => key === field);
				const entry = isAuthor
					? authorKeys.map((key) => entries.get(key)).find((found) => found !== undefined)
					: entries.get(field);
				if (entry === undefined) report({at: opening, about: field, message: 'unusual', data: {field}, asks});
				// An author without a value is the finding of another rule.
				else if (!isAuthor && isEmptyValue(entry.value))
					report({at: emptyPlace(entry), message: 'unfilled', data: {field}, asks});
			}
		},
	}),
});

/** Of a hundred posts. */
const usualShare = 95;

function emptyPlace({style, keyRange, valueRange}: FrontMatterEntry) {
	return style === 'empty' ? keyRange : valueRange;
}
