// The part of `edtf` that tests use as an oracle; the package ships no types of its own.
declare module 'edtf' {
  /** First and last millisecond the expression may mean (UTC); infinite where an interval is open. */
  type Extent = { readonly type: string; readonly min: number; readonly max: number };

  const edtf: (text: string) => Extent;
  export default edtf;
}
