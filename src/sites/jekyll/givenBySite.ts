import type {Settings, SiteGenerator} from '../../model/settings.ts';
import {type DefaultSettings, hasDefault} from './frontMatterDefaults.ts';
import {type SiteFolders, sitePathOf} from './permalink.ts';

/** What it depends on which keys a site gives to its posts. */
export type GivingSettings = DefaultSettings & SiteFolders & Pick<Settings, 'generator'>;

/**
 * Whether the site of an archive gives a key to a post, so that its front matter need not have it.
 * @param path from the archive root
 */
export function isGivenBySite(path: string, key: string, settings: GivingSettings): boolean {
	if (key === 'layout' && withoutLayouts.has(settings.generator)) return true;
	return hasDefault(sitePathOf(path, settings) ?? path, key, settings);
}

/** Programs that choose the layout of a post by its folder, or have none. */
const withoutLayouts: ReadonlySet<SiteGenerator> = new Set<SiteGenerator>([
	'hugo',
	'hexo',
	'astro',
	'vuepress',
	'vitepress',
	'pelican',
	'obsidian',
]);
