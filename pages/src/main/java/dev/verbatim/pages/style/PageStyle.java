package dev.verbatim.pages.style;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * How the pages of an API are written: where an operation is, and how its parameters and samples are labelled.
 *
 * @param operations whether an operation has a file or a section
 * @param level the level of the headings of operations' sections, if the style fixes it
 * @param serverOperations the operations that the server sends to the client; the client sends all others
 * @param operationName where the name of an operation is looked for, in this order
 * @param endpoint whether each operation has a request URL of its own
 * @param parametersHeadings the labels of parameters; their case does not matter; the first is the one to suggest
 * @param parametersEnds the labels that end the parameters, besides the next heading
 * @param responseHeadings the labels of the members of a result
 * @param eventHeadings the labels of the members of events
 * @param nameColumns the name of a parameter; if empty, the first column
 * @param valueColumns what a parameter is; the first column that a table has wins
 * @param descriptionColumns what a parameter is, in words; the first that a table has wins
 * @param typeColumns the type of a parameter
 * @param requiredColumns whether a parameter must be sent
 * @param optionalMarkers what marks an optional parameter, with {@code name} in the place of its name: {@code ?name}; and what
 *     marks a word of a required column as conditional: {@code YES *}
 * @param requestLabels the labels of samples of requests, besides what is recognised by content
 * @param responseLabels the labels of samples of responses
 * @param eventLabels the labels of samples of events
 * @param resultLabels the labels of samples that show a result without the members around it
 * @param tabs the labels of the tabs to read where a group has one of them; of other groups, all tabs are read
 * @param json whether samples are strict JSON
 * @since 0.2.0
 */
public record PageStyle(
        Operations operations,
        OptionalInt level,
        List<String> serverOperations,
        List<NameSource> operationName,
        Endpoint endpoint,
        List<String> parametersHeadings,
        List<String> parametersEnds,
        List<String> responseHeadings,
        List<String> eventHeadings,
        List<String> nameColumns,
        List<String> valueColumns,
        List<String> descriptionColumns,
        List<String> typeColumns,
        List<String> requiredColumns,
        List<String> optionalMarkers,
        List<String> requestLabels,
        List<String> responseLabels,
        List<String> eventLabels,
        List<String> resultLabels,
        List<String> tabs,
        JsonForm json) {
    /** The label of the row with the path that requests are sent to. */
    public static final String REQUEST_URL = "Request URL";

    /** The label of the row with the HTTP method of requests. */
    public static final String HTTP_METHOD = "HTTP method";

    /** The label of the row with the features that a caller needs. */
    public static final String REQUIRED_FEATURES = "Required features";

    /** Copies the lists. */
    public PageStyle {
        serverOperations = List.copyOf(serverOperations);
        operationName = List.copyOf(operationName);
        parametersHeadings = List.copyOf(parametersHeadings);
        parametersEnds = List.copyOf(parametersEnds);
        responseHeadings = List.copyOf(responseHeadings);
        eventHeadings = List.copyOf(eventHeadings);
        nameColumns = folded(nameColumns);
        valueColumns = folded(valueColumns);
        descriptionColumns = folded(descriptionColumns);
        typeColumns = folded(typeColumns);
        requiredColumns = folded(requiredColumns);
        optionalMarkers = List.copyOf(optionalMarkers);
        requestLabels = List.copyOf(requestLabels);
        responseLabels = List.copyOf(responseLabels);
        eventLabels = List.copyOf(eventLabels);
        resultLabels = List.copyOf(resultLabels);
        tabs = List.copyOf(tabs);
    }

    private static List<String> folded(List<String> headers) {
        return headers.stream().map(PageStyle::folded).toList();
    }

    /** The header of a column for comparison: in lower case, and without the mark at the end of {@code Required?}. */
    public static String folded(String header) {
        String lowerCase = header.toLowerCase(Locale.ROOT);
        return lowerCase.endsWith("?") || lowerCase.endsWith(":")
                ? lowerCase.substring(0, lowerCase.length() - 1).strip()
                : lowerCase;
    }

    /** The part of a folder that documents one operation. */
    public enum Operations {
        /** A file. */
        FILE,
        /** A section of a file, or the whole of it. */
        SECTION
    }

    /** A place that names an operation. */
    public enum NameSource {
        /** A row of the Parameters table, which has the name of the member. */
        ROW,
        /** The heading of level 1. */
        TITLE,
        /** The heading of the operation's section. */
        HEADING,
        /** The requests in the samples. */
        SAMPLE
    }

    /** Where requests are sent to. */
    public enum Endpoint {
        /** Each operation has a request URL and an HTTP method. */
        EACH,
        /** All operations have one endpoint. */
        ONE
    }

    /** How samples are written. */
    public enum JsonForm {
        /** RFC 8259. */
        STRICT,
        /** JSON with comments, ellipses, and commas too many. */
        LENIENT
    }

    /** The label of parameters that a message suggests. */
    public String parametersHeading() {
        return parametersHeadings.get(0);
    }
}
