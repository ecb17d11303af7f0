import {type Manner, manners} from './carouselManners.ts';

/** What a carousel is. */
export type CarouselKind = 'stray' | 'gallery' | 'advert' | 'testimonial' | 'hero' | 'sample';

/** A page of our own with one carousel, and what its reader must keep. */
export interface CarouselPage {
	/** Of the file, without its day. */
	readonly name: string;
	readonly kind: CarouselKind;
	readonly text: string;
	/** The article, and the pictures and captions of its gallery: each must be there once. */
	readonly texts: readonly string[];
	readonly pictures: readonly string[];
	/** What must be gone when all is fixed: the heading over what is no part of the article, its arrows, its links. */
	readonly furniture: readonly string[];
}

/** All pages: each manner before its script and after it, in all kinds of slides. */
export function carouselPages(): readonly CarouselPage[] {
	const kinds = Object.keys(slideLayouts) as readonly CarouselKind[];
	const pages: CarouselPage[] = [];
	for (const manner of manners) {
		for (const state of ['before', 'after'] as const) {
			// Two pages each of what matters most.
			for (const kind of [...kinds, 'stray', 'gallery'] as const) pages.push(pageOf(manner, state, kind, pages.length));
		}
	}
	return pages;
}

function pageOf(manner: Manner, state: 'before' | 'after', kind: CarouselKind, number: number): CarouselPage {
	const layouts = slideLayouts[kind];
	const write = layouts[number % layouts.length] ?? (() => '');
	const topics = Array.from({length: 4 + (number % 4)}, (_, index) => topicOf(number, index));
	const slides = topics.map((topic, index) => write(topic, index));
	const carousel = manner[state](slides);
	const paragraphs = [0, 1, 2, 3].map((index) => paragraphOf(number, index));
	const isFurniture = kind === 'stray' || kind === 'advert';
	const heading = isFurniture ? (furnitureHeadings[number % furnitureHeadings.length] ?? '') : '';
	const box = kind === 'sample' ? sampleOf(carousel) : isFurniture ? boxOf(carousel, heading, number) : carousel;
	const photo = `https://img.example/own/${number}.jpg`;
	const body = `<p>${paragraphs[0]}</p>\n<figure><img src="${photo}" alt="The article's own picture"><figcaption>Own caption ${number}</figcaption></figure>\n<h2>Section ${number}</h2>\n<p>${paragraphs[1]}</p>\n<p>${paragraphs[2]}</p>\n`;
	// Furniture stands at the end, as it does on news sites; a gallery in the middle of its article.
	const isLast = isFurniture && (number % 3 > 0 || number % 5 === 0);
	const rest = `<p>${paragraphs[3]}</p>\n`;
	const article = isLast ? `${body}${rest}${box}\n` : `${body}${box}\n${rest}`;
	const wrapped = kind === 'sample' ? article : `<div>\n${article}</div>\n`;
	return {
		name: `${String(number).padStart(3, '0')}-${kind}-${state}-${manner.name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`,
		kind,
		text: `---\nlayout: post\ntitle: "Page ${number}"\ndate: 2024-03-01T08:00:00.000Z\nauthor: Staff\nfrom: ${source}\n---\n${wrapped}`,
		texts: [
			...paragraphs,
			`Own caption ${number}`,
			`Section ${number}`,
			...(kind === 'gallery' ? topics.flatMap((topic) => captionIn(slides, topic)) : []),
		],
		pictures: [photo, ...(kind === 'gallery' ? topics.map(pictureOf) : [])],
		furniture: isFurniture ? [heading, ...topics.map(({title}) => title)] : [],
	};
}

const source = 'https://news.example/2024/march/the-page-itself';

/** What one slide is about. */
interface Topic {
	readonly id: string;
	readonly title: string;
	readonly label: string;
	readonly person: string;
}

/** How slides of each kind are written. */
const slideLayouts: Readonly<Record<CarouselKind, readonly ((topic: Topic, index: number) => string)[]>> = {
	stray: [
		(topic) => `<a href="${pageUrl(topic)}"><img src="${pictureOf(topic)}" alt=""> <h4>${topic.title}</h4></a>`,
		(topic) =>
			`<div class="media"><a href="${pageUrl(topic)}"><img src="${pictureOf(topic)}" alt="${topic.title}"></a></div><div class="meta"><a href="https://news.example/topics/${topic.label}">${topic.label}</a> / 1 March</div><h4><a href="${pageUrl(topic)}">${topic.title}</a></h4>`,
		(topic) =>
			`<a href="${pageUrl(topic)}"><img src="${pictureOf(topic)}" alt=""></a><h4>${topic.title}</h4><span>${topic.label}, 1 March</span><a href="${pageUrl(topic)}" class="anchor"></a>`,
		(topic) =>
			`<img src="${pictureOf(topic)}" alt=""><h3 class="title"><a href="${pageUrl(topic)}">${topic.title}</a></h3><p>${topic.title}: what is known so far, and what the council will decide in the week that follows.</p><span>By ${topic.person}</span>`,
		(topic) => `<a href="${pageUrl(topic)}">${topic.title}</a>`,
		(topic) =>
			`<ul><li><a href="${pageUrl(topic)}">${topic.title}</a></li><li><a href="${pageUrl(topic)}-2">${topic.title}, continued</a></li><li><a href="${pageUrl(topic)}-3">${topic.title}, at last</a></li></ul>`,
		(topic, index) =>
			index === 0
				? `<a href="${source}"><img src="${pictureOf(topic)}" alt=""> ${topic.title}</a>`
				: `<a href="${pageUrl(topic)}"><img src="${pictureOf(topic)}" alt=""> ${topic.title}</a>`,
		(topic) =>
			`<div class="thumb"><a href="${pageUrl(topic)}"><img data-src="${pictureOf(topic)}" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="${topic.title}"></a></div><span class="cat">${topic.label}</span><div class="post-title"><a href="${pageUrl(topic)}">${topic.title}</a></div><time>1 March 2024</time>`,
	],
	gallery: [
		(topic) => `<img src="${pictureOf(topic)}" alt="${topic.title}">`,
		(topic) =>
			`<figure><a href="${pictureOf(topic)}"><img src="${pictureOf(topic)}" alt="${topic.title}"></a><figcaption>${captionOf(topic)}</figcaption></figure>`,
		(topic, index) => `<a href="/viewer.html?img=${index + 1}"><img src="${pictureOf(topic)}" alt="A picture"></a>`,
		(topic) =>
			`<img src="${pictureOf(topic)}" alt="${topic.title}"><p class="caption">${captionOf(topic)} Photo: <a href="https://pictures.example/${topic.id}">${topic.person}</a></p>`,
		(topic, index) =>
			`<a href="${source}/photos/${index + 1}"><img src="${pictureOf(topic)}" alt=""></a><div class="legend">${captionOf(topic)}</div>`,
		(topic) =>
			`<img src="${pictureOf(topic)}" alt=""><div class="carousel-caption d-none d-md-block"><h5>${topic.title}</h5><p>${captionOf(topic)}</p></div>`,
		(topic) =>
			`<a href="https://www.flickr.com/photos/harbour/${topic.id}"><img src="${pictureOf(topic)}" alt="${topic.title}"></a>`,
		(topic) => `<a href="#" class="zoom"><img src="${pictureOf(topic)}" alt="${topic.title}"></a>`,
	],
	advert: [
		(topic) =>
			`<a href="https://shop${topic.id}.example/offer" rel="sponsored"><img src="${pictureOf(topic)}" alt=""> ${topic.title}</a>`,
		(topic) =>
			`<div class="product"><a href="https://store.example/p/${topic.id}"><img src="${pictureOf(topic)}" alt="${topic.title}"></a><h4><a href="https://store.example/p/${topic.id}">${topic.title}</a></h4><span class="price">€ 19.90</span></div>`,
		(topic) =>
			`<a href="https://partner-${topic.id}.example/" target="_blank"><img src="${pictureOf(topic)}" alt="${topic.title}"></a>`,
		(topic) =>
			`<a href="https://ads.example/click/${topic.id}" rel="nofollow sponsored"><img src="${pictureOf(topic)}" alt=""><span>${topic.title}</span></a><small>Advertisement</small>`,
	],
	testimonial: [
		(topic) => `<blockquote><p>${topic.title}: nothing better in years.</p><cite>${topic.person}</cite></blockquote>`,
		(topic) =>
			`<div class="testimonial"><img src="${pictureOf(topic)}" alt="${topic.person}" width="80"><div class="testimonial__text">They said that ${topic.title.toLowerCase()}, and it did.</div><div class="testimonial__name">${topic.person}</div></div>`,
		(topic) =>
			`<div class="quote-box">“${topic.title}”, says <a href="https://people.example/${topic.id}">${topic.person}</a>, who has lived here for years and has seen it all.</div>`,
	],
	hero: [
		(topic) =>
			`<img src="${pictureOf(topic)}" alt=""><div class="textbox"><h2>${topic.title}</h2><p>We have been here for you since the harbour was built, every day of the week.</p><a class="button" href="https://news.example/contact/${topic.id}">Contact us</a></div>`,
		(topic) =>
			`<img src="${pictureOf(topic)}" alt=""><div class="slide-caption"><h1>${topic.title}</h1><p>A welcome to all readers of this house, from everybody who works in it.</p></div>`,
		(topic) =>
			`<img src="${pictureOf(topic)}" alt=""><div class="carousel-caption"><h1>${topic.title}</h1><p>All that the harbour has to give, for you.</p><p><a class="btn btn-lg btn-primary" href="#" role="button">Sign up today</a></p></div>`,
		(topic) =>
			`<div class="slide-bg" style="background-image: url(${pictureOf(topic)})"></div><div class="slide-content"><h2>${topic.title}</h2><p>Join us, and learn what the harbour can be for all of us.</p><button type="button">Join</button></div>`,
	],
	sample: [(topic) => `<a href="${pageUrl(topic)}"><img src="${pictureOf(topic)}" alt=""> <h4>${topic.title}</h4></a>`],
};

/** Where a box of links to other pages stands, and what is over it. */
function boxOf(carousel: string, heading: string, number: number): string {
	const boxes = [
		`<h3>${heading}</h3>\n${carousel}`,
		`<section class="widget">\n<header><h2>${heading}</h2></header>\n${carousel}\n</section>`,
		`<section>\n<div class="heading-wrapper"><div class="strip"><h3>${heading}</h3></div></div>\n<div class="group">\n${carousel}\n<div class="adslot" style="margin-top: -8px"></div>\n</div>\n</section>`,
		`<div class="box">\n<div class="box_head">${heading}</div>\n<div>\n${carousel}\n</div>\n<div class="prev">&lt;</div>\n<div class="next">&gt;</div>\n</div>`,
		`<aside>\n<h4><span>${heading}</span></h4>\n<div id="slot-7"></div>\n${carousel}\n<a class="more" href="https://news.example/all">More stories</a>\n</aside>`,
	];
	return boxes[number % boxes.length] ?? carousel;
}

/** Documentation shows the markup, and says what it does. */
function sampleOf(carousel: string): string {
	const escaped = carousel.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
	return `\n\`\`\`html\n${carousel}\n\`\`\`\n\n<pre><code>${escaped}</code></pre>\n\n<div class="demo-carousel"><div>1</div><div>2</div><div>3</div></div>\n`;
}

function topicOf(number: number, index: number): Topic {
	const seed = number * 7 + index * 3;
	const subject = subjects[seed % subjects.length] ?? '';
	const verb = verbs[(seed + number) % verbs.length] ?? '';
	const object = objects[(number * 5 + index) % objects.length] ?? '';
	const person = people[(number + index) % people.length] ?? '';
	const label = labels[index % labels.length] ?? '';
	return {id: `n${number}x${index}`, title: `${subject} ${verb} ${object} ${number}.${index}`, label, person};
}

function pageUrl({id}: Topic): string {
	return `https://news.example/2024/march/${id}-story`;
}

function pictureOf({id}: Topic): string {
	return `https://img.example/slides/${id}.jpg`;
}

function captionOf({title}: Topic): string {
	return `Seen on Monday: ${title}.`;
}

function captionIn(slides: readonly string[], topic: Topic): readonly string[] {
	return slides.some((slide) => slide.includes(captionOf(topic))) ? [captionOf(topic)] : [];
}

function paragraphOf(number: number, index: number): string {
	const subject = subjects[(number + index * 5) % subjects.length] ?? '';
	const person = people[(number * 3 + index) % people.length] ?? '';
	return `${subject} was what paragraph ${number}.${index} is about, and ${person} told this paper at length how it had come to be, what the years before had been like, and why nobody in the town had believed until the very end that it would be so.`;
}

const subjects = [
	'The ferry',
	'The harbour wall',
	'The ice rink',
	'Der Bahnhof',
	'Le pont neuf',
	'El mercado',
	'La biblioteca',
	'市立图书馆',
	'駅前広場',
	'Старый мост',
	'The night train',
	'The old mill',
	'Il teatro',
	'The school kitchen',
];

const verbs = ['reopens with', 'loses', 'finds', 'celebrates', 'waits for', 'argues about', 'moves towards', 'counts'];

const objects = [
	'a new timetable',
	'forty volunteers',
	'its last captain',
	'the spring fair',
	'a longer winter',
	'the mayor and her council',
	'two hundred lamps',
	'a bridge of wood',
	'the first visitors',
];

const people = ['Ada Brook', 'Jonas Feld', 'Mei Tan', 'Ilse Vanden', 'Pablo Rey', 'Nadia Orlova', 'Tom Hale'];

const labels = ['Town', 'Sport', 'Culture', 'Money', 'Weather', 'Travel'];

const furnitureHeadings = [
	'Related stories',
	'Latest',
	'Mehr zum Thema',
	'À lire aussi',
	'延伸閱讀',
	'Most read this week',
	'From our partners',
	'Te puede interesar',
];
