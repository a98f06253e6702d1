/**
 * Updates the children of a list without replacing those that stay, so that the focus stays where it was.
 *
 * @template T
 * @param {Element} list
 * @param {T[]} items in their order
 * @param {{key: (item: T) => string, make: (item: T) => HTMLElement & {update?: (item: T) => void}, onFocusLost?: () => void}} how
 *     make: an element whose property "update" shows a later state of its item
 */
export function updateList(list, items, { key, make, onFocusLost }) {
    const focused = list.contains(document.activeElement) ? document.activeElement : null;
    const wanted = new Set(items.map(key));
    // First, so that those after them stay where they are and need not be moved.
    [...list.children].filter((child) => !wanted.has(child.dataset.key)).forEach((child) => child.remove());
    const known = new Map([...list.children].map((child) => [child.dataset.key, child]));
    let before = list.firstElementChild;
    for (const item of items) {
        const name = key(item);
        let child = known.get(name);
        if (!child) {
            child = make(item);
            child.dataset.key = name;
        }
        child.update?.(item);
        if (child === before) {
            before = before.nextElementSibling;
        } else {
            list.insertBefore(child, before);
        }
    }
    if (focused) {
        if (focused.isConnected) {
            focused.focus({ preventScroll: true });
        } else if (!list.contains(document.activeElement)) {
            // Unless a list within this one has found a place for it.
            onFocusLost?.();
        }
    }
}

/** Sets the text of an element only if it differs, so that nothing is announced or selected anew. */
export function setText(element, text) {
    if (element.textContent !== text) {
        element.textContent = text;
    }
}
