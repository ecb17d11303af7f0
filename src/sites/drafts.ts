import {entriesUnder} from '../frontMatter/roleEntries.ts';
import type {Post} from '../model/post.ts';
import type {Settings} from '../model/settings.ts';
import {publicationKeysOf} from './publicationKeys.ts';

/** What says whether drafts are published. */
type DraftSettings = Pick<Settings, 'generator' | 'publication'>;

/**
 * Whether a post is one that its site does not publish yet: it says so in the front matter as its program has it, or as a draft,
 * which templates of other sites look for, or it lies in a folder for such.
 */
export function isDraft({path, frontMatter}: Pick<Post, 'path' | 'frontMatter'>, settings: DraftSettings): boolean {
	const {generator, publication} = settings;
	if (publication.drafts === true) return false;
	if (`/${path}`.includes('/_drafts/')) return true;
	const keys = publicationKeysOf(generator);
	const isSaid = (key: string, value: boolean | string): boolean =>
		entriesUnder(key, frontMatter?.entries ?? noEntries, generator).some((entry) => entry.value === value);
	return isSaid(keys.publication, keys.unpublished) || isSaid('draft', true) || isSaid('status', 'draft');
}

const noEntries: ReadonlyMap<string, never> = new Map<string, never>();
