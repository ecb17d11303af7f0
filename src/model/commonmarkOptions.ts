import * as v from 'valibot';
import {listOf} from './checks.ts';

/**
 * What GitHub has added to CommonMark (https://github.github.com/gfm/), each of which other programs may lack; `math` is
 * formulas between dollar signs.
 */
export const commonmarkExtensions = ['autolinks', 'footnotes', 'math', 'strikethrough', 'tables', 'taskLists'] as const;

/**
 * What programs that follow CommonMark (https://spec.commonmark.org/) do each in their own way. What is left out is as
 * GitHub has it, but for tags that GitHub prints as text.
 */
export const commonmarkSchema = v.object({
	extensions: v.optional(
		v.pipe(
			listOf(v.picklist(commonmarkExtensions)),
			v.description("Which of GitHub's extensions there are; an empty list is plain CommonMark."),
		),
		() => [...commonmarkExtensions],
	),
	rawHtml: v.optional(
		v.pipe(
			v.picklist(['allow', 'filter', 'omit', 'escape']),
			v.description(
				'What becomes of HTML in Markdown. `allow`: it is HTML of the page; `filter`: so it is, but for tags such as `<script>` and `<iframe>`, which are printed as text, as on GitHub; `omit`: it is left out, and links that run scripts lead nowhere, as in Hugo unless `unsafe` is set; `escape`: it is printed as text.',
			),
		),
		'allow',
	),
	breaks: v.optional(
		v.pipe(v.boolean(), v.description('Whether each line ending in a paragraph breaks the line.')),
		false,
	),
	headingIds: v.optional(
		v.pipe(
			v.picklist(['github', 'hugo', 'hexo', 'obsidian', 'vuepress', 'none', 'unknown']),
			v.description(
				'Which ids headings get: `github`: those by which GitHub and many other programs link to them; `hugo`: those of Hugo, which are made of the heading as it is written; `hexo` and `vuepress`: those of these programs, with a hyphen for signs side by side; `obsidian`: the text of the heading; `none`; `unknown`: nobody can say, and links to places in the page are not judged.',
			),
		),
		'github',
	),
	headingAttributes: v.optional(
		v.pipe(
			v.boolean(),
			v.description('Whether attributes in braces behind a heading are its own, as `{#harbour .wide}` in Hugo.'),
		),
		false,
	),
	dialect: v.optional(
		v.pipe(
			v.picklist(['github', 'hugo']),
			v.description(
				'Whose way with what no other option names: the markup of footnotes and of aligned cells, whether one tilde strikes out, and where addresses that begin with `www` lead.',
			),
		),
		'github',
	),
	typographer: v.optional(
		v.pipe(
			v.picklist(['none', 'hugo']),
			v.description(
				'Whose typographic signs stand in the place of quotation marks, dashes and dots that are written in ASCII.',
			),
		),
		'none',
	),
});

/** What a site sets of its CommonMark renderer. Plain JSON. */
export type CommonmarkOptions = Readonly<v.InferOutput<typeof commonmarkSchema>>;

/** What holds for a site that sets nothing. */
export const defaultCommonmarkOptions: CommonmarkOptions = v.getDefaults(commonmarkSchema);
