import {isDateValue, type YamlValue} from '../../src/authoring.ts';

/** What YAML makes of a plain scalar, in the words of a message. */
export interface Readings {
	/** Jekyll’s reading, YAML 1.1. */
	readonly jekyll: string;
	/** The reading of YAML 1.2, by its core schema. */
	readonly core: string;
}

/**
 * What the two YAMLs make of a plain scalar.
 * @param written the scalar as it is written
 * @param value what Jekyll reads
 */
export function readingsOf(written: string, value: YamlValue): Readings {
	return {jekyll: describe(value), core: describe(readCore(written))};
}

function describe(value: YamlValue): string {
	if (value === undefined) return 'nothing';
	if (typeof value === 'number') return `the number \`${value}\``;
	if (typeof value === 'boolean') return `\`${value}\``;
	return isDateValue(value) ? 'a date' : 'text';
}

/** https://yaml.org/spec/1.2.2/#103-core-schema */
function readCore(written: string): YamlValue {
	if (/^(?:~|null|Null|NULL)?$/.test(written)) return undefined;
	if (/^(?:true|True|TRUE)$/.test(written)) return true;
	if (/^(?:false|False|FALSE)$/.test(written)) return false;
	if (/^0o[0-7]+$/.test(written)) return Number.parseInt(written.slice(2), 8);
	if (/^0x[0-9a-fA-F]+$/.test(written)) return Number.parseInt(written.slice(2), 16);
	if (/^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/.test(written)) return Number(written);
	if (/^[-+]?\.(?:inf|Inf|INF)$/.test(written)) return written.startsWith('-') ? -Infinity : Infinity;
	return /^\.(?:nan|NaN|NAN)$/.test(written) ? NaN : written;
}
