package dev.verbatim.processor.drift;

import dev.verbatim.pages.finding.NearestName;
import dev.verbatim.pages.finding.Quote;
import java.util.Collection;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The advice about a name that the pages do not document. */
final class UndocumentedNameAdvice {
    private static final int MOST_SHOWN = 5;

    private UndocumentedNameAdvice() {}

    /**
     * Returns the end of a sentence: the nearest documented name, or else some of them.
     *
     * @param documented the documented names
     * @param what the part of the sentence before the names
     */
    static String of(String name, Collection<String> documented, String what) {
        return NearestName.of(name, documented)
                .map(nearest ->
                        "; did you mean " + NearestName.shown(name, nearest) + "?" + PageNotFoundRule.remark(nearest))
                .orElseGet(() -> new TreeSet<>(documented)
                        .stream()
                                .limit(MOST_SHOWN)
                                .map(Quote::plain)
                                .collect(Collectors.joining(
                                        ", ",
                                        "; " + what + ": ",
                                        documented.size() > MOST_SHOWN ? " and others" : "")));
    }
}
