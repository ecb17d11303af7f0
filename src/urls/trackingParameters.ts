import {isLike} from '../texts/wildcards.ts';
import {isHostOrBelow} from './hosts.ts';
import {hostOf} from './urls.ts';

/**
 * Parameters that tell a site where its reader came from and change nothing of the page: `name`, `name=value`, or
 * `host?name` for those that mean something else elsewhere. `*` stands for any text.
 */
export const trackingParameters: readonly string[] = [
	'utm_*',
	'fbclid',
	'gclid',
	'dclid',
	'gbraid',
	'wbraid',
	'msclkid',
	'twclid',
	'ttclid',
	'yclid',
	'mc_cid',
	'mc_eid',
	'mkt_tok',
	'igshid',
	'instagram.com?igsh',
	'facebook.com?mibextid',
	'ref_src',
	'ref_url',
	'_hsenc',
	'_hsmi',
	'_hsfp',
	'at_medium',
	'at_campaign',
	'youtube.com?si',
	'youtu.be?si',
	'spotify.com?si',
	'medium.com?source=rss-*',
	// Medium serves many sites under hosts of their own.
	'source=rss-*---*',
];

/** Tells whether a parameter of a URL, as it is written there, is one of the parameters that the patterns describe. */
export type ParameterTest = (parameter: {readonly name: string; readonly value: string}, url: string) => boolean;

/** @param patterns as in `trackingParameters` */
export function parameterTest(patterns: readonly string[]): ParameterTest {
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
