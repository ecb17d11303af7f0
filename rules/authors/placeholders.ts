/** What programs write where they know no author. Case does not count. */
export const placeholders: readonly string[] = [
	'unknown',
	'unknown author',
	'admin',
	'administrator',
	'undefined',
	'null',
	'none',
	'n/a',
	'[object Object]',
];
