package dev.verbatim.site.view;

import org.jspecify.annotations.Nullable;

/**
 * A finding of the rules about pages.
 *
 * @param severity {@code error}, {@code warning} or {@code note}
 * @param rule the id of the rule
 * @param place the file, or the line in it
 * @param message what is wrong
 * @param excerpt the line of the page; may be empty
 * @param href where the site shows what it is about; {@code null} if it does not
 * @param source the address of the line in the source; {@code null} if the site has no such addresses
 */
record FindingView(
        String severity,
        String rule,
        String place,
        String message,
        String excerpt,
        @Nullable String href,
        @Nullable String source) {}
