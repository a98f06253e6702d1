/** Shows the log: a line for each message, and its JSON beside the documented sample when it is opened. */

import { compare } from '/docs/assets/compare.js';
import { comparisonView } from '/docs/assets/comparison-view.js';
import { element, fill, freshId } from '/docs/assets/dom.js';
import { judge } from './judge.js';
import { setText, updateList } from './keyed-list.js';
import { MOST_LINES } from './log.js';
import { count, timeOfDay } from './words.js';

const KINDS = { request: 'Request', notification: 'Notification', connection: 'Connection' };

/**
 * Makes the view of a log.
 *
 * @param {ReturnType<import('./log.js').createLog>} log
 * @param {import('./models.js').Api} api
 */
export function logView(log, api) {
    const kind = choice('Kind', [['', 'Everything'], ['request', 'Requests'], ['notification', 'Notifications'], ['connection', 'Connections']]);
    const phone = choice('Phone', [['', 'All phones']]);
    const text = element('input', { type: 'search', placeholder: 'Find in messages\u2026', 'aria-label': 'Find in messages' });
    const shown = element('p', { class: 'log-count' });
    const list = element('ol', { class: 'log-lines', reversed: true });
    let isDue = false;

    function matches(line) {
        const wanted = text.value.trim().toLowerCase();
        return (kind.select.value === '' || line.kind === kind.select.value)
            && (phone.select.value === '' || line.phone.number === phone.select.value)
            && (wanted === '' || JSON.stringify([line.title, line.result, line.json, line.answer]).toLowerCase().includes(wanted));
    }

    function show() {
        isDue = false;
        const lines = log.lines();
        addPhones(phone.select, lines);
        const found = lines.filter(matches).reverse();
        setText(shown, lines.length === 0
            ? 'Nothing yet. Every request and notification will be listed here.'
            : `${count(found.length, 'message')}${found.length < lines.length ? ` of ${lines.length}` : ''}, newest first; the last ${MOST_LINES} are kept.`);
        updateList(list, found, { key: (line) => String(line.number), make: (line) => lineView(line, api) });
    }

    /** Many messages at once are shown with the next frame. */
    function showSoon() {
        if (!isDue) {
            isDue = true;
            requestAnimationFrame(show);
        }
    }

    [kind.select, phone.select, text].forEach((input) => input.addEventListener('input', show));
    log.on('change', showSoon);
    show();
    return element(
        'section',
        { class: 'panel log', 'aria-labelledby': 'log-heading' },
        element('h2', { id: 'log-heading' }, 'Live log'),
        element('div', { class: 'log-filter', role: 'group', 'aria-label': 'Filter' }, kind.element, phone.element, text),
        shown,
        list);
}

function choice(label, options) {
    const id = freshId('filter');
    const select = element('select', { id }, ...options.map(([value, words]) => element('option', { value }, words)));
    return { select, element: element('span', {}, element('label', { class: 'visually-hidden', for: id }, label), select) };
}

function addPhones(select, lines) {
    // A phone that has not read its number yet is called by its user.
    for (const number of new Set(lines.filter(({ phone }) => phone.isLoaded).map(({ phone }) => phone.number))) {
        if (![...select.options].some((option) => option.value === number)) {
            select.append(element('option', { value: number }, `Phone ${number}`));
        }
    }
}

function lineView(line, api) {
    const id = freshId('line');
    const result = element('span', { class: 'line-result' });
    const phone = element('span', { class: 'line-phone' });
    const head = () => [
        element('span', { class: 'line-time' }, timeOfDay(line.time)),
        phone,
        element('span', { class: 'line-kind' }, KINDS[line.kind]),
        element('span', { class: 'line-title' }, line.title),
        result,
    ];
    const body = element('div', { class: 'line-body', id, hidden: true });
    const toggle = element(
        'button',
        { type: 'button', class: 'line-toggle', 'aria-expanded': 'false', 'aria-controls': id, click: () => open(body.hidden) },
        ...(line.json === undefined ? [] : head()));
    const summary = line.json === undefined ? element('p', { class: 'line-toggle' }, ...head()) : toggle;
    const made = element('li', { class: 'line', 'data-kind': line.kind }, summary, body);

    function open(isOpen) {
        toggle.setAttribute('aria-expanded', String(isOpen));
        body.hidden = !isOpen;
        if (isOpen) {
            fill(body, ...details(line, api));
        }
    }

    made.update = () => {
        made.dataset.tone = line.tone ?? '';
        const isNews = result.textContent !== (line.result ?? '');
        setText(phone, line.phone.number);
        setText(result, line.result ?? '');
        if (isNews && !body.hidden) {
            open(true);
        }
    };
    return made;
}

function details(line, api) {
    return [
        line.target ? element('p', { class: 'line-target' }, line.target) : null,
        ...beside(line.kind === 'request' ? 'Request' : 'Notification', line.json, line.documented, api),
        ...(line.answer === undefined ? [] : beside('Answer', line.answer, line.documentedAnswer, api)),
    ];
}

function beside(heading, observed, documented, api) {
    if (!documented) {
        return [
            element('h3', {}, `${heading}: the pages show none`),
            element('pre', { class: 'json', tabindex: '0' }, JSON.stringify(observed, null, 2)),
        ];
    }
    const comparison = compare(documented.json, observed);
    const page = element('a', { href: api.pageUrl(documented.model.page), target: '_blank' }, `Page ${documented.model.operation}`);
    return [
        element('h3', {}, heading, ' ', page),
        documented.isLike === false
            ? element('p', { class: 'line-verdict' }, 'No sample of the pages shows such a message. This is the one that is nearest to it:')
            : null,
        documented.caption ? element('p', { class: 'line-caption' }, `\u201c${documented.caption}\u201d`) : null,
        element('p', { class: 'line-verdict' }, judge(comparison).text),
        comparisonView(comparison),
    ];
}
