import type {PageFacts} from '../../model/facts.ts';
import {rememberedOf} from '../../texts/rememberedOf.ts';
import {calendarOf} from './calendar.ts';
import {type PermalinkSettings, sitePathOf} from './permalink.ts';
import {datedNameOf, fileNameOf} from './postName.ts';

/**
 * By which names the tag `post_url` finds a post: that of its file, with the folders around `_posts` and in it; where Jekyll
 * finds none so, the day and the slug of the post, whatever its folder.
 * @see `PostComparer` in Jekyll's `tags/post_url.rb`
 */
export const postUrlNames: (post: PageFacts, settings: PermalinkSettings) => readonly string[] =
	rememberedOf(workOutNames);

function workOutNames(post: PageFacts, settings: PermalinkSettings): readonly string[] {
	const path = sitePathOf(post.path, settings) ?? post.path;
	const bare = path.replace(/(?<=.)\.[^./]+$/, '');
	const calendar = calendarOf(post, settings.timezone);
	const slug = post.slug ?? datedNameOf(path)?.slug ?? '';
	const byFile = bare.replace(/(^|\/)_posts\//, '$1');
	const byDay = nameOfDay({year: calendar['year']?.(), month: calendar['month']?.(), day: calendar['day']?.(), slug});
	// The name may end where a part of it begins that looks like an extension.
	const shorter = [...fileNameOf(byFile).matchAll(/\.(?=[^.])/g)].map(({index}) =>
		byFile.slice(0, byFile.length - fileNameOf(byFile).length + index),
	);
	return [byFile, ...shorter, byDay].map((name) => name.normalize('NFC'));
}

/** The names that a post may have for what stands in the tag, the exact one first; undefined for what stops the build by itself. */
export function namesInPostUrl(argument: string): readonly string[] | undefined {
	const name = argument.replace(/^\//, '').normalize('NFC');
	const [, folder = '', year = '', month = '', day = '', slug = ''] =
		/^(.+\/)?(\d+)-(\d+)-(\d+)-([^\n]*)$/.exec(name) ?? [];
	if (year === '') return undefined;
	// Two digits of a year are read as those of a file are.
	const dated = datedNameOf(`${year}-${month}-${day}-${slug}.md`);
	const date = dated === undefined ? {year, month, day} : {year: dated.year, month: dated.month, day: dated.dayOfMonth};
	return [`${folder}${year}-${month}-${day}-${slug}`, nameOfDay({...date, slug})];
}

/** No file has a name like this. */
function nameOfDay({
	year,
	month,
	day,
	slug,
}: Readonly<Record<'year' | 'month' | 'day', string | number | undefined>> & {readonly slug: string}): string {
	return `/${Number(year)}/${Number(month)}/${Number(day)}/${slug}`;
}
