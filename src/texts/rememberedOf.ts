/**
 * Makes a question about two things that is answered once for each pair, as long as both are there. For things that never change, and
 * that are asked about again and again, such as the posts of an archive that is looked at in many states.
 */
export function rememberedOf<Thing extends WeakKey, Under extends WeakKey, Answer extends NonNullable<unknown>>(
	answer: (thing: Thing, under: Under) => Answer,
): (thing: Thing, under: Under) => Answer {
	const answersUnder = new WeakMap<Under, WeakMap<Thing, Answer>>();
	return (thing, under) => {
		let answers = answersUnder.get(under);
		if (answers === undefined) {
			answers = new WeakMap();
			answersUnder.set(under, answers);
		}
		const known = answers.get(thing);
		if (known !== undefined) return known;
		const found = answer(thing, under);
		answers.set(thing, found);
		return found;
	};
}
