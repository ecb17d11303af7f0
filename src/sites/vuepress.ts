import {codeSite} from './codeSites.ts';

/** VuePress and VitePress (https://vuepress.vuejs.org/, https://vitepress.dev/). */
export const vuepress = codeSite({
	generator: 'vuepress',
	title: 'VuePress',
	config: /^\.v(?:ue|ite)press$/,
	packages: ['vuepress', 'vitepress'],
	templates: [],
	folders: ['_posts', 'posts', 'blog', 'docs', 'src'],
	// The page of a folder.
	otherNames: /(?:^|\/)(?:readme|index)\.[^./]+$/i,
});
