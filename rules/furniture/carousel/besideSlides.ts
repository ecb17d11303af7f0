import {type Element, isRead, withoutSpace} from '../../../src/authoring.ts';
import {isControl} from '../boxes/trimmings.ts';
import {isImage} from './slideContents.ts';
import type {Slides} from './slides.ts';

/** What a carousel holds beside its slides and what turns them. */
export interface Beside {
	/** Of its text, in UTF-16 units, white space apart. */
	readonly length: number;
	readonly hasPicture: boolean;
	/** Whether any of it says something by itself: what is neither in a heading nor in a link. */
	readonly hasWords: boolean;
	/** Whether there is more than a heading, a link to more and a line about both. */
	readonly isMuch: boolean;
}

const longestBeside = 200;

/** Of one text. Longer ones are sentences. */
const longestLine = 100;

/** Reads what stands in a container, but for its slides. */
export function besideSlides(container: Element, {slides, clones}: Slides): Beside {
	const parts = new Set([...slides, ...clones]);
	let [length, longest, hasPicture, hasWords] = [0, 0, false, false];
	const enter = (element: Element, isTitle: boolean): void => {
		hasPicture ||= isImage(element);
		for (const child of element.children) {
			if (child.type === 'text') {
				const own = withoutSpace(child.value).length;
				length += own;
				longest = Math.max(longest, own);
				hasWords ||= !isTitle && /\p{L}/u.test(child.value);
			} else if (child.type === 'element' && isRead(child) && !parts.has(child) && !isControl(child))
				enter(child, isTitle || /^(?:h[1-6]|header|a)$/.test(child.tagName));
		}
	};
	enter(container, false);
	return {length, hasPicture, hasWords, isMuch: length > longestBeside || longest > longestLine};
}
