import { useEffect, useState } from 'react';
import { useText } from '../i18n/index.ts';
import type { FileImports } from './file-imports.ts';
import { carriesFiles, droppedFiles } from './files.ts';

/** Takes files that are dropped anywhere on the window, and says so while they are over it. */
export function FileDrop({ imports }: { imports: FileImports }) {
  const t = useText();
  const [isOver, setOver] = useState(false);

  useEffect(() => {
    // Before the editor sees it, and before the browser leaves the page for the file.
    const onDrag = (event: DragEvent) => {
      if (!carriesFiles(event.dataTransfer)) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    };
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      setOver(false);
      if (!event.dataTransfer || !carriesFiles(event.dataTransfer)) return;
      event.preventDefault();
      event.stopPropagation();
      void imports.take(droppedFiles(event.dataTransfer));
    };
    const ends = new AbortController();
    const early = { capture: true, signal: ends.signal };
    window.addEventListener('dragenter', onDrag, early);
    window.addEventListener('dragover', onDrag, early);
    window.addEventListener('dragleave', onLeave, early);
    window.addEventListener('drop', onDrop, early);
    return () => ends.abort();
  }, [imports]);

  if (!isOver) return null;
  return (
    <div className="wire-drop">
      <p>{t('wire.drop')}</p>
    </div>
  );
}
