/** Shows something over the whole width of the window, for what is too wide for its column. */

import { element } from '/docs/assets/dom.js';

/**
 * Opens it; Escape or a button closes it, and the focus goes back to where it was.
 *
 * @param {string} title
 * @param {HTMLElement} content
 */
export function showWide(title, content) {
    const opener = document.activeElement;
    const close = element('button', { type: 'button', class: 'button', click: () => dialog.close() }, 'Close');
    const heading = element('h2', { id: 'wide-heading' }, title);
    const dialog = element(
        'dialog',
        { class: 'dialog wide', 'aria-labelledby': 'wide-heading' },
        element('div', { class: 'wide-head' }, heading, close),
        element('div', { class: 'wide-body' }, content));
    dialog.addEventListener('close', () => {
        dialog.remove();
        if (opener?.isConnected) {
            opener.focus();
        }
    });
    document.body.append(dialog);
    dialog.showModal();
}
