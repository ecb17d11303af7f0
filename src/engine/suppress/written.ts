import type {Complaint, RuleNames} from './complaints.ts';
import type {Disabling} from './disabling.ts';

/** A disabling as it is read, before it is known where its lines are and which rules ran. */
export type WrittenDisabling = Omit<Disabling, 'start' | 'end' | 'judgedWith'>;

/** What one place of a post says of suppressions, and what it says wrongly. */
export interface WrittenSuppressions {
	readonly disablings: readonly WrittenDisabling[];
	readonly complaints: readonly Complaint[];
}

/** What suppressions are read by. */
export interface SuppressionContext {
	readonly names: RuleNames;
	/** Whether each must give a reason. */
	readonly requireReasons: boolean;
	/** The whole file. */
	readonly text: string;
}
