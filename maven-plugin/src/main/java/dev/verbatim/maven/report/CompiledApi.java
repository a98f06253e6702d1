package dev.verbatim.maven.report;

import java.util.List;

/**
 * An API as the processor has compiled it.
 *
 * @param name its name
 * @param packageName its package
 * @param folder the folder of its pages, relative to their root; empty for the root itself
 * @param operations the operations with an interface
 * @param notifications the notifications with an interface
 * @param unclaimed the documented operations in its folder without an interface
 * @param files the generated files: sources below the folder for generated sources, others below the class output
 */
public record CompiledApi(
        String name,
        String packageName,
        String folder,
        List<Operation> operations,
        List<Notification> notifications,
        List<Section> unclaimed,
        List<String> files) {
    /** Copies the lists. */
    public CompiledApi {
        operations = List.copyOf(operations);
        notifications = List.copyOf(notifications);
        unclaimed = List.copyOf(unclaimed);
        files = List.copyOf(files);
    }

    /**
     * An operation with an interface.
     *
     * @param section where it is documented
     * @param digest the digest of its page
     * @param httpMethod the HTTP method of its requests
     * @param url the path of its requests
     * @param type the interface
     * @param isSent whether the module sends its requests, instead of handling them
     * @param deviations the accepted findings about its page
     */
    public record Operation(
            Section section,
            String digest,
            String httpMethod,
            String url,
            String type,
            boolean isSent,
            List<Deviation> deviations) {
        /** Copies the deviations. */
        public Operation {
            deviations = List.copyOf(deviations);
        }
    }

    /**
     * An accepted finding.
     *
     * @param rule the id of its rule
     * @param reason why it is accepted
     */
    public record Deviation(String rule, String reason) {}

    /**
     * A notification with an interface.
     *
     * @param event its message type or event
     * @param type the interface
     * @param record the simple name of the generated record
     */
    public record Notification(String event, String type, String record) {}
}
