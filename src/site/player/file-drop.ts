/** Lets files be dropped on an element, which says so by `data-dropping` while they hang over it. */
export function mountFileDrop(root: HTMLElement, onFiles: (files: File[]) => void): void {
  const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
  root.addEventListener('dragover', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    root.dataset['dropping'] = '';
  });
  root.addEventListener('dragleave', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && root.contains(relatedTarget))) delete root.dataset['dropping'];
  });
  root.addEventListener('drop', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    delete root.dataset['dropping'];
    onFiles([...(event.dataTransfer?.files ?? [])]);
  });
}
