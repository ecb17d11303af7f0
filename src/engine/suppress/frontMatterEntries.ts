import {dayAt, isoDay} from '../../dates/days.ts';
import {dateIn} from '../../frontMatter/dates.ts';
import {isMapping} from '../../frontMatter/valueKinds.ts';
import type {FrontMatter, YamlValue} from '../../model/post.ts';
import type {Range} from '../../model/text.ts';
import {shorten} from '../../texts/wording.ts';
import {type Complaint, malformed, missingReason, tidyReason} from './complaints.ts';
import type {SuppressionContext, WrittenDisabling, WrittenSuppressions} from './written.ts';

/** The front matter key by which the maintainer of a post switches rules off for it. */
export const suppressionKey = 'archivelint';

/** Reads `archivelint: {disable: [{rule, reason, until}]}`. It holds for the whole post. */
export function readFrontMatterSuppressions(
	frontMatter: FrontMatter | undefined,
	context: SuppressionContext,
): WrittenSuppressions {
	const entry = frontMatter?.entries.get(suppressionKey);
	if (entry === undefined) return {disablings: [], complaints: []};
	const list = isMapping(entry.value) ? entry.value['disable'] : undefined;
	if (!Array.isArray(list)) {
		const message = '`archivelint` holds no list `disable: [{rule, reason, until}]`.';
		return {disablings: [], complaints: [malformed(message, entry.valueRange)]};
	}
	const ranges = entry.entries.get('disable')?.itemRanges ?? [];
	const disablings: WrittenDisabling[] = [];
	const complaints: Complaint[] = [];
	for (const [index, item] of list.entries()) {
		// What an alias stands for is written elsewhere.
		const range = ranges[index] ?? entry.valueRange;
		const read = readItem(item, range, context);
		if ('messageId' in read) {
			complaints.push(read);
			continue;
		}
		disablings.push(read);
		if (context.requireReasons && read.reason === undefined) complaints.push(missingReason([read.rule], range));
	}
	return {disablings, complaints};
}

function readItem(item: YamlValue, range: Range, {names, text}: SuppressionContext): WrittenDisabling | Complaint {
	if (!isMapping(item))
		return malformed('An entry of `archivelint.disable` is not a mapping `{rule, reason, until}`.', range);
	const {rule, reason, until} = item;
	const stray = Object.keys(item).find((key) => key !== 'rule' && key !== 'reason' && key !== 'until');
	if (stray !== undefined)
		return malformed(`An entry of \`archivelint.disable\` has the unknown key \`${shorten(stray)}\`.`, range);
	if (typeof rule !== 'string') return malformed('An entry of `archivelint.disable` names no `rule`.', range);
	if (!names.has(rule)) return names.complain(rule, '`archivelint.disable`', range);
	if (reason !== undefined && typeof reason !== 'string')
		return malformed(`The \`reason\` for disabling \`${rule}\` is not a text.`, range);
	// JSON has no dates but in texts.
	const lastDay = dateIn(until);
	if (until !== undefined && lastDay === undefined)
		return malformed(`The \`until\` for disabling \`${rule}\` is not a date \`YYYY-MM-DD\`.`, range);
	return {
		rule,
		reason: tidyReason(reason),
		until: lastDay && isoDay(dayAt(lastDay.epoch, lastDay.zone ?? 0)),
		kind: 'front-matter',
		scope: {start: 0, end: text.length + 1},
		range,
	};
}
