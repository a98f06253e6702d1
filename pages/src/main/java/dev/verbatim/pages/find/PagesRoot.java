package dev.verbatim.pages.find;

import java.util.List;
import java.util.Optional;

/**
 * A place that may have pages. Callers pass only names that are safe by {@link PageName}.
 *
 * @since 0.2.0
 */
public interface PagesRoot {
    /** The most bytes of a page that are read; the longest page that a reader accepts has fewer. */
    int MOST_BYTES = 1 << 23;

    /** The name for the place of a file in a list of attempts. */
    String place(String file);

    /**
     * Reads a page, not more than {@link #MOST_BYTES} of it.
     *
     * @return the page, {@link Lookup.Unsafe}, or empty when this root does not have it
     */
    Optional<Lookup> find(String file);

    /**
     * The files directly in a folder, as paths relative to the root, sorted.
     *
     * @param folder relative to the root; empty for the root itself
     * @return empty when this root does not have the folder, or cannot list it
     */
    List<String> list(String folder);

    /** The folders below the root that have Markdown files, sorted; empty when this root has none, or cannot list them. */
    List<String> folders();
}
