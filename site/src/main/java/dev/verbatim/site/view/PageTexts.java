package dev.verbatim.site.view;

import dev.verbatim.pages.find.PageSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The lines of pages. For any number of threads. */
public final class PageTexts {
    private final Map<String, PageSource> sources;
    private final Map<String, List<String>> lines = new ConcurrentHashMap<>();

    /** Keeps the pages; divides a page into lines when they are asked for. */
    public PageTexts(Collection<PageSource> sources) {
        this.sources =
                sources.stream().collect(Collectors.toMap(PageSource::file, Function.identity(), (one, other) -> one));
    }

    /** Returns the lines of a page; none if the page was not read. */
    List<String> lines(String file) {
        return lines.computeIfAbsent(file, name -> divided(name));
    }

    /** Returns the text of a page without a byte order mark; empty if the page was not read. */
    String text(String file) {
        return String.join("\n", lines(file));
    }

    /** Returns a line without blanks around it; empty if the page is shorter. */
    String line(String file, int number) {
        List<String> all = lines(file);
        return number <= all.size() ? all.get(number - 1).strip() : "";
    }

    private List<String> divided(String file) {
        PageSource source = sources.get(file);
        if (source == null) {
            return List.of();
        }
        String text = source.text();
        String whole = text.startsWith("\uFEFF") ? text.substring(1) : text;
        // Without a carriage return, splitting needs no regular expression.
        return List.of(whole.indexOf('\r') < 0 ? whole.split("\n", -1) : whole.split("\r\n|\r|\n", -1));
    }
}
