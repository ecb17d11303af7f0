/** Shortcodes of WordPress, of its plugins and of page builders; `*` at the end stands for the rest of a name. */
export const shortcodeNames: readonly string[] = [
	...'audio caption embed gallery playlist video wp_caption'.split(' '),
	...'contact-form contact-form-7 formidable gravityform mc4wp_form ninja_form wpforms'.split(' '),
	...'code sourcecode crayon highlight'.split(' '),
	...'dailymotion facebook flickr googlemaps googlevideo instagram scribd slideshare soundcloud ted tweet'.split(' '),
	...'twitter vimeo vine youtube youtube_sc wpvideo videopress'.split(' '),
	...'jetpack_* ngg_* nggallery rev_slider metaslider smartslider3 envira-gallery foogallery modula'.split(' '),
	...'product products add_to_cart woocommerce_* download easy_media_download'.split(' '),
	...'footnote ref toc tooltip spoiler toggle accordion tabs tab button column row pullquote dropcap divider'.split(
		' ',
	),
	...'one_half one_half_last one_third one_third_last two_third two_third_last'.split(' '),
	...'av_* cs_* et_pb_* fl_builder_* fusion_* mk_* nectar_* su_* tm_* us_* vc_* x_* elementor-template'.split(' '),
];

/** Names that nothing else has than shortcodes. */
export const unmistakable =
	/[_]|^(?:contact-form|wpforms|gravityform|nggallery|videopress|wpvideo|metaslider|smartslider|foogallery|envira-)/;

/** What WordPress writes without anything else, in a paragraph of its own. */
export const alone: ReadonlySet<string> = new Set(['gallery', 'playlist', 'toc', 'contact-form']);

/** What stands within sentences and gives them a word, a note or a sign. */
export const inline =
	/^(?:footnote|ref|tooltip|spoiler|toggle|highlight|button|dropcap|download|easy_media_download|products?|add_to_cart|(?:su|us|x|mk|tm|cs|av|et_pb|fl_builder|fusion|nectar|woocommerce)_.*)$/;
