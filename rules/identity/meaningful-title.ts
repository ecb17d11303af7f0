import {
	defineArchiveRule,
	type Element,
	type FrontMatterEntry,
	findHeadingLink,
	findSiteSuffix,
	foldSpace,
	lettersOf,
	lostSigns,
	option,
	type Range,
	replace,
	roleText,
	type Suggestion,
	safe,
	siteNamesOf,
	sliceOf,
	type TextEdit,
	textOf,
	writeLike,
} from '../../src/authoring.ts';
import {enumerated} from './enumerated.ts';
import {findSharedTitles} from './sharedTitles.ts';

export default defineArchiveRule({
	id: 'meaningful-title',
	description: 'Require a title that names the article, whole and alone.',
	harm: 'misleading',
	fix: 'safe',
	options: {
		extensions: option.strings(
			'mp4 m4v mov avi mkv webm wmv flv 3gp mp3 m4a wav jpg jpeg png gif webp heic pdf doc docx'.split(' '),
			'File extensions that make a title the name of a file.',
			{pattern: /^[A-Za-z0-9]+$/, means: 'letters and digits without a dot, such as `mp4`'},
		),
	},
	messages: {
		fileName: 'The title `{title}` is the name of a file.',
		siteName: 'The title ends in the name of the site, `{site}`.',
		shared:
			'The title `{title}` stands over {articles} articles of `{author}`, and tells none of them from the others.',
		lostSigns: 'The title has lost {signs} of the heading `{heading}`.',
	},
	prepare: ({options}) => new Set(options.extensions.map((extension) => extension.toLowerCase())),
	check({post, prepared: extensions, report}) {
		const entry = roleText(post, 'title');
		if (entry === undefined) return {};
		const {value: title, valueRange} = entry;
		const headings: Element[] = [];
		return {
			'<h1>'(heading) {
				headings.push(heading);
			},
			end() {
				if (isFileName(title, extensions))
					report({at: valueRange, message: 'fileName', data: {title: foldSpace(title)}, yields: true});
				if (headings.length === 0) return;
				const texts = headings.map((heading) => foldSpace(textOf(heading)));
				const suffix = findSiteSuffix(title, () => siteNamesOf(post));
				if (suffix !== undefined && findLike(suffix.rest, texts) !== undefined) {
					// The heading link repeats the title, and must go on doing so.
					const edit = findHeadingLink(post) === undefined ? writeTitle(entry, suffix.rest) : undefined;
					const at = rangeWithin(post.text, valueRange, suffix.text);
					// What else the title has lost shows when the name is gone.
					const fix = safe(edit, {sets: [entry.key], restsOn: ['title', 'source']});
					return report({at, message: 'siteName', data: {site: suffix.site}, cause: suffix.site, fix, yields: true});
				}
				const heading = findLike(title, texts);
				const lost = heading === undefined ? [] : lostSigns(title, heading);
				if (heading === undefined || lost.length === 0) return;
				const signs = enumerated(lost.map((sign) => `\`${sign}\``));
				report({
					at: valueRange,
					message: 'lostSigns',
					data: {heading, signs},
					suggestions: suggestTitle(entry, heading),
					yields: true,
				});
			},
		};
	},
	judge({archive, settings, report}) {
		for (const {title, author, articles, posts} of findSharedTitles(archive, settings)) {
			for (const post of posts) {
				if (post.title === undefined) continue;
				const related = posts
					.filter((other) => other !== post)
					.slice(0, 3)
					.map(({path}) => ({path, message: 'This post has the same title.'}));
				// Where something else was captured, its title is the least of it.
				report({
					post,
					at: post.title.range,
					message: 'shared',
					data: {title, author, articles},
					cause: title,
					related,
					yields: true,
				});
			}
		}
	},
});

/** Whether a title ends like a file’s name: an extension right behind a letter, a digit or a closing bracket. */
function isFileName(title: string, extensions: ReadonlySet<string>): boolean {
	const extension = /[\p{L}\p{N}\p{Pe}\p{Pf}_]\.([A-Za-z0-9]+)$/u.exec(title.trim().slice(-20))?.[1];
	return extension !== undefined && extensions.has(extension.toLowerCase());
}

/** The text with the same letters as a name: the page’s own title, however it is punctuated. */
function findLike(name: string, texts: readonly string[]): string | undefined {
	const letters = lettersOf(name);
	return letters === '' ? undefined : texts.find((text) => lettersOf(text) === letters);
}

function writeTitle({style, valueRange}: FrontMatterEntry, title: string): TextEdit | undefined {
	return style === 'block' || style === 'alias' ? undefined : replace(valueRange, writeLike(style, title));
}

function suggestTitle(entry: FrontMatterEntry, heading: string): readonly Suggestion[] {
	const edit = writeTitle(entry, heading);
	return edit === undefined ? [] : [{description: `Use the heading “${heading}” as the title.`, edits: [edit]}];
}

/** Where the last of a value’s words stand; the whole value where they are written in another way. */
function rangeWithin(text: string, value: Range, words: string): Range {
	const index = sliceOf(text, value).lastIndexOf(words);
	const start = value.start + index;
	return index === -1 ? value : {start, end: start + words.length};
}
