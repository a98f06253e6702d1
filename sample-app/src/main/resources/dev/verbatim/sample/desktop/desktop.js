/** The page: signs users in, and puts their phones, the scenarios and the log together. */

import { element, fill } from '/docs/assets/dom.js';
import { createAnnouncer } from './announcer.js';
import { createDocumented } from './documented.js';
import { createDonors } from './donors.js';
import { createEffects } from './effects.js';
import { createLog } from './log.js';
import { logView } from './log-view.js';
import { loadApi } from './models.js';
import { createPhone } from './phone.js';
import { phoneView } from './phone-view.js';
import { scenarioView } from './scenario-view.js';
import { createSender } from './sending.js';
import { createSession } from './session.js';
import { demoUsers, signInForm, takeDemoKey } from './sign-in.js';
import { statusBar } from './status-bar.js';

const main = document.querySelector('main');
const { docs, api: folder, scenario } = main.dataset;
const announcer = createAnnouncer(document.querySelector('#announcements'));

function begin(api) {
    const effects = createEffects(api);
    const log = createLog(createDocumented(api, effects));
    const phones = [];
    const senders = new Map();
    const grid = element('div', { class: 'phones' });
    const entrance = element('div', { class: 'entrance' });
    const status = statusBar(phones);
    const scenarios = scenarioView({
        api, effects, donors: createDonors(api, effects), phones: () => phones.filter((phone) => phone.session.state === 'online'), senders, announcer, first: scenario,
    });
    const messages = logView(log, api);
    scenarios.hidden = true;
    messages.hidden = true;
    const addButton = element('button', { type: 'button', class: 'button', hidden: true, click: () => askWho() }, 'Sign in another phone');
    const desk = element('div', { class: 'desk' }, grid, element('p', { class: 'add-phone' }, addButton));
    fill(main, status, entrance, element('div', { class: 'columns' }, desk, scenarios), messages);

    function add(user) {
        const known = phones.findIndex((phone) => phone.session.name === user.name);
        const session = createSession(user, api);
        const phone = createPhone(session);
        const sender = createSender(phone, api, log);
        const view = phoneView({ phone, api, sender, announcer });
        senders.set(phone, sender);
        phone.on('notification', (notification) => log.notification(phone, notification));
        phone.on('change', () => status.update());
        session.on('state', ({ state, reason }) => {
            log.connection(phone, [state, reason].filter(Boolean).join(': '));
            if (state === 'refused') {
                askWho(`A phone is signed out: ${reason}. If the server has been started again, open the address that it printed last, or sign in.`);
            }
        });
        if (known >= 0) {
            phones[known].session.close();
            phones.splice(known, 1, phone);
            grid.children[known].replaceWith(view);
        } else {
            phones.push(phone);
            grid.append(view);
        }
        scenarios.hidden = false;
        messages.hidden = false;
        addButton.hidden = false;
        status.update();
    }

    function askWho(explanation) {
        // Several phones can be signed out at once. What was typed for the first stays.
        if (entrance.children.length === 0) {
            fill(entrance, signInForm({
                explanation,
                // The phones that are signed in can be used without it.
                cancel: phones.length === 0 ? undefined : () => {
                    fill(entrance);
                    addButton.focus();
                },
                signedIn(user) {
                    fill(entrance);
                    add(user);
                },
            }));
        }
        // Who is busy elsewhere is told, and keeps the focus.
        if (document.activeElement === addButton || document.activeElement === document.body) {
            entrance.querySelector('input').focus();
        }
    }

    /** Once a second: the running durations. They are not announced. */
    setInterval(() => [...grid.children].forEach((view) => view.tick()), 1_000);
    return { add, askWho };
}

async function start() {
    const key = takeDemoKey();
    const page = begin(await loadApi(docs, folder));
    const users = key === null ? [] : await demoUsers(key);
    if (users === null) {
        page.askWho('The address that you opened is of an earlier run of the server. Open the one that it printed last, or sign in.');
    } else if (users.length === 0) {
        page.askWho();
    } else {
        users.forEach(page.add);
    }
}

start().catch((problem) => {
    fill(main, element(
        'section',
        { class: 'panel', role: 'alert' },
        element('h2', {}, 'The page cannot start'),
        element('p', {}, `${problem.message}. Check that the server is running, then `, element('a', { href: '/' }, 'load the page again'), '.')));
});
