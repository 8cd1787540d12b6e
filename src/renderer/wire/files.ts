import { translate } from '../i18n/index.ts';
import type { TextFile } from './file-imports.ts';

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('error', () => reject(reader.error ?? new Error('The file cannot be read')));
    reader.addEventListener('load', () => {
      const address = String(reader.result);
      resolve(address.slice(address.indexOf(',') + 1));
    });
    reader.readAsDataURL(file);
  });
}

function textFile(file: File, isFolder: boolean): TextFile {
  return { name: file.name, size: file.size, isFolder, read: () => base64Of(file) };
}

/** Text from the clipboard as a file. */
export function pastedFile(text: string): TextFile {
  return textFile(new File([text], translate('wire.pasted')), false);
}

/** Whether somebody drags files, and not text or a link. */
export function carriesFiles(data: DataTransfer | null): boolean {
  return data?.types.includes('Files') ?? false;
}

/** The files of a drop. To be asked while the drop is handled: afterwards the browser has let go of them. */
export function droppedFiles(data: DataTransfer): TextFile[] {
  return [...data.items].flatMap((item) => {
    const file = item.getAsFile();
    return file ? [textFile(file, item.webkitGetAsEntry()?.isDirectory ?? false)] : [];
  });
}

/** Asks for text files; nothing happens where none is chosen. */
export function chooseFiles(take: (files: TextFile[]) => void): void {
  const field = document.createElement('input');
  field.type = 'file';
  field.multiple = true;
  field.accept = '.txt,.text,text/plain';
  field.hidden = true;
  field.addEventListener('change', () => {
    take([...(field.files ?? [])].map((file) => textFile(file, false)));
    field.remove();
  });
  field.addEventListener('cancel', () => field.remove());
  // A field that is nowhere in the page may be forgotten by the browser while the person still chooses.
  document.body.append(field);
  field.click();
}
