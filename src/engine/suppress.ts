import type {Diagnostic, SuppressedDiagnostic} from '../diagnostic.ts';
import type {Disabling} from '../facts.ts';
import type {FrontMatter, FrontMatterEntry, YamlValue} from '../post.ts';
import {isDateValue, isMapping} from '../yaml.ts';

/** The front matter key by which the maintainer of a post switches rules off for it. */
export const suppressionKey = 'archivelint';

/** What the front matter says of suppressions, and what it says wrongly. */
export interface Suppressions {
	readonly disabled: readonly Disabling[];
	readonly mistakes: readonly {readonly message: string; readonly entry: FrontMatterEntry}[];
}

const none: Suppressions = {disabled: [], mistakes: []};

/**
 * Reads `archivelint: {disable: [{rule, reason, until}]}`.
 * @param knownRules the ids that may be named
 */
export function readSuppressions(frontMatter: FrontMatter | undefined, knownRules: ReadonlySet<string>): Suppressions {
	const entry = frontMatter?.entries.get(suppressionKey);
	if (entry === undefined) return none;
	const disabled: Disabling[] = [];
	const mistakes: {message: string; entry: FrontMatterEntry}[] = [];
	const complain = (message: string): void => {
		mistakes.push({message, entry});
	};
	const list = isMapping(entry.value) ? entry.value['disable'] : undefined;
	if (!Array.isArray(list)) complain('`archivelint` holds no list `disable: [{rule, reason, until}]`.');
	else {
		for (const item of list) {
			const read = readDisabling(item, knownRules);
			if (typeof read === 'string') complain(read);
			else disabled.push(read);
		}
	}
	return {disabled, mistakes};
}

function readDisabling(item: YamlValue, knownRules: ReadonlySet<string>): Disabling | string {
	if (!isMapping(item)) return 'An entry of `archivelint.disable` is no mapping `{rule, reason, until}`.';
	const {rule, reason, until} = item;
	const stray = Object.keys(item).find((key) => key !== 'rule' && key !== 'reason' && key !== 'until');
	if (stray !== undefined) return `An entry of \`archivelint.disable\` has the unknown key \`${stray}\`.`;
	if (typeof rule !== 'string') return 'An entry of `archivelint.disable` names no `rule`.';
	if (!knownRules.has(rule)) return `\`archivelint.disable\` names the unknown rule \`${rule}\`.`;
	if (reason !== undefined && typeof reason !== 'string') return `The \`reason\` for disabling \`${rule}\` is no text.`;
	if (until !== undefined && !isDateValue(until))
		return `The \`until\` for disabling \`${rule}\` is no date \`YYYY-MM-DD\`.`;
	return {rule, reason, until: until === undefined ? undefined : until.source.slice(0, 10)};
}

/** The findings of a post, each list in the order in which they came. */
export interface PartedFindings {
	readonly standing: readonly Diagnostic[];
	readonly suppressed: readonly SuppressedDiagnostic[];
}

/**
 * Parts findings into those that stand and those that the post switches off.
 * @param today as `YYYY-MM-DD`: a suppression whose `until` has passed holds no more
 */
export function applySuppressions(
	diagnostics: readonly Diagnostic[],
	disabled: readonly Disabling[],
	today: string,
): PartedFindings {
	if (disabled.length === 0) return {standing: diagnostics, suppressed: []};
	const holding = new Map(
		disabled.filter(({until}) => until === undefined || today <= until).map((disabling) => [disabling.rule, disabling]),
	);
	const standing: Diagnostic[] = [];
	const suppressed: SuppressedDiagnostic[] = [];
	for (const diagnostic of diagnostics) {
		const disabling = diagnostic.fatal ? undefined : holding.get(diagnostic.rule);
		if (disabling === undefined) standing.push(diagnostic);
		else suppressed.push({...diagnostic, suppression: {kind: 'front-matter', reason: disabling.reason}});
	}
	return {standing, suppressed};
}
