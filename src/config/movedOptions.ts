import type {Settings} from '../model/settings.ts';

/** Options that have become settings, so that no two rules can disagree: by rule and name, the setting that takes their place. */
const movedOptions: ReadonlyMap<string, keyof Settings> = new Map([
	['consistent-date.urlShapes', 'urlShapes'],
	['no-active-content.frameHosts', 'frameHosts'],
	['no-fabricated-date.urlShapes', 'urlShapes'],
	['no-glued-url.shortLinkHosts', 'shortLinkHosts'],
	['no-lost-content.hosts', 'playerHosts'],
	['no-stray-carousel.headings', 'relatedHeadings'],
	['no-tracking.parameters', 'trackingParameters'],
	['valid-date.urlShapes', 'urlShapes'],
	['valid-source-url.trackingParameters', 'trackingParameters'],
]);

/** Settings that have another name now, and the one that takes their place. */
const renamedSettings: ReadonlyMap<string, keyof Settings> = new Map([['generator', 'site']]);

/** The setting that says what one said once that is none any more; undefined for what was never one. */
export function settingInPlaceOfSetting(name: string): keyof Settings | undefined {
	return renamedSettings.get(name);
}

/** Values that are called otherwise now. */
const renamedWords: ReadonlyMap<string, string> = new Map([['none', 'plain']]);

/** The value that is meant by one that had another name once; undefined for what never was one. */
export function wordInPlaceOf(word: string): string | undefined {
	return renamedWords.get(word);
}

/** The setting that says what an option of a rule said once; undefined for what was never one. */
export function settingInPlaceOf(rule: string, option: string): keyof Settings | undefined {
	return movedOptions.get(`${rule}.${option}`);
}
