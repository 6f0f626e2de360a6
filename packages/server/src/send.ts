// Answers as bytes: a text, packed as the other side asks, or problems as RFC 9457 has them.
import type { Context } from 'hono';
import { describeProblem, reportOf, type Problem } from '@muster/core/kernel';
import { chooseEncoding } from './negotiate.ts';
import { pack, type Packed } from './pack.ts';

type Sent = {
  readonly text: string;
  readonly type: string;
  readonly status?: number;
  /** Request headers, besides the encodings, that the answer depends on. */
  readonly vary?: readonly string[];
  /** The bytes, where they were packed before. */
  readonly packed?: Packed;
};

/** Sends a text that may be another one the next time it is asked for. */
export const sendText = async (
  c: Context,
  { text, type, status = 200, vary = [], packed }: Sent,
): Promise<Response> => {
  const { body, encoding } = packed ?? (await pack(text, encodingOf(c), 'once'));
  return new Response(body, {
    status,
    headers: {
      'Content-Type': type,
      'Content-Length': String(body.length),
      'Cache-Control': 'no-cache',
      Vary: ['Accept-Encoding', ...vary].join(', '),
      ...(encoding && { 'Content-Encoding': encoding }),
    },
  });
};

/** The encoding that the other side asks for. */
export const encodingOf = (c: Context) => chooseEncoding(c.req.header('accept-encoding'));

/** Whether the other side holds what has this tag. */
export const isUnchanged = (c: Context, etag: string): boolean =>
  (c.req.header('if-none-match') ?? '').split(',').some((tag) => tag.trim() === etag || tag.trim() === '*');

/** The type of every answer that is no refusal. */
export const JSON_TYPE = 'application/json; charset=utf-8';

/** Sends problems as `application/problem+json`: the first as the body, all of them in `problems`. */
export const sendProblems = async (c: Context, problems: readonly Problem[]): Promise<Response> => {
  const [first] = problems;
  if (!first) throw new Error('a refusal without a problem');
  const { status } = reportOf(first.code);
  const body = {
    type: `urn:muster:problem:${first.code}`,
    ...problemToBody(first),
    status,
    problems: problems.map(problemToBody),
  };
  return sendText(c, { text: `${JSON.stringify(body, undefined, 2)}\n`, type: 'application/problem+json', status });
};

const problemToBody = (problem: Problem) => {
  const { says, todo } = describeProblem(problem);
  return {
    title: says,
    detail: todo,
    code: problem.code,
    details: problem.details,
    ...(problem.at && { at: problem.at }),
  };
};
