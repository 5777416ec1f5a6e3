import { leftOutLines, type SchemaSource } from './source.ts';

/**
 * A schema of another tool as the text of an `env.schema.yml`: one line a variable. What could
 * not be carried over stands in a comment at the top.
 *
 * @param from how the file is called that it was read from
 */
export async function toSchemaYaml(source: SchemaSource, from: string): Promise<string> {
  const { Document, isMap } = await import('yaml');
  const document = new Document(source.value);
  const top = document.contents;
  for (const pair of isMap(top) ? top.items : []) {
    for (const each of isMap(pair.value) ? pair.value.items : []) {
      if (isMap(each.value)) each.value.flow = true;
    }
  }
  const left = leftOutLines(source.leftOut);
  const head = [
    `Which variables this application needs. Made from ${from}; see \`watertight env docs\`.`,
    ...(left.length > 0 ? [`Not carried over from ${from}:`] : []),
    ...left.map((line) => `- ${line}`),
  ];
  const text = document.toString({ lineWidth: 0, singleQuote: true });
  return `${head.map((line) => `# ${line}\n`).join('')}${text}`;
}
