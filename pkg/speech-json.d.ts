/**
 * A speech as TypeScript sees it in an imported JSON file, or in an object without an annotation: keywords are strings, and
 * tuples are arrays.
 */

/** A {@link Text}. */
export type JsonText = string | JsonSpan[];

/** A {@link Span}, with the fields of every node. */
export type JsonSpan =
  | string
  | {
      mask?: string | undefined;
      of?: string | undefined;
      label?: string | undefined;
      gap?: number | null | undefined;
      reason?: string | undefined;
      note?: string | undefined;
      remark?: string | undefined;
      num?: string | undefined;
      point?: string | undefined;
      ruby?: string | undefined;
      text?: string | undefined;
      lang?: string | undefined;
    };

/** A {@link Block} other than a string, with the fields of every type. */
export interface JsonBlock {
  type: string;
  num?: string | undefined;
  heading?: JsonText | undefined;
  runin?: boolean | undefined;
  id?: string | undefined;
  state?: string | undefined;
  time?: number[] | undefined;
  body?: (string | JsonBlock)[] | undefined;
  text?: JsonText | undefined;
  continued?: boolean | undefined;
  ordered?: boolean | undefined;
  start?: number | undefined;
  items?: (JsonText | (string | JsonBlock)[])[] | undefined;
  cite?: JsonText | undefined;
  lines?: JsonText[] | undefined;
  src?: string | undefined;
  alt?: string | undefined;
  caption?: JsonText | undefined;
  width?: number | undefined;
  height?: number | undefined;
  head?: JsonText[][] | undefined;
  rows?: JsonText[][] | undefined;
  count?: number | undefined;
  unit?: string | undefined;
  reason?: string | undefined;
  note?: JsonText | undefined;
  url?: string | undefined;
  rest?: boolean | undefined;
  speaker?: string | { [field: string]: string | undefined } | undefined;
}
