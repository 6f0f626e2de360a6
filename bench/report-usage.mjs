// Loaded into a measured process with --import: at its end it writes what it used to the file that the bench names.
import { writeFileSync } from 'node:fs';
import process from 'node:process';

const file = process.env.MUSTER_BENCH_USAGE;
if (file) process.on('exit', () => writeFileSync(file, JSON.stringify(process.resourceUsage())));
