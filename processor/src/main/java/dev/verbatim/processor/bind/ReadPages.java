package dev.verbatim.processor.bind;

import dev.verbatim.pages.find.PageSource;
import dev.verbatim.pages.page.PageReader;
import dev.verbatim.pages.page.PageReading;
import dev.verbatim.pages.style.Style;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The pages that a compilation has read. A page is read again only if its text or its style has changed, as when another processor
 * writes pages between two rounds. Several threads may read pages at the same time.
 */
public final class ReadPages {
    private final Map<String, Read> pages = new ConcurrentHashMap<>();

    /** A page and what it says. */
    private record Read(PageSource source, Style style, List<PageReading> readings) {}

    /** Creates an empty set. */
    public ReadPages() {}

    /** Returns what a page says; see {@link PageReader#read(PageSource, Style)}. */
    public List<PageReading> of(PageSource source, Style style) {
        Read known = pages.get(source.file());
        if (known != null && known.source.equals(source) && known.style.equals(style)) {
            return known.readings;
        }
        List<PageReading> readings = List.copyOf(PageReader.read(source, style));
        pages.put(source.file(), new Read(source, style, readings));
        return readings;
    }

    /** Forgets the pages, so that they take no memory while the compiler goes on. */
    public void clear() {
        pages.clear();
    }
}
