package dev.verbatim.pages.page;

import dev.verbatim.pages.source.Position;
import dev.verbatim.pages.source.Text;
import dev.verbatim.pages.style.Style;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A page that documents an operation, or the section of a page: a page with a heading {@code Parameters} or {@code Parameter},
 * or, where operations are sections, what belongs to one heading. Several operations of one file have the same {@code file},
 * and every position counts from the beginning of the file.
 *
 * @param file the page's path below the root of the pages, with {@code /} between its parts
 * @param style how the API writes its pages
 * @param title the first heading of level 1, or the heading of the section
 * @param operationName the name of the operation, if the page gives it
 * @param description the prose before the property table, as plain text, paragraphs separated by an empty line; may be
 *     empty
 * @param deprecation the deprecation notice, if the page has one
 * @param isRepeatable whether the page says that the operation may be repeated; see "Operations that may be repeated" in docs/pages.md
 * @param properties the values of the property table
 * @param parameters the table under the heading Parameters; empty when the heading has none. Where operations are sections, all
 *     tables and lists of parameters in the section together: empty if nothing says which parameters exist, so that there is
 *     nothing to compare with; without rows if the section says that the operation has none
 * @param results the documented members of the result, with the names of members of members as paths, see {@link ParameterTable};
 *     empty if nothing documents them
 * @param events the events whose members the section documents
 * @param samples the sections with samples, in the order of the page
 * @param statuses the rows of its tables of status codes
 * @param otherOperations the operation names in tables after the Parameters table
 * @param unread the content that is not read, in the order of the page
 * @param matching what comments say about comparing the samples with a server
 * @since 0.2.0
 */
public record OperationPage(
        String file,
        Style style,
        Optional<Text> title,
        Optional<Text> operationName,
        String description,
        Optional<Deprecation> deprecation,
        boolean isRepeatable,
        Properties properties,
        Optional<ParameterTable> parameters,
        Optional<ParameterTable> results,
        List<DocumentedEvent> events,
        List<Sample> samples,
        List<DocumentedStatus> statuses,
        List<Text> otherOperations,
        List<Unread> unread,
        MatchingRules matching) {
    /** By file, then by position in it. */
    public static final Comparator<OperationPage> ORDER =
            Comparator.comparing(OperationPage::file).thenComparing(OperationPage::position);

    /** A page without comments about comparing its samples. */
    OperationPage(
            String file,
            Style style,
            Optional<Text> title,
            Optional<Text> operationName,
            String description,
            Optional<Deprecation> deprecation,
            boolean isRepeatable,
            Properties properties,
            Optional<ParameterTable> parameters,
            Optional<ParameterTable> results,
            List<DocumentedEvent> events,
            List<Sample> samples,
            List<DocumentedStatus> statuses,
            List<Text> otherOperations,
            List<Unread> unread) {
        this(
                file,
                style,
                title,
                operationName,
                description,
                deprecation,
                isRepeatable,
                properties,
                parameters,
                results,
                events,
                samples,
                statuses,
                otherOperations,
                unread,
                MatchingRules.NONE);
    }

    /** Copies the lists. */
    public OperationPage {
        events = List.copyOf(events);
        samples = List.copyOf(samples);
        statuses = List.copyOf(statuses);
        otherOperations = List.copyOf(otherOperations);
        unread = List.copyOf(unread);
    }

    /** Where the title is, or the beginning of the file: the order of the operations of a file. */
    public Position position() {
        return title.map(Text::position).orElse(Position.START);
    }

    /** The same page with other samples. */
    OperationPage withSamples(List<Sample> others) {
        return with(others, matching);
    }

    /** The same page with rules about comparing its samples. */
    OperationPage withMatching(MatchingRules rules) {
        return with(samples, rules);
    }

    private OperationPage with(List<Sample> others, MatchingRules rules) {
        return new OperationPage(
                file,
                style,
                title,
                operationName,
                description,
                deprecation,
                isRepeatable,
                properties,
                parameters,
                results,
                events,
                others,
                statuses,
                otherOperations,
                unread,
                rules);
    }

    /** What the page says outside of its operation: nothing but its statuses. */
    OperationPage withoutOperation() {
        return new OperationPage(
                file,
                style,
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty(),
                false,
                properties,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                statuses,
                List.of(),
                List.of());
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
