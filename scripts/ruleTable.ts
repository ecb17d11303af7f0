import type {RuleFile} from './generate.ts';

/** The table of rules in README.md. */
export function renderRuleTable(files: readonly RuleFile[]): string {
	const rows = files.map(({group, rule}) => {
		const severities = new Set(Object.values(rule.messages).map(({severity}) => severity));
		const severity = [...severities].toSorted().join(', ');
		return `| [\`${rule.id}\`](rules/${group}/${rule.id}.md) | ${rule.description} | ${severity} | ${rule.fix ?? ''} |`;
	});
	return ['| rule | what it wants | severity | fix |', '| --- | --- | --- | --- |', ...rows, ''].join('\n');
}
