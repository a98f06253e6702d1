package dev.verbatim.pages.find;

import java.util.List;
import java.util.Optional;

/**
 * The result of looking for a page.
 *
 * @since 0.2.0
 */
public sealed interface Lookup {
    /**
     * The page was found.
     *
     * @param page the page
     */
    record Found(PageSource page) implements Lookup {}

    /**
     * No root has the page.
     *
     * @param attempts every place that was searched, in that order
     * @param nearest the page with the most similar name in the folder, or with the same name in another folder
     */
    record Missing(List<String> attempts, Optional<String> nearest) implements Lookup {
        /** Copies the attempts. */
        public Missing {
            attempts = List.copyOf(attempts);
        }
    }

    /**
     * The page must not be read.
     *
     * @param problem why, as the end of a sentence that begins with the page's name
     */
    record Unsafe(String problem) implements Lookup {}
}
