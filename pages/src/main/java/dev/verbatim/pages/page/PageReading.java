package dev.verbatim.pages.page;

import dev.verbatim.pages.source.Position;
import dev.verbatim.pages.source.Text;
import dev.verbatim.pages.style.Style;
import java.util.List;

/**
 * The result of reading one page.
 *
 * @since 0.2.0
 */
public sealed interface PageReading {
    /** The page's path below the root of the pages. */
    String file();

    /**
     * The page documents an operation.
     *
     * @param page the page
     */
    record Operation(OperationPage page) implements PageReading {
        @Override
        public String file() {
            return page.file();
        }
    }

    /**
     * What a file with operations as sections says outside of them: events, with their samples and their documented members,
     * tables of status codes, and what all messages have in common. At most one for each file.
     *
     * @param page the samples, the documented events and the statuses; it names no operation, and has no parameters. Its matching
     *     rules are about no operation, so no test follows them
     * @param general the samples with requests and answers outside of operations, which show what all of them have in common
     */
    record Events(OperationPage page, List<Sample> general) implements PageReading {
        /** Copies the samples. */
        public Events {
            general = List.copyOf(general);
        }

        /** The same with rules about comparing samples. */
        Events withMatching(MatchingRules rules) {
            return new Events(page.withMatching(rules), general);
        }

        @Override
        public String file() {
            return page.file();
        }
    }

    /**
     * A section that looks like an operation, but does not say which one.
     *
     * @param file see {@link PageReading#file()}
     * @param position its heading
     * @param reason why it was not recognised and what to do about it, as one line
     */
    record Unnamed(String file, Position position, String reason) implements PageReading {}

    /**
     * The page has no heading {@code Parameters}: an overview, a resource or any other page.
     *
     * @param file see {@link PageReading#file()}
     * @param style how the API writes its pages
     * @param headings its headings
     * @param rows the first cells of its table rows, and the unread tables, that only an operation has
     * @param samples the sections with samples, in the order of the page
     * @param statuses the rows of its tables of status codes
     * @param matching what comments say about comparing samples; no test compares those of this page
     */
    record Other(
            String file,
            Style style,
            List<Text> headings,
            List<Text> rows,
            List<Sample> samples,
            List<DocumentedStatus> statuses,
            MatchingRules matching)
            implements PageReading {
        /** Copies the lists. */
        public Other {
            headings = List.copyOf(headings);
            rows = List.copyOf(rows);
            samples = List.copyOf(samples);
            statuses = List.copyOf(statuses);
        }

        /** The same page with rules about comparing its samples. */
        Other withMatching(MatchingRules rules) {
            return new Other(file, style, headings, rows, samples, statuses, rules);
        }
    }

    /**
     * The page was not read: it exceeds a limit or is not valid text.
     *
     * @param file see {@link PageReading#file()}
     * @param position where the problem is
     * @param reason what is wrong and what to do about it, as one line
     */
    record Refused(String file, Position position, String reason) implements PageReading {}
}
