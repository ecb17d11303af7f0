import type {CommonmarkOptions} from '../model/commonmarkOptions.ts';
import type {TemplateLanguage} from '../model/post.ts';
import type {SiteGenerator} from '../model/settings.ts';
import {configText, withPlugins} from './markdownPlugins.ts';
import {dependsOn, filledFolders, hasName} from './siteFolder.ts';
import type {SiteModule} from './siteModule.ts';

/** What such a program is known by. */
interface CodeSite {
	readonly generator: SiteGenerator;
	readonly title: string;
	/** Its config, or a folder for it. */
	readonly config: RegExp;
	/** Packages one of which the site needs. */
	readonly packages: readonly string[];
	readonly templates: readonly TemplateLanguage[];
	/** How it renders Markdown before its config adds anything. */
	readonly commonmark: Partial<CommonmarkOptions> & Pick<CommonmarkOptions, 'extensions'>;
	/** What says in its config that headings get other ids than they get of themselves. */
	readonly otherIds?: RegExp;
	/** Where its posts mostly are. */
	readonly folders: readonly string[];
	/** How pages of folders are called, which mostly list what is in them. */
	readonly folderPages?: RegExp;
}

/**
 * A program whose sites are made by code: where they keep posts is looked up in the folders that most of them have, and where
 * they publish them, nobody can say.
 */
export function codeSite({
	generator,
	title,
	config,
	packages,
	templates,
	commonmark,
	otherIds,
	folders,
	folderPages,
}: CodeSite): SiteModule {
	const markdownOf = (text: string): Partial<CommonmarkOptions> => ({
		...commonmark,
		...withPlugins(commonmark.extensions, text),
		...(otherIds?.test(text) === true ? {headingIds: 'unknown'} : {}),
	});
	return {
		generator,
		title,
		isMadeBy: (folder) => hasName(folder, config) || packages.some((name) => dependsOn(folder, name)),
		read: (folder) => ({
			settings: {templates, commonmark: markdownOf(configText(folder, config))},
			postFolders: outermost(filledFolders(folder, folders)),
			notices: [
				`${title} publishes pages where code of the site says: links to pages of the site itself are not followed.`,
			],
		}),
		isPostName: (path) => folderPages?.test(path) !== true,
		...(folderPages === undefined ? {} : {isFolderPage: (path) => folderPages.test(path)}),
	};
}

/** Folders without those that lie in others; undefined for none. */
function outermost(folders: readonly string[]): readonly string[] | undefined {
	const kept = folders.filter((folder) => !folders.some((other) => folder.startsWith(`${other}/`)));
	return kept.length === 0 ? undefined : kept;
}
