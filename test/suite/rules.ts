import {importTests} from '../support/importTests.ts';

importTests('rules');
