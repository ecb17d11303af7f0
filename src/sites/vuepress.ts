import {codeSite} from './codeSites.ts';

/** Pages that list what is in their folders, where they are no articles. */
const folderPages = /(?:^|\/)(?:readme|index)\.[^./]+$/i;

/** VuePress (https://vuepress.vuejs.org/). */
export const vuepress = codeSite({
	generator: 'vuepress',
	title: 'VuePress',
	config: /^\.vuepress$/,
	packages: ['vuepress'],
	templates: [],
	folders: ['_posts', 'posts', 'blog', 'docs', 'src'],
	folderPages,
});

/** VitePress (https://vitepress.dev/). */
export const vitepress = codeSite({
	generator: 'vitepress',
	title: 'VitePress',
	config: /^\.vitepress$/,
	packages: ['vitepress'],
	templates: [],
	folders: ['_posts', 'posts', 'blog', 'docs', 'src'],
	folderPages,
});
