import type {SampleName} from './authorNames.ts';

/** Another way to write a name; undefined where names of its script are not written so. */
export type Variation = (name: SampleName) => string | undefined;

/** A part of a name for an address. */
function handleOf({full}: SampleName): string {
	return full.toLowerCase().replace(/[^a-z]+/g, '.');
}

function forLatin(write: (name: string, sample: SampleName) => string): Variation {
	return (sample) => (sample.script === 'latin' ? write(sample.full, sample) : undefined);
}

function forChinese(write: (name: string) => string): Variation {
	return ({full, script}) => (script === 'chinese' ? write(full) : undefined);
}

function forKorean(write: (name: string) => string): Variation {
	return ({full, script}) => (script === 'korean' ? write(full) : undefined);
}

/** In what ways bylines differ, by what makes them differ. */
export const variations: Readonly<Record<string, Variation>> = {
	capitals: forLatin((name) => name.toUpperCase()),
	'surname in capitals': forLatin((name) => name.replace(/\S+$/, (word) => word.toUpperCase())),
	'small letters': forLatin((name) => name.toLowerCase()),
	'no-break space': forLatin((name) => name.replace(' ', '\u00a0')),
	'two spaces': forLatin((name) => name.replace(' ', '  ')),
	'invisible character': ({full}) => `${full}\u200b`,
	brackets: forChinese((name) => `【${name}】`),
	'full width': forLatin((name) =>
		name.replace(/[A-Za-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
	),
	'spaced out': forChinese((name) => [...name].join(' ')),
	'other script': ({otherScript}) => otherScript,
	'By …': forLatin((name) => `By ${name}`),
	'BY …': forLatin((name) => `BY ${name.toUpperCase()}`),
	'Written by …': forLatin((name) => `Written by ${name}`),
	'Text: …': forLatin((name) => `Text: ${name}`),
	'Von …': forLatin((name) => `Von ${name}`),
	'par …': forLatin((name) => `par ${name}`),
	'Por …': forLatin((name) => `Por ${name}`),
	'de …': forLatin((name) => `de ${name}`),
	'… Staff Writer': forLatin((name) => `${name}, Staff Writer`),
	'… reporter': forLatin((name) => `${name} (reporter)`),
	'mail address': forLatin((name, sample) => `${name} ${handleOf(sample)}@pier.example`),
	'mail address in brackets': forLatin((name, sample) => `${name} <${handleOf(sample)}@pier.example>`),
	'as feeds write it': forLatin((name, sample) => `${handleOf(sample)}@pier.example (${name})`),
	account: forLatin((name, sample) => `${name} (@${handleOf(sample).replace('.', '')})`),
	'desk behind a comma': forLatin((name) => `${name}, Culture Desk`),
	'employer behind a comma': forLatin((name) => `${name}, The Pier Observer`),
	'agency in brackets': forLatin((name) => `${name} (Reuters)`),
	'agency behind a slash': forLatin((name) => `${name} / AFP`),
	'null …': ({full}) => `null ${full}`,
	'記者…': forChinese((name) => `記者${name}`),
	'记者 …': forChinese((name) => `记者 ${name}`),
	'特約記者…': forChinese((name) => `特約記者 ${name}`),
	'實習記者…': forChinese((name) => `實習記者${name}`),
	'編譯…': forChinese((name) => `編譯／${name}`),
	'撰文：…': forChinese((name) => `撰文：${name}`),
	'文／…': forChinese((name) => `文／${name}`),
	'圖／…': forChinese((name) => `圖／${name}`),
	'…／港城報導': forChinese((name) => `記者${name}／港城報導`),
	'海角社記者…': forChinese((name) => `海角社記者${name}港城3日電`),
	'…，港城日報': forChinese((name) => `${name}，港城日報`),
	'… 기자': forKorean((name) => `${name} 기자`),
	'글/…': forKorean((name) => `글/${name}`),
};
