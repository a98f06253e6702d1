package dev.verbatim.pages.page;

import dev.verbatim.pages.source.Position;
import dev.verbatim.pages.source.Text;
import java.util.List;

/** What came of reading one page. */
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
     * The page has no heading {@code Parameters}: an overview, a resource, or anything else.
     *
     * @param file see {@link PageReading#file()}
     * @param headings its headings
     * @param rows the cells of its tables that say {@code operationName}
     * @param samples what it shows nevertheless
     * @param statuses what its tables of status codes say
     */
    record Other(
            String file, List<Text> headings, List<Text> rows, List<Sample> samples, List<DocumentedStatus> statuses)
            implements PageReading {
        /** Copies the lists. */
        public Other {
            headings = List.copyOf(headings);
            rows = List.copyOf(rows);
            samples = List.copyOf(samples);
            statuses = List.copyOf(statuses);
        }
    }

    /**
     * The page is beyond the bounds that keep time and memory small, and was not read.
     *
     * @param file see {@link PageReading#file()}
     * @param position where the bound is exceeded
     * @param reason what is too large and how large it may be
     */
    record Refused(String file, Position position, String reason) implements PageReading {}
}
