/**
 * The names of the months by language, each from the first month to the last, as dates write them; other forms behind a `|`. Most are
 * those of Unicode’s Common Locale Data Repository (https://cldr.unicode.org).
 */
const names: readonly string[] = [
	'january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|oct november|nov december|dec',
	'januar|jänner|jan februar|feber|feb märz|maerz|mär|mrz april|apr mai juni|jun juli|jul august|aug september|sept|sep oktober|okt november|nov dezember|dez',
	'janvier|janv février|févr|fév mars avril|avr mai juin juillet|juil août|aout septembre|sept octobre|oct novembre|nov décembre|déc',
	'enero|ene febrero|feb marzo|mar abril|abr mayo|may junio|jun julio|jul agosto|ago septiembre|setiembre|sept|sep|set octubre|oct noviembre|nov diciembre|dic',
	'janeiro|jan fevereiro|fev março|mar abril|abr maio|mai junho|jun julho|jul agosto|ago setembro|set outubro|out novembro|nov dezembro|dez',
	'gennaio|gen febbraio|feb marzo|mar aprile|apr maggio|mag giugno|giu luglio|lug agosto|ago settembre|set ottobre|ott novembre|nov dicembre|dic',
	'januari|jan februari|feb maart|mrt april|apr mei juni|jun juli|jul augustus|aug september|sep oktober|okt november|nov december|dec',
	'stycznia|sty lutego|lut marca|mar kwietnia|kwi maja|maj czerwca|cze lipca|lip sierpnia|sie września|wrz października|paź listopada|lis grudnia|gru',
	'января|янв февраля|фев марта|мар апреля|апр мая|май июня|июн июля|июл августа|авг сентября|сент|сен октября|окт ноября|нояб|ноя декабря|дек',
	'січня|січ лютого|лют березня|бер квітня|квіт травня|трав червня|черв липня|лип серпня|серп вересня|вер жовтня|жовт листопада|лист грудня|груд',
	'студзеня|сту лютага|лют сакавіка|сак красавіка|кра мая|май чэрвеня|чэр ліпеня|ліп жніўня|жні верасня|вер кастрычніка|кас лістапада|ліс снежня|сне',
	'ocak|oca şubat|şub mart|mar nisan|nis mayıs|may haziran|haz temmuz|tem ağustos|ağu eylül|eyl ekim|eki kasım|kas aralık|ara',
	'januari|jan februari|feb maret|mar april|apr mei juni|jun juli|jul agustus|agu september|sep oktober|okt november|nov desember|des',
	'januari|jan februari|feb mac april|apr mei jun julai|jul ogos|ogo september|sep oktober|okt november|nov disember|dis',
	'enero|ene pebrero|peb marso|mar abril|abr mayo|may hunyo|hun hulyo|hul agosto|ago setyembre|set oktubre|okt nobyembre|nob disyembre|dis',
	'januari|jan februari|feb machi aprili|apr mei juni|jun julai|jul agosti|ago septemba|sep oktoba|okt novemba|nov desemba|des',
	'januarie|jan februarie|feb maart|mrt april|apr mei junie|jun julie|jul augustus|aug september|sep oktober|okt november|nov desember|des',
	'januari|jan februari|feb mars april|apr maj juni|jun juli|jul augusti|aug september|sep oktober|okt november|nov december|dec',
	'januar|jan februar|feb marts|mars april|apr maj|mai juni|jun juli|jul august|aug september|sep oktober|okt november|nov december|desember|dec|des',
	'janúar|jan febrúar|feb mars apríl|apr maí júní|jún júlí|júl ágúst|ágú september|sep október|okt nóvember|nóv desember|des',
	'tammikuuta|tammikuu helmikuuta|helmikuu maaliskuuta|maaliskuu huhtikuuta|huhtikuu toukokuuta|toukokuu kesäkuuta|kesäkuu heinäkuuta|heinäkuu elokuuta|elokuu syyskuuta|syyskuu lokakuuta|lokakuu marraskuuta|marraskuu joulukuuta|joulukuu',
	'jaanuar|jaan veebruar|veebr märts aprill|apr mai juuni juuli august|aug september|sept oktoober|okt november|nov detsember|dets',
	'janvāris|janvārī|janv februāris|februārī|febr marts|martā aprīlis|aprīlī|apr maijs|maijā jūnijs|jūnijā|jūn jūlijs|jūlijā|jūl augusts|augustā|aug septembris|septembrī|sept oktobris|oktobrī|okt novembris|novembrī|nov decembris|decembrī|dec',
	'sausio|saus vasario|vas kovo balandžio|bal gegužės|geg birželio|birž liepos|liep rugpjūčio|rugp rugsėjo|rugs spalio|spal lapkričio|lapkr gruodžio|gruod',
	'ledna|led února|úno března|bře dubna|dub května|kvě června|čvn července|čvc srpna|srp září|zář října|říj listopadu prosince',
	'januára|január|jan februára|február|feb marca|marec|mar apríla|apríl|apr mája|máj júna|jún júla|júl augusta|august|aug septembra|september|sep októbra|október|okt novembra|november|nov decembra|december|dec',
	'januar|jan februar|feb marec|marca|mar april|aprila|apr maj|maja junij|junija|jun julij|julija|jul avgust|avgusta|avg september|septembra|sep oktober|oktobra|okt november|novembra|nov december|decembra|dec',
	'siječnja|siječanj|sij veljače|veljača|velj ožujka|ožujak|ožu travnja|travanj|tra svibnja|svibanj|svi lipnja|lipanj|lip srpnja|srpanj kolovoza|kolovoz|kol rujna|rujan|ruj listopada|listopad|lis studenoga|studenog|studeni|stu prosinca|prosinac',
	'januar|januara|jan februar|februara|feb mart|marta|mar april|aprila|apr maj|maja jun|juni|juna jul|juli|jula avgust|avgusta|august|augusta|avg septembar|septembra|sep oktobar|oktobra|okt novembar|novembra|nov decembar|decembra|dec',
	'јануар|јануара|јануари|јан фебруар|фебруара|февруари|феб март|марта|мар април|априла|апр мај|маја јун|јуна|јуни јул|јула|јули август|августа|авг септембар|септембра|септември|сеп октобар|октобра|октомври|окт новембар|новембра|ноември|нов децембар|децембра|декември|дец',
	'януари|ян февруари|фев март|мар април|апр май юни юли август|авг септември|сеп октомври|окт ноември|ное декември|дек',
	'ianuarie|ian februarie|feb martie|mar aprilie|apr mai iunie|iun iulie|iul august|aug septembrie|sept octombrie|oct noiembrie|nov|noi decembrie|dec',
	'ιανουαρίου|ιανουάριος|ιαν φεβρουαρίου|φεβρουάριος|φεβ μαρτίου|μάρτιος|μαρ απριλίου|απρίλιος|απρ μαΐου|μαΐ|μάιος|μαϊ ιουνίου|ιούνιος|ιουν ιουλίου|ιούλιος|ιουλ αυγούστου|αύγουστος|αυγ σεπτεμβρίου|σεπτέμβριος|σεπτ|σεπ οκτωβρίου|οκτώβριος|οκτ νοεμβρίου|νοέμβριος|νοε δεκεμβρίου|δεκέμβριος|δεκ',
	'január|jan február|febr|feb március|márc április|ápr május|máj június|jún július|júl augusztus|aug szeptember|szept október|okt november|nov december|dec',
	'gener|gen febrer|febr març abril|abr maig juny juliol|jul agost|ag setembre|set octubre|oct novembre|nov desembre|des',
	'xaneiro|xan febreiro|feb marzo|mar abril|abr maio|mai xuño xullo|xul agosto|ago setembro|set outubro|out novembro|nov decembro|dec',
	'urtarrilaren|urtarrila|urtarrilak|urt otsailaren|otsaila|otsailak|ots martxoaren|martxoa|martxoak apirilaren|apirila|apirilak maiatzaren|maiatza|maiatzak ekainaren|ekaina|ekainak uztailaren|uztaila|uztailak abuztuaren|abuztua|abuztuak irailaren|iraila|irailak urriaren|urria|urriak azaroaren|azaroa|azaroak abenduaren|abendua|abenduak',
	'janar|jan shkurt|shk mars prill|pri maj qershor|qer korrik|korr gusht shtator|sht tetor|tet nëntor|nën dhjetor|dhj',
	'ionawr|ion chwefror|chwef mawrth|maw ebrill|ebr mai mehefin|meh gorffennaf|gorff awst medi hydref|hyd tachwedd|tach rhagfyr|rhag',
	'yanvar|yan fevral|fev mart aprel|apr may iyun|iyn iyul|iyl avqust|avgust|avq sentyabr|sentabr|sen oktyabr|oktabr|okt noyabr|noy dekabr|dek',
	'қаңтар|қаң ақпан|ақп наурыз|нау сәуір|сәу мамыр|мам маусым|мау шілде|шіл тамыз|там қыркүйек|қыр қазан|қаз қараша|қар желтоқсан|жел',
	'январь|янв февраль|фев март|мар апрель|апр май июнь|июн июль|июл август|авг сентябрь|сен октябрь|окт ноябрь|ноя декабрь|дек',
	'იანვარი|იანვარს|იან თებერვალი|თებ მარტი|მარტს|მარ აპრილი|აპრ მაისი|მაი ივნისი|ივნ ივლისი|ივლ აგვისტო|აგვ სექტემბერი|სექ ოქტომბერი|ოქტ ნოემბერი|ნოე დეკემბერი|დეკ',
	'հունվարի|հունվար|հնվ փետրվարի|փետրվար|փտվ մարտի|մարտ|մրտ ապրիլի|ապրիլ|ապր մայիսի|մայիս|մյս հունիսի|հունիս|հնս հուլիսի|հուլիս|հլս օգոստոսի|օգոստոս|օգս սեպտեմբերի|սեպտեմբեր|սեպ հոկտեմբերի|հոկտեմբեր|հոկ նոյեմբերի|նոյեմբեր|նոյ դեկտեմբերի|դեկտեմբեր|դեկ',
	'มกราคม|ม.ค. กุมภาพันธ์|ก.พ. มีนาคม|มี.ค. เมษายน|เม.ย. พฤษภาคม|พ.ค. มิถุนายน|มิ.ย. กรกฎาคม|ก.ค. สิงหาคม|ส.ค. กันยายน|ก.ย. ตุลาคม|ต.ค. พฤศจิกายน|พ.ย. ธันวาคม|ธ.ค.',
	'जनवरी|जन फ़रवरी|फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर|सितम्बर अक्टूबर|अक्तूबर नवंबर|नवम्बर दिसंबर|दिसम्बर',
	'जानेवारी फेब्रुवारी|फेब्रुअरी मार्च एप्रिल|अप्रिल मे जून|जुन जुलै|जुलाई ऑगस्ट|अगस्त सप्टेंबर|सेप्टेम्बर ऑक्टोबर|अक्टोबर नोव्हेंबर|नोभेम्बर डिसेंबर|डिसेम्बर',
	'জানুয়ারি|জানুয়ারী ফেব্রুয়ারি|ফেব্রুয়ারী মার্চ এপ্রিল মে জুন জুলাই আগস্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর',
	'ஜனவரி|ஜன பிப்ரவரி|பிப் மார்ச் ஏப்ரல் மே ஜூன் ஜூலை ஆகஸ்ட் செப்டம்பர் அக்டோபர் நவம்பர் டிசம்பர்',
	'జనవరి ఫిబ్రవరి మార్చి ఏప్రిల్ మే జూన్ జులై|జూలై ఆగస్టు సెప్టెంబర్ అక్టోబర్ నవంబర్ డిసెంబర్',
	'جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر',
	'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند',
	'يناير فبراير مارس أبريل|ابريل مايو يونيو يوليو أغسطس|اغسطس سبتمبر أكتوبر|اكتوبر نوفمبر ديسمبر',
	'جانفي فيفري مارس أفريل|افريل ماي جوان جويلية أوت|غشت سبتمبر|شتنبر أكتوبر نوفمبر|نونبر ديسمبر|دجنبر',
	'كانون_الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_الأول تشرين_الثاني كانون_الأول',
	'ינואר פברואר מרץ|מרס אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר',
];

const monthsByName: ReadonlyMap<string, readonly number[]> = monthsOf(names);

/** A name of a month in a text, of two words where a language has such. */
export const monthNamePattern = String.raw`\p{L}[\p{L}\p{M}.]{1,15}(?:\s(?:الأول|الثاني))?`;

/**
 * The months, counted from 1, that a name stands for in one of the languages that are known: two where they disagree, such as
 * `listopada`, which is October to Croats and November to Poles.
 */
export function monthsNamed(name: string): readonly number[] {
	// Turkish `İ` in small letters has a dot of its own, and Hebrew writes “in” at the beginning.
	const written = name
		.toLowerCase()
		.replace(/\u0307/g, '')
		.replace(/\s/g, '_');
	const bare = written.replace(/\.$/, '');
	return monthsByName.get(written) ?? monthsByName.get(bare) ?? monthsByName.get(bare.replace(/^ב/, '')) ?? [];
}

function monthsOf(languages: readonly string[]): ReadonlyMap<string, readonly number[]> {
	const months = new Map<string, number[]>();
	for (const language of languages) {
		for (const [index, month] of language.split(' ').entries()) {
			for (const name of month.split('|')) {
				const known = months.get(name) ?? [];
				if (!known.includes(index + 1)) months.set(name, [...known, index + 1]);
			}
		}
	}
	return months;
}
