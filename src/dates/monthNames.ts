/** The names of the months by language, each from the first month to the last, as dates write them; short forms behind a `|`. */
const names: readonly string[] = [
	'january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|oct november|nov december|dec',
	'januar|jänner|jan februar|feb märz|mär|mrz april|apr mai juni|jun juli|jul august|aug september|sept|sep oktober|okt november|nov dezember|dez',
	'janvier|janv février|févr|fév mars avril|avr mai juin juillet|juil août septembre|sept octobre|oct novembre|nov décembre|déc',
	'enero|ene febrero|feb marzo|mar abril|abr mayo|may junio|jun julio|jul agosto|ago septiembre|setiembre|sept|sep|set octubre|oct noviembre|nov diciembre|dic',
	'janeiro|jan fevereiro|fev março|mar abril|abr maio|mai junho|jun julho|jul agosto|ago setembro|set outubro|out novembro|nov dezembro|dez',
	'gennaio|gen febbraio|feb marzo|mar aprile|apr maggio|mag giugno|giu luglio|lug agosto|ago settembre|set ottobre|ott novembre|nov dicembre|dic',
	'januari|jan februari|feb maart|mrt april|apr mei juni|jun juli|jul augustus|aug september|sep oktober|okt november|nov december|dec',
	'stycznia|sty lutego|lut marca|mar kwietnia|kwi maja|maj czerwca|cze lipca|lip sierpnia|sie września|wrz października|paź listopada|lis grudnia|gru',
	'января|янв февраля|фев марта|мар апреля|апр мая|май июня|июн июля|июл августа|авг сентября|сен октября|окт ноября|ноя декабря|дек',
	'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня',
	'ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık',
	'januari|jan februari|feb maret|mar april|apr mei juni|jun juli|jul agustus|agu september|sep oktober|okt november|nov desember|des',
	'januari|jan februari|feb mars april|apr maj juni|jun juli|jul augusti|aug september|sep oktober|okt november|nov december|dec',
	'januar|jan februar|feb mars april|apr mai juni|jun juli|jul august|aug september|sep oktober|okt november|nov desember|des',
	'ledna února března dubna května června července srpna září října listopadu prosince',
	'มกราคม|ม.ค. กุมภาพันธ์|ก.พ. มีนาคม|มี.ค. เมษายน|เม.ย. พฤษภาคม|พ.ค. มิถุนายน|มิ.ย. กรกฎาคม|ก.ค. สิงหาคม|ส.ค. กันยายน|ก.ย. ตุลาคม|ต.ค. พฤศจิกายน|พ.ย. ธันวาคม|ธ.ค.',
	'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند',
	'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر',
];

/** The month, counted from 1, that a name stands for in one of the languages that are known; names are in small letters. */
export const monthsByName: ReadonlyMap<string, number> = monthsOf(names);

function monthsOf(languages: readonly string[]): ReadonlyMap<string, number> {
	const months = new Map<string, number>();
	// Polish and Czech call two different months `listopad`, each in a case of its own; `mai` and the like agree.
	for (const language of languages) {
		for (const [index, month] of language.split(' ').entries()) {
			for (const name of month.split('|')) if (!months.has(name)) months.set(name, index + 1);
		}
	}
	return months;
}
