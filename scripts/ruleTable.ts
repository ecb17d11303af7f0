import type {RuleFile} from './generate.ts';

/** The table of rules in README.md. */
export function renderRuleTable(files: readonly RuleFile[]): string {
	const rows = files.map(({group, rule}) => {
		const severities = new Set(Object.values(rule.messages).map(({severity}) => severity));
		const severity = [...severities].toSorted().join(', ');
		const name = `[\`${rule.id}\`](rules/${group}/${rule.id}.md)${rule.preset === 'recommended' ? '' : ` (${rule.preset})`}`;
		return `| ${name} | ${rule.description} | ${severity} | ${rule.fix ?? ''} |`;
	});
	return ['| rule | what it wants | severity | fix |', '| --- | --- | --- | --- |', ...rows, ''].join('\n');
}
