// Takes a table away as a file, made in the page from what the page shows.
import { useMuster } from '../muster.ts';
import type { Column } from './column.ts';
import { sheetToCsv, sheetToJson, toSheet } from './sheet.ts';

type ExportMenuProps<Item> = {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly Column<Item>[];
  readonly rows: readonly Item[];
  readonly sourcesOf: (row: Item) => readonly string[];
};

const FORMS = ['CSV', 'XLSX', 'JSON'] as const;
type Form = (typeof FORMS)[number];

export const ExportMenu = <Item,>({ name, ...given }: ExportMenuProps<Item>) => {
  const { books, clocks, words } = useMuster();
  const save = async (form: Form): Promise<void> => {
    const sheet = toSheet(books, clocks, given);
    const file = [books.mission.id, name, sheet.asOf, 'known', sheet.known].join('-');
    saveFile(`${file}.${form.toLowerCase()}`, await write[form](sheet));
  };
  return (
    <p class="exports">
      <span>{words.t('table.take')}</span>
      {FORMS.map((form) => (
        <button
          key={form}
          type="button"
          class="plain"
          aria-label={words.t('table.takeAs', { form, title: given.title })}
          onClick={() => void save(form)}
        >
          {form}
        </button>
      ))}
    </p>
  );
};

type Writer = (sheet: ReturnType<typeof toSheet>) => Blob | Promise<Blob>;

const write: Readonly<Record<Form, Writer>> = {
  // The mark at the start is what makes Excel read it as UTF-8.
  CSV: (sheet) => new Blob([`\uFEFF${sheetToCsv(sheet)}`], { type: 'text/csv' }),
  JSON: (sheet) => new Blob([sheetToJson(sheet)], { type: 'application/json' }),
  XLSX: async (sheet) => (await import('./sheet-to-xlsx.ts')).sheetToXlsx(sheet),
};

const saveFile = (name: string, content: Blob): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};
