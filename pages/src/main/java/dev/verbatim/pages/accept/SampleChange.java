package dev.verbatim.pages.accept;

import java.util.List;
import java.util.Optional;

/**
 * A value of a sample for which a server sent another one.
 *
 * @param page the page's path below the root of the pages
 * @param operation the operation whose page has the sample; empty for events outside of operations
 * @param first the line of the sample's first message; several samples may have one heading
 * @param step the number of the message in its sample, from 1
 * @param at the names of the members and the indices of elements that lead to the value
 * @param documented the value that the page showed, as JSON; empty if it showed none
 * @param observed the value that the server sent, as JSON, with the documented ids; empty if it sent none
 * @param refusal why the value must not be written to the page; then {@code observed} is empty
 * @since 0.2.0
 */
public record SampleChange(
        String page,
        String operation,
        int first,
        int step,
        List<String> at,
        Optional<String> documented,
        Optional<String> observed,
        Optional<String> refusal) {
    /** Copies the path. */
    public SampleChange {
        at = List.copyOf(at);
    }

    /** Returns the path for people, such as {@code data.call.state}. */
    public String path() {
        StringBuilder path = new StringBuilder();
        for (String part : at) {
            boolean isIndex = !part.isEmpty() && part.chars().allMatch(Character::isDigit);
            path.append(isIndex ? "[" + part + "]" : path.isEmpty() ? part : "." + part);
        }
        return path.toString();
    }
}
