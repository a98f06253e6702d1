/**
 * Makes elements. Text is always shown as text.
 */

/**
 * Makes an element.
 *
 * @param {string} tag such as "p"
 * @param {Object<string, *>} [properties] attributes by name; "class", "for" and "aria-..." as in HTML. Functions are listeners
 *     ("click"), true is an attribute without a value, and false, null and undefined leave the attribute out.
 * @param {...(Node|string|null|undefined)} children texts become text nodes
 * @returns {HTMLElement}
 */
export function element(tag, properties = {}, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(properties)) {
        if (typeof value === 'function') {
            made.addEventListener(name, value);
        } else if (value === true) {
            made.setAttribute(name, '');
        } else if (value !== false && value !== null && value !== undefined) {
            made.setAttribute(name, String(value));
        }
    }
    append(made, children);
    return made;
}

/**
 * Replaces what an element contains.
 *
 * @param {Element} parent
 * @param {...(Node|string|null|undefined)} children
 */
export function fill(parent, ...children) {
    parent.replaceChildren();
    append(parent, children);
}

function append(parent, children) {
    for (const child of children) {
        if (child !== null && child !== undefined) {
            parent.append(child);
        }
    }
}

let last = 0;

/**
 * Returns an id that no other element of the page has.
 *
 * @param {string} prefix such as "field"
 */
export function freshId(prefix) {
    last += 1;
    return `${prefix}-${last}`;
}
