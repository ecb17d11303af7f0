import type {PageHead} from '../pageData.ts';
import type {ArchiveView} from '../view/archiveView.ts';
import type {Place} from '../view/places.ts';
import type {Wording} from './chosenTexts.ts';

/** What all parts of the page share. */
export interface ShownReport {
	readonly head: PageHead;
	readonly view: ArchiveView;
	readonly wording: Wording;
	/** Goes to a place of the page, as a link there does. */
	readonly goTo: (place: Place) => void;
}

/** A part of the page that shows what its reader chose. */
export interface Part {
	readonly section: HTMLElement;
	/** Shows what a place says; undefined for all. */
	readonly show?: (place: Place | undefined) => void;
}
