/** Where the browser can (Chromium), a file is dragged out of the page into a folder. */
export function mountDragOut(handle: HTMLElement, fileName: string, content: () => Uint8Array): void {
  let address: string | undefined;
  handle.draggable = true;
  handle.addEventListener('dragstart', ({ dataTransfer }) => {
    address = URL.createObjectURL(new Blob([new Uint8Array(content())]));
    // A colon would end the name.
    dataTransfer?.setData('DownloadURL', `application/octet-stream:${fileName.replaceAll(':', '_')}:${address}`);
  });
  // The download begins after the drop; the address lasts until the next drag ends or the page goes.
  handle.addEventListener('dragend', ({ dataTransfer }) => {
    if (address !== undefined && dataTransfer?.dropEffect === 'none') URL.revokeObjectURL(address);
  });
}
