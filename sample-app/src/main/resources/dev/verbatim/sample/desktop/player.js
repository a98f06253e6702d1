/**
 * Plays a scenario of a page on the phones: sends its requests, does on the other phones what its notifications need, and compares each
 * message with the documented one. Guided, it says what to press and waits for it.
 *
 * @typedef {Object} Report
 * @property {(index: number, status: 'doing'|'as-documented'|'differs'|'failed', comparison?: *) => void} step
 * @property {(index: number, text: string) => void} note what is done, or has to be done, for a step
 * @property {(text: string|null) => void} waiting what the user is waited for; null: for nothing any more
 */

import { createHands } from './hands.js';
import { createPerformance } from './performance.js';
import { pause } from './waiting.js';

/**
 * Plays a scenario to its end.
 *
 * @param {{sample: import('./models.js').Sample, phones: Object[], senders: Map<Object, Object>, api: import('./models.js').Api,
 *     effects: ReturnType<import('./effects.js').createEffects>, donors: ReturnType<import('./donors.js').createDonors>, isGuided: boolean,
 *     pace: {before: number, after: number}, signal: AbortSignal, report: Report}} run pace: milliseconds for which a button is marked
 *     before it is pressed, and for which a step is shown before the next
 */
export async function play(run) {
    const { sample, phones, pace, signal, report } = run;
    let index = 0;
    const note = (text) => report.note(index, text);
    const hands = createHands({ ...run, pace: pace.before, waiting: report.waiting });
    const performance = createPerformance(sample, { ...run, hands, note });
    try {
        await hands.clearPhones((text) => note(`Done for you: ${text}`));
        await performance.prepare();
        for (const step of performance.steps) {
            report.step(index, 'doing');
            const result = await performance.play(step);
            report.step(index, result?.status ?? 'as-documented', result?.comparison);
            await pause(pace.after, signal);
            index += 1;
        }
    } finally {
        performance.close();
        report.waiting(null);
        phones.forEach((phone) => phone.suggest(null));
    }
}
