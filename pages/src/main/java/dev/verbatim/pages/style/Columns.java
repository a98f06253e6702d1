package dev.verbatim.pages.style;

import java.util.Set;

/**
 * The headers of columns in tables of parameters, in lower case. A table may use any of the synonyms.
 *
 * @since 0.2.0
 */
public final class Columns {
    /** The value of a parameter that is not sent. */
    public static final Set<String> DEFAULT = Set.of("default", "default value");

    /** Whether a parameter may be left out: the opposite of the other headers for required parameters. */
    public static final String OPTIONAL = "optional";

    /** Least and greatest values, and lengths. */
    public static final Set<String> BOUNDS = Set.of(
            "range",
            "allowed range",
            "valid range",
            "value range",
            "constraints",
            "constraint",
            "limits",
            "restrictions",
            "min",
            "minimum",
            "max",
            "maximum",
            "min length",
            "max length",
            "minimum length",
            "maximum length",
            "length");

    /** Regular expressions. */
    public static final Set<String> PATTERN = Set.of("pattern", "regex", "regexp", "regular expression");

    /** Regular expressions, or words about the form of a text. */
    public static final String FORMAT = "format";

    /** Lists of the values that are allowed. */
    public static final Set<String> ALLOWED_VALUES = Set.of(
            "allowed values", "possible values", "valid values", "values", "enum", "allowed", "options", "choices");

    /** Columns of constraints whose cells may as well hold prose. */
    public static final Set<String> PROSE_TOO =
            Set.of("constraints", "constraint", "limits", "restrictions", "values", "allowed", "options", "choices");

    /** The first column of a table of statuses that cannot be one of HTTP statuses. */
    public static final String STATUS_CODE = "statuscode";

    /** The first column of a table of statuses. */
    public static final Set<String> STATUS =
            Set.of(STATUS_CODE, "status code", "status", "code", "error code", "error");

    /** Headers of first columns that can only hold codes of statuses. */
    public static final Set<String> CERTAIN_STATUS = Set.of(STATUS_CODE, "status code", "error code");

    /** What a status means. */
    public static final Set<String> MEANING = Set.of("meaning", "description");

    /** Headers of columns with the name or text of a status; other tables have such columns beside other codes, too. */
    public static final Set<String> STATUS_NAME = Set.of("name", "message", "error message", "reason", "error");

    /** Headers of columns that say what makes an operation answer with a status. */
    public static final Set<String> CAUSE = Set.of("cause", "causes", "when", "occurs when");

    private Columns() {}
}
