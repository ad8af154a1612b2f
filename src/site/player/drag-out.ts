/** Where the browser can (Chromium), a file is dragged out of the page into a folder. */
export function mountDragOut(handle: HTMLElement, fileName: string, content: () => Uint8Array): void {
  let address: string | undefined;
  handle.draggable = true;
  handle.addEventListener('dragstart', ({ dataTransfer }) => {
    // The download begins some time after the drop, so its address lasts until the next drag.
    if (address !== undefined) URL.revokeObjectURL(address);
    address = URL.createObjectURL(new Blob([new Uint8Array(content())]));
    // A colon would end the name.
    dataTransfer?.setData('DownloadURL', `application/octet-stream:${fileName.replaceAll(':', '_')}:${address}`);
  });
}
