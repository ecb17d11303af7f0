const longestShown = 60;

/** A text as messages show it: the beginning of a long one. */
export function shorten(text: string): string {
	return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
}
