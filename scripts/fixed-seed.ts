// Continuous integration draws the same cases for the same commit; everywhere else properties are drawn afresh.
import { configureGlobal } from 'fast-check';

configureGlobal({ seed: 20_240_625 });
