package dev.verbatim.testkit;

import dev.verbatim.testkit.style.MessageStyle;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The model of an API from which the processor generated the code: the operations, their pages and the samples.
 *
 * <pre>{@code
 * Scenario scenario = ApiModel.load(VoiceDispatcher.class).scenario("SwapCalls", "Sample 2");
 * }</pre>
 *
 * @param api the API's name
 * @param packageName the package of the generated code
 * @param folder the folder of its pages below their root; empty for the root itself
 * @param digest the SHA-256 of all pages in that folder, in hexadecimal, from when the code was generated
 * @param style how its messages are shaped
 * @param refusals the codes with which requests are refused
 * @param statuses the status codes that its pages document, success included
 * @param general the statuses that pages document for all operations, in no section of an operation
 * @param operations the operations, each with its page
 * @param unclaimed the documented operations without an interface; without a name if the page gives none
 * @param events the samples of events outside of the sections of operations, in the order of the pages; their operation is empty
 * @param channels the channel of each documented message type that has one
 * @param types the simple name of the type that reads and writes each message; the keys are {@code request Hold},
 *     {@code response Hold} and {@code notification CallStateChangeMessage}. The type of a result may be that of the elements of an
 *     array, as in {@code []Load}, or of the values of an object, as in <code>{}Load</code>; it has no name for other JSON, such as a
 *     string
 * @since 0.1.0
 */
public record ApiModel(
        String api,
        String packageName,
        String folder,
        String digest,
        MessageStyle style,
        RefusalCodes refusals,
        Set<Integer> statuses,
        List<GeneralStatus> general,
        List<DocumentedOperation> operations,
        List<DocumentedOperation> unclaimed,
        List<Sample> events,
        Map<String, String> channels,
        Map<String, String> types) {
    /** Copies the collections. */
    public ApiModel {
        statuses = Set.copyOf(statuses);
        general = List.copyOf(general);
        operations = List.copyOf(operations);
        unclaimed = List.copyOf(unclaimed);
        events = List.copyOf(events);
        channels = Map.copyOf(channels);
        types = Map.copyOf(types);
    }

    /**
     * Reads the model that was generated with a dispatcher or a client.
     *
     * @param dispatcher a generated dispatcher, such as {@code VoiceDispatcher.class}, or a generated client
     * @throws IllegalStateException when the model is not on the class path; the message says what to configure
     */
    public static ApiModel load(Class<?> dispatcher) {
        return ApiModelReader.load(dispatcher);
    }

    /**
     * Reads a model from a file.
     *
     * @param file a file that the processor wrote, such as {@code target/classes/META-INF/verbatim/com.acme.voice/Voice.json}
     * @throws IllegalStateException if the file is not a model of this version; the message says what is wrong
     * @throws java.io.UncheckedIOException if the file cannot be read
     * @since 0.2.0
     */
    public static ApiModel read(Path file) {
        return ApiModelReader.read(file);
    }

    /** Returns the samples of all operations, in the order of the operations and of their pages. */
    public List<Sample> samples() {
        return operations.stream()
                .flatMap(operation -> operation.samples().stream())
                .toList();
    }

    /** Returns the samples that are scenarios; see {@link Sample#isScenario()}. */
    public List<Scenario> scenarios() {
        return samples().stream().filter(Sample::isScenario).map(this::scenario).toList();
    }

    /**
     * Returns a sample as a scenario, even if it has only one request.
     *
     * @param operation the operation whose page has the sample
     * @param heading the sample's heading, in any case
     * @throws IllegalArgumentException if there is no such sample; the message lists the samples
     */
    public Scenario scenario(String operation, String heading) {
        return scenario(operation, heading, 1);
    }

    /**
     * Returns one of several samples with the same heading as a scenario. Below a heading, a second request of the same operation may
     * begin a second sample.
     *
     * @param operation the operation whose page has the sample
     * @param heading the heading of the samples, in any case
     * @param number which of these samples, in the order of the page, from 1
     * @throws IllegalArgumentException if there is no such sample; the message lists the samples
     * @since 0.2.0
     */
    public Scenario scenario(String operation, String heading, int number) {
        return samples().stream()
                .filter(sample -> sample.operation().equals(operation)
                        && sample.heading().strip().equalsIgnoreCase(heading.strip()))
                .skip(Math.max(0, number - 1L))
                .findFirst()
                .map(this::scenario)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The pages of " + api + " have no " + (number == 1 ? "" : number + ". ") + "sample \"" + heading
                                + "\" of " + operation + "; they have " + headings()));
    }

    /** The samples by operation and heading, and how many there are of each if it is not one. */
    private String headings() {
        Map<String, Long> counts = samples().stream()
                .collect(Collectors.groupingBy(
                        sample -> sample.operation() + ", " + sample.heading(),
                        LinkedHashMap::new,
                        Collectors.counting()));
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + (entry.getValue() == 1 ? "" : " (" + entry.getValue() + " samples)"))
                .collect(Collectors.joining("; "));
    }

    /**
     * Fails if a page differs from the one that the code was generated from. A build tool that sees no changed source may keep
     * outdated classes.
     *
     * @param root the root folder of the pages
     * @throws AssertionError if a page has changed or is missing; the message names each one
     */
    public void assertPagesUnchanged(Path root) {
        StalePages.check(this, root);
    }

    /**
     * Returns a sample as a scenario, even if it has only one request.
     *
     * @param sample one of {@link #samples()}
     * @since 0.2.0
     */
    public Scenario scenario(Sample sample) {
        Set<String> urls = operations.stream().map(DocumentedOperation::url).collect(Collectors.toSet());
        return new Scenario(sample, style, urls, channels, statuses, Optional.of(this));
    }
}
