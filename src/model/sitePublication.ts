import * as v from 'valibot';
import {listOf} from './checks.ts';

/** What the config of a site that Jekyll does not make says of where it is published. Paths start from the folder of the site. */
export const publicationSchema = v.partial(
	v.strictObject({
		/** Folders that pages are made of. */
		content: listOf(v.string()),
		/** Folders whose files are copied as they are. */
		copied: listOf(v.string()),
		/** Templates of paths, by section; the empty key is that of posts. */
		permalinks: v.record(v.string(), v.string()),
		/** How files of posts are named, as a template. */
		fileNames: v.string(),
		/** Whether pages are files of their own names, and not folders. */
		uglyUrls: v.boolean(),
		/** Whether what lies in a folder beside a post, of its name, is published with it. */
		assetsBeside: v.boolean(),
		/** First folders of paths whose pages are made from lists, such as `tags`. */
		lists: listOf(v.string()),
		/** Whether files may be published that the archive does not hold: those of a theme. */
		hasForeignFiles: v.boolean(),
		/** Whether drafts are published, too. */
		drafts: v.boolean(),
		/** Whether code of the site may write other links than posts do. */
		rewritesLinks: v.boolean(),
	}),
);

/** What is known of where a site is published; nothing where only its code says it. Plain JSON. */
export type Publication = Readonly<v.InferOutput<typeof publicationSchema>>;
