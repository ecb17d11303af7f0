import {Noise} from './causePosts.ts';
import type {Random} from './randomChoice.ts';

/** The languages of the archive: those without spaces are cut into runs of letters. */
export const languages = ['english', 'chinese', 'japanese', 'thai'] as const;

/** One of {@link languages}. */
export type Language = (typeof languages)[number];

/** A text as lists of the words of its sentences. */
export type Sentences = readonly (readonly string[])[];

interface Script {
	readonly space: string;
	readonly end: string;
	/** Words of a sentence. */
	readonly least: number;
	readonly more: number;
	/** How many words, or signs, make a run that two texts may have in common. */
	readonly run: number;
}

const scripts: Readonly<Record<Language, Script>> = {
	english: {space: ' ', end: '.', least: 8, more: 12, run: 3},
	chinese: {space: '', end: '。', least: 12, more: 16, run: 4},
	japanese: {space: '', end: '。', least: 14, more: 16, run: 4},
	thai: {space: '', end: ' ', least: 16, more: 16, run: 3},
};

const letters: Readonly<Record<Exclude<Language, 'english'>, readonly string[]>> = {
	chinese: [
		...'港口船碼頭燈塔海風浪潮水魚網鐘樓橋街市場早晚春夏秋冬人家孩子老師工程記者報紙新聞會議決定開始結束問題回答清楚安靜長短高低東西南北前後左右大小多少年月日時分今昨明天氣雨雪晴雲山河路車站票錢買賣書信筆紙桌椅門窗房屋樓梯院庭花草樹木鳥貓狗馬牛羊紅黃藍綠白黑',
	],
	japanese: [
		...'港町船漁師灯台波風朝夕雨空海橋道駅店本紙手足目声話心時間年月日あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわをんがぎぐげござじずぜぞだでどばびぶべぼアイウエオカキクケコサシスセソタチツテト',
	],
	thai: 'กา ขอ คำ งาน จะ ชาย ซื้อ ดี ตาม ทะเล นา บ้าน ปลา ผม ฝน พา ฟ้า มา ยาย รัก เรือ ลม วัน สอง หา อยู่ ไป ใจ เขา โรง แม่ เกาะ ท่า สะพาน คลื่น ลูก ตลาด เช้า เย็น'.split(
		' ',
	),
};

/** Writes texts of its own in a language. */
export class TextMaker {
	readonly #language: Language;
	readonly #random: Random;
	readonly #noise: Noise;

	constructor(language: Language, random: Random) {
		this.#language = language;
		this.#random = random;
		this.#noise = new Noise(random);
	}

	word(): string {
		return this.#language === 'english' ? this.#noise.word() : this.#random.pick(letters[this.#language]);
	}

	sentence(): readonly string[] {
		const {least, more} = scripts[this.#language];
		return Array.from({length: least + this.#random.below(more)}, () => this.word());
	}

	sentences(count: number): Sentences {
		return Array.from({length: count}, () => this.sentence());
	}

	title(): string {
		const {space} = scripts[this.#language];
		return Array.from({length: this.#language === 'english' ? 6 : 10}, () => this.word()).join(space);
	}

	/** In paragraphs of a few sentences. */
	paragraphsOf(sentences: Sentences): readonly string[] {
		const {space, end} = scripts[this.#language];
		const written = sentences.map((words) => capitalised(words.join(space)) + end);
		return Array.from({length: Math.ceil(written.length / sentencesInParagraph)}, (_, index) =>
			written
				.slice(index * sentencesInParagraph, (index + 1) * sentencesInParagraph)
				.join(this.#language === 'english' ? ' ' : ''),
		);
	}

	/**
	 * Changes a text in one of several manners until as little of either is in the other as is wanted.
	 * @param share of the runs of words of the larger one, from 0 to 1
	 */
	changed(text: Sentences, share: number): Sentences {
		const manner = this.#random.pick(['words', 'sentences', 'cut', 'more'] as const);
		let result = text;
		for (;;) {
			const next = this.#changedOnce(result, manner);
			if (this.sharedBy(text, next) < share) return result;
			result = next;
		}
	}

	/** How much of the runs of words of the larger one of two texts the other one has. */
	sharedBy(one: Sentences, other: Sentences): number {
		const [runs, otherRuns] = [this.#runsOf(one), this.#runsOf(other)];
		const both = [...runs].filter((run) => otherRuns.has(run)).length;
		return both / Math.max(runs.size, otherRuns.size);
	}

	#runsOf(text: Sentences): ReadonlySet<string> {
		const words = text.flat();
		const {run} = scripts[this.#language];
		return new Set(words.slice(run - 1).map((_, index) => words.slice(index, index + run).join(' ')));
	}

	#changedOnce(text: Sentences, manner: 'words' | 'sentences' | 'cut' | 'more'): Sentences {
		const place = this.#random.below(text.length);
		if (manner === 'cut') return text.slice(0, -1);
		if (manner === 'more') return [...text, this.sentence()];
		return text.map((sentence, index) => {
			if (index !== place) return sentence;
			if (manner === 'sentences') return this.sentence();
			const at = this.#random.below(sentence.length);
			return sentence.map((word, number) => (number === at ? this.word() : word));
		});
	}
}

const sentencesInParagraph = 4;

function capitalised(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
