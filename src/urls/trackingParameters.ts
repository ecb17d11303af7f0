import {isLike} from '../texts/wildcards.ts';
import {isHostOrBelow} from './hosts.ts';
import {hostOf} from './urls.ts';

/** Tells whether a parameter of a URL, as it is written there, is one of the parameters that the patterns describe. */
export type ParameterTest = (parameter: {readonly name: string; readonly value: string}, url: string) => boolean;

const tests = new WeakMap<readonly string[], ParameterTest>();

/** @param patterns as in the setting `trackingParameters` */
export function parameterTest(patterns: readonly string[]): ParameterTest {
	const test = tests.get(patterns) ?? makeTest(patterns);
	tests.set(patterns, test);
	return test;
}

function makeTest(patterns: readonly string[]): ParameterTest {
	const parsed = patterns.map(parsePattern);
	return (parameter, url) => parsed.some((pattern) => matches(pattern, parameter, url));
}

/** The name that a pattern describes, with its `*`. */
export function parameterNameIn(pattern: string): string {
	return parsePattern(pattern).name;
}

interface ParameterPattern {
	/** Empty: any. */
	readonly host: string;
	readonly name: string;
	readonly value: string;
}

function parsePattern(pattern: string): ParameterPattern {
	const [, host = '', name = '', value = '*'] = /^(?:([^?]*)\?)?([^=]*)(?:=(.*))?$/s.exec(pattern) ?? [];
	return {host, name, value};
}

function matches(
	pattern: ParameterPattern,
	{name, value}: {readonly name: string; readonly value: string},
	url: string,
): boolean {
	if (!isLike(pattern.name, name) || !isLike(pattern.value, value)) return false;
	return pattern.host === '' || isHostOrBelow(hostOf(url), pattern.host);
}
