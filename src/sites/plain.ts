import {isPostLikeName} from './postLikeFiles.ts';
import type {SiteModule} from './siteModule.ts';

/** No program: files as GitHub and the like show them. */
export const plain: SiteModule = {
	generator: 'plain',
	title: 'Plain files',
	isMadeBy: () => true,
	read: () => ({settings: {}, postFolders: undefined}),
	isPostName: isPostLikeName,
};
