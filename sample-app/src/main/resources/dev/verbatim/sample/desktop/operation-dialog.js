/** Asks for the parameters of an operation, in a form made from its model. */

import { element } from '/docs/assets/dom.js';
import { createForm } from '/docs/assets/form.js';
import { inputsOf, resourceParameter } from './models.js';
import { keyOf } from '/docs/assets/parameter-tree.js';
import { idsIn, numbersOf } from './voice.js';
import { wordsOf } from './words.js';

/**
 * Opens the dialog. It stays open with what was typed until the operation was carried out, or the user closes it.
 *
 * @param {{model: import('./models.js').Operation, about: string, pageUrl: string, calls: import('./voice.js').Call[],
 *     values?: Object<string, *>, hint?: string, send: (values: Object<string, *>) => Promise<string|undefined>}} what
 *     about: the call or device, in words; hint: what a scenario says; calls: the user's other calls, for parameters that name one; send returns what went wrong
 */
export function askForParameters({ model, about, pageUrl, calls, values, hint, send }) {
    const opener = document.activeElement;
    const shown = { ...model, parameters: inputsOf(model).map((parameter) => withCalls(parameter, calls)) };
    const hidden = resourceParameter(model) ? [keyOf(model, resourceParameter(model))] : [];
    const form = createForm(shown, { hidden, values: { ...onlyChoices(shown.parameters), ...withUris(values ?? {}, calls) } });
    nameCalls(form.element, calls);
    const problem = element('p', { class: 'dialog-problem', role: 'alert' });
    const submit = element('button', { class: 'button primary', type: 'submit' }, wordsOf(model.operation));
    const cancel = element('button', { class: 'button', type: 'button', click: () => dialog.close() }, 'Cancel');
    const heading = element('h2', { id: 'dialog-heading' }, wordsOf(model.operation));
    const sent = async (event) => {
        event.preventDefault();
        const { values: read, problems } = form.read();
        if (problems.length > 0) {
            form.focus();
            return;
        }
        submit.setAttribute('aria-disabled', 'true');
        const wrong = await send(read);
        submit.removeAttribute('aria-disabled');
        problem.textContent = wrong ?? '';
        if (wrong === undefined) {
            dialog.close();
        }
    };
    const dialog = element(
        'dialog',
        { class: 'dialog', 'aria-labelledby': 'dialog-heading' },
        element(
            'form',
            { novalidate: true, submit: (event) => (submit.hasAttribute('aria-disabled') ? event.preventDefault() : sent(event)) },
            heading,
            element('p', { class: 'dialog-about' }, about),
            hint ? element('p', { class: 'dialog-hint' }, hint) : null,
            element('p', { class: 'dialog-summary' }, model.summary ?? '', ' ', element('a', { href: pageUrl, target: '_blank' }, 'Its page')),
            form.element,
            problem,
            element('div', { class: 'dialog-buttons' }, cancel, submit)));
    dialog.addEventListener('close', () => {
        dialog.remove();
        if (opener?.isConnected) {
            opener.focus();
        }
    });
    document.body.append(dialog);
    dialog.showModal();
    form.focus();
}

/** A parameter whose example is the URI of a call gets the user's other calls to choose from. */
function withCalls(parameter, calls) {
    const isUri = typeof parameter.example === 'string' && /\/calls\//.test(parameter.example) && idsIn(parameter.example).length > 0;
    return isUri && calls.length > 0 ? { ...parameter, values: calls.map((call) => call.uri) } : parameter;
}

/** A scenario names a call by a URI with another host perhaps. Its id is what counts. */
function withUris(values, calls) {
    const uri = (value) => (typeof value === 'string' && calls.find((call) => call.id === idsIn(value).at(-1))?.uri) || value;
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, uri(value)]));
}

function onlyChoices(parameters) {
    return Object.fromEntries(
        parameters
            .filter((parameter) => parameter.required && parameter.values?.length === 1 && (parameter.path ?? [0]).length === 1)
            .map((parameter) => [parameter.name, parameter.values[0]]));
}

/** Shows calls by number and state instead of their URIs. */
function nameCalls(form, calls) {
    for (const option of form.querySelectorAll('option')) {
        const call = calls.find((one) => one.uri === option.value);
        if (call) {
            option.textContent = `${numbersOf(call).join(', ')} \u2013 ${call.state}`;
        }
    }
}
