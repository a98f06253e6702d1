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

    /** How many elements that Tab reaches are after the one with the focus, up to and with the one of a selector; 0 if it is before. */
    static final String TABS_TO = """
            const target = document.querySelector(arguments[0]);
            const isAfter = (e, other) => other.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING;
            return [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
                .filter(e => e.tabIndex >= 0 && !e.disabled && e.checkVisibility({visibilityProperty: true}))
                .filter(e => isAfter(e, document.activeElement) && (e === target || isAfter(target, e)))
                .length;
            """;

    /**
     * The first element that a selector selects and that is shown; an option is as its list is. In one step: finding and looking
     * would take two commands for each.
     */
    static final String SHOWN = """
            const isShown = e => e.checkVisibility({visibilityProperty: true, opacityProperty: true})
                && [...e.getClientRects()].some(box => box.width > 0 && box.height > 0);
            return [...document.querySelectorAll(arguments[0])].find(e => isShown(e.closest('select') ?? e)) ?? null;
            """;

    private Scripts() {}
}
