/** Runs a part of the engine's work, and measures it, where somebody wants to know what it costs. */
export type EngineMeasure = <T>(part: 'parsing' | 'causes' | 'facts' | 'details', run: () => T) => T;
