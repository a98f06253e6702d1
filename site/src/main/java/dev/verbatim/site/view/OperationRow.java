package dev.verbatim.site.view;

import org.jspecify.annotations.Nullable;

/**
 * An operation in the list of its API.
 *
 * @param link its page
 * @param summary what it does; may be empty
 * @param endpoint its method and path; may be empty
 * @param isCapability whether messages announce when it is possible
 * @param isDeprecated whether its page says so
 * @param findings how many findings are about it
 * @param coverage what of it ran in tests; {@code null} without a report
 */
record OperationRow(
        Link link,
        String summary,
        String endpoint,
        boolean isCapability,
        boolean isDeprecated,
        int findings,
        @Nullable CoverageView coverage) {}
