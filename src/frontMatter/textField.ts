import type {FrontMatterEntry, Post} from '../model/post.ts';

/** A key of the front matter whose value is a text. */
export type TextField = FrontMatterEntry & {readonly value: string};

/** A key of a post's front matter; undefined where it is missing, or its value is no text. */
export function textField({frontMatter}: Pick<Post, 'frontMatter'>, key: string): TextField | undefined {
	const entry = frontMatter?.entries.get(key);
	return entry !== undefined && isTextEntry(entry) ? entry : undefined;
}

/** Whether the value of a key is a text. */
export function isTextEntry(entry: FrontMatterEntry): entry is TextField {
	return typeof entry.value === 'string';
}
