/** Says how a scenario stands: playing, waiting for the user, over; and asks before it ends calls of the user. */

import { element, fill } from '/docs/assets/dom.js';
import { count } from './words.js';

/** Makes the view. */
export function outcomeView() {
    const text = element('p', { class: 'outcome-text', role: 'status' });
    const choices = element('div', { class: 'outcome-choices' });
    const made = element('div', { class: 'scenario-outcome' }, text, choices);

    function say(tone, words, ...buttons) {
        made.dataset.tone = tone;
        text.textContent = words;
        fill(choices, ...buttons);
    }

    const button = (words, click) => element('button', { type: 'button', class: 'button', click }, words);

    return {
        element: made,
        say,

        /** Says that a scenario was played to its end, and names the steps that are not as documented. */
        played(views) {
            const differing = views.map((view, index) => ({ view, index })).filter(({ view }) => view.dataset.status === 'differs');
            if (differing.length === 0) {
                say('ok', 'Played to the end. Everything is as documented.');
                return;
            }
            const [are, steps] = differing.length === 1 ? ['is', 'step'] : ['are', 'steps'];
            say(
                'differs',
                `Played to the end: the scenario works. ${count(differing.length, 'message')} of ${count(views.length, 'step')} ${are} not quite as the page shows;`
                    + ` either the page or the server is inexact there. See the ${steps}:`,
                ...differing.map(({ view, index }) => element(
                    'button', { type: 'button', class: 'link', click: view.reveal }, `Step ${index + 1}: ${view.verdict()}`)));
        },

        /** Says why a scenario ended early; it can be started over. */
        ended: (words, startOver) => say('bad', words, button('Start over', startOver)),

        /**
         * Asks whether calls of the user may be ended. Resolves to the answer; only the last question is answered.
         *
         * @param {string[]} calls in words
         */
        mayEnd: (calls) => new Promise((resolve) => {
            const answer = (isAllowed) => () => {
                say('', '');
                resolve(isAllowed);
            };
            const end = button(calls.length === 1 ? 'End the call and start' : 'End the calls and start', answer(true));
            say(
                'question',
                `A scenario begins with idle phones. ${calls.length === 1 ? 'This call, which no scenario made, would' : 'These calls, which no scenario made, would'}`
                    + ` be ended: ${calls.join('; ')}.`,
                end,
                button(calls.length === 1 ? 'Keep the call' : 'Keep the calls', answer(false)));
            end.focus();
        }),
    };
}
