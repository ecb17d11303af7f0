import type {CauseSummary} from '../archive/causeList.ts';
import {wrapToColumns} from '../texts/terminalText.ts';
import {isRepeated, renderCauses} from './causesTable.ts';

const mostCauses = 10;

/**
 * What stands behind a report that is not shown whole: what there is to decide on first, and where the rest is.
 * @param width of the terminal in columns
 * @returns empty where each finding stands alone
 */
export function formatTopCauses(causes: readonly CauseSummary[], width: number): string {
	const [first, ...others] = causes.filter(isRepeated);
	if (first === undefined) return '';
	const all = causes.reduce((sum, {findings}) => sum + findings, 0);
	const table = renderCauses([first, ...others].slice(0, mostCauses), all, width);
	const next = `\`archivelint causes\` lists them all, \`archivelint causes ${first.id}\` shows one.`;
	return `${table}\n${wrapToColumns(next, width).join('\n')}\n`;
}
