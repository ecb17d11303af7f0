import type {RuleFile} from './generate.ts';

/** The table of rules in README.md: the first rule of each group says its name. */
export function renderRuleTable(files: readonly RuleFile[]): string {
	const rows = files.map(({group, rule}, index) => {
		const isFirst = files[index - 1]?.group !== group;
		const name = `[\`${rule.id}\`](rules/${group}/${rule.id}.md)${rule.preset === 'recommended' ? '' : ` (*${rule.preset}*)`}`;
		const severities = new Set(Object.values(rule.messages).map(({severity}) => severity));
		const cells = [
			isFirst ? `**${group.replace('-', ' ')}**` : '',
			name,
			rule.description,
			[...severities].toSorted().join(', '),
			rule.fix ?? '',
		];
		return `| ${cells.join(' | ')} |`;
	});
	return ['| group | rule | what it wants | severity | fix |', '| --- | --- | --- | --- | --- |', ...rows, ''].join(
		'\n',
	);
}
