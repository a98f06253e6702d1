/** Shows a device: its state, its buttons, and a field for the operation that makes calls. */

import { element, fill, freshId } from '/docs/assets/dom.js';
import { quickInput, valuesWith } from './models.js';
import { operationButtons } from './operation-buttons.js';
import { wordsOf } from './words.js';

/**
 * Makes the view of a device.
 *
 * @param {import('./voice.js').Device} first
 * @param {{api: import('./models.js').Api, press: (model: Object, device: Object, values?: Object) => Promise<{isDone: boolean}>|void,
 *     isUnderWay: (model: Object, id: string) => boolean, suggested: (id: string) => string|null}} how
 * @returns {HTMLElement & {update: (device: import('./voice.js').Device) => void}}
 */
export function deviceView(first, how) {
    let device = first;
    const facts = element('ul', { class: 'facts' });
    const dial = element('div', { class: 'quick' });
    const buttons = operationButtons({
        api: how.api,
        label: 'Operations of this phone',
        press: (model) => how.press(model, device),
        isUnderWay: (model) => how.isUnderWay(model, device.id),
        onFocusLost: () => made.closest('.phone').querySelector('h2').focus({ preventScroll: true }),
    });
    const made = element('li', { class: 'device' }, facts, dial, buttons);

    function showQuick(capabilities) {
        const model = capabilities.map((name) => how.api.byCapability.get(name)).find((one) => one && quickInput(one));
        const key = model?.operation ?? '';
        if (dial.dataset.shown !== key) {
            dial.dataset.shown = key;
            fill(dial, model ? quickForm(model, (value) => how.press(model, device, valuesWith(quickInput(model), value))) : null);
        }
        dial.firstElementChild?.classList.toggle('suggested', model !== undefined && how.suggested(device.id) === model.capability);
    }

    made.update = (next) => {
        device = next;
        const texts = factsOf(device);
        if (facts.dataset.shown !== texts.join('|')) {
            facts.dataset.shown = texts.join('|');
            fill(facts, ...texts.map((text) => element('li', { class: 'fact', 'data-fact': text }, text)));
        }
        showQuick(device.capabilities ?? []);
        // The field is marked already, if there is one.
        const isMarked = dial.querySelector('.suggested') !== null;
        buttons.update(device.capabilities ?? [], isMarked ? null : how.suggested(device.id));
    };
    return made;
}

function factsOf(device) {
    const { displayName, state, reason } = device.userState ?? {};
    return [
        [displayName ?? state ?? device.deviceState, reason].filter(Boolean).join(': '),
        device.doNotDisturb === 'On' ? 'Do not disturb' : '',
        device.forwardTo ? `Forwards to ${device.forwardTo}` : '',
    ].filter(Boolean);
}

function quickForm(model, send) {
    const id = freshId('quick');
    const parameter = quickInput(model);
    const input = element('input', {
        id, type: 'tel', autocomplete: 'off', spellcheck: 'false', placeholder: 'Number', 'aria-describedby': `${id}-help`,
    });
    const help = element('p', { class: 'quick-help', id: `${id}-help`, 'aria-live': 'polite' });
    const submit = async (event) => {
        event.preventDefault();
        const value = input.value.trim();
        help.textContent = value === '' ? `Fill in a number to ${wordsOf(model.operation).toLowerCase()}.` : '';
        if (value === '') {
            input.focus();
        } else {
            const outcome = await send(value);
            // What was not carried out stays, to be sent again.
            input.value = outcome.isDone && input.value.trim() === value ? '' : input.value;
        }
    };
    return element(
        'form',
        { class: 'quick-form', novalidate: true, title: model.summary, submit },
        element('label', { for: id, class: 'visually-hidden' }, `${wordsOf(model.operation)}: ${wordsOf(parameter.path?.at(-1) ?? parameter.name)}`),
        input,
        element('button', { class: 'button primary', type: 'submit', 'data-quick': model.operation }, wordsOf(model.operation)),
        help);
}
