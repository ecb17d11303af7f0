import {calendarOf} from './jekyll/calendar.ts';
import type {PublishedPage} from './servedPaths.ts';

/** What stands for the placeholders of a template, each asked for when it is needed; undefined where nobody can say it. */
export type TemplateValues = Readonly<Record<string, () => string | undefined>>;

/** Fills in placeholders such as `:year`; undefined where one of them is not known. */
export function fillIn(template: string, values: TemplateValues): string | undefined {
	let isKnown = true;
	const filled = template.replace(/:([a-z_]+(?:\[[^\]]*\])?)/g, (_, name: string) => {
		const value = Object.hasOwn(values, name) ? values[name]?.() : undefined;
		if (value === undefined) isKnown = false;
		return value ?? '';
	});
	return isKnown ? filled : undefined;
}

/**
 * The calendars that the date of a page may be shown in: programs take the day as it is written, or in the time zone of the
 * site, or in that of the machine. None for a page without a date.
 */
export function calendarsOf(page: PublishedPage, timezone: string): readonly TemplateValues[] {
	if (page.published === undefined) return [];
	const written = /^\d{4}-\d{1,2}-\d{1,2}/.exec(page.published.value.source)?.[0];
	const inZones = [timezone, 'UTC', 'Pacific/Auckland', 'Pacific/Pago_Pago'].map((zone) => calendarOf(page, zone));
	if (written === undefined) return inZones;
	const [year = 0, month = 0, day = 0] = written.split('-').map(Number);
	const epoch = Date.UTC(year, month - 1, day);
	const asWritten = {...page, published: {...page.published, value: {epoch, source: written}}};
	return [calendarOf(asWritten, 'UTC'), ...inZones];
}
