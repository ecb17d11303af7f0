/** What is to be played, as players say it. */
const played =
	'video|audio|media|playback|multimedia|visuali[sz]ation|content|clip|vidéo|média|lecture|vídeo|áudio|mídia|reproduc\\w+|reproduz\\w+|wiedergabe|abspielen|medien|видео|аудио|медиа|відео|медіа|воспроизв\\w+|відтворен\\w+';

/**
 * How players say, where they should be, that they cannot play: that device or browser do not support it, that something cannot be
 * played, that JavaScript has to be switched on. Each is the beginning of a sentence.
 */
const sayings: readonly string[] = [
	// English
	`(?:sorry, ?)?(?:but )?your (?:current )?(?:device|browser|web browser|phone) (?:does not|doesn['’]t|may not|cannot|can['’]t|is not able to|is unable to) (?:currently )?(?:support|play|display|show) (?:this |the |html5 |embedded )*(?:${played})`,
	`(?:the |this )?(?:${played}) (?:playback )?(?:is |are )?(?:not supported|unsupported|not available|unavailable) (?:on|by|in) (?:your|this) (?:device|browser)`,
	"(?:sorry, ?)?this (?:video|audio|media|content|clip) (?:can ?not|can['’]t|could not|couldn['’]t) (?:currently )?be (?:played|loaded|displayed)(?=$|[.!:;…]| (?:on|in|at|here|right|back|due|because)\\b)",
	'(?:sorry, ?)?this (?:video|audio|clip) is (?:no longer available|not available|unavailable)(?=$|[.!:;…]| (?:on|in|at|here|right)\\b)',
	'no compatible source was found for this (?:media|video)',
	'to (?:play|view|watch|see|listen to|hear) (?:this|the) (?:video|audio|content|media|clip|podcast|player|recording),? (?:please |you (?:must|need to|have to|should) |you will need to )?(?:enable|turn on|switch on|allow|activate) javascript',
	'(?:please |you (?:must|need to|have to) )?(?:enable|turn on|switch on|allow|activate) javascript (?:in your browser )?to (?:play|view|watch|see|listen to|hear) (?:this|the) (?:video|audio|content|media|clip|player)',
	'javascript (?:is required|must be enabled) to (?:play|view|watch|listen to)',
	// Chinese
	'(?:抱歉[，,]?|对不起[，,]?|對不起[，,]?)?[你您]?(?:目前|当前|當前)?(?:使用)?的?(?:器材|设备|設備|装置|裝置|浏览器|瀏覽器|手机|手機|播放器)(?:暂|暫|目前|可能)*(?:不支持|不支援|無法|无法)(?:播放|显示|顯示|观看|觀看)?(?:此|该|這個|这个|本|html5)? ?(?:播放|多媒体|多媒體|视频|視頻|影片|音频|音訊|影音|视像|媒体|媒體|可视化)',
	'(?:此|该|這段|这段|本)?(?:视频|視頻|影片|音频|音訊|媒体|媒體)(?:暂时|暫時|目前)?(?:无法|無法|不能)(?:播放|加载|載入)(?=[。！!，,]?.{0,12}$)',
	'(?:请|請)(?:启用|啟用|开启|開啟|打开|打開) ?javascript ?(?:以|来|來|才能)?(?:观看|觀看|播放|收听|收聽)',
	// Japanese, Korean
	'(?:お使いの|ご利用の|ご使用の)(?:端末|機器|デバイス|ブラウザー?|環境)(?:で)?は[、 ]?.{0,20}(?:再生|動画|メディア|音声).{0,20}(?:できません|いません|されていません|対応していません)',
	'この(?:動画|音声|メディア)は?(?:を)?再生できません',
	'(?:사용하시는 |사용 중인 |현재 )?(?:기기|브라우저|장치|단말기)(?:에서는?|는|가|은)? .{0,20}(?:재생|동영상|미디어|비디오).{0,20}(?:않|없)',
	'이 (?:동영상|비디오|오디오)[을를]? (?:재생할 )?(?:수 없|사용할 수 없)',
	// European languages
	`(?:lo sentimos, ?)?(?:tu|su) (?:dispositivo|navegador|equipo) no (?:soporta|admite|es compatible con|permite|puede reproducir).{0,30}(?:${played})`,
	'(?:no es posible|no se puede) reproducir este (?:v[ií]deo|audio)',
	`(?:o )?seu (?:dispositivo|aparelho|navegador|equipamento) não (?:suporta|permite|consegue|é compatível com|pode reproduzir).{0,30}(?:${played})`,
	`(?:désolé, ?)?votre (?:appareil|navigateur|terminal) ne (?:supporte|permet|peut|prend) (?:pas|pas en charge).{0,30}(?:${played})`,
	'(?:cette|la) vidéo ne peut (?:pas )?être (?:lue|chargée)',
	`(?:dein|ihr) (?:gerät|browser) (?:unterstützt|kann)(?=.{0,60}(?:kein|nicht)).{0,40}(?:${played})`,
	'dieses (?:video|audio|medium) kann nicht (?:abgespielt|wiedergegeben|geladen) werden',
	'(?:il )?(?:tuo|suo|vostro) (?:dispositivo|browser) non (?:supporta|può|è in grado).{0,40}(?:video|audio|contenut|multimedial|riproduzione)',
	'(?:uw|je|jouw) (?:apparaat|browser) (?:ondersteunt|kan)(?=.{0,60}(?:geen|niet)).{0,40}(?:video|audio|media|afspelen)',
	`ваше? (?:устройство|браузер|пристрій) не (?:поддерживает|підтримує|может|може).{0,40}(?:${played})`,
	'(?:twoje|twoja) (?:urządzenie|przeglądarka) nie (?:obsługuje|może).{0,40}(?:wideo|audio|multimedi|odtwarz)',
	'(?:cihazınız|tarayıcınız).{0,40}(?:video|medya|ses|oynat).{0,40}desteklemiyor',
	// Arabic, Persian, Indonesian, Vietnamese, Hindi
	'(?:جهازك|متصفحك)[^.]{0,20} ?لا يدعم .{0,40}(?:الفيديو|الوسائط|تشغيل)',
	'(?:دستگاه|مرورگر) شما (?=.{0,90}نمی).{0,60}(?:پخش|ویدیو|ویدئو|رسانه)',
	'(?:perangkat|browser|peramban|gawai) anda tidak (?:mendukung|dapat).{0,40}(?:video|media|audio|pemutaran)',
	'(?:thiết bị|trình duyệt) của (?:bạn|quý vị) không (?:hỗ trợ|thể).{0,40}(?:video|phát|truyền thông|media)',
	'आपके? (?:डिवाइस|ब्राउज़र|उपकरण) .{0,40}(?:मीडिया|वीडियो|प्लेबैक).{0,40}(?:नहीं)',
];

/** UTF-16 units: longer texts are an article’s. */
const longestSaying = 240;

/** For texts in lower case: a pattern of this size that passes over case takes Node longer to make than a post to be linted. */
const saying = new RegExp(`^\\W{0,3}(?:${sayings.join('|')})`);

/** Whether a post may hold such a text at all. */
export const maySayThatNothingPlays =
	/device|browser|be (?:played|loaded|displayed)|javascript|available|compatible source|器材|设备|設備|装置|裝置|浏览器|瀏覽器|手机|手機|播放|端末|機器|デバイス|ブラウザ|再生|기기|브라우저|장치|단말기|동영상|비디오|오디오|dispositivo|navegador|reproducir|aparelho|appareil|navigateur|vidéo|gerät|abgespielt|wiedergegeben|apparaat|устройств|браузер|пристрій|urządzenie|przeglądarka|cihaz|tarayıcı|جهازك|متصفحك|الجهاز|دستگاه|مرورگر|perangkat|peramban|gawai|thiết bị|trình duyệt|डिवाइस|ब्राउज़र|उपकरण/i;

/**
 * Whether a text is what a player shows in its place because it cannot play.
 * @param text white space folded
 */
export function saysThatNothingPlays(text: string): boolean {
	return text.length <= longestSaying && maySayThatNothingPlays.test(text) && saying.test(text.toLowerCase());
}
