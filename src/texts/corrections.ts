/** Whether a text says at its beginning that it corrects or takes back what was said before. */
export function saysCorrection(text: string): boolean {
	return correction.test(text.slice(0, farthest));
}

/** UTF-16 units. */
const farthest = 60;

const correction = new RegExp(
	[
		String.raw`^[^\p{L}]{0,4}(?:a |an |the )?(?:corrections?|corrected|corrigend(?:um|a)|errat(?:um|a)|clarifications?|retract(?:ion|ed)|withdrawn)\b`,
		String.raw`^[^\p{L}]{0,4}(?:berichtigung|korrektur|richtigstellung|rectificati(?:f|e)|correction|rectificación|corrección|fe de erratas|correzione|rettifica|correção|retificação|rättelse|rettelse|oikaisu|sprostowanie|oprava|düzeltme|поправка|исправление|уточнение|опровержение|виправлення)`,
		String.raw`[[(（【](?:corrected|correction|retracted|korrigiert|corrigé|corregido|更正|勘誤|勘误|訂正|订正)[\])）】]`,
		String.raw`^[^\p{L}]{0,4}(?:更正|勘誤|勘误|訂正|订正|澄清|撤稿|正誤表|お詫びと訂正|정정|바로잡|تصحيح|תיקון)`,
	].join('|'),
	'iu',
);
