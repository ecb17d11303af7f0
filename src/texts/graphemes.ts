/** What people see as characters of a text. */
export function graphemesOf(text: string): Intl.Segments {
	// It takes some 10 ms to make the first one, and most runs need none.
	segmenter ??= new Intl.Segmenter('en', {granularity: 'grapheme'});
	return segmenter.segment(text);
}

let segmenter: Intl.Segmenter | undefined;
