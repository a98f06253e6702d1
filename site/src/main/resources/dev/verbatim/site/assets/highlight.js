/**
 * Highlights code with Prism, one block after the other as they come into view. Without a script, the code is the same text.
 */

const vendor = new URL('vendor/prism/', import.meta.url);

/** What a language needs first. Blocks in other languages stay as they are. */
const LANGUAGES = {
    json: [],
    http: [],
    bash: [],
    properties: [],
    markup: [],
    clike: [],
    java: ['clike'],
};

const ALIASES = { sh: 'bash', shell: 'bash', console: 'bash', xml: 'markup', html: 'markup', jsonc: 'json', json5: 'json' };

/** @type {Map<string, Promise<void>>} */
const loaded = new Map();

const blocks = [...document.querySelectorAll('pre > code[class*="language-"]')].filter((code) => languageOf(code) in LANGUAGES);
if (blocks.length > 0) {
    // Prism would highlight the whole page by itself when it is loaded.
    window.Prism = { manual: true };
    const seen = new IntersectionObserver((entries) => {
        for (const entry of entries.filter((candidate) => candidate.isIntersecting)) {
            seen.unobserve(entry.target);
            highlight(entry.target);
        }
    }, { rootMargin: '400px' });
    blocks.forEach((code) => seen.observe(code));
}

/** @param {Element} code */
function languageOf(code) {
    const name = /language-([\w-]+)/.exec(code.className)?.[1] ?? '';
    return ALIASES[name] ?? name;
}

/** @param {Element} code */
async function highlight(code) {
    const language = languageOf(code);
    try {
        await load('core');
        for (const needed of [...LANGUAGES[language], language]) {
            await load(needed);
        }
    } catch {
        // The text stays readable as it is.
        return;
    }
    code.classList.add(`language-${language}`);
    window.Prism.highlightElement(code);
}

/** @param {string} name of a part of Prism */
function load(name) {
    if (!loaded.has(name)) {
        loaded.set(name, new Promise((resolve, reject) => {
            const script = document.createElement('script');
            script.src = new URL(`prism-${name}.min.js`, vendor).href;
            script.addEventListener('load', () => resolve());
            script.addEventListener('error', () => reject(new Error(script.src)));
            document.head.append(script);
        }));
    }
    return loaded.get(name);
}
