/**
 * Keywords for values that have no literal of their own and stand as `token = …`: the word with
 * the sign or quote behind it, for alone it is everywhere in source code.
 */
export const tokenAssignments: readonly string[] = [
  ...['token=', 'token =', 'token:', 'token :', 'token('],
  ...['"token"', "'token'", "_token'", '-token"'],
];
