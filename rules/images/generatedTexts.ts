/**
 * Whether a content system says that an image has no description, and what its file is called, as WordPress does for editors in their
 * language.
 */
export function saysThatEmpty(text: string): boolean {
	return text.length <= longestText && emptyAttribute.test(text);
}

const longestText = 300;

const emptyAttribute =
	/^(?:this image has an empty alt attribute|dieses bild hat ein leeres alt-attribut|l[’']attribut alt de cette image est vide|cette image a un attribut alt vide|el atributo alt de esta imagen está vacío|esta imagen tiene un atributo alt vacío|l[’']attributo alt di questa immagine è vuoto|questa immagine ha l[’']attributo alt vuoto|(?:esta|a) imagem (?:tem|possui|não tem) um (?:texto|atributo) alt|o atributo alt desta imagem está vazio|deze afbeelding heeft een leeg alt-attribuut|ten obrazek ma pusty atrybut alt|denna bild har ett tomt alt-attribut|(?:у этого изображения|это изображение имеет) пуст|bu görselin alt özelliği boş|この画像には alt 属性が指定されておらず|이 이미지는 대체 속성이 비어|此图像的 ?alt ?属性为空|圖片的 ?alt ?屬性值為空白|這個圖片的 ?alt ?屬性值為空白)/i;

/** Whether a text is what a program of a social network guessed. */
export function isGuess(text: string): boolean {
	return /^(?:image may contain: |may be an? (?:[\w-]{1,20} ){0,3}(?:image|photo|cartoon|illustration|meme|close-?up|selfie|doodle|graphic|screenshot|twitter screenshot)(?: of | that says )|(?:es )?(?:posible|puede ser una) imagen de |peut être une image de |kann ein bild von |può essere un['’]immagine |pode ser uma imagem de |może być zdjęciem |可能是.{0,30}的(?:图片|圖像|图像|卡通|插圖))/i.test(
		text.slice(0, longestText),
	);
}

/**
 * Whether a text names who took or gave a picture, and nothing else: an agency behind a word for that, or a name behind `©`. A name
 * alone may be what the picture shows, and so may what stands behind `Photo:`.
 */
export function isCredit(text: string): boolean {
	if (text.length > longestCredit) return false;
	return creditOfAgency.test(text) || copyrightOfName.test(text);
}

const longestCredit = 80;

const agency =
	'reuters|afp|ap|dpa|epa|efe|ansa|apa|pap|tass|upi|xinhua|kyodo|yonhap|belga|anp|ntb|tt|lusa|keystone|getty ?images|getty|shutterstock|istock(?:photo)?|adobe ?stock|picture[- ]alliance|imago(?: images)?|alamy|depositphotos|dreamstime|unsplash|pixabay|pexels|fotolia|123rf|wikimedia(?: commons)?|wikipedia|associated press|agence france-presse|риа новости|тасс|新华社|新華社|共同社|共同通信|法新社|路透社|美联社|美聯社|中央社|视觉中国|視覺中國|연합뉴스';

const creditOfAgency = new RegExp(
	`^(?:(?:photos?|pictures?|images?|fotos?|bild(?:er)?|fotografía|crédits?|credits?|quelle|source|fuente|fonte|zdjęcie|фото|写真|사진|图|圖|图片来源|圖片來源|图源|圖源|来源|來源)(?: (?:credits?|photo|by|courtesy(?: of)?))* ?[:：/／]? ?|©|\\(c\\)|copyright )\\s*(?:${agency})(?: ?[/,|–-] ?(?:${agency}))*\\.?$`,
	'i',
);

/** Every word of a name begins with a capital. */
const copyrightOfName =
	/^(?:©|\([cC]\) |Copyright )\s*(?:(?:19|20)\d\d,? )?\p{Lu}[\p{L}.'’-]*(?:[ /][\p{Lu}\d][\p{L}\d.'’-]*){0,4}$/u;
