import {folderIn, readConfigValues} from './configValues.ts';
import type {SiteFolder} from './siteFolder.ts';
import type {SiteModule} from './siteModule.ts';

/** A vault of Obsidian (https://obsidian.md/). */
export const obsidian: SiteModule = {
	generator: 'obsidian',
	title: 'Obsidian',
	isMadeBy: (folder) => folder.names.includes('.obsidian'),
	read: (folder) => ({
		settings: {templates: ['obsidian'], commonmark: {breaks: !hasStrictLineBreaks(folder), headingIds: 'obsidian'}},
		postFolders: [''],
		otherFolders: templateFolders(folder),
	}),
	isPostName: (path) => !/(?:^|\/)(?:\.[^/]*|_?templates)\//i.test(path),
};

/** Unless its setting of that name is on, each line ending breaks the line (https://help.obsidian.md/syntax#Paragraphs). */
function hasStrictLineBreaks(folder: SiteFolder): boolean {
	return readConfigValues('app.json', folder.read('.obsidian/app.json') ?? '{}')['strictLineBreaks'] === true;
}

/** The folders of its plugins for templates: `Templates` of its own, and that of Templater. */
function templateFolders(folder: SiteFolder): readonly string[] {
	const own = readConfigValues('templates.json', folder.read('.obsidian/templates.json') ?? '{}')['folder'];
	const templater = readConfigValues(
		'data.json',
		folder.read('.obsidian/plugins/templater-obsidian/data.json') ?? '{}',
	)['templates_folder'];
	return [own, templater].flatMap((value) => folderIn(value) ?? []);
}
