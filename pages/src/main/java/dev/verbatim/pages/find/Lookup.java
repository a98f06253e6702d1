package dev.verbatim.pages.find;

import java.util.List;
import java.util.Optional;

/** What came of looking for a page. */
public sealed interface Lookup {
    /**
     * The page is there.
     *
     * @param page the page
     */
    record Found(PageSource page) implements Lookup {}

    /**
     * The page is nowhere.
     *
     * @param attempts every place that was looked at, in that order
     * @param nearest the page whose name is most like the one looked for, in the folder or, with the same name, in another one
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
