/**
 * Whether to colour: what the command line says, else `FORCE_COLOR` (`0` and `false` mean no), else `NO_COLOR`
 * (https://no-color.org), else whether a person looks at the output.
 */
export function wantsColor(
	asked: boolean | undefined,
	env: Readonly<Record<string, string | undefined>>,
	isTerminal: boolean,
): boolean {
	if (asked !== undefined) return asked;
	const forced = env['FORCE_COLOR'];
	if (forced !== undefined) return forced !== '0' && forced !== 'false';
	const refused = env['NO_COLOR'];
	if (refused !== undefined && refused !== '') return false;
	return isTerminal;
}
