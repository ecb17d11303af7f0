import type {Settings, SiteGenerator} from '../model/settings.ts';
import {obsidianSite, pelicanSite} from './fileLinks.ts';
import {hexoSite} from './hexoPaths.ts';
import {hugoSite} from './hugoPaths.ts';
import type {OtherSite, PublishedContents} from './servedPaths.ts';

/** A site that Jekyll does not make, as it is published; where only its code knows that, all links lead somewhere. */
export function otherSite(contents: PublishedContents, settings: Settings): OtherSite {
	const isKnown = Object.keys(settings.publication).length > 0 || settings.generator === 'obsidian';
	const make = isKnown ? makers[settings.generator] : undefined;
	return make?.(contents, settings) ?? {pathsOf: () => [], serves: () => true};
}

const makers: Readonly<Partial<Record<SiteGenerator, (contents: PublishedContents, settings: Settings) => OtherSite>>> =
	{hugo: hugoSite, hexo: hexoSite, pelican: pelicanSite, obsidian: obsidianSite};
