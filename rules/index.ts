import type {Rule} from '../src/rule.ts';
export const rules: readonly Rule[] = [];
