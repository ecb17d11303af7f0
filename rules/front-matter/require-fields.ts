import {
	datedNameOf,
	defineRule,
	type FrontMatterEntry,
	isDraft,
	isEmptyValue,
	isGivenBySite,
	isInferredKey,
	isOwnWork,
	keysOfRole,
	option,
	type Post,
	type Role,
	roleEntry,
	roleOfField,
	textField,
} from '../../src/authoring.ts';

export default defineRule({
	id: 'require-fields',
	description: 'Require the front matter keys that the archive needs, with a value.',
	harm: 'misleading',
	severity: 'error',
	options: {
		fields: option.strings(
			['layout', 'title', 'date', 'from'],
			'Keys that every post has. `title`, `date`, `author`, `tags`, and `from` for the source, stand for the keys that have that role. If left out, those of the defaults that most posts of the archive have.',
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
	prepare: ({options, settings}) => {
		const wanted = (name: string): WantedField => {
			const role = roleOfField(name);
			const keys = role === undefined ? [name] : keysOfRole(role, settings);
			return {name, role, keys, field: keys[0] ?? name};
		};
		return {fields: options.fields.map(wanted), usual: options.usual.map(wanted)};
	},
	check: ({post, given, options, settings, prepared: {fields, usual}, report}) => ({
		frontMatter({usable, opening, entries}) {
			// What cannot be read is another rule’s finding.
			if (!usable) return;
			const entryOf = ({role, field}: WantedField) => (role === undefined ? entries.get(field) : roleEntry(post, role));
			const isInferred = ({role, field}: WantedField) => role !== undefined && isInferredKey(field, role, settings);
			const isGiven = ({keys}: WantedField) => keys.some((key) => isGivenBySite(post.path, key, settings));
			const isAsked = given.includes('fields');
			// What is not published yet is not whole yet.
			if (!isAsked && isDraft(post, settings)) return;
			const isOtherPage = !isAsked && isPageOfOwnKind(post);
			for (const wanted of fields) {
				const {name, field} = wanted;
				const entry = entryOf(wanted);
				const asks = isAsked ? undefined : ({what: 'convention', of: {field: name}} as const);
				if (!isAsked && name === 'date' && datedNameOf(post.path) !== undefined) continue;
				const isCertain = isAsked || !isInferred(wanted);
				if (entry !== undefined) {
					const message = isCertain ? 'empty' : 'unfilled';
					if (isEmptyValue(entry.value)) report({at: emptyPlace(entry), message, data: {field: entry.key}, asks});
				} else if (isAsked || !(isOtherPage || isGiven(wanted))) {
					report({at: opening, about: field, message: isCertain ? 'missing' : 'unusual', data: {field}, asks});
				}
			}
			for (const wanted of usual) {
				const {name, field, role} = wanted;
				if (options.fields.includes(name) || isGiven(wanted) || isOtherPage) continue;
				const asks = {what: 'convention', of: {field: name, share: usualShare}} as const;
				const entry = entryOf(wanted);
				if (entry === undefined) report({at: opening, about: field, message: 'unusual', data: {field}, asks});
				// An author without a value is the finding of another rule.
				else if (role !== 'author' && isEmptyValue(entry.value) && !(isOwnWork(post) && isEmptyList(entry)))
					report({at: emptyPlace(entry), message: 'unfilled', data: {field: entry.key}, asks});
			}
		},
	}),
});

/** What an option asks for. */
interface WantedField {
	/** As the option has it. */
	readonly name: string;
	readonly role: Role | undefined;
	/** The keys that fill it. */
	readonly keys: readonly string[];
	/** The one that a message names. */
	readonly field: string;
}

/** Of a hundred posts. */
const usualShare = 95;

/** Whether a post says that it is no post of a day, but a page such as those that tell of the author. */
function isPageOfOwnKind(post: Post): boolean {
	if (roleEntry(post, 'date') !== undefined || datedNameOf(post.path) !== undefined) return false;
	return ['layout', 'type'].some((key) => pageKinds.has(textField(post, key)?.value.toLowerCase() ?? ''));
}

/** What layouts and types of pages are called that stand for themselves. */
const pageKinds: ReadonlySet<string> = new Set(
	'page pages static about home contact links friends archive archives search tags categories 404'.split(' '),
);

/** Whether somebody has written that there are none, as `[]`. */
function isEmptyList({value, style}: FrontMatterEntry): boolean {
	return Array.isArray(value) && value.length === 0 && style !== 'empty';
}

function emptyPlace({style, keyRange, valueRange}: FrontMatterEntry) {
	return style === 'empty' ? keyRange : valueRange;
}
