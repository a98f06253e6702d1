/**
 * The request that is going to be sent: as JSON, as a command, and as a text that can be edited and sent as it is.
 */

import { bodyText, toCurl, toWebsocat } from './command-line.js';
import { element, fill, freshId } from './dom.js';

/**
 * Makes the pane.
 *
 * @param {{base: string, edited: (isEdited: boolean) => void}} settings edited: the user takes the request over from the form, or gives it back
 */
export function createRequestPane({ base, edited }) {
    const ids = { title: freshId('request'), body: freshId('body'), path: freshId('path') };
    const code = element('code', {});
    const shown = element('pre', { class: 'try-code', tabindex: '0', role: 'region', 'aria-labelledby': ids.title }, code);
    const path = element('input', { id: ids.path, type: 'text', class: 'code-input', spellcheck: 'false', autocomplete: 'off' });
    const body = element('textarea', { id: ids.body, class: 'code-input', rows: 12, spellcheck: 'false' });
    const editor = element(
        'div',
        { class: 'try-editor', hidden: true },
        element('div', { class: 'field' }, element('label', { for: ids.path }, 'Path'), path),
        element('div', { class: 'field' }, element('label', { for: ids.body }, 'Body'), body),
        element('p', { class: 'field-help' }, 'Sent as it is, without checks. The values of the form do not count.'));
    const copied = element('span', { class: 'try-copied', role: 'status' });
    const copy = element('button', { type: 'button', class: 'quiet', click: copyShown }, 'Copy');
    const edit = element('button', { type: 'button', class: 'quiet', 'aria-pressed': 'false', click: toggleEditing }, 'Edit');
    const views = ['JSON', 'Command'].map((name) => element(
        'button',
        { type: 'button', class: 'quiet', 'aria-pressed': String(name === 'JSON'), click: () => choose(name) },
        name));
    let view = 'JSON';
    let current = { path: '', body: '' };
    let options = {};
    let isEditing = false;

    function choose(name) {
        view = name;
        views.forEach((button) => button.setAttribute('aria-pressed', String(button.textContent === name)));
        render();
    }

    function command() {
        const request = pane.request();
        return options.isOverSocket ? toWebsocat(request, base, options) : toCurl(request, base, options);
    }

    function render() {
        const isCommand = view === 'Command';
        const request = pane.request();
        const line = `${options.isOverSocket ? 'WebSocket' : (request.method ?? 'POST')} ${request.path}`;
        fill(code, isCommand ? command() : `${line}\n\n${bodyText(request.body)}`);
        shown.hidden = isEditing && !isCommand;
        editor.hidden = !isEditing || isCommand;
        copied.textContent = '';
    }

    function toggleEditing() {
        isEditing = !isEditing;
        edit.setAttribute('aria-pressed', String(isEditing));
        edit.textContent = isEditing ? 'Back to the form' : 'Edit';
        if (isEditing) {
            path.value = current.path;
            body.value = bodyText(current.body);
        }
        choose('JSON');
        edited(isEditing);
        if (isEditing) {
            body.focus();
        }
    }

    async function copyShown() {
        try {
            await navigator.clipboard.writeText(view === 'Command' ? command() : bodyText(pane.request().body));
            copied.textContent = 'Copied';
        } catch (refused) {
            copied.textContent = 'The browser does not allow it. Select the text and copy it.';
        }
    }

    const pane = {
        element: element(
            'div',
            { class: 'try-request' },
            element(
                'div',
                { class: 'try-request-head' },
                element('h3', { id: ids.title }, 'Request'),
                element('div', { class: 'try-views', role: 'group', 'aria-label': 'Show the request as' }, ...views),
                copy,
                edit,
                copied),
            shown,
            editor),
        isEditing: () => isEditing,
        /** Returns what is going to be sent; the body of an edited request is its text. */
        request: () => (isEditing ? { ...current, path: path.value, body: body.value } : current),
        /**
         * Shows a request of the form.
         *
         * @param {Object} request
         * @param {{isOverSocket?: boolean, asks?: boolean}} how
         */
        show(request, how) {
            current = request;
            options = how;
            render();
        },
    };
    return pane;
}
