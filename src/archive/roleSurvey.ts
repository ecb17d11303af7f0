import {isEmptyValue} from '../frontMatter/emptyValue.ts';
import {sourceEntryOf} from '../frontMatter/sourceEntry.ts';
import type {FrontMatter, FrontMatterEntry, YamlValue} from '../model/post.ts';
import {defaultKeys, type Role, roles} from '../model/roles.ts';
import type {Settings} from '../model/settings.ts';
import {registeredDomainOf} from '../urls/registeredDomain.ts';
import {decodeLeniently, parseUrl} from '../urls/urls.ts';
import {addressKeys, subjectKeys, usualKeys} from './roleNames.ts';
import {hasShapeOf, hostOfPage} from './roleShape.ts';

/** What it depends on, beside posts, which key has which role. */
export type SurveySettings = Pick<Settings, 'generator' | 'siteHosts'>;

/** Of a hundred posts: so many make a key one that has the role, alone or with others. */
const ownShare = 50;
/** So many make a key one of several that have it. */
const someShare = 10;
/** Of a hundred values of a key, so many have the shape of its role. */
const shapedShare = 90;

/** What posts have behind one key. */
interface KeyUse {
	/** The numbers of the posts that have it with a value. */
	readonly posts: Set<number>;
	/** How many of these values have the shape of the role. */
	shaped: number;
	/** How many are a word or an address of mail, so that nobody meant the address of a page. */
	names: number;
	readonly domains: Map<string, number>;
	/** How many URLs end in the name of the file, as the address of a post on its own site does. */
	namedByFile: number;
}

/** Finds out by looking at posts which keys of their front matter have which role. It is the same in whatever order they come. */
export class RoleSurvey {
	readonly #settings: SurveySettings;
	readonly #uses = new Map<string, KeyUse>();
	/** How often posts write a name in which way, where programs find it in any case. */
	readonly #spellings = new Map<string, Map<string, number>>();
	#posts = 0;

	constructor(settings: SurveySettings) {
		this.#settings = settings;
	}

	/**
	 * Takes a post into account; one whose front matter cannot be read says nothing.
	 * @param path from the archive root, with `/`
	 */
	add(frontMatter: FrontMatter | undefined, path = ''): void {
		if (frontMatter?.usable !== true) return;
		this.#posts++;
		for (const entry of frontMatter.entries.values()) {
			if (isEmptyValue(entry.value)) continue;
			this.#noteSpelling(entry.key);
			for (const [role, key] of this.#knownAs(entry))
				this.#note(role, key, role === 'source' ? sourceEntryOf(entry).value : entry.value, path);
		}
	}

	/**
	 * The keys of each role that is not filled by the key that has it anyway; those first that say it best. Where that key
	 * says something else, and no other has the role, there are none.
	 */
	inferredKeys(): Settings['inferredKeys'] {
		if (this.#posts === 0) return {};
		return Object.fromEntries(
			roles.flatMap((role) => {
				const keys = this.#keysOf(role);
				return keys === undefined ? [] : [[role, keys.map((key) => this.#spellingOf(key))] as const];
			}),
		);
	}

	/**
	 * Whether what has the role of the source may be the address of the post itself: all URLs lead to one site, end in the names of
	 * the files, and stand behind keys that say either. An archive of one site looks the same.
	 */
	isSourceDoubtful(): boolean {
		const keys = (this.#keysOf('source') ?? []).filter((key) => this.#use('source', key) !== undefined);
		if (keys.length === 0 || this.#settings.siteHosts.length > 0) return false;
		return keys.every((key) => {
			const use = this.#use('source', key);
			return addressKeys.has(key) && use !== undefined && isOfOneSite(use) && 2 * use.namedByFile >= use.posts.size;
		});
	}

	#keysOf(role: Role): readonly string[] | undefined {
		const isFit = (key: string): boolean => !this.#isOfOtherMeaning(role, key);
		const own = defaultKeys[role];
		if (this.#coverage(role, own.filter(isFit)) >= ownShare) return undefined;
		const others = usualKeys[role].filter((key) => this.#mayHave(role, key));
		const seen = own.filter((key) => isFit(key) && this.#use(role, key) !== undefined);
		if (others.length === 0 || this.#coverage(role, [...seen, ...others]) < ownShare)
			return role === 'source' && !own.every(isFit) ? [] : undefined;
		// What a post has behind the name that it should have is what it says; of the others, those that most posts have come first.
		const [main, rest] = [true, false].map((isMain) =>
			others.filter((key) => this.#coverage(role, [key]) >= ownShare === isMain),
		);
		const unseen = own.filter((key) => isFit(key) && !seen.includes(key));
		return [...seen, ...(main ?? []), ...(rest ?? []), ...unseen];
	}

	#mayHave(role: Role, key: string): boolean {
		const use = this.#use(role, key);
		if (use === undefined || this.#coverage(role, [key]) < someShare) return false;
		if (100 * use.shaped < shapedShare * use.posts.size) return false;
		return !(role === 'source' && subjectKeys.has(key)) || isOfOneSite(use);
	}

	/** Whether what stands behind a key that should have a role is nearly always something else: a `from` that names a sender. */
	#isOfOtherMeaning(role: Role, key: string): boolean {
		const use = this.#use(role, key);
		if (use === undefined || use.posts.size < fewestSenders) return false;
		return role === 'source' && 100 * use.names >= shapedShare * use.posts.size;
	}

	/** How many of a hundred posts have one of some keys. */
	#coverage(role: Role, keys: readonly string[]): number {
		const covered = new Set(keys.flatMap((key) => [...(this.#use(role, key)?.posts ?? [])]));
		return (100 * covered.size) / this.#posts;
	}

	#use(role: Role, key: string): KeyUse | undefined {
		return this.#uses.get(`${role} ${key}`);
	}

	#note(role: Role, key: string, value: YamlValue, path: string): void {
		const name = `${role} ${key}`;
		const use: KeyUse = this.#uses.get(name) ?? {
			posts: new Set(),
			shaped: 0,
			names: 0,
			domains: new Map(),
			namedByFile: 0,
		};
		this.#uses.set(name, use);
		use.posts.add(this.#posts);
		if (hasShapeOf(role, value, this.#settings.siteHosts)) use.shaped++;
		if (role !== 'source') return;
		if (typeof value !== 'string' || !/[/:]/.test(value)) use.names++;
		const host = typeof value === 'string' ? hostOfPage(value.trim()) : undefined;
		if (host === undefined) return;
		if (typeof value === 'string' && isNamedByFile(value, path)) use.namedByFile++;
		const domain = registeredDomainOf(host.toLowerCase());
		use.domains.set(domain, (use.domains.get(domain) ?? 0) + 1);
	}

	#noteSpelling(key: string): void {
		const name = key.toLowerCase();
		if (this.#settings.generator !== 'hugo' || !inAnyCase.has(name)) return;
		const counts = this.#spellings.get(name) ?? new Map<string, number>();
		this.#spellings.set(name, counts.set(key, (counts.get(key) ?? 0) + 1));
	}

	/** A name as most posts write it. */
	#spellingOf(key: string): string {
		const counts = [...(this.#spellings.get(key.toLowerCase()) ?? [])];
		return counts.toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0] ?? key;
	}

	/** The roles that a key may have, with the name by which it is known; for Hugo it is the same in any case. */
	#knownAs({key}: FrontMatterEntry): readonly (readonly [Role, string])[] {
		return (this.#settings.generator === 'hugo' ? inAnyCase.get(key.toLowerCase()) : asWritten.get(key)) ?? [];
	}
}

/** Whether a URL ends in the name of a file, or of the folder whose `index` it is. */
function isNamedByFile(url: string, path: string): boolean {
	const last = lastName(parseUrl(url.trim())?.pathname ?? '');
	return last !== '' && last === lastName(path);
}

/** The last name of a path, in small letters, without the day before it and the ending behind it. */
function lastName(path: string): string {
	const whole = decodeLeniently(path)
		.replace(/\/+$/, '')
		.replace(/\.[a-z]{2,8}$/i, '')
		.replace(/\/index$/, '');
	return whole
		.slice(whole.lastIndexOf('/') + 1)
		.replace(/^\d{4}-\d{1,2}-\d{1,2}-/, '')
		.toLowerCase();
}

const fewestSenders = 3;

/** So many of a hundred links to one site make it the one that the posts were taken from, and not their subject. */
const oneSiteShare = 90;
const fewestOfOneSite = 3;

function isOfOneSite({posts, domains}: KeyUse): boolean {
	const most = Math.max(0, ...domains.values());
	return posts.size >= fewestOfOneSite && 100 * most >= oneSiteShare * posts.size;
}

const asWritten = namesBy((key) => key);
const inAnyCase = namesBy((key) => key.toLowerCase());

function namesBy(write: (key: string) => string): ReadonlyMap<string, readonly (readonly [Role, string])[]> {
	const names = new Map<string, (readonly [Role, string])[]>();
	for (const role of roles) {
		for (const key of [...defaultKeys[role], ...usualKeys[role]]) {
			const known = names.get(write(key)) ?? [];
			if (!known.some(([other]) => other === role)) known.push([role, key]);
			names.set(write(key), known);
		}
	}
	return names;
}
