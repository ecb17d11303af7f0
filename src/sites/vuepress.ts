import {codeSite} from './codeSites.ts';

/** VuePress and VitePress (https://vuepress.vuejs.org/, https://vitepress.dev/). */
export const vuepress = codeSite({
	generator: 'vuepress',
	title: 'VuePress',
	config: /^\.v(?:ue|ite)press$/,
	packages: ['vuepress', 'vitepress'],
	templates: [],
	// markdown-it with `html` and `linkify` (https://vitepress.dev/reference/site-config#markdown).
	commonmark: {dialect: 'hugo', headingIds: 'vuepress', extensions: ['autolinks', 'strikethrough', 'tables']},
	// VitePress makes ids of what links name as well.
	otherIds: /\bvitepress\b|\bslugify\b/,
	folders: ['_posts', 'posts', 'blog', 'docs', 'src'],
	// The page of a folder.
	otherNames: /(?:^|\/)(?:readme|index)\.[^./]+$/i,
});
