// Sentences with places for details: `{name}` stands for a detail that whoever uses the sentence must supply, so that a
// catalogue in another language can put the same details in another order.

/** The names of the details that a sentence speaks of. */
export type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

/** The sentence with its details in their places, each as `write` writes it; a detail that is not given is left empty. */
export const fill = <Detail>(
  text: string,
  details: Readonly<Record<string, Detail>>,
  write: (detail: Detail) => string = String,
): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const detail = details[name];
    return detail === undefined ? '' : write(detail);
  });
