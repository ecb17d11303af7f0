import type {Post} from './post.ts';
import type {Role} from './roles.ts';
import type {Settings} from './settings.ts';

/** Which key has a role, and how many posts have it with a value. */
export interface RoleShare {
	readonly role: Role;
	readonly key: string;
	readonly posts: number;
	/** Posts that it can be asked of: those whose front matter can be read. */
	readonly of: number;
	/** Whether the archive's own posts say so, and no config and no default. */
	readonly inferred: boolean;
	/** Whether no key says it, but the text of the posts: `key` is then `in the text`. */
	readonly inText: boolean;
}

/** What was understood of an archive. Plain JSON. */
export interface ArchiveUnderstanding {
	/** What makes the site; of several, the one that holds most posts. */
	readonly site: Settings['generator'];
	/** As people call that; several are listed. */
	readonly siteName: string;
	/** What turns posts into pages, that of most posts first. */
	readonly renderers: readonly {readonly renderer: Post['renderer']; readonly posts: number}[];
	readonly posts: number;
	/** Where they lie, those of most posts first; a folder counts with all below it. */
	readonly postFolders: readonly {readonly folder: string; readonly posts: number}[];
	readonly roles: readonly RoleShare[];
	/** How dates are written, such as `YYYY-MM-DD`, those of most posts first. */
	readonly dates: readonly {readonly shape: string; readonly posts: number}[];
	/** Posts that are dated by the names of their files alone. */
	readonly datedByName: number;
	/** The keys that posts have with a value, those of most posts first. */
	readonly keys: readonly {readonly key: string; readonly posts: number}[];
	/** Keys that are most likely others. */
	readonly misspelledKeys: readonly {
		readonly key: string;
		readonly posts: number;
		readonly meant: string;
		readonly meantPosts: number;
	}[];
}
