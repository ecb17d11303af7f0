/** How the link from a teaser to its article begins, in lower case. */
export const teaserWords: readonly string[] = [
	'continue reading',
	'keep reading',
	'read more',
	'read the rest',
	'read the full',
	'read full',
	'阅读全文',
	'閱讀全文',
	'查看全文',
	'继续阅读',
	'繼續閱讀',
	'阅读更多',
	'閱讀更多',
	'展开全文',
];

/** Class tokens of feeds that carry teasers. */
export const teaserTokens: readonly string[] = ['medium-feed-item'];

/** Beginnings of the class tokens of what stands in the way of those who have not paid. */
export const paywallTokens: readonly string[] = ['BarrierFailsafe'];

/** Class tokens of the sentence or two that stand between a title and its article. */
export const standfirstTokens: readonly string[] = [
	...'standfirst dek deck subtitle sub-title subhead subheading subheadline chapo'.split(' '),
	...'article-standfirst article-dek article-subtitle article-excerpt article__standfirst article__dek'.split(' '),
	...'article__subtitle entry-standfirst entry-dek entry-subtitle entry-excerpt post-dek post-subtitle'.split(' '),
	...'post-excerpt post__subtitle'.split(' '),
];

/** What templates hold until somebody writes an article, in lower case; `…` stands for any words. */
export const templateWords: readonly string[] = [
	'content here',
	'content goes here',
	'your content here',
	'your content goes here',
	'add content here',
	'add your content here',
	'insert content here',
	'insert your content here',
	'text goes here',
	'your text here',
	'add your text here',
	'lorem ipsum',
	'lorem ipsum dolor sit amet…',
	'welcome to wordpress. this is your first post. edit or delete it…',
	'this is an example page. it’s different from a blog post…',
];

/** Types of WordPress that are no articles: pages, and what plug-ins keep. */
export const pageTypes: readonly string[] = [
	...'page attachment wp_block wp_template wp_template_part nav_menu_item'.split(' '),
	...'elementor_library elementor-hf et_pb_layout fl-builder-template popup popupbuilder'.split(' '),
	...'product product_variation shop_order shop_coupon download give_forms give_donation donation wpdonations'.split(
		' ',
	),
	...'wpcf7_contact_form wpforms mc4wp-form forminator_forms'.split(' '),
	...'mpp-gallery memberpressproduct memberpressgroup sfwd-courses'.split(' '),
];

/** Titles that only pages of sites and of plug-ins have, in lower case. */
export const pageTitles: readonly string[] = [
	'privacy policy',
	'privacy notice',
	'cookie policy',
	'terms of service',
	'terms of use',
	'terms and conditions',
	'terms & conditions',
	'donation failed',
	'donation confirmation',
	'donation history',
	'donor dashboard',
	'payment failed',
	'transaction failed',
	'datenschutzerklärung',
	'politique de confidentialité',
	'política de privacidad',
	'política de privacidade',
	'隐私政策',
	'隱私政策',
	'隱私權政策',
	'服务条款',
	'服務條款',
	'使用條款',
];

/** What pages are called, and articles may be, in lower case. */
export const usualPageTitles: readonly string[] = [
	'about',
	'about me',
	'about us',
	'contact',
	'contact us',
	'contributors',
	'donate',
	'faq',
	'home',
	'impressum',
	'imprint',
	'legal notice',
	'masthead',
	'newsletter',
	'our team',
	'staff',
	'subscribe',
	'support us',
	'team',
	'关于',
	'关于我们',
	'關於',
	'關於我們',
	'联系我们',
	'聯絡我們',
	'聯繫我們',
	'首页',
	'首頁',
];
