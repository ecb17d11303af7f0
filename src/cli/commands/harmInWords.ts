import type {Harm} from '../../model/rule.ts';

/** What a reader loses, as the end of a sentence. */
export const harmInWords: Readonly<Record<Harm, string>> = {
	lost: 'posts or text',
	invisible: 'what is there and not shown',
	misleading: 'the truth, since what it says is wrong',
	broken: 'what does not work',
	ornament: 'nothing, but it is in the way',
};
