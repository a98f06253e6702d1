package dev.verbatim.pages.style;

import java.util.List;

/**
 * How the pages of an API are written: where an operation is, and how its parameters and samples are labelled.
 *
 * @param operations whether an operation has a file or a section
 * @param operationName where the name of an operation is looked for, in this order
 * @param endpoint whether each operation has a request URL of its own
 * @param parametersHeadings the labels of parameters; their case does not matter; the first is the one to suggest
 * @param valueColumns what a parameter is; the first column that a table has wins
 * @param descriptionColumns what a parameter is, in words; the first that a table has wins
 * @param typeColumns the type of a parameter
 * @param requiredColumns whether a parameter must be sent
 * @param json whether samples are strict JSON
 */
public record PageStyle(
        Operations operations,
        List<NameSource> operationName,
        Endpoint endpoint,
        List<String> parametersHeadings,
        List<String> valueColumns,
        List<String> descriptionColumns,
        List<String> typeColumns,
        List<String> requiredColumns,
        JsonForm json) {
    /** The label of the row with the path that requests are sent to. */
    public static final String REQUEST_URL = "Request URL";

    /** The label of the row with the HTTP method of requests. */
    public static final String HTTP_METHOD = "HTTP method";

    /** The label of the row with the features that a caller needs. */
    public static final String REQUIRED_FEATURES = "Required features";

    /** Copies the lists. */
    public PageStyle {
        operationName = List.copyOf(operationName);
        parametersHeadings = List.copyOf(parametersHeadings);
        valueColumns = List.copyOf(valueColumns);
        descriptionColumns = List.copyOf(descriptionColumns);
        typeColumns = List.copyOf(typeColumns);
        requiredColumns = List.copyOf(requiredColumns);
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
