import {decodeLeniently, isBareUrl} from '../../src/authoring.ts';

/** No name of a file is longer than a line. */
const longestName = 120;

/** A name with spaces is one only if it counts or dates something: sentences may end in the name of a file. */
export function isFileName(text: string): boolean {
	if (text.length > longestName) return false;
	if (/^\S*[^\s/.]\.(?:avif|bmp|gif|heic|jfif|jpe?g|png|svg|tiff?|webp)(?:[?#]\S*)?$/i.test(text) && /[/?]/.test(text))
		return true;
	if (/[/?<>|"，。！？；：、,;!]/.test(text)) return false;
	if (!/[^.\s]\.(?:avif|bmp|gif|heic|jfif|jpe?g|png|svg|tiff?|webp)$/i.test(text)) return false;
	return !/\s/.test(text) || /\d/.test(text);
}

/** What cameras, telephones, messengers, agencies and content systems call their files: a number, or twelve hexadecimal digits and more. */
export function isCode(text: string): boolean {
	if (text.length > longestName) return false;
	if (isDatedName(text) || stockName.test(text) || hatenaName.test(text) || wordName.test(text)) return true;
	if (/^\S*\p{L}\S*[-_](?:\d{2,4}x\d{2,4}|e1[3-9]\d{8})$/u.test(text) && !isBareUrl(text)) return true;
	if (!/^[\w.*~%+@()-]+$/.test(text)) return false;
	if (cameraName.test(text) || timeName.test(text) || isMixedCode(text)) return true;
	return (text.match(/[0-9a-f]{12,}/gi) ?? []).some((digits) => /\d/.test(digits));
}

/**
 * Whether a text is what the image's own file is called, and written as only names of files are: `02_harbour_web` for
 * `02_harbour_web.jpg`. `ferry` for `ferry.jpg`, and `wi-fi` for `wi-fi.png`, say what there is to see.
 * @param source the URL of the image
 */
export function isOwnFileName(text: string, source: string | undefined): boolean {
	if (source === undefined || text.length > longestName || /\s/.test(text) || /^data:/i.test(source)) return false;
	const stem = stemOf(source);
	if (stem !== text.toLowerCase() && stem.replace(sizeOrCopy, '') !== text.toLowerCase()) return false;
	const parts = text.split(/[-_]/).filter((part) => part !== '');
	if (text.includes('_') || /[-.](?:scaled|rotated|min|\d+px)$|@\dx$/i.test(text)) return parts.length > 1;
	if (/^\d{6,}$/.test(text) || /^(?=.*\d.*\d)(?=.*[a-f].*[a-f])[0-9a-f]{6,}$/.test(text)) return true;
	if (parts.length >= fewestParts) return true;
	const isLowerCase = text === text.toLowerCase();
	return (
		isLowerCase && ((parts.length > 2 && parts.some((part) => /^\d+$/.test(part))) || /^[a-z]{1,3}-\d$/.test(text))
	);
}

/** Words with hyphens that mean something have fewer parts: jack-in-the-box. */
const fewestParts = 5;

/** What content systems put behind the name of a file for the size of a copy. */
const sizeOrCopy = /(?:[-_](?:\d{2,4}x\d{2,4}|scaled|e1[3-9]\d{8}))+$/;

/** The name of a file in lower case, without its folder, its extension, and what it is asked for. */
function stemOf(source: string): string {
	const path = source.replace(/[?#].*$/s, '');
	const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.\w{2,5}$/, '');
	return decodeLeniently(name).toLowerCase();
}

/** Whether a text is a name that says when a picture was taken or sent, and nothing of what it shows. */
export function isDatedName(text: string): boolean {
	return text.length <= longestName && datedName.test(text);
}

const cameraName =
	/^(?:(?:img|dsc[nf]?|pxl|mvimg|pano|burst)[_-]?\d{3,}|(?:cimg|sam|gopr|dji|fb_img|wechatimg|mmexport|kakaotalk|p10[0-9]|imgp|pict|received|inshot|picsart|snapchat|thumb|viber_image)[_-]?\d{4,}|_(?:mg|dsc|img)_?\d{3,}$|img-\d{8}-wa\d+)/i;

/** A day and a time of it: `20210304_101112`. */
const timeName =
	/^(?:[a-z]{2,12}[-_])?20[0-3]\d(?:0[1-9]|1[0-2])[0-3]\d[-_]?[0-2]\d[0-5]\d[0-5]\d\d{0,3}$|^1[2-9]\d{11}$/i;

/** How agencies number their pictures: `shutterstock_123456789`. */
const stockName =
	/^(?:adobe ?stock|shutterstock|i ?stock(?:photo)?|getty ?images?|depositphotos|dreamstime|alamy|123rf|fotolia|pexels|pixabay|unsplash|bigstock(?:photo)?|canstock(?:photo)?|stock[-_ ]photo|freepik|vecteezy|envato|imago|afp|epa|dpa|reuters)[-_ ](?:[\w-]{1,40}[-_])?\d{5,}(?:[-_.]\S{0,40})?$/i;

/** What Hatena's service for photographs gives: `f:id:name:20210304101112j:plain`. */
const hatenaName = /^f:id:[\w-]{1,40}:\d{14}\w?:\w{1,20}$/;

/** What Word calls the pictures of a page that it saves. */
const wordName = /^clip_?image\d{3}(?:\[\d{1,3}\])?$/i;

/** `1_xK9aQwErTyUiOp`, as Medium has it: letters of both sizes and numbers, as nobody mixes them. */
function isMixedCode(text: string): boolean {
	const [, code = ''] = /^[01][_*]([\w-]{12,})$/.exec(text) ?? [];
	return /[a-z][A-Z].*[a-z][A-Z]/.test(code) && /\d/.test(code);
}

/** What programs call the pictures that they take, send or keep: in many languages, a picture of the screen. */
const datedThings = [
	'whatsapp image|signal|photo|foto|pasted image|clipboard|scan|vlcsnap|edited|resized|collage',
	'screen ?shot|screen ?capture|screen ?grab|screencap|capture',
	'bildschirmfoto|bildschirmaufnahme|captura(?: de (?:pantalla|tela|ecrã))?|schermata|istantanea schermo',
	"capture d[’']?[ée]cran|schermafbeelding|schermopname|skärmavbild|skärmbild|skärmdump|skjermbilde|skjermdump|skærmbillede",
	'näyttökuva|kuvakaappaus|zrzut ekranu|snímek obrazovky|snímka obrazovky|képernyőkép|képernyőfotó|captură de ecran',
	'ekran (?:resmi|görüntüsü|alıntısı)|στιγμιότυπο(?: οθόνης)?|снимок экрана|скриншот|знімок(?: екрана)?|снимка на екрана',
	'snimka zaslona|slika zaslona|ảnh chụp màn hình|ảnh màn hình|tangkapan layar|cuplikan layar|ภาพหน้าจอ|لقطة (?:ال)?شاشة|صورة الشاشة|צילום מסך',
	'微信图片|微信圖片|微信截图|微信截圖|qq图片|qq圖片|qq截图|qq截圖|屏幕截图|屏幕截圖|屏幕快照|螢幕截圖|螢幕快照|截屏|截图|截圖',
	'スクリーンショット|スクショ|画面キャプチャ|스크린샷|화면 캡처|화면 캡쳐',
].join('|');

/** What stands beside the numbers of a time. */
const timeWords =
	'at|um|om|kl|klo|à|a las|a la|às|alle|ore|в|о|o|u|saat|上午|下午|晚上|凌晨|中午|午前|午後|오전|오후|a\\.? ?m\\.?|p\\.? ?m\\.?|uhr|h';

const datedName = new RegExp(
	`^(?:${datedThings})[ _-]*(?:20\\d\\d[-_.年]?[01]\\d[-_.月]?[0-3]\\d|20\\d\\d[-./年년] ?[01]?\\d[-./月월] ?[0-3]?\\d|[0-3]?\\d[-_.][01]?\\d[-_.]20\\d\\d)(?:[\\d\\s:._()日일-]|${timeWords})*(?:_[a-z][\\w.]{0,30})?$`,
	'i',
);
