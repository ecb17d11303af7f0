import {type CauseSummary, isRepeated} from '../archive/causeList.ts';
import {wrapToColumns} from '../texts/terminalText.ts';
import {renderCauses} from './causesTable.ts';

const mostCauses = 10;

/**
 * What stands behind a report that is not shown whole: the causes that decide on most of it, and where the rest is.
 * @param width of the terminal in columns
 * @returns empty where each finding stands alone
 */
export function formatTopCauses(causes: readonly CauseSummary[], width: number): string {
	const most = causes
		.filter(isRepeated)
		.toSorted((a, b) => b.findings - a.findings)
		.slice(0, mostCauses);
	const [first] = most;
	if (first === undefined) return '';
	const all = causes.reduce((sum, {findings}) => sum + findings, 0);
	const next = `\`archivelint causes\` lists them all, \`archivelint causes ${first.id}\` shows one.`;
	return `${renderCauses(most, all, width)}\n${wrapToColumns(next, width).join('\n')}\n`;
}
