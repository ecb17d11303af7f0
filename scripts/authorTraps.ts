import type {Random} from './randomChoice.ts';

/** Two names that look like one and are two, within one place unless it says otherwise. */
export interface AuthorTrap {
	readonly kind: string;
	readonly one: string;
	readonly other: string;
	/** The other one is of another feed, site or account. */
	readonly isElsewhere?: boolean;
}

type TrapMaker = (given: string, family: string, second: string) => Omit<AuthorTrap, 'kind'>;

/** By what makes two people look like one. */
const makers: Readonly<Record<string, TrapMaker>> = {
	'namesake elsewhere': (given, family) => ({
		one: `${given} ${family}`,
		other: `${given}-${family.toUpperCase()}`,
		isElsewhere: true,
	}),
	'namesake elsewhere, with a role': (given, family) => ({
		one: `${given} ${family}`,
		other: `By ${given} ${family}`,
		isElsewhere: true,
	}),
	'two addresses': (given, family) => ({
		one: `${given} ${family} ${given.toLowerCase()}@pier.example`,
		other: `${given} ${family} ${family.toLowerCase()}@quay.example`,
	}),
	'two employers': (given, family) => ({one: `${given} ${family}, Reuters`, other: `${given} ${family}, Culture Desk`}),
	'co-author behind a comma': (given, family, second) => ({
		one: `${given} ${family}`,
		other: `${given} ${family}, ${second} ${family}`,
	}),
	'co-author with “and”': (given, family, second) => ({
		one: `${given} ${family}`,
		other: `${given} ${family} and ${second} Post`,
	}),
	'co-author named as papers are': (given, family, second) => ({
		one: `${given} ${family}`,
		other: `${given} ${family}, ${second} Press`,
	}),
	'co-author with “x”': (given, family, second) => ({
		one: `${given} ${family}`,
		other: `${given} ${family} x ${second} ${family}`,
	}),
	'agency and paper': (_given, family) => ({one: 'Reuters', other: `Reuters, The ${family} Observer`}),
	'two agencies': () => ({one: 'AFP', other: 'AFP, Reuters'}),
	'agency and its reporters': () => ({one: '海角社', other: '海角社記者'}),
	'initials of somebody': (given, family) => ({one: `${given} ${family}`, other: `${given.charAt(0)}. ${family}`}),
	'initials with the same letters': (_given, family) => ({one: `Jo ${family}`, other: `J. O. ${family}`}),
	'middle initial': (given, family) => ({one: `${given} ${family}`, other: `${given} B. ${family}`}),
	'child of the same name': (given, family) => ({one: `${given} ${family}`, other: `${given} ${family}, Jr.`}),
	generation: (given, family) => ({one: `${given} ${family}`, other: `${given} ${family} II`}),
	sister: (given, family, second) => ({one: `${given} ${family}`, other: `${second} ${family}`}),
	'surname with a particle': (_given, family) => ({one: family, other: `von ${family}`}),
	'surname of two words': (given, family) => ({one: `${given} ${family}`, other: `${given} van ${family}`}),
	'an accent': (given, family) => ({
		one: `${given} ${family}`,
		other: `${given} ${family.replace(/[aeo]/, (vowel) => `${vowel}\u0301`.normalize('NFC'))}`,
	}),
	'one letter': (given, family) => ({one: `${given} ${family}`, other: `${given} ${family}s`}),
	'two words and one': () => ({one: 'Li An', other: 'Lian'}),
	'one character': () => ({one: '林小春', other: '林曉春'}),
	'co-author in Chinese': () => ({one: '林小春', other: '林小春、陳遠山'}),
	'surname 文': () => ({one: '天祐', other: '文天祐'}),
};

const givenNames = ['Mara', 'Ben', 'Ida', 'Otto', 'Nell', 'Rosa'];
const familyNames = ['Quill', 'Tarn', 'Moss', 'Halden', 'Fenwick', 'Oakes', 'Brook'];

/** So many traps, all kinds in turn. */
export function authorTraps(count: number, random: Random): readonly AuthorTrap[] {
	const kinds = Object.entries(makers);
	return Array.from({length: count}, (_, index) => {
		const [kind, make] = random.pick(kinds.slice(index % kinds.length, (index % kinds.length) + 1));
		const given = random.pick(givenNames);
		const second = random.pick(givenNames.filter((name) => name !== given));
		return {kind, ...make(given, random.pick(familyNames), second)};
	});
}
