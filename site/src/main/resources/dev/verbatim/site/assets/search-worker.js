/**
 * Finds entries of the site. A worker, so that an index of thousands of operations does not block the page.
 *
 * Receives {data: address of search.json} once, then {text}; answers {ready} or {failure}, then {hits}.
 */

importScripts('vendor/lunr/lunr.min.js');

const MOST_HITS = 20;

/** The kinds in the order in which they are numbered: operation, notification, page, heading, parameter, status. */
const WEIGHTS = [8, 6, 4, 2, 1.5, 1];

let entries = [];
let index = null;

self.addEventListener('message', async (event) => {
    if (event.data.data) {
        await start(event.data.data);
    } else if (index) {
        self.postMessage({ hits: find(event.data.text) });
    }
});

async function start(address) {
    try {
        const response = await fetch(address);
        if (!response.ok) {
            throw new Error(`HTTP ${response.status}`);
        }
        entries = (await response.json()).entries;
        index = lunr(function () {
            this.ref('at');
            this.field('title', { boost: 10 });
            this.field('words', { boost: 5 });
            this.field('text');
            // Names are no English words: without stems and stop words, what is typed is what is found.
            this.pipeline.reset();
            this.searchPipeline.reset();
            entries.forEach(([kind, title, , where, text], at) => {
                this.add({ at, title, words: words(title), text: `${where} ${text}` }, { boost: WEIGHTS[kind] ?? 1 });
            });
        });
        self.postMessage({ ready: entries.length });
    } catch (failure) {
        self.postMessage({ failure: failure.message });
    }
}

/** The words of a name: "CallStateChange" has "call", "state" and "change". */
function words(name) {
    return name.replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2').replace(/[^\p{L}\p{N}]+/gu, ' ').toLowerCase();
}

function find(text) {
    const terms = text.toLowerCase().split(/\s+/).filter((term) => term.length > 0);
    if (terms.length === 0) {
        return [];
    }
    const exact = search(terms, false);
    const found = exact.length > 0 ? exact : search(terms, true);
    return found.slice(0, MOST_HITS).map(({ ref }) => {
        const [kind, title, path, where, about] = entries[Number(ref)];
        return { kind, title, path, where, text: about };
    });
}

function search(terms, isFuzzy) {
    return index.query((query) => {
        for (const term of terms) {
            const presence = lunr.Query.presence.REQUIRED;
            if (isFuzzy) {
                query.term(term, { presence: lunr.Query.presence.OPTIONAL, editDistance: term.length > 4 ? 2 : 1 });
            } else {
                // What begins with the term: "held" finds "Held" in "IsHeld", whose words are entries of the index, too.
                query.term(term, { presence, wildcard: lunr.Query.wildcard.TRAILING, boost: 5 });
            }
        }
    });
}
