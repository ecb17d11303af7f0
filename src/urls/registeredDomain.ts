/** Names under which countries register domains: `example.co.uk` is one, `co.uk` none. */
const countryLevels: ReadonlySet<string> = new Set(
	'ac co com edu gob gouv gov gub go mil ne net nom or org asn id idv ltd plc res web'.split(' '),
);

/**
 * The domain that somebody registered, to which a host belongs: `example.co.uk` for `api.news.example.co.uk`. The list of all
 * such endings changes from week to week; the usual ones of countries are known here.
 * @param host in lower case, as a parsed URL has it
 */
export function registeredDomainOf(host: string): string {
	const labels = host.split('.');
	const [country = '', second = ''] = labels.toReversed();
	const isBelowCountry = country.length === 2 && countryLevels.has(second);
	return labels.slice(isBelowCountry ? -3 : -2).join('.');
}
