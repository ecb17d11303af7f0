/** By what an element is known as a carousel. */
export interface CarouselName {
	/** What messages call it. */
	readonly text: string;
	/** Whether what everybody sees without a script may be called so, too: slides must show that one turned them. */
	readonly isVague: boolean;
}
