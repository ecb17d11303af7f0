import {codeSite} from './codeSites.ts';

/** Astro (https://astro.build/). */
export const astro = codeSite({
	generator: 'astro',
	title: 'Astro',
	config: /^astro\.config\.[cm]?[jt]s$/,
	packages: ['astro'],
	templates: [],
	// remark with GitHub's extensions (https://docs.astro.build/en/guides/markdown-content/).
	commonmark: {extensions: ['autolinks', 'footnotes', 'strikethrough', 'tables', 'taskLists']},
	otherIds: /\brehype-slug\b|\bslugify\b/,
	folders: [
		'src/content',
		'content',
		'src/posts',
		'posts',
		'src/data/blog',
		'blog',
		'src/pages/posts',
		'src/pages/blog',
	],
});
