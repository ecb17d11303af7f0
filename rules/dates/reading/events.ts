/** How cards of events, notices and minutes label what they say: when, where, for how much. */
const where =
	'where|venue|place|location|admission|tickets?|price|wo|ort|veranstaltungsort|eintritt|einlass|lieu|où|tarifs?|entrée|lugar|dónde|entrada|precio|luogo|dove|ingresso|onde|local|waar|locatie|toegang|sted|plats|inträde|miejsce|wstęp|место|где|вход|місце|yer|地點|地点|會場|会場|会场|場所|场所|費用|费用|票價|入場料|料金|장소|입장료|địa điểm|tempat';
const when =
	'when|date|date and time|time|dates|wann|termine?|datum|beginn|quand|horaires?|cuándo|fechas?|quando|data|wanneer|når|när|kiedy|termin|когда|коли|дата|ne zaman|時間|时间|日時|日期|開催日|開催日時|일시|날짜|thời gian|waktu';

const whereLabel = new RegExp(`^(?:${where})\\s?[:：]`, 'iu');
const whenHeading = new RegExp(`^(?:${when}|${where})\\s?[:：?？]?$`, 'iu');

/** Whether a line says where something is held, or what it costs: the dates around it are those of an event. */
export function saysWhere(line: string): boolean {
	return whereLabel.test(line);
}

/** Whether a heading says that what follows is when or where something is held. */
export function isEventHeading(heading: string): boolean {
	return whenHeading.test(heading);
}

/** Tokens of classes of events: `event-date`, `tribe-events-schedule`. */
export const eventToken = /(?:^|[-_])(?:events?|veranstaltung|termin|schedule|agenda)(?:$|[-_])|^dt-?(?:start|end)$/i;
