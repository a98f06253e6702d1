package dev.verbatim.browser;

/** Scripts that look at a page. */
final class Scripts {
    /** The elements that stick out of a page that is wider than its window, without those in boxes that scroll by themselves. */
    static final String WIDE = """
            const root = document.documentElement;
            if (root.scrollWidth <= root.clientWidth) {
                return [];
            }
            const clips = e => e && e !== root && (getComputedStyle(e).overflowX !== 'visible' || clips(e.parentElement));
            const wide = [...document.body.querySelectorAll('*')]
                .filter(e => e.getBoundingClientRect().right > root.clientWidth && !clips(e.parentElement))
                .map(e => e.tagName + '.' + (e.getAttribute('class') || '') + ' ' + (e.textContent || '').slice(0, 60));
            return ['it is ' + (root.scrollWidth - root.clientWidth) + ' pixels wider'].concat(wide.slice(-8));
            """;

    private Scripts() {}
}
