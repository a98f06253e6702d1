/** Shows the scenarios of the pages, plays one, and says how it goes. */

import { element, fill, freshId } from '/docs/assets/dom.js';
import { castOf } from './cast.js';
import { LeftPath } from './hands.js';
import { outcomeView } from './outcome-view.js';
import { play } from './player.js';
import { stepView } from './step-view.js';
import { Stopped } from './waiting.js';
import { numbersOf } from './voice.js';

/** Milliseconds for which a button is marked before it is pressed, and for which a step is shown before the next. */
const PACES = { Slowly: { before: 2_200, after: 800 }, Quickly: { before: 0, after: 0 } };

/**
 * Makes the view.
 *
 * @param {{api: import('./models.js').Api, effects: Object, donors: Object, phones: () => Object[], senders: Map<Object, Object>,
 *     announcer: {say: (text: string) => void}, first: string}} parts first: the scenario that is chosen at first, "SwapCalls, Sample 2"
 */
export function scenarioView({ api, effects, donors, phones, senders, announcer, first }) {
    const scenarios = scenariosOf(api);
    const id = freshId('scenario');
    const select = element('select', { id }, ...groups(scenarios, first));
    const playButton = element('button', { type: 'button', class: 'button primary', click: () => begin(false) }, 'Play');
    const guideButton = element('button', { type: 'button', class: 'button', click: () => begin(true) }, 'Guide me');
    const stopButton = element('button', { type: 'button', class: 'button', hidden: true, click: () => running?.abort() }, 'Stop');
    const paceId = freshId('pace');
    const pace = element('select', { id: paceId }, ...Object.keys(PACES).map((words) => element('option', { value: words }, words)));
    const page = element('a', { target: '_blank' }, 'Its page');
    const progress = element('progress', { 'aria-label': 'Progress', max: '1', value: '0' });
    const outcome = outcomeView();
    const parts = element('p', { class: 'scenario-hint' });
    const list = element('ol', { class: 'steps' });
    /** Ids of calls that were there while a scenario was played. */
    const ours = new Set();
    let running = null;
    let views = [];

    const chosen = () => scenarios.find((one) => one.key === select.value);
    const calls = () => phones().flatMap((phone) => phone.calls.map(({ id: call, data }) => ({ id: call, phone, data })));

    function showSteps() {
        const { sample, model } = chosen();
        page.href = api.pageUrl(model.page);
        page.textContent = `Page ${model.operation}`;
        playButton.textContent = `Play ${sample.label}`;
        views = sample.steps.map((step) => stepView(step, api));
        fill(list, ...views);
        progress.max = views.length;
        progress.value = 0;
        outcome.say('', '');
        parts.textContent = partsOf(castOf(sample, phones()));
    }

    function show(isRunning) {
        const hadFocus = document.activeElement;
        playButton.hidden = isRunning;
        guideButton.hidden = isRunning;
        select.disabled = isRunning;
        stopButton.hidden = !isRunning;
        if (isRunning && (hadFocus === document.body || [playButton, guideButton].includes(hadFocus))) {
            stopButton.focus();
        } else if (!isRunning && hadFocus === stopButton) {
            playButton.focus();
        }
    }

    /** A scenario ends all calls. Those that the user made are asked about first. */
    async function mayBegin() {
        const made = calls().filter((call) => !ours.has(call.id));
        // Both ends of a call are on this page: it is named once.
        const named = new Map(made.reverse().map(({ phone, data }) => [
            [phone.number, ...numbersOf(data)].sort().join(), `${phone.number} with ${numbersOf(data).join(', ')}`,
        ]));
        const isAllowed = made.length === 0 || await outcome.mayEnd([...named.values()]);
        if (!isAllowed) {
            guideButton.focus();
        }
        return isAllowed;
    }

    async function begin(isGuided) {
        showSteps();
        if (running || !await mayBegin() || running) {
            return;
        }
        const { sample } = chosen();
        showSteps();
        const idle = isGuided ? 'Go on\u2026' : 'Playing\u2026';
        running = new AbortController();
        outcome.say('', idle);
        show(true);
        let atStep = 0;
        const report = {
            step(index, status, comparison) {
                atStep = index;
                views[index].show(status, comparison);
                progress.value = status === 'doing' ? index : index + 1;
            },
            note(index, text) {
                views[index].note(text);
                announcer.say(text);
            },
            waiting: (what) => outcome.say(what === null ? '' : 'waiting', what === null ? idle : `Waiting for you: ${what}`),
        };
        try {
            await play({
                sample, phones: phones(), senders, api, effects, donors, isGuided, pace: isGuided ? PACES.Quickly : PACES[pace.value], signal: running.signal, report,
            });
            outcome.played(views);
        } catch (problem) {
            explain(problem, atStep, isGuided);
        }
        // A call that the last step has made is perhaps not notified yet.
        await Promise.all(phones().map((phone) => phone.reload()));
        calls().forEach((call) => ours.add(call.id));
        running = null;
        show(false);
    }

    function explain(problem, atStep, isGuided) {
        views[atStep].show(problem instanceof Stopped ? 'waiting' : 'failed');
        if (problem instanceof Stopped) {
            outcome.say('stopped', `Stopped at step ${atStep + 1} of ${views.length}.`);
        } else if (problem instanceof LeftPath) {
            outcome.ended(`You have left the path at step ${atStep + 1} of ${views.length}. ${problem.message}`, () => begin(isGuided));
        } else {
            outcome.ended(`Ended at step ${atStep + 1} of ${views.length}. ${problem.message}`, () => begin(isGuided));
        }
    }

    select.addEventListener('input', showSteps);
    showSteps();
    return element(
        'section',
        { class: 'panel scenario', 'aria-labelledby': 'scenario-heading' },
        element('h2', { id: 'scenario-heading' }, 'Scenarios of the documentation'),
        element('p', { class: 'scenario-hint' }, 'Each is an example from a page. Play presses the buttons of the phones; Guide me marks the one that you press next.'),
        element('div', { class: 'scenario-choice' }, element('label', { for: id, class: 'visually-hidden' }, 'Scenario'), select, page),
        element('div', { class: 'scenario-buttons' }, playButton, guideButton, stopButton, element('label', { for: paceId, class: 'visually-hidden' }, 'Pace'), pace),
        parts,
        progress,
        outcome.element,
        list);
}

/** Says which phone plays a number of the page that is no phone here. */
function partsOf(cast) {
    const other = [...(cast?.numbers ?? [])].filter(([documented, live]) => documented !== live);
    return other.length === 0 ? '' : `The page has other numbers: ${other.map(([documented, live]) => `phone ${live} is its ${documented}`).join(', ')}.`;
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
