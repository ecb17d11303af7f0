/** Offsets from UTC, in hours, of zones that have one name in the whole world, as Ruby's `Date._parse` has them. */
const hours: Readonly<Record<string, number>> = {
	UTC: 0,
	GMT: 0,
	WET: 0,
	WEST: 1,
	BST: 1,
	CET: 1,
	MET: 1,
	CEST: 2,
	MEST: 2,
	EET: 2,
	EEST: 3,
	MSK: 3,
	MSD: 4,
	IST: 5.5,
	WIB: 7,
	HKT: 8,
	PHT: 8,
	SGT: 8,
	AWST: 8,
	JST: 9,
	KST: 9,
	ACST: 9.5,
	AEST: 10,
	AEDT: 11,
	NZST: 12,
	NZDT: 13,
	NDT: -2.5,
	BRT: -3,
	ART: -3,
	ADT: -3,
	NST: -3.5,
	AST: -4,
	EDT: -4,
	EST: -5,
	CDT: -5,
	CST: -6,
	MDT: -6,
	MST: -7,
	PDT: -7,
	PST: -8,
	AKDT: -8,
	AKST: -9,
	HST: -10,
};

/**
 * How far the clocks of a zone are ahead of UTC, in minutes.
 * @param name as dates name it: `CEST`, in any case
 * @returns undefined for a name that says nothing
 */
export function offsetOfZone(name: string): number | undefined {
	const offset = hours[name.toUpperCase()];
	return offset === undefined ? undefined : offset * 60;
}
