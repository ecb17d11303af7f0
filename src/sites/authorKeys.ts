import {readConfigValues} from './configValues.ts';
import type {SiteFolder} from './siteFolder.ts';

/** Folders in which programs look for data, by name: Jekyll, Hugo, and Eleventy and Hexo, whose sites may lie further down. */
const dataFolders: readonly string[] = ['_data', 'data', 'src/_data', 'source/_data'];

/** Folders that hold a page or a file for each author: collections of Jekyll and Astro, Hugo’s taxonomy. */
const authorFolders: readonly string[] = ['_authors', 'content/authors', 'src/content/authors', 'src/data/authors'];

/**
 * The names by which the site knows its authors: keys in its data file of authors (`_data/authors.yml`), names of files in a
 * folder of them. A post that has one as its author has it as it must be.
 */
export function authorKeysIn(folder: SiteFolder): readonly string[] {
	const keys = dataFolders.flatMap((place) => {
		const files = folder.list(place).filter((name) => /^authors?\.(?:ya?ml|json|toml)$/i.test(name));
		return files.flatMap((name) => Object.keys(readConfigValues(name, folder.read(`${place}/${name}`) ?? '')));
	});
	const folders = [...authorFolders, ...dataFolders.map((place) => `${place}/authors`)];
	const names = folders.flatMap((place) => folder.list(place)).map((name) => name.replace(/\.[^.]+$/, ''));
	return [...new Set([...keys, ...names.filter((name) => /^[^_.]/.test(name) && name !== 'index')])].toSorted();
}
