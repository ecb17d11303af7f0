import type {PageShell} from './pageContext.ts';

/** What stands in the page for what a report puts there: the build writes them, and a report takes them out. */
export const pageMarks = {title: '<!--title-->', data: '<!--data-->'} as const;

/** Parts the page where its title and its data go. */
export function partPageShell(html: string): PageShell {
	const [beforeTitle = '', rest = ''] = parted(html, pageMarks.title);
	const [beforeData = '', behindData = ''] = parted(rest, pageMarks.data);
	return {beforeTitle, beforeData, behindData};
}

function parted(text: string, mark: string): readonly string[] {
	const place = text.indexOf(mark);
	return place === -1 ? [text] : [text.slice(0, place), text.slice(place + mark.length)];
}
