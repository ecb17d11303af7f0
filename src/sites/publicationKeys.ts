import type {SiteGenerator} from '../model/settings.ts';

/** Keys of the front matter that say where a page is published. */
export interface PublicationKeys {
	/** Its path, whatever the site's config says. */
	readonly path: string;
	/** Other paths that lead to it. */
	readonly others: string;
	/** Whether it is published at all. */
	readonly publication: string;
	/** The value of that under which it is not, unless somebody asks for drafts. */
	readonly unpublished: boolean;
}

/** Under which keys a program looks for where a page is published. */
export function publicationKeysOf(generator: SiteGenerator): PublicationKeys {
	return keys[generator] ?? {path: 'permalink', others: 'redirect_from', publication: 'published', unpublished: false};
}

const keys: Readonly<Partial<Record<SiteGenerator, PublicationKeys>>> = {
	hugo: {path: 'url', others: 'aliases', publication: 'draft', unpublished: true},
	hexo: {path: 'permalink', others: 'alias', publication: 'published', unpublished: false},
};
