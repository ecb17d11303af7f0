import type {YamlValue} from '../model/post.ts';
import {parseYamlTimestamp} from './dates.ts';

/**
 * The value of a plain scalar as Jekyll sees it: SafeYAML's reading of YAML 1.1 (https://yaml.org/type/), where `yes` is
 * true, `12:30` is 750, and `08` stays a string.
 * @param source the scalar, lines folded
 * @returns undefined for null
 */
export function resolvePlainScalar(source: string): YamlValue {
	const first = source.charCodeAt(0);
	if (isNumeric(first))
		return (beginsWithYear(source) ? undefined : findNumber(source)) ?? parseYamlTimestamp(source) ?? source;
	if (source.length > longestKeyword) return source;
	const keyword = source.toLowerCase();
	return keywords.has(keyword) ? keywords.get(keyword) : source;
}

const keywords: ReadonlyMap<string, boolean | undefined> = new Map([
	['', undefined],
	['~', undefined],
	['null', undefined],
	['yes', true],
	['on', true],
	['true', true],
	['no', false],
	['off', false],
	['false', false],
]);
const longestKeyword = 'false'.length;

/** Whether a number or a date can begin so: a digit, a sign, a point. */
function isNumeric(unit: number): boolean {
	return (unit >= 0x30 && unit <= 0x39) || unit === 0x2b || unit === 0x2d || unit === 0x2e;
}

/** Whether a hyphen stands behind the fourth character and that is a digit, as in a date and no number. */
function beginsWithYear(source: string): boolean {
	const unit = source.charCodeAt(3);
	return source.charCodeAt(4) === 0x2d && unit >= 0x30 && unit <= 0x39;
}

function findNumber(source: string): number | undefined {
	if (/^[-+]?(?:0|[1-9][0-9_,]*)$/.test(source)) return Number(source.replace(/[_,]/g, ''));
	if (/^0[0-7]+$/.test(source)) return Number.parseInt(source, 8);
	if (/^[-+]?0x[0-9a-f][0-9a-f_]*$/i.test(source))
		return signOf(source) * Number.parseInt(source.replace(/[-+_]|0x/gi, ''), 16);
	if (/^0b[01][01_]*$/.test(source)) return Number.parseInt(source.slice(2).replaceAll('_', ''), 2);
	if (/^[-+]?(?:[0-9][0-9_]*\.[0-9_]*|\.[0-9][0-9_]*)(?:[eE][-+][0-9]+)?$/.test(source))
		return Number(source.replaceAll('_', ''));
	if (/^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?$/.test(source)) return sexagesimal(source);
	return specialNumbers.get(source);
}

const specialNumbers: ReadonlyMap<string, number> = new Map([
	...['.inf', '.Inf', '.INF', '+.inf', '+.Inf', '+.INF'].map((source) => [source, Infinity] as const),
	...['-.inf', '-.Inf', '-.INF'].map((source) => [source, -Infinity] as const),
	...['.nan', '.NaN', '.NAN'].map((source) => [source, NaN] as const),
]);

/** Base 60: `1:30` is 90. */
function sexagesimal(source: string): number {
	const digits = source.replace(/^[-+]/, '').replaceAll('_', '').split(':');
	return signOf(source) * digits.reduce((sum, digit) => sum * 60 + Number(digit), 0);
}

function signOf(source: string): 1 | -1 {
	return source.startsWith('-') ? -1 : 1;
}
