import type {Range} from '../../model/text.ts';
import type {Writer} from '../writer.ts';
import {type AttributeList, attributesOf, namesReference} from './attributeLists.ts';
import type {Document} from './document.ts';

/** A list of the post. */
export interface MarkedList {
	readonly name: 'ol' | 'ul';
	readonly attributeLists: readonly AttributeList[] | undefined;
	/** What it has by itself. */
	readonly given?: Readonly<Record<string, string>>;
	readonly source: Range;
}

/**
 * Keeps the place of the first list that `{:toc}` marks for the table of contents, and of the first that `{:footnotes}`
 * marks for the footnotes. Says whether it did: the list itself is not printed then.
 */
export function reserveList(
	writer: Writer,
	document: Document,
	{name, attributeLists, given, source}: MarkedList,
): boolean {
	if (document.contents === undefined && namesReference(document, attributeLists, 'toc')) {
		const attributes = attributesOf(document, attributeLists, given);
		document.contents = {name, attributes, source, writer: writer.reserve()};
		return true;
	}
	if (document.footnotesWriter === undefined && namesReference(document, attributeLists, 'footnotes')) {
		document.footnotesWriter = writer.reserve();
		return true;
	}
	return false;
}
