package dev.verbatim.pages.finding;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The catalogue of rules with their ids and default severities.
 *
 * @since 0.2.0
 */
public enum Rule {
    // Rules about pages alone.
    PAGE_TITLE(Severity.WARNING),
    PROPERTY_MISSING(Severity.ERROR),
    OPERATION_NAME(Severity.ERROR),
    PARAMETER_NAME(Severity.ERROR),
    PARAMETER_DUPLICATE(Severity.ERROR),
    PARAMETER_UNDOCUMENTED(Severity.ERROR),
    PARAMETER_UNSAMPLED(Severity.NOTE),
    PARAMETER_MISSING(Severity.ERROR),
    REQUEST_LINE(Severity.ERROR),
    REQUEST_URL(Severity.ERROR),
    REQUEST_METHOD(Severity.ERROR),
    JSON_SYNTAX(Severity.ERROR),
    JSON_LENIENT(Severity.NOTE),
    RESPONSE_STATUS(Severity.ERROR),
    NOTIFICATION_ENVELOPE(Severity.WARNING),
    VALUE_DOCUMENTED(Severity.ERROR),
    NUMBER_RANGE(Severity.ERROR),
    CONSTRAINT_UNREAD(Severity.WARNING),
    CAPABILITY_UNKNOWN(Severity.OFF),
    TYPE_CONFLICT(Severity.WARNING),
    URI_SYNTAX(Severity.WARNING),
    VALUE_WHITESPACE(Severity.WARNING),
    SCENARIO_UNLINKED(Severity.WARNING),

    PARAMETER_REQUIRED(Severity.WARNING),
    TYPE_DOCUMENTED(Severity.WARNING),
    PAGE_UNRECOGNISED(Severity.WARNING),
    PAGE_UNSAMPLED(Severity.WARNING),
    TABLE_UNREAD(Severity.ERROR),
    SAMPLE_UNREAD(Severity.ERROR),
    BLOCK_UNUSED(Severity.NOTE),
    MEMBER_DUPLICATE(Severity.ERROR),
    OPERATION_SEVERAL(Severity.ERROR),
    OPERATION_DUPLICATE(Severity.ERROR),
    REQUEST_BODY(Severity.WARNING),
    STYLE_INVALID(Severity.ERROR),
    STYLE_UNMATCHED(Severity.WARNING),
    STYLE_MIXED(Severity.ERROR),
    FOLDER_UNRECOGNISED(Severity.ERROR),
    PARAMETERS_UNREAD(Severity.NOTE),
    RESPONSE_ID(Severity.WARNING),
    RESPONSE_UNDOCUMENTED(Severity.WARNING),
    EVENT_UNDOCUMENTED(Severity.WARNING),
    EVENT_NAME(Severity.WARNING),
    MATCHING_UNKNOWN(Severity.WARNING),
    MATCHING_UNUSED(Severity.WARNING),
    // Drift between a page and the Java that handles it.
    PAGE_NOT_FOUND(Severity.ERROR),
    PAGE_UNCLAIMED(Severity.WARNING),
    SIGNATURE_MISSING(Severity.ERROR),
    SIGNATURE_PARAMETER(Severity.ERROR),
    SIGNATURE_TYPE(Severity.ERROR),
    NAME_COLLISION(Severity.ERROR),
    DEVIATION_UNUSED(Severity.ERROR),
    PAGES_UNSAFE(Severity.ERROR),

    // Baseline entries that no longer occur.
    BASELINE_UNUSED(Severity.ERROR);

    private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final Severity severity;

    Rule(Severity severity) {
        this.severity = severity;
    }

    /** Returns the rule with an id. */
    public static Optional<Rule> of(String id) {
        return Arrays.stream(values()).filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** Returns the id in messages and options: lower case, words joined by hyphens. */
    public String id() {
        return id;
    }

    /** Returns the default severity. */
    public Severity severity() {
        return severity;
    }
}
