package dev.verbatim.site.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of an operation.
 *
 * @param shell what is around it
 * @param title the name of the operation
 * @param api the API
 * @param deprecation the notice that it is deprecated; {@code null} if it is not
 * @param method the HTTP method, or what stands for it; may be empty
 * @param path the path of its requests; may be empty
 * @param features the features that a caller needs
 * @param capability its name in the lists of capabilities; {@code null} if messages of the API announce none
 * @param notifications the notifications that it sends
 * @param text the text of the page
 * @param parameters its parameters
 * @param results the members of its result
 * @param tryOut the file of the model for the try-out; {@code null} if the site has no server for it
 * @param samples its samples
 * @param statuses its own statuses
 * @param hasGeneralStatuses whether the API documents statuses for all operations
 * @param findings the findings that belong to no part of the page
 * @param allFindings all findings about it
 * @param coverage what of it ran in tests; {@code null} without a report
 * @param source the address of the page in the source; {@code null} if the site has no such addresses
 * @param file the path of the page below the root of the pages
 */
record OperationView(
        Shell shell,
        String title,
        Link api,
        @Nullable String deprecation,
        String method,
        String path,
        List<String> features,
        @Nullable String capability,
        List<Link> notifications,
        OperationText text,
        List<ParameterRow> parameters,
        List<ParameterRow> results,
        @Nullable String tryOut,
        List<SampleView> samples,
        List<StatusRow> statuses,
        boolean hasGeneralStatuses,
        List<FindingView> findings,
        List<FindingView> allFindings,
        @Nullable CoverageView coverage,
        @Nullable String source,
        String file) {
    /** Copies the lists. */
    OperationView {
        features = List.copyOf(features);
        notifications = List.copyOf(notifications);
        parameters = List.copyOf(parameters);
        results = List.copyOf(results);
        samples = List.copyOf(samples);
        statuses = List.copyOf(statuses);
        findings = List.copyOf(findings);
        allFindings = List.copyOf(allFindings);
    }
}
