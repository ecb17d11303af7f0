import {
	classTokens,
	type Element,
	foldSpace,
	isElement,
	isHidden,
	type Post,
	property,
} from '../../../src/authoring.ts';
import {firstContents} from '../boxes/box.ts';
import {postStylesOf} from './postStyles.ts';

/**
 * What pages say to those who cannot see, before a credit or a caption: that it is one. The style sheet hides it from others. A comma
 * parts it from what follows, as readers of screens pause there.
 */
const labels: readonly string[] = [
	'image source|image caption|image copyright|media caption|video caption|audio caption|picture caption|photo caption|caption',
	'图像来源|图像加注文字|图片来源|视频加注文字|音频加注文字|影像加注文字|圖像來源|圖像加註文字|圖片來源|影片加註文字|視頻加註文字|音頻加註文字',
	'画像提供|画像説明|動画説明|音声説明|写真説明|画像の出典|画像のキャプション',
	'사진 출처|사진 설명|동영상 설명|이미지 출처|이미지 설명|영상 설명|오디오 설명',
	'fuente de la imagen|pie de foto|título del video|título del audio|pie de video',
	'crédito|legenda da foto|legenda do vídeo|legenda do áudio|crédito da imagem',
	"crédit photo|légende image|légende vidéo|légende audio|légende photo|source de l[’']image|source image",
	'автор фото|подпись к фото|подпись к видео|подпись к аудио|підпис до фото|підпис до відео|джерело зображення',
	'bildquelle|bildunterschrift|bildbeschreibung|videobeschreibung|bildrechte',
	"fonte immagine|fonte dell[’']immagine|didascalia|didascalia immagine|didascalia video",
	'bron afbeelding|bijschrift|źródło zdjęcia|podpis zdjęcia',
	'kaynak|fotoğraf altı yazısı|video altyazısı|görsel kaynağı',
	'صدر الصورة|مصدر الصورة|التعليق على الصورة|التعليق على الفيديو|منبع تصویر|توضیح تصویر|توضیح ویدئو|توضیح صوتی|تصویر کا ذریعہ|تصویر کا کیپشن|ویڈیو کیپشن',
	'sumber gambar|keterangan gambar|keterangan video|keterangan foto|chanzo cha picha|maelezo ya picha|maelezo ya video',
	'nguồn hình ảnh|chụp lại hình ảnh|chụp lại video|ที่มาของภาพ|คำบรรยายภาพ|คำบรรยายวิดีโอ',
	'इमेज स्रोत|इमेज कैप्शन|वीडियो कैप्शन|ছবির উৎস|ছবির ক্যাপশান|பட மூலாதாரம்|படக்குறிப்பு',
];

const comma = '[,，、،;；]';
const label = new RegExp(`^(?:${comma} ?)?(?:${labels.join('|')})(?: ?${comma})?$`, 'iu');

const parted = new RegExp(`^${comma}|${comma}$`);

/** UTF-16 units. */
const longestLabel = 40;

/** The label that an element is, at the start of a caption, a credit or a figure. */
export function readerLabelOf(post: Post, element: Element): string | undefined {
	if (element.tagName !== 'span' && element.tagName !== 'b') return undefined;
	const [text, ...others] = element.children;
	if (text?.type !== 'text' || others.length > 0 || text.value.length > longestLabel) return undefined;
	const words = foldSpace(text.value);
	// A comma in an element of its own is nobody's writing.
	if (!parted.test(words) || !label.test(words)) return undefined;
	return isHiddenByStyle(post, element) || !beginsCaption(post, element) ? undefined : words;
}

/** Whether a style hides an element, its own or one of the post that names its class. */
function isHiddenByStyle(post: Post, element: Element): boolean {
	if (/(?:position|clip|display)\s*:/i.test(property(element, 'style') ?? '') || isHidden(post, element)) return true;
	const {classes} = postStylesOf(post);
	return classTokens(element).some((token) => classes.has(token));
}

const captions: ReadonlySet<string> = new Set(['figcaption', 'p', 'small', 'cite']);

/** Whether an element is the first that stands in a caption, or in a paragraph. */
function beginsCaption(post: Post, element: Element): boolean {
	let node: Element = element;
	for (let height = 0; height < farthestCaption; height++) {
		const parent = post.parentOf(node);
		if (!isElement(parent) || firstContents(parent, 1)[0] !== node) return false;
		if (captions.has(parent.tagName)) return true;
		node = parent;
	}
	return false;
}

const farthestCaption = 3;
