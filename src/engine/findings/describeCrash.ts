import type {RuleCrash} from './finding.ts';

/** Says in a sentence or more that a rule crashed, and where. */
export function describeCrash({rule, message, offset}: RuleCrash): string {
	const place = offset === undefined ? '' : ` at offset ${offset}`;
	return `The rule \`${rule}\` crashed${place}: ${message}`;
}
