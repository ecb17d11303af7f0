import {canonicalUrl, type Post, scalarsOf} from '../../src/authoring.ts';

/** Whether some key of the front matter, whatever it is called, names the page. */
export function isRecorded({frontMatter}: Post, url: string): boolean {
	const entries = [...(frontMatter?.entries.values() ?? [])];
	const values = entries.flatMap((entry) => scalarsOf(entry).map(({value}) => value));
	const wanted = canonicalUrl(url);
	return values.some((value) => typeof value === 'string' && canonicalUrl(value) === wanted);
}
