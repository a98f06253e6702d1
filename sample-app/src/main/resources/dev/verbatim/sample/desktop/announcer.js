/**
 * Says what has happened to people who do not see it. Events that come at once are said in one sentence; durations are never said.
 *
 * @param {HTMLElement} region with role="status"
 */
export function createAnnouncer(region) {
    const PAUSE = 400;
    const MOST = 3;
    let waiting = [];
    let timer = null;

    function speak() {
        timer = null;
        const more = waiting.length - MOST;
        region.textContent = waiting.slice(0, MOST).join(' ') + (more > 0 ? ` And ${more} more changes.` : '');
        waiting = [];
    }

    return {
        /** @param {string} sentence */
        say(sentence) {
            if (!waiting.includes(sentence)) {
                waiting.push(sentence);
            }
            timer ??= setTimeout(speak, PAUSE);
        },
    };
}
