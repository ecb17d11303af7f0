/** The days of the week by language, in small letters, most as Unicode’s Common Locale Data Repository has them (https://cldr.unicode.org). */
const names: readonly string[] = [
	'sunday monday tuesday wednesday thursday friday saturday',
	'sonntag montag dienstag mittwoch donnerstag freitag samstag sonnabend',
	'dimanche lundi mardi mercredi jeudi vendredi samedi',
	'domingo lunes martes miércoles miercoles jueves viernes sábado sabado',
	'segunda-feira terça-feira quarta-feira quinta-feira sexta-feira segunda terça quarta quinta sexta',
	'domenica lunedì martedì mercoledì giovedì venerdì sabato',
	'zondag maandag dinsdag woensdag donderdag vrijdag zaterdag',
	'sondag dinsdag donderdag vrydag saterdag',
	'söndag måndag tisdag onsdag torsdag fredag lördag',
	'søndag mandag tirsdag onsdag torsdag fredag lørdag',
	'sunnudagur mánudagur þriðjudagur miðvikudagur fimmtudagur föstudagur laugardagur',
	'sunnuntaina maanantaina tiistaina keskiviikkona torstaina perjantaina lauantaina',
	'sunnuntai maanantai tiistai keskiviikko torstai perjantai lauantai',
	'pühapäev esmaspäev teisipäev kolmapäev neljapäev reede laupäev',
	'svētdiena pirmdiena otrdiena trešdiena ceturtdiena piektdiena sestdiena',
	'sekmadienis pirmadienis antradienis trečiadienis ketvirtadienis penktadienis šeštadienis',
	'vasárnap hétfő kedd szerda csütörtök péntek szombat',
	'duminică luni marți marţi miercuri joi vineri sâmbătă',
	'κυριακή δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο',
	'неделя понеделник вторник сряда четвъртък петък събота',
	'недела понеделник вторник среда четврток петок сабота',
	'недеља понедељак уторак четвртак петак субота',
	'nedjelja ponedjeljak utorak srijeda četvrtak petak subota nedelja ponedeljak sreda',
	'nedeľa pondelok utorok streda štvrtok piatok sobota',
	'ponedeljek torek četrtek petek',
	'neděle pondělí úterý středa čtvrtek pátek',
	'niedziela poniedziałek wtorek środa czwartek piątek',
	'воскресенье понедельник вторник среда четверг пятница суббота',
	'неділя понеділок вівторок середа четвер п’ятниця пʼятниця субота',
	'нядзеля панядзелак аўторак серада чацвер пятніца',
	'luns mércores xoves venres',
	'e_diel e_hënë e_martë e_mërkurë e_enjte e_premte e_shtunë',
	'bazar_ertəsi çərşənbə_axşamı cümə_axşamı bazar çərşənbə cümə şənbə',
	'yakshanba dushanba seshanba chorshanba payshanba juma shanba',
	'diumenge dilluns dimarts dimecres dijous divendres dissabte',
	'igandea astelehena asteartea asteazkena osteguna ostirala larunbata',
	'pazar pazartesi salı çarşamba perşembe cuma cumartesi',
	'жексенбі дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі',
	'კვირა ორშაბათი სამშაბათი ოთხშაბათი ხუთშაბათი პარასკევი შაბათი',
	'կիրակի երկուշաբթի երեքշաբթի չորեքշաբթի հինգշաբթի ուրբաթ շաբաթ',
	'ahad isnin selasa rabu khamis jumaat sabtu minggu senin kamis jumat',
	'linggo miyerkules huwebes biyernes',
	'jumapili jumatatu jumanne jumatano alhamisi ijumaa jumamosi',
	'الأحد الاحد الاثنين الإثنين الثلاثاء الأربعاء الاربعاء الخميس الجمعة السبت',
	'یکشنبه دوشنبه سه‌شنبه چهارشنبه پنجشنبه پنج‌شنبه جمعه شنبه',
	'اتوار جمعہ پیر منگل بدھ جمعرات ہفتہ',
	'रविवार सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार',
	'রবিবার সোমবার মঙ্গলবার বুধবার বৃহস্পতিবার শুক্রবার শনিবার',
	'ஞாயிறு திங்கள் செவ்வாய் புதன் வியாழன் வெள்ளி சனி',
];

/** Short forms, which are words of other languages, too: they count only beside a date. */
const shortNames: readonly string[] = [
	'sun mon tue tues wed wednes thu thur thurs fri sat',
	'so mo di mi fr sa zo ma wo vr za',
	'dim lun mar mer jeu ven sam dom mié mie jue vie sáb sab seg ter qua qui sex gio',
	'sön søn mån man tis tir tirs ons tor tors fre lör lør su ti pe la',
	'вс пн вт ср чт пт сб нд нед пон вто сре чет пет суб',
	'niedz pon wt śr czw pt sob ne út ut st čt št pá pi',
	'dum joi vin sâm κυρ δευ τρί τετ πέμ παρ σάβ',
	'paz pzt sal çar cum cmt min sen sel rab kam jum sab',
	'dg dl dt dc dj dv ds cn',
];

/** Short forms that also mean “to”, “after” or “for”: they have a mark behind them. */
const markedNames = '(?:do|to|ke|po|per)(?=[.,])';

/** Names that need no spaces around them, or brackets. */
const eastern =
	'(?:วัน)?(?:อาทิตย์|จันทร์|อังคาร|พุธ|พฤหัสบดี|ศุกร์|เสาร์)(?:ที่)?|thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|יום (?:ראשון|שני|שלישי|רביעי|חמישי|שישי|שבת)|(?:星期|禮拜|礼拜|周|週)[一二三四五六日天]|[月火水木金土日]曜日?|[월화수목금토일]요일|[(（](?:[一二三四五六日月火水木金土天]|[월화수목금토일])(?:・祝)?[)）]';

/** A day of the week that stands alone, in full. */
const full = new RegExp(
	`(?<![\\p{L}\\p{M}])(?:${names
		.flatMap((line) => line.split(' '))
		.join('|')
		.replaceAll('_', ' ')})(?![\\p{L}\\p{M}])|${eastern}`,
	'giu',
);

const short = [...new Set(shortNames.flatMap((line) => line.split(' '))), ...'일월화수목금토', markedNames].join('|');
const atEnd = new RegExp(`(?<![\\p{L}\\p{M}])(?:${short})[\\s.,·(（]*$`, 'iu');
const atStart = new RegExp(`^[\\s.,·(（]*(?:${short})(?![\\p{L}\\p{M}])`, 'iu');

/** What stands before a date without the day of the week. */
export function withoutWeekdayBefore(text: string): string {
	return text.replace(full, ' ').replace(atEnd, ' ');
}

/** What stands behind a date without the day of the week. */
export function withoutWeekdayBehind(text: string): string {
	return text.replace(full, ' ').replace(atStart, ' ');
}
