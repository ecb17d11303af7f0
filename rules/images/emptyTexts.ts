/** Words that stand where nobody wrote a description. */
export const emptyWords: readonly string[] = [
	'image',
	'img',
	'photo',
	'picture',
	'pic',
	'图片',
	'圖片',
	'图像',
	'圖像',
	'照片',
	'file',
	'filev',
	'.',
	'null',
	'undefined',
	'[object Object]',
	'alt text',
	'image alt text',
	'image description',
	'enter image description here',
	'placeholder',
	'placeholder image',
	'image placeholder',
	'图片描述',
	'在这里插入图片描述',
	'这里写图片描述',
	'請輸入圖片描述',
	'画像',
	'写真',
	'사진',
	'이미지',
	'foto',
	'imagen',
	'imagem',
	'immagine',
	'afbeelding',
	'zdjęcie',
	'obrázek',
	'fotoğraf',
	'изображение',
	'картинка',
	'фото',
	'зображення',
	'gambar',
	'hình ảnh',
	'รูปภาพ',
	'صورة',
	'تصویر',
	'תמונה',
	'तस्वीर',
];

/** No name of a file is longer than a line. */
const longestName = 120;

/** A name with spaces is one only if it counts or dates something: sentences may end in the name of a file. */
export function isFileName(text: string): boolean {
	if (text.length > longestName || /[/?<>|"，。！？；：、,;!]/.test(text)) return false;
	if (!/[^.\s]\.(?:avif|bmp|gif|heic|jfif|jpe?g|png|svg|tiff?|webp)$/i.test(text)) return false;
	return !/\s/.test(text) || /\d/.test(text);
}

/** What cameras, telephones, messengers and content systems call their files: a number, or twelve hexadecimal digits and more. */
export function isCode(text: string): boolean {
	if (text.length > longestName) return false;
	if (isDatedName(text)) return true;
	if (!/^[\w.*~%+@()-]+$/.test(text)) return false;
	if (cameraName.test(text)) return true;
	return (text.match(/[0-9a-f]{12,}/gi) ?? []).some((digits) => /\d/.test(digits));
}

/** Whether a text is a name that says when a picture was taken or sent, and nothing of what it shows. */
export function isDatedName(text: string): boolean {
	return text.length <= longestName && datedName.test(text);
}

const cameraName =
	/^(?:(?:img|dsc[nf]?|pxl|mvimg)[_-]?\d{3,}|(?:cimg|sam|gopr|dji|fb_img|wechatimg|mmexport|kakaotalk|p10[0-9]|imgp|pict)[_-]?\d{4,}|_(?:mg|dsc|img)_?\d{3,}$|img-\d{8}-wa\d+)/i;

const datedName =
	/^(?:whatsapp image|screen ?shot|screenshot|bildschirmfoto|captura de pantalla|schermata|微信图片|微信圖片|微信截图|qq图片|qq截图|屏幕截图|螢幕截圖|スクリーンショット|photo|foto)[ _-]*(?:20\d\d[-_.年]?[01]\d[-_.月]?[0-3]\d|[0-3]?\d[-_.][01]?\d[-_.]20\d\d)(?:[\d\s:._()-]|at|um|a\.?m\.?|p\.?m\.?)*$/i;

/** `image1`, `img_02`, `图片3`: a word for a picture, and which one it is. “Photo 51” is a name. */
export function isCountedWord(text: string, words: ReadonlySet<string>): boolean {
	const [, word = ''] = /^(.{2,20}?)[_-]?(?:\d{1,4}|\(\d{1,3}\))$/u.exec(text) ?? [];
	return /^\p{L}+$/u.test(word) && words.has(word.toLowerCase());
}
