/** What sites of one language write, in texts of our own. */
export interface RelatedWords {
	readonly language: string;
	/** Over boxes of links to other articles. */
	readonly headings: readonly string[];
	/** Before such links in a line. */
	readonly markers: readonly string[];
	readonly titles: readonly string[];
	/** A sentence of an article; a link goes where the `*` stands. */
	readonly sentence: string;
	/** The heading of a part of an article. */
	readonly section: string;
	/** What stands before tags, and over contents and sources. */
	readonly others: {readonly tags: string; readonly contents: string; readonly sources: string};
}

/** Written from what newspapers say, not from the list that they are compared with. */
export const relatedWords: readonly RelatedWords[] = [
	{
		language: 'zh-Hant',
		headings: ['延伸閱讀', '相關新聞', '您可能也喜歡', '推薦閱讀'],
		markers: ['延伸閱讀：', '更多新聞：'],
		titles: ['漁港的新堤防下週完工', '老船塢改成了圖書館', '渡輪三週後恢復行駛'],
		sentence: '港務局說，這項工程*要到明年春天才會完成，居民仍在等待答覆。',
		section: '工程的由來',
		others: {tags: '標籤：', contents: '目錄', sources: '參考資料'},
	},
	{
		language: 'zh-Hans',
		headings: ['相关阅读', '相关内容', '猜你喜欢', '热门推荐'],
		markers: ['延伸阅读：', '相关报道：'],
		titles: ['渔港的新堤坝下周完工', '旧船坞改成了图书馆', '渡轮三周后恢复航行'],
		sentence: '港务局说，这项工程*要到明年春天才能完成，居民还在等待答复。',
		section: '工程的由来',
		others: {tags: '标签：', contents: '目录', sources: '参考资料'},
	},
	{
		language: 'ja',
		headings: ['関連記事', 'あわせて読みたい', 'おすすめ記事', '人気記事ランキング'],
		markers: ['関連記事：', '合わせて読みたい：'],
		titles: ['漁港の新しい堤防が来週完成', '古いドックが図書館になった', '渡し船が三週間ぶりに再開'],
		sentence: '港湾局によると、この工事*は来年の春まで続き、住民は返事を待っている。',
		section: '工事の始まり',
		others: {tags: 'タグ：', contents: '目次', sources: '参考文献'},
	},
	{
		language: 'ko',
		headings: ['관련기사', '많이 본 뉴스', '추천 기사', '함께 보면 좋은 기사'],
		markers: ['관련 기사:', '더 읽어보기:'],
		titles: [
			'어항의 새 방파제가 다음 주에 완공된다',
			'낡은 조선소가 도서관이 되었다',
			'나룻배가 삼 주 만에 다시 다닌다',
		],
		sentence: '항만청은 이 공사*가 내년 봄까지 이어지며 주민들이 답을 기다린다고 말했다.',
		section: '공사의 시작',
		others: {tags: '태그:', contents: '목차', sources: '참고 문헌'},
	},
	{
		language: 'en',
		headings: ['Related stories', 'You may also like', 'Most read', 'More from the harbour desk'],
		markers: ['Read more:', 'Also read:'],
		titles: [
			'The harbour wall will be ready next week',
			'An old dock becomes a library',
			'The ferry sails again after three weeks',
		],
		sentence: 'The harbour office says that the works * will go on until spring, and that it has no answer yet.',
		section: 'How the works began',
		others: {tags: 'Tags:', contents: 'Contents', sources: 'References'},
	},
	{
		language: 'de',
		headings: ['Das könnte Sie auch interessieren', 'Mehr zum Thema', 'Meistgelesen', 'Weitere Artikel'],
		markers: ['Lesen Sie auch:', 'Mehr zum Thema:'],
		titles: [
			'Die Hafenmauer wird nächste Woche fertig',
			'Aus dem alten Dock wird eine Bücherei',
			'Die Fähre fährt nach drei Wochen wieder',
		],
		sentence: 'Das Hafenamt sagt, dass die Arbeiten * bis zum Frühling dauern und eine Antwort noch aussteht.',
		section: 'Wie die Arbeiten begannen',
		others: {tags: 'Schlagwörter:', contents: 'Inhalt', sources: 'Quellen'},
	},
	{
		language: 'fr',
		headings: ['Sur le même sujet', 'À lire aussi', 'Les plus lus', 'Articles similaires'],
		markers: ['Lire aussi :', 'À LIRE ÉGALEMENT :'],
		titles: [
			'La digue du port sera prête la semaine prochaine',
			'Un vieux dock devient une bibliothèque',
			'Le bac repart après trois semaines',
		],
		sentence: 'La capitainerie dit que les travaux * dureront jusqu’au printemps et que la réponse se fait attendre.',
		section: 'Comment les travaux ont commencé',
		others: {tags: 'Mots-clés :', contents: 'Sommaire', sources: 'Références'},
	},
	{
		language: 'es',
		headings: ['Noticias relacionadas', 'Te puede interesar', 'Lo más leído', 'Más noticias'],
		markers: ['Lee también:', 'LEA TAMBIÉN:'],
		titles: [
			'El dique del puerto estará listo la próxima semana',
			'Un viejo muelle se convierte en biblioteca',
			'El transbordador zarpa tras tres semanas',
		],
		sentence: 'La capitanía dice que las obras * durarán hasta la primavera y que aún no hay respuesta.',
		section: 'Cómo empezaron las obras',
		others: {tags: 'Etiquetas:', contents: 'Índice', sources: 'Referencias'},
	},
	{
		language: 'pt',
		headings: ['Leia também', 'Notícias relacionadas', 'Mais lidas', 'Veja também'],
		markers: ['Leia mais:', 'Veja também:'],
		titles: [
			'O molhe do porto fica pronto na próxima semana',
			'Uma doca velha vira biblioteca',
			'A balsa volta a navegar depois de três semanas',
		],
		sentence: 'A capitania diz que as obras * vão até a primavera e que ainda não há resposta.',
		section: 'Como as obras começaram',
		others: {tags: 'Etiquetas:', contents: 'Índice', sources: 'Referências'},
	},
	{
		language: 'it',
		headings: ['Leggi anche', 'Articoli correlati', 'Potrebbe interessarti', 'I più letti'],
		markers: ['Leggi anche:', 'LEGGI ANCHE –'],
		titles: [
			'La diga del porto sarà pronta la settimana prossima',
			'Un vecchio molo diventa biblioteca',
			'Il traghetto riparte dopo tre settimane',
		],
		sentence: 'La capitaneria dice che i lavori * dureranno fino a primavera e che la risposta manca ancora.',
		section: 'Come sono iniziati i lavori',
		others: {tags: 'Tag:', contents: 'Indice', sources: 'Fonti'},
	},
	{
		language: 'nl',
		headings: ['Lees ook', 'Gerelateerde artikelen', 'Meest gelezen', 'Meer over dit onderwerp'],
		markers: ['Lees ook:', 'Zie ook:'],
		titles: [
			'De havenmuur is volgende week klaar',
			'Een oud dok wordt bibliotheek',
			'De veerboot vaart weer na drie weken',
		],
		sentence: 'Het havenkantoor zegt dat de werken * tot de lente duren en dat er nog geen antwoord is.',
		section: 'Hoe de werken begonnen',
		others: {tags: 'Trefwoorden:', contents: 'Inhoud', sources: 'Bronnen'},
	},
	{
		language: 'pl',
		headings: ['Czytaj także', 'Zobacz również', 'Podobne artykuły', 'Najczęściej czytane'],
		markers: ['Czytaj też:', 'Przeczytaj również:'],
		titles: [
			'Falochron będzie gotowy w przyszłym tygodniu',
			'Stary dok zmienia się w bibliotekę',
			'Prom pływa znowu po trzech tygodniach',
		],
		sentence: 'Kapitanat mówi, że prace * potrwają do wiosny i że odpowiedzi jeszcze nie ma.',
		section: 'Jak zaczęły się prace',
		others: {tags: 'Tagi:', contents: 'Spis treści', sources: 'Źródła'},
	},
	{
		language: 'ru',
		headings: ['Читайте также', 'Похожие статьи', 'Материалы по теме', 'Самое читаемое'],
		markers: ['Читайте также:', 'ЧИТАЙТЕ ЕЩЁ:'],
		titles: [
			'Мол в порту достроят на следующей неделе',
			'Старый док станет библиотекой',
			'Паром снова ходит через три недели',
		],
		sentence: 'Управление порта говорит, что работы * продлятся до весны и ответа пока нет.',
		section: 'Как начались работы',
		others: {tags: 'Теги:', contents: 'Содержание', sources: 'Источники'},
	},
	{
		language: 'uk',
		headings: ['Читайте також', 'Схожі статті', 'Новини за темою', 'Найпопулярніше'],
		markers: ['Читайте також:', 'Дивіться також:'],
		titles: [
			'Мол у порту добудують наступного тижня',
			'Старий док стане бібліотекою',
			'Пором знову ходить через три тижні',
		],
		sentence: 'Управління порту каже, що роботи * триватимуть до весни і відповіді ще немає.',
		section: 'Як почалися роботи',
		others: {tags: 'Теги:', contents: 'Зміст', sources: 'Джерела'},
	},
	{
		language: 'tr',
		headings: ['İLGİLİ HABERLER', 'Bunlar da ilginizi çekebilir', 'Çok okunanlar', 'Benzer haberler'],
		markers: ['İlgili haber:', 'Bunu da okuyun:'],
		titles: [
			'Liman duvarı gelecek hafta bitiyor',
			'Eski rıhtım kütüphane oldu',
			'Vapur üç hafta sonra yeniden sefere çıktı',
		],
		sentence: 'Liman idaresi çalışmaların * ilkbahara kadar süreceğini ve henüz yanıt olmadığını söylüyor.',
		section: 'Çalışmalar nasıl başladı',
		others: {tags: 'Etiketler:', contents: 'İçindekiler', sources: 'Kaynaklar'},
	},
	{
		language: 'sv',
		headings: ['Läs också', 'Relaterade artiklar', 'Mest läst', 'Mer om ämnet'],
		markers: ['Läs även:', 'LÄS MER:'],
		titles: ['Hamnmuren blir klar nästa vecka', 'En gammal docka blir bibliotek', 'Färjan går igen efter tre veckor'],
		sentence: 'Hamnkontoret säger att arbetet * håller på till våren och att svaret dröjer.',
		section: 'Hur arbetet började',
		others: {tags: 'Taggar:', contents: 'Innehåll', sources: 'Källor'},
	},
	{
		language: 'ar',
		headings: ['اقرأ أيضًا', 'مقالات ذات صلة', 'الأكثر قراءة', 'قد يهمك أيضا'],
		markers: ['إقرأ أيضا:', 'شاهد أيضاً:'],
		titles: ['ينتهي سور الميناء الأسبوع القادم', 'حوض قديم يصبح مكتبة', 'العبّارة تبحر من جديد بعد ثلاثة أسابيع'],
		sentence: 'تقول إدارة الميناء إن الأعمال * ستستمر حتى الربيع وإن الجواب لم يصل بعد.',
		section: 'كيف بدأت الأعمال',
		others: {tags: 'الوسوم:', contents: 'المحتويات', sources: 'المراجع'},
	},
	{
		language: 'fa',
		headings: ['بیشتر بخوانید', 'مطالب مرتبط', 'اخبار مرتبط', 'پربازدیدترین‌ها'],
		markers: ['بیشتر بخوانید:', 'همچنین بخوانید:'],
		titles: ['دیوار بندر هفته آینده آماده می‌شود', 'اسکله قدیمی کتابخانه شد', 'کشتی پس از سه هفته دوباره حرکت کرد'],
		sentence: 'اداره بندر می‌گوید کارها * تا بهار ادامه دارد و هنوز پاسخی نیست.',
		section: 'کار چگونه آغاز شد',
		others: {tags: 'برچسب‌ها:', contents: 'فهرست', sources: 'منابع'},
	},
	{
		language: 'id',
		headings: ['Baca Juga', 'Berita Terkait', 'Artikel Lainnya', 'Terpopuler'],
		markers: ['Baca juga:', 'Simak juga:'],
		titles: [
			'Tembok pelabuhan selesai minggu depan',
			'Dok tua menjadi perpustakaan',
			'Feri berlayar lagi setelah tiga minggu',
		],
		sentence: 'Kantor pelabuhan berkata bahwa pekerjaan * akan berlangsung sampai tahun depan dan belum ada jawaban.',
		section: 'Bagaimana pekerjaan dimulai',
		others: {tags: 'Label:', contents: 'Daftar isi', sources: 'Referensi'},
	},
	{
		language: 'vi',
		headings: ['Tin liên quan', 'Đọc thêm', 'Có thể bạn quan tâm', 'Xem nhiều'],
		markers: ['Xem thêm:', 'Đọc thêm:'],
		titles: ['Bức tường cảng sẽ xong vào tuần tới', 'Bến tàu cũ thành thư viện', 'Phà chạy lại sau ba tuần'],
		sentence: 'Ban quản lý cảng nói rằng công trình * sẽ kéo dài đến mùa xuân và vẫn chưa có câu trả lời.',
		section: 'Công trình bắt đầu ra sao',
		others: {tags: 'Từ khóa:', contents: 'Mục lục', sources: 'Nguồn'},
	},
	{
		language: 'el',
		headings: ['Διαβάστε επίσης', 'ΣΧΕΤΙΚΑ ΑΡΘΡΑ', 'Δείτε επίσης', 'Τελευταία νέα'],
		markers: ['Διαβάστε επίσης:', 'ΔΙΑΒΑΣΤΕ ΑΚΟΜΑ:'],
		titles: [
			'Ο μόλος του λιμανιού τελειώνει την άλλη εβδομάδα',
			'Ένα παλιό ναυπηγείο γίνεται βιβλιοθήκη',
			'Το πλοίο ταξιδεύει ξανά μετά από τρεις εβδομάδες',
		],
		sentence: 'Το λιμεναρχείο λέει ότι τα έργα * θα κρατήσουν ως την άνοιξη και ότι απάντηση δεν υπάρχει ακόμα.',
		section: 'Πώς άρχισαν τα έργα',
		others: {tags: 'Ετικέτες:', contents: 'Περιεχόμενα', sources: 'Πηγές'},
	},
	{
		language: 'ro',
		headings: ['Citește și', 'Articole similare', 'Cele mai citite', 'Te-ar putea interesa'],
		markers: ['Citește și:', 'CITEŞTE ŞI:'],
		titles: [
			'Digul portului va fi gata săptămâna viitoare',
			'Un doc vechi devine bibliotecă',
			'Feribotul pleacă din nou după trei săptămâni',
		],
		sentence: 'Căpitănia spune că lucrările * vor ține până la primăvară și că răspunsul întârzie.',
		section: 'Cum au început lucrările',
		others: {tags: 'Etichete:', contents: 'Cuprins', sources: 'Surse'},
	},
];
