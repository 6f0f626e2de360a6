// datapackage.json: a Frictionless Data Package whose table schemas are generated from the tables that core knows, so
// that other tools can read and check a mission folder too.
import { accept, problem, refuse, type Outcome } from '@muster/core/kernel';
import { MODELS } from '@muster/core/forecast';
import { CHOICES, describeColumn, TABLE_NAMES, TABLES, type Mission, type TableName } from '@muster/core/books';

export const PACKAGE_FILE = 'datapackage.json';

export type Package = {
  readonly mission: Mission;
  /** The file of each table that the package names. */
  readonly files: ReadonlyMap<TableName, string>;
};

/** Whether a text can be the id of a mission: the `name` of a Data Package. */
export const isMissionId = (text: string): boolean => /^[a-z0-9][a-z0-9._-]*$/.test(text);

/** Reads the text of a datapackage.json: who the mission is, and which file holds which table. */
export const parsePackage = (text: string): Outcome<Package> => {
  const invalid = (reason: string) => refuse(problem('package.invalid', { reason }, { file: PACKAGE_FILE }));
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch (error) {
    return invalid(`it is not JSON (${(error as Error).message.replaceAll(/\s+/g, ' ')})`);
  }
  if (!isObject(given)) return invalid('it is not an object');
  const { name, title, resources, muster } = given;
  if (typeof name !== 'string' || !isMissionId(name)) return invalid('"name" must be a short lower-case id');
  if (!Array.isArray(resources)) return invalid('"resources" must list the tables');
  const files = new Map<TableName, string>();
  for (const resource of resources as unknown[]) {
    if (!isObject(resource) || typeof resource['name'] !== 'string') return invalid('each resource needs a "name"');
    const table = TABLE_NAMES.find((known) => known === resource['name']);
    const { path } = resource;
    if (!table) continue;
    if (typeof path !== 'string' || !isInside(path)) {
      return invalid(`the "path" of ${table} must be a file inside the folder`);
    }
    files.set(table, path);
  }
  const missing = TABLE_NAMES.filter((table) => !files.has(table));
  if (missing.length > 0) return invalid(`"resources" lacks ${missing.join(', ')}`);
  const place = isObject(muster) && typeof muster['place'] === 'string' ? muster['place'] : '';
  const raised = isObject(muster) ? muster['model'] : undefined;
  const model = MODELS.find((known) => known === raised);
  if (raised !== undefined && !model) return invalid(`"muster.model" must be one of ${MODELS.join(', ')}`);
  const mission = { id: name, name: typeof title === 'string' ? title : name, place, ...(model && { model }) };
  return accept({ mission, files });
};

/** The datapackage.json of a mission, as text. */
export const writePackage = (mission: Mission, description = ''): string =>
  `${JSON.stringify(
    {
      $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
      name: mission.id,
      title: mission.name,
      ...(description !== '' && { description }),
      muster: { format: 1, place: mission.place, ...(mission.model && { model: mission.model }) },
      resources: TABLE_NAMES.map(describeTable),
    },
    undefined,
    2,
  )}\n`;

const describeTable = (name: TableName) => {
  const spec = TABLES[name];
  const references = Object.entries(spec.references);
  return {
    name,
    path: spec.file,
    title: spec.title,
    type: 'table',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    schema: {
      fields: spec.columns.map((column) => ({
        name: column,
        type: 'string',
        description: describeColumn(name, column),
        ...constraintsOf(spec.required.includes(column), CHOICES[`${name}.${column}`] ?? CHOICES[column]),
      })),
      primaryKey: ['id'],
      ...(references.length > 0 && {
        foreignKeys: references.map(([column, table]) => ({
          fields: [column],
          reference: { resource: table, fields: ['id'] },
        })),
      }),
    },
  };
};

const constraintsOf = (isRequired: boolean, choices: readonly string[] | undefined) =>
  isRequired || choices
    ? { constraints: { ...(isRequired && { required: true }), ...(choices && { enum: choices }) } }
    : {};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isInside = (path: string): boolean =>
  !/^([/\\]|[a-z]:|[a-z]+:\/\/)/i.test(path) && !path.split(/[/\\]/).includes('..');
