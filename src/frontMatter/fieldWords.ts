/**
 * Words that keys of front matters are made of: what generators of sites, their themes and programs that export posts write. One
 * of them is no misspelling of another.
 */
export const fieldWords: ReadonlySet<string> = new Set(
	`about abstract access address after album alias aliases align alt amp anchor archive article asset assets attachment
	audience audio author authors avatar background badge banner before bio blog body book books border bottom brand
	breadcrumb build button by byline canonical caption card category categories changed channel chapter chart child children
	city class code collection collections color colour column columns comment comments contact content contents contributor
	contributors copyright count country course cover create created creator credit credits css custom data date dated dates
	day default description dir disable disqus download draft duration edit edited edition editor email embed enable
	enclosure end episode event events excerpt expires expiry extra faq favorite feature featured features feed field fields
	figure file filename files filter first folder font footer form format forms from full gallery genre group groups guest
	guid head header headers heading headline height hero hidden hide hits home host href html icon id image images img
	import index info inline input intro issue issues item items job js json key keys keyword keywords kind label labels lang
	language languages last lastmod layout lead lede left level library license like likes line lines link links list lists
	local locale location logo long main map maps markdown master math mathjax media member members menu message meta mode
	modified month more music name nav navigation next note notes number object of offset og open option options order
	origin original output outputs owner package page pages parent part parts password path people permalink person phone photo
	photos picture pictures pin pinned place plan poem post poster posts prev preview previous price print priority private
	product project projects public publication publish published publisher question quote rank rating read reading recipe
	redirect ref reference references region related release render repo resource resources review reviewer right rights
	role root rss rule scale schema school score script scripts search section sections seo series service set share short
	show side sidebar site sites size slide slides slug social sort source sources speaker special sponsor stage star start
	stat state status step sticky stop store story style styles subject subtitle summary tag tagline tags talk target team
	teaser template test text theme themes thumb thumbnail time timestamp timezone title titles toc toggle tool top topic
	topics track translation translations translator tweet twitter type uid unit unlisted update updated uri url use user
	username uuid value version venue via video videos view views visible visibility volume vote votes weight width word
	words year`.split(/\s+/),
);
