import {codeSite} from './codeSites.ts';

/** Eleventy (https://www.11ty.dev/). */
export const eleventy = codeSite({
	generator: 'eleventy',
	title: 'Eleventy',
	config: /^(?:\.eleventy\.[cm]?js|eleventy\.config\.[cm]?[jt]s)$/,
	packages: ['@11ty/eleventy'],
	templates: ['liquid', 'nunjucks'],
	// markdown-it with `html` (https://www.11ty.dev/docs/languages/markdown/). Plugins may give headings their ids.
	commonmark: {dialect: 'hugo', headingIds: 'unknown', extensions: ['strikethrough', 'tables']},
	folders: ['content', 'src/content', 'posts', 'src/posts', 'blog', 'src/blog'],
});
