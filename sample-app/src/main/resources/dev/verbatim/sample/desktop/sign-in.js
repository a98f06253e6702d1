/**
 * Signs users in: those of a demo with the key in the address, others with name and password. Passwords are kept in memory only.
 *
 * @typedef {{name: string, password: string}} User
 */

import { element, freshId } from '/docs/assets/dom.js';
import { sendOverHttp } from '/docs/assets/http.js';
import { DEVICES_PATH } from './voice.js';

const KEPT = 'demo-key';

/**
 * Takes the key of a demo out of the address, and keeps it for reloads of this tab.
 *
 * @returns {string|null}
 */
export function takeDemoKey() {
    const found = /^#demo=([\w-]+)$/.exec(location.hash);
    if (found) {
        sessionStorage.setItem(KEPT, found[1]);
        history.replaceState(null, '', location.pathname);
    }
    return sessionStorage.getItem(KEPT);
}

/**
 * Exchanges the key of a demo for its users.
 *
 * @param {string} key
 * @returns {Promise<User[]|null>} null if the key is of another run of the server
 */
export async function demoUsers(key) {
    const { httpStatus, json } = await sendOverHttp('/demo/users', { headers: { Authorization: `Bearer ${key}` } });
    if (httpStatus !== 200) {
        sessionStorage.removeItem(KEPT);
        return null;
    }
    return json.users;
}

/**
 * Makes the form.
 *
 * @param {{explanation?: string, signedIn: (user: User) => void, cancel?: () => void}} how cancel: closes the form, if the page can be
 *     used without it
 */
export function signInForm({ explanation, signedIn, cancel }) {
    const [nameId, passwordId] = [freshId('name'), freshId('password')];
    const name = element('input', { id: nameId, autocomplete: 'username', required: true, spellcheck: 'false', autocapitalize: 'none' });
    const password = element('input', { id: passwordId, type: 'password', autocomplete: 'current-password', required: true });
    const problem = element('p', { class: 'sign-in-problem', role: 'alert' });
    const submit = element('button', { class: 'button primary', type: 'submit' }, 'Sign in');
    const send = async (event) => {
        event.preventDefault();
        submit.disabled = true;
        problem.textContent = '';
        const user = { name: name.value, password: password.value };
        problem.textContent = await problemWith(user);
        submit.disabled = false;
        if (problem.textContent === '') {
            password.value = '';
            signedIn(user);
        } else {
            password.focus();
        }
    };
    return element(
        'section',
        {
            class: 'panel sign-in',
            'aria-labelledby': 'sign-in-heading',
            keydown: (event) => event.key === 'Escape' && cancel?.(),
        },
        element('h2', { id: 'sign-in-heading', tabindex: '-1' }, 'Sign in'),
        explanation ? element('p', { class: 'sign-in-why', role: 'alert' }, explanation) : null,
        element(
            'form',
            { submit: send },
            element('label', { for: nameId }, 'User'),
            name,
            element('label', { for: passwordId }, 'Password'),
            password,
            problem,
            element(
                'div',
                { class: 'sign-in-buttons' },
                submit,
                cancel ? element('button', { class: 'button', type: 'button', click: cancel }, 'Cancel') : null)));
}

async function problemWith({ name, password }) {
    if (name.includes(':')) {
        return 'A user name has no colon.';
    }
    try {
        const { httpStatus, json } = await sendOverHttp(DEVICES_PATH, { method: 'GET' }, { user: name, password });
        switch (httpStatus) {
            case 200:
                return json?.devices ? '' : 'This user may not use the API.';
            case 401:
                return 'The server does not know this user, or the password is wrong.';
            default:
                return `The server refuses this (HTTP ${httpStatus}). Try again later.`;
        }
    } catch (unreachable) {
        return 'The server cannot be reached. Check the network, then try again.';
    }
}
