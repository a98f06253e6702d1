package dev.verbatim.mock.documented;

import dev.verbatim.pages.ids.IdSegments;
import dev.verbatim.pages.style.PageStyle;
import dev.verbatim.pages.style.Style;
import dev.verbatim.runtime.envelope.Envelope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An API that a mock serves: the pages of a folder.
 *
 * @param name the folder
 * @param style the style of the pages
 * @param envelope the shape of its messages
 * @param operations the operations, in the order of the pages
 * @param samples all samples, in the order of the pages
 * @param results what the pages show of the results of operations, by the name of the operation
 * @param messageTypes the types of the notifications that the pages show
 * @param channels the channels of notifications, by message type
 * @param capabilities the operations that lists of capabilities name
 * @param ids tells ids from other segments of paths
 * @param unserved what is not served
 */
public record MockedApi(
        String name,
        Style style,
        Envelope envelope,
        List<MockedOperation> operations,
        List<DocumentedSample> samples,
        Map<String, DocumentedResult> results,
        Set<String> messageTypes,
        Map<String, String> channels,
        Set<String> capabilities,
        IdSegments ids,
        List<Unserved> unserved) {
    /** Copies the collections. */
    public MockedApi {
        operations = List.copyOf(operations);
        samples = List.copyOf(samples);
        results = Map.copyOf(results);
        messageTypes = Set.copyOf(messageTypes);
        channels = Map.copyOf(channels);
        capabilities = Set.copyOf(capabilities);
        unserved = List.copyOf(unserved);
    }

    /** Returns whether all requests are sent to one place. */
    public boolean hasOneEndpoint() {
        return style.page().endpoint() == PageStyle.Endpoint.ONE;
    }

    /** Returns an operation by its name. */
    public Optional<MockedOperation> operation(String operation) {
        return operations.stream()
                .filter(candidate -> candidate.name().equals(operation))
                .findFirst();
    }

    /**
     * Returns a sample.
     *
     * @param operation the operation whose page has it
     * @param heading its heading
     */
    public Optional<DocumentedSample> sample(String operation, String heading) {
        return samples.stream()
                .filter(sample ->
                        sample.operation().equals(operation) && sample.heading().equals(heading))
                .findFirst();
    }
}
