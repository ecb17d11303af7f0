/** Names of feeds. What is only called `feed` may be that of a herd, or of a friend. */
const feed = String.raw`(?:RSS(?:[- ]?(?:hub|bridge|app))?|Atom feeds?|(?:this|the|from|web|full[- ]?text) feeds?|feeds? (?=is |are |powered|generated|created|provided|delivered|made)|feed ?burner|フィード|피드|订阅源|訂閱源|全文输出|全文輸出)`;

/** What is said of feeds: that there are more of them, or who made this one. */
const sayings: readonly string[] = [
	'more|other|full[- ]?text|subscribe|passed through',
	'(?:powered|generated|created|provided|delivered|produced|made|brought to you|served|hosted|converted|built|extracted|fetched|offered) (?:for you )?(?:by|with|via|using|through)|via|read in',
	'更多|其他|其它|订阅|訂閱|获取|獲取|由|提供|生成|驱动|驅動|制作|製作|输出|輸出|来自|來自|通过|通過',
	'もっと|その他|他の|全文|登録|提供|配信|作成|により|によって',
	'더 많은|더 보기|다른|구독|제공|생성|제작',
	"m[aá]s|mais|plus de|d['’]autres|mehr|weitere|outros|altri|più|meer|więcej|больше|другие|daha fazla|fler|flere|lebih banyak|thêm|المزيد|بیشتر|περισσότερα",
	'propulsé|généré|fourni|créé|generad[oa]|proporcionad[oa]|cread[oa]|ofrecid[oa]|gerad[oa]|fornecid[oa]|criad[oa]',
	'bereitgestellt|erzeugt|erstellt|generiert|fornit[oa]|generat[oa]|creat[oa]|offert[oa]|aangeboden|gemaakt|gegenereerd',
	'wygenerowan[yoae]|dostarczan[yoae]|stworzon[yoae]|создан[оаы]?|предоставлен[оаы]?|сгенерирован[оаы]?|сделан[оаы]?',
	'oluşturuldu|sağlanmaktadır|sunulmaktadır|tarafından|dibuat oleh|disediakan oleh|cung cấp bởi|tạo bởi|مقدم من|بواسطة',
];

const feedName = String.raw`(?<![\p{Script=Latin}\p{N}])${feed}(?![\p{Script=Latin}\p{N}])`;
/** Both stand in one sentence. */
const between = '[^.!?。！？]{0,60}';
const saying = String.raw`(?:(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}\p{N}])(?:${sayings.join('|')}))`;

const mention = new RegExp(feedName, 'iu');
const statement = new RegExp(`${saying}${between}${feedName}|${feedName}${between}${saying}`, 'iu');

/** Whether a text speaks of feeds. */
export function namesFeed(text: string): boolean {
	return mention.test(text);
}

/** Whether a text offers feeds, or says who made this one: “Get more RSS”, “This feed is powered by …”. */
export function speaksForFeed(text: string): boolean {
	return statement.test(text);
}

/** Whether a text begins with who made something, whatever it calls that: “Full text by …”. */
export function beginsWithMaker(text: string): boolean {
	return /^\W{0,5}(?:(?:powered|generated|delivered|full[- ]?text|converted) by|via) /i.test(text);
}
