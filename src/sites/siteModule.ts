import type {Settings, SiteGenerator} from '../model/settings.ts';
import type {SiteFolder} from './siteFolder.ts';

/** What is known of a program that makes sites. */
export interface SiteModule {
	readonly generator: SiteGenerator;
	/** As people call it. */
	readonly title: string;
	/** Whether the files in a folder say that the program makes a site of it. */
	readonly isMadeBy: (folder: SiteFolder) => boolean;
	/** What the site says of itself; nothing in its files makes this throw. */
	readonly read: (folder: SiteFolder) => SiteReading;
	/**
	 * Whether a page in a folder of posts is one of them, as its name says.
	 * @param path from the folder of the site
	 */
	readonly isPostName: (path: string) => boolean;
	/**
	 * Whether a page is that of its folder, as its name says: one of them is a post where it is an article, and no list of others.
	 * No name says it if left out.
	 */
	readonly isFolderPage?: (path: string) => boolean;
}

/** What a site says of itself. Plain JSON; paths start from the folder of the site. */
export interface SiteReading {
	/** What holds unless the config of archivelint says otherwise. */
	readonly settings: Partial<Settings>;
	/**
	 * Folders whose pages are posts, with all below them; the empty text is the whole site. Undefined where nothing says it but
	 * what the files look like.
	 */
	readonly postFolders: readonly string[] | undefined;
	/** Folders among them that hold something else, such as templates. */
	readonly otherFolders?: readonly string[];
	/** Globs of files in folders of posts that are none. */
	readonly otherFiles?: readonly string[];
	/** What a person should know of it, in sentences. */
	readonly notices?: readonly string[];
}
