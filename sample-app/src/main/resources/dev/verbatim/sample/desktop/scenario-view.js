/** Lets the user choose a scenario, plays it or guides through it, and shows each step with the documented beside the observed message. */

import { comparisonView } from '/docs/assets/comparison-view.js';
import { element, fill, freshId } from '/docs/assets/dom.js';
import { at } from '/docs/assets/request.js';
import { nameMemberOf } from './effects.js';
import { judge } from './judge.js';
import { setText } from './keyed-list.js';
import { play } from './player.js';
import { Stopped } from './waiting.js';
import { callOf, devicesOf, kindOf, numbersOf } from './voice.js';
import { wordsOf } from './words.js';

/** Milliseconds for which a button is marked before it is pressed. */
const PACES = { Slowly: '1100', Quickly: '0' };
const SIGNS = { waiting: '', doing: '\u25b6', 'as-documented': '\u2713', differs: '\u2248', failed: '\u00d7' };
const WORDS = { waiting: 'not yet', doing: 'under way', 'as-documented': 'as documented', differs: 'differs', failed: 'failed' };

/**
 * Makes the view.
 *
 * @param {{api: import('./models.js').Api, effects: Object, phones: () => Object[], senders: Map<Object, Object>,
 *     announcer: {say: (text: string) => void}, first: string}} parts first: the scenario that is chosen at first, "SwapCalls, Sample 2"
 */
export function scenarioView({ api, effects, phones, senders, announcer, first }) {
    const scenarios = scenariosOf(api);
    const id = freshId('scenario');
    const select = element('select', { id }, ...groups(scenarios, first));
    const playButton = element('button', { type: 'button', class: 'button primary', click: () => begin(false) }, 'Play');
    const guideButton = element('button', { type: 'button', class: 'button', click: () => begin(true) }, 'Guide me');
    const stopButton = element('button', { type: 'button', class: 'button', hidden: true, click: () => running?.abort() }, 'Stop');
    const paceId = freshId('pace');
    const pace = element('select', { id: paceId }, ...Object.entries(PACES).map(([words, value]) => element('option', { value }, words)));
    const page = element('a', { target: '_blank' }, 'Its page');
    const progress = element('progress', { 'aria-label': 'Progress', max: '1', value: '0' });
    const outcome = element('p', { class: 'scenario-outcome', role: 'status' });
    const list = element('ol', { class: 'steps' });
    let running = null;
    let views = [];

    const chosen = () => scenarios.find((one) => one.key === select.value);

    function showSteps() {
        const { sample, model } = chosen();
        page.href = api.pageUrl(model.page);
        page.textContent = `Page ${model.operation}`;
        playButton.textContent = `Play ${sample.label}`;
        views = sample.steps.map((step) => stepView(step, api));
        fill(list, ...views);
        progress.max = views.length;
        progress.value = 0;
        outcome.textContent = '';
    }

    function show(isRunning) {
        const hadFocus = document.activeElement;
        playButton.hidden = isRunning;
        guideButton.hidden = isRunning;
        select.disabled = isRunning;
        stopButton.hidden = !isRunning;
        if (isRunning && [playButton, guideButton].includes(hadFocus)) {
            stopButton.focus();
        } else if (!isRunning && hadFocus === stopButton) {
            playButton.focus();
        }
    }

    async function begin(isGuided) {
        const { sample } = chosen();
        showSteps();
        running = new AbortController();
        outcome.dataset.tone = '';
        outcome.textContent = isGuided ? 'Do what the marked step says. The button to press is marked, too.' : 'Playing\u2026';
        show(true);
        let atStep = 0;
        try {
            await play({
                sample, phones: phones(), senders, api, effects, isGuided, pace: isGuided ? 0 : Number(pace.value), signal: running.signal,
                report: {
                    step(index, status, comparison) {
                        atStep = index;
                        views[index].show(status, comparison);
                        progress.value = status === 'doing' ? index : index + 1;
                    },
                    note: (index, text) => {
                        views[index].note(text);
                        announcer.say(text);
                    },
                },
            });
            const differing = views.filter((view) => view.dataset.status === 'differs').length;
            end('ok', differing === 0 ? 'Played to the end. Everything is as documented.' : `Played to the end. ${differing} of ${views.length} steps differ from the page.`);
        } catch (problem) {
            if (problem instanceof Stopped) {
                views[atStep].show('waiting');
                end('', `Stopped at step ${atStep + 1} of ${views.length}.`);
            } else {
                views[atStep].show('failed');
                end('bad', `Step ${atStep + 1} of ${views.length}: ${problem.message}`);
            }
        }
    }

    function end(tone, text) {
        running = null;
        outcome.dataset.tone = tone;
        outcome.textContent = text;
        show(false);
    }

    select.addEventListener('input', showSteps);
    showSteps();
    return element(
        'section',
        { class: 'panel scenario', 'aria-labelledby': 'scenario-heading' },
        element('h2', { id: 'scenario-heading' }, 'Scenarios of the pages'),
        element('p', { class: 'scenario-hint' }, 'Play presses the buttons of the phones. Guide me marks the one to press next.'),
        element('div', { class: 'scenario-choice' }, element('label', { for: id, class: 'visually-hidden' }, 'Scenario'), select, page),
        element('div', { class: 'scenario-buttons' }, playButton, guideButton, stopButton, element('label', { for: paceId, class: 'visually-hidden' }, 'Pace'), pace),
        progress,
        outcome,
        list);
}

function scenariosOf(api) {
    return [...api.operations.values()].flatMap((model) => (model.samples ?? []).map((sample) => ({
        key: `${model.operation}, ${sample.label}`, model, sample,
    })));
}

function groups(scenarios, first) {
    const models = [...new Set(scenarios.map(({ model }) => model))];
    return models.map((model) => element(
        'optgroup',
        { label: model.operation },
        ...scenarios.filter((one) => one.model === model).map(({ key }) => element('option', { value: key, selected: key === first }, key))));
}

function titleOf(step, api) {
    if (step.kind === 'request') {
        return `Request: ${wordsOf(String(at(step.json, nameMemberOf(api)) ?? step.path))}`;
    }
    if (step.kind === 'response') {
        return `Response: ${step.status ?? ''}`;
    }
    const data = step.json?.data ?? step.json;
    const call = callOf(data);
    return call
        ? `Notification: call with ${numbersOf(call).join(', ')} is ${call.state}`
        : `Notification: ${devicesOf(data)[0]?.userState?.displayName ?? kindOf(data)}`;
}

function stepView(step, api) {
    const sign = element('span', { class: 'step-sign', 'aria-hidden': 'true' });
    const words = element('span', { class: 'visually-hidden' });
    const notes = element('ul', { class: 'step-notes' });
    const result = element('p', { class: 'step-verdict' });
    const messages = element('div', {});
    const details = element('details', {}, element('summary', {}, 'Documented message'), messages);
    const made = element(
        'li',
        { class: 'step', 'data-kind': step.kind },
        sign,
        element(
            'div',
            { class: 'step-text' },
            element('p', { class: 'step-title' }, titleOf(step, api), words),
            step.caption ? element('p', { class: 'step-caption' }, step.caption) : null,
            notes,
            result,
            details));
    let shown = null;

    /** JSON is laid out when it is looked at: a scenario has many long messages. */
    function fillMessages() {
        fill(messages, shown ? comparisonView(shown) : element('pre', { class: 'json', tabindex: '0' }, JSON.stringify(step.json ?? {}, null, 2)));
    }

    details.addEventListener('toggle', () => details.open && fillMessages());
    made.show = (status, comparison) => {
        made.dataset.status = status;
        setText(sign, SIGNS[status]);
        setText(words, ` (${WORDS[status]})`);
        made.toggleAttribute('aria-current', false);
        if (status === 'doing') {
            made.setAttribute('aria-current', 'step');
            scrollWithin(made);
        }
        if (comparison) {
            shown = comparison;
            result.textContent = judge(comparison).text;
            details.firstElementChild.textContent = 'Documented beside observed';
            if (details.open) {
                fillMessages();
            }
        }
    };
    made.note = (text) => notes.append(element('li', {}, text));
    made.show('waiting');
    return made;
}

/** Scrolls the list alone: the phones stay where the user looks at them. The list is positioned, so the offsets of steps count from it. */
function scrollWithin(step) {
    const list = step.parentElement;
    if (list) {
        const below = step.offsetTop + step.offsetHeight - list.clientHeight;
        list.scrollTop = Math.max(0, Math.min(step.offsetTop, below + list.clientHeight / 3));
    }
}
