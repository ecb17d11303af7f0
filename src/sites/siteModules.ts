import type {SiteGenerator} from '../model/settings.ts';
import {astro} from './astro.ts';
import {eleventy} from './eleventy.ts';
import {hexo} from './hexo.ts';
import {hugo} from './hugo.ts';
import {hasJekyllGem, jekyll} from './jekyllSite.ts';
import {obsidian} from './obsidian.ts';
import {pelican} from './pelican.ts';
import {plain} from './plain.ts';
import type {SiteFolder} from './siteFolder.ts';
import type {SiteModule} from './siteModule.ts';
import {vitepress, vuepress} from './vuepress.ts';

/**
 * In the order in which they are asked. A program is known by what no other has; what Jekyll shares with others comes late, and
 * notes may be kept with Obsidian that a program makes a site of.
 */
const modules: readonly SiteModule[] = [
	hexo,
	hugo,
	eleventy,
	astro,
	vuepress,
	vitepress,
	pelican,
	jekyll,
	obsidian,
	plain,
];

/** What is known of a program. */
export function siteModuleOf(generator: SiteGenerator): SiteModule {
	return modules.find((module) => module.generator === generator) ?? plain;
}

/** Which program makes a site of a folder, as the files say that it leaves there; `plain` where none says it. */
export function recognizeSite(folder: SiteFolder): SiteModule {
	// A gem of Jekyll's comes first: a site may be moved to another program step by step.
	if (folder.names.includes('_posts') && hasJekyllGem(folder)) return jekyll;
	return modules.find(({isMadeBy}) => isMadeBy(folder)) ?? plain;
}
