import {findDay, type Range} from '../../../src/authoring.ts';
import {dayWitness, type Witness} from './witness.ts';

const year = '(?<year>(?:19[89]|20\\d)\\d)';
const month = '(?<month>0[1-9]|1[0-2])';
const day = '(?<day>0[1-9]|[12]\\d|3[01])';

/** How paths name the day of a page, beside the name that Jekyll reads; each by the example above it. */
const forms: readonly {readonly kind: 'folderDay' | 'fileName'; readonly pattern: RegExp}[] = [
	// posts/2021-03-14-spring/index.md, posts/20210314-spring/index.md
	{
		kind: 'folderDay',
		pattern: new RegExp(`(?:^|/)(?<written>${year}-?${month}-?${day})(?:[-_][^/]*)?/_?index\\.[^./]+$`),
	},
	// posts/2021/03/14/spring.md, posts/2021/03/14/spring/index.md
	{kind: 'folderDay', pattern: new RegExp(`(?:^|/)(?<written>${year}/${month}/${day})/[^/]+(?:/_?index\\.[^./]+)?$`)},
	// posts/20210314-spring.md
	{kind: 'fileName', pattern: new RegExp(`(?:^|/)(?<written>${year}${month}${day})[-_][^/]*$`)},
];

/**
 * The day in the path of a page: that of the folder which holds nothing but it, of folders for year, month and day, or eight digits
 * before its name. Folders of a day that hold several posts, `2021-03-14/spring.md`, may mean the day of archiving.
 */
export function pathWitness(path: string, range: Range): Witness | undefined {
	for (const {kind, pattern} of forms) {
		const groups = pattern.exec(path)?.groups;
		const found = findDay(Number(groups?.['year']), Number(groups?.['month']), Number(groups?.['day']));
		const written = groups?.['written'];
		if (written === undefined || found === undefined) continue;
		return dayWitness({kind, locate: () => range, says: written, day: found, minutesEast: undefined});
	}
	return undefined;
}
