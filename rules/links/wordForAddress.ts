/** What people, and programs that show how it is done, write where an address is still to come: in some forty languages. */
const words: readonly string[] = [
	'link, links here, link here, the link, your link, insert link, add link, article link, linkurl, link url, url, url here, your url, ' +
		'insert url, image url, source url, uri, href, permalink, hyperlink, address, web address, website, placeholder, slug, todo, to do, ' +
		'tbd, tba, tk, fixme, xxx, here, click here, no link, nolink, no url, coming soon, none, nil, false, true, n/a, na, text, ' +
		'http, https, www, mailto, html, javascript',
	'adresse, linkadresse, hier, verweis, verknüpfung, platzhalter',
	'lien, lien ici, ici, adresse ici, cliquez ici, insérer lien, à venir',
	'enlace, enlace aquí, vínculo, vinculo, dirección, direccion, liga, aquí, aqui, clic aquí, pendiente',
	'ligação, ligacao, hiperligação, endereço, endereco, clique aqui',
	'collegamento, indirizzo, qui, clicca qui, da inserire',
	'koppeling, verwijzing, adres, klik hier',
	'odnośnik, odnosnik, łącze, lacze, tutaj',
	'odkaz, adresa, zde, tady, tu',
	'ссылка, адрес, здесь, тут, сюда, посилання, адреса, връзка, линк, тук, веза, спасылка',
	'veza, poveznica, povezava, ovdje, ovde, tukaj',
	'länk, lank, adress, här, lenke, lenkje, her, hlekkur, tengill',
	'linkki, osoite, tästä, tähän, viide, siin',
	'hivatkozás, hivatkozas, cím, itt',
	'legătură, legatura, adresă, aici',
	'bağlantı, baglanti, burada, buraya, tıklayın',
	'σύνδεσμος, συνδεσμος, σύνδεσμοσ, διεύθυνση, εδώ, εδω',
	'رابط, الرابط, عنوان, هنا, پیوند, لینک, آدرس, اینجا, لنک',
	'קישור, כתובת, כאן',
	'लिंक, कड़ी, यहाँ, यहां, লিংক, இணைப்பு',
	'ลิงก์, ลิงค์, ที่นี่',
	'liên kết, đường dẫn, địa chỉ, tại đây',
	'tautan, pautan, alamat, di sini, sini',
	'enllaç, enllac, adreça, esteka, lotura, ligazón, dolen, nasc, ligilo, kiungo',
	'saite, nuoroda, čia, šeit, lidhje, ბმული, հղում',
];

const known: ReadonlySet<string> = new Set(
	words.flatMap((line) => line.split(', ')).map((word) => word.normalize('NFC')),
);

/** No such word is longer, with what may stand around it. */
const longest = 40;

/**
 * Whether a URL is a word that stands in the place of an address: `url`, `#link`, `(lien)`, `TODO`, `enlace`, or `@name`, a telephone
 * number, or signs alone. Whether a page of the archive is called so, only the archive knows.
 * @param url decoded from HTML, without white space at its ends
 */
export function isWordForAddress(url: string): boolean {
	if (url.length > longest) return false;
	if (/^@[\w.-]{2,}(?:@[\w.-]+)?$/.test(url) || /^\+\d[\d().-]{5,}$/.test(url)) return true;
	if (isOfSigns(url)) return true;
	const word = url
		.replace(/^[#(<["'“”„‘’«\s]+|[)>\]"'“”‘’»\s.…:!]+$/gu, '')
		.replace(/[\s_+-]+|%20/g, ' ')
		.normalize('NFC')
		.toLowerCase();
	return known.has(word);
}

/** Whether a URL has nothing that a name could be made of, and is no step through folders. */
function isOfSigns(url: string): boolean {
	return !/[\p{L}\p{N}\p{Extended_Pictographic}/]/u.test(url) && !/^(?:\.{1,2}$|[?#%])/.test(url);
}
