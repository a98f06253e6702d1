/**
 * The buttons of a call or a device: one for each capability that the server announces, and no other. Their names and descriptions are
 * those of the operation's page.
 */

import { element } from '/docs/assets/dom.js';
import { updateList } from './keyed-list.js';
import { inputsOf } from './models.js';
import { orderOf } from './order.js';
import { wordsOf } from './words.js';

/** All buttons of a page are in the same order, which takes all samples to find out. */
const orders = new WeakMap();

function orderFor(api) {
    if (!orders.has(api)) {
        orders.set(api, orderOf(api));
    }
    return orders.get(api);
}

/**
 * Makes the buttons of one resource.
 *
 * @param {{api: import('./models.js').Api, label: string, press: (model: import('./models.js').Operation) => void,
 *     isUnderWay: (model: import('./models.js').Operation) => boolean, onFocusLost: () => void}} how
 * @returns {HTMLElement & {update: (capabilities: string[], suggested: string|null) => void}}
 */
export function operationButtons({ api, label, press, isUnderWay, onFocusLost }) {
    const order = orderFor(api);
    const list = element('ul', { class: 'operations', 'aria-label': label });
    list.update = (capabilities, suggested) => {
        updateList(list, [...capabilities].sort(order), {
            key: (capability) => capability,
            make: (capability) => operationButton(api.byCapability.get(capability), capability, press, isUnderWay),
            onFocusLost,
        });
        for (const item of list.children) {
            item.mark(item.dataset.key === suggested);
        }
    };
    return list;
}

function operationButton(model, capability, press, isUnderWay) {
    const asks = model && inputsOf(model).length > 0;
    const button = element(
        'button',
        {
            type: 'button',
            class: asks ? 'operation asks' : 'operation',
            'data-capability': capability,
            title: model ? model.summary : 'The pages describe no operation with this capability.',
            'aria-disabled': model ? false : 'true',
            'aria-haspopup': asks ? 'dialog' : false,
            click: () => model && press(model),
        },
        wordsOf(capability),
        asks ? element('span', { 'aria-hidden': 'true' }, '\u2026') : null);
    const item = element('li', {}, button);
    item.update = () => {
        if (model && isUnderWay(model)) {
            button.setAttribute('aria-busy', 'true');
        } else {
            button.removeAttribute('aria-busy');
        }
    };
    item.mark = (isSuggested) => {
        button.classList.toggle('suggested', isSuggested);
    };
    return item;
}
