/** Long enough for a drag, and for the download that begins some time after the drop. */
const addressLifeMs = 60_000;

/** Where the browser can (Chromium), a file is dragged out of the page into a folder. */
export function mountDragOut(handle: HTMLElement, fileName: string, content: () => Uint8Array): void {
  handle.draggable = true;
  handle.addEventListener('dragstart', ({ dataTransfer }) => {
    const address = URL.createObjectURL(new Blob([new Uint8Array(content())]));
    setTimeout(() => URL.revokeObjectURL(address), addressLifeMs);
    // A colon would end the name.
    dataTransfer?.setData('DownloadURL', `application/octet-stream:${fileName.replaceAll(':', '_')}:${address}`);
  });
}
