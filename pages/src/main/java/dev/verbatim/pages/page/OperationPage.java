package dev.verbatim.pages.page;

import dev.verbatim.pages.source.Text;
import java.util.List;
import java.util.Optional;

/**
 * One page that documents an operation: a page with a heading {@code Parameters} or {@code Parameter}.
 *
 * @param file the page's path below the root of the pages, with {@code /} between its parts
 * @param title the first heading of level 1
 * @param description the prose before the property table, as plain text, paragraphs separated by an empty line; may be
 *     empty
 * @param deprecation what the page says about being deprecated, if it is
 * @param properties what the property table says
 * @param parameters the table under the heading Parameters; empty when the heading has none
 * @param samples the sections with samples, in the order of the page
 * @param statuses what its tables of status codes say
 * @param otherOperations where tables behind that one name operations of their own
 * @param unread what the page shows and nothing is read from, in the order of the page
 */
public record OperationPage(
        String file,
        Optional<Text> title,
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

    /** The operation's name as the Parameters table has it, if it has a row for it. */
    public Optional<Text> operationName() {
        return parameters.flatMap(ParameterTable::operationName);
    }

    /** Where something that was expected stands in a form that is not read. */
    public Optional<Unread> unread(Unread.Expected expected) {
        return unread.stream().filter(part -> part.expected() == expected).findFirst();
    }

    /** What the page says first: the first paragraph of the description; may be empty. */
    public String summary() {
        return description.split("\\n\\s*\\n", 2)[0].strip();
    }
}
