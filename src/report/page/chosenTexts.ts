import {isoDay} from '../../dates/days.ts';
import {english, type PageTexts} from './englishTexts.ts';
import {simplified} from './simplifiedTexts.ts';
import {traditional} from './traditionalTexts.ts';

/** The languages that the page speaks, by what HTML calls them. */
export const languages = {en: english, 'zh-Hant': traditional, 'zh-Hans': simplified} as const;

/** One of them. */
export type Language = keyof typeof languages;

/** What the page says in a language, and how it writes numbers and dates there. */
export interface Wording {
	readonly language: Language;
	readonly texts: PageTexts;
	/** Whole numbers, with groups of digits. */
	readonly number: (value: number) => string;
	/** Numbers with one decimal. */
	readonly decimal: (value: number) => string;
	/** Numbers with two decimals. */
	readonly hundredths: (value: number) => string;
	/** A day, by its number since 1970-01-01. */
	readonly day: (day: number) => string;
	readonly monthNames: readonly string[];
}

/** Of the languages that a reader wants, the first that the page speaks; English if it speaks none. */
export function languageFor(wanted: readonly string[]): Language {
	for (const tag of wanted) {
		const {language, script} = localeOf(tag) ?? {};
		if (language === 'zh') return script === 'Hant' ? 'zh-Hant' : 'zh-Hans';
		if (language === 'en') return 'en';
	}
	return 'en';
}

/** Undefined for what names no language: browsers pass on what systems say. */
function localeOf(tag: string): Intl.Locale | undefined {
	try {
		return new Intl.Locale(tag).maximize();
	} catch {
		return undefined;
	}
}

/** Gets ready what the page says in a language. */
export function wordingIn(language: Language): Wording {
	const whole = new Intl.NumberFormat(language);
	const one = new Intl.NumberFormat(language, {minimumFractionDigits: 1, maximumFractionDigits: 1});
	const two = new Intl.NumberFormat(language, {minimumFractionDigits: 2, maximumFractionDigits: 2});
	const month = new Intl.DateTimeFormat(language, {month: 'short', timeZone: 'UTC'});
	return {
		language,
		texts: languages[language],
		number: (value) => whole.format(value),
		decimal: (value) => one.format(value),
		hundredths: (value) => two.format(value),
		day: isoDay,
		monthNames: Array.from({length: 12}, (_, index) => month.format(new Date(Date.UTC(2024, index, 1)))),
	};
}
