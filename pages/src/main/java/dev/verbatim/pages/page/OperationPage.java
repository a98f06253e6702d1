package dev.verbatim.pages.page;

import dev.verbatim.pages.source.Text;
import dev.verbatim.pages.style.Style;
import java.util.List;
import java.util.Optional;

/**
 * A page that documents an operation: a page with a heading {@code Parameters} or {@code Parameter}.
 *
 * @param file the page's path below the root of the pages, with {@code /} between its parts
 * @param style how the API writes its pages
 * @param title the first heading of level 1
 * @param operationName the name of the operation, if the page gives it
 * @param description the prose before the property table, as plain text, paragraphs separated by an empty line; may be
 *     empty
 * @param deprecation the deprecation notice, if the page has one
 * @param properties the values of the property table
 * @param parameters the table under the heading Parameters; empty when the heading has none
 * @param samples the sections with samples, in the order of the page
 * @param statuses the rows of its tables of status codes
 * @param otherOperations the operation names in tables after the Parameters table
 * @param unread the content that is not read, in the order of the page
 */
public record OperationPage(
        String file,
        Style style,
        Optional<Text> title,
        Optional<Text> operationName,
        String description,
        Optional<Deprecation> deprecation,
        Properties properties,
        Optional<ParameterTable> parameters,
        List<Sample> samples,
        List<DocumentedStatus> statuses,
        List<Text> otherOperations,
        List<Unread> unread) {
    /** Copies the lists. */
    public OperationPage {
        samples = List.copyOf(samples);
        statuses = List.copyOf(statuses);
        otherOperations = List.copyOf(otherOperations);
        unread = List.copyOf(unread);
    }

    /** The first unread content where something was expected. */
    public Optional<Unread> unread(Unread.Expected expected) {
        return unread.stream().filter(block -> block.expected() == expected).findFirst();
    }

    /** The first paragraph of the description; may be empty. */
    public String summary() {
        return description.split("\\n\\s*\\n", 2)[0].strip();
    }
}
