/** How far a part of a run has come. */
export interface Step {
	readonly phase: Phase;
	readonly done: number;
	/** How many steps the phase has; 0 where it is one alone, and has just begun. */
	readonly all: number;
	/** How many findings there are so far, before the archive is asked; undefined where that is not what the phase is about. */
	readonly findings?: number | undefined;
}

/** What a run does: `reading` is about posts that are not linted, and are to be known all the same, `following` about commits. */
export type Phase = 'linting' | 'reading' | 'judging' | 'fixing' | 'reporting' | 'following';

/** Somebody who wants to know how far work has come. */
export type Watch = (step: Step) => void;
