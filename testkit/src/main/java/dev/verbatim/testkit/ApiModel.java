package dev.verbatim.testkit;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the processor knew of an API when it generated the API's code: its operations, their pages and the samples.
 *
 * @param api the API's name
 * @param packageName the package of the generated code
 * @param statuses the status codes that its pages document, success included
 * @param operations the operations, each with its page
 * @param channels the channel of each documented message type that has one
 * @param types the simple name of what reads and writes each message, by {@code request Hold}, {@code response Hold} or
 *     {@code notification CallStateChangeMessage}
 */
public record ApiModel(
        String api,
        String packageName,
        Set<Integer> statuses,
        List<DocumentedOperation> operations,
        Map<String, String> channels,
        Map<String, String> types) {
    /** Copies what it is given. */
    public ApiModel {
        statuses = Set.copyOf(statuses);
        operations = List.copyOf(operations);
        channels = Map.copyOf(channels);
        types = Map.copyOf(types);
    }

    /**
     * Reads the model that was generated together with a dispatcher.
     *
     * @param dispatcher a generated dispatcher, such as {@code VoiceDispatcher.class}
     * @throws IllegalStateException when the model is not on the class path; the message says what to configure
     */
    public static ApiModel load(Class<?> dispatcher) {
        return ApiModelReader.load(dispatcher);
    }

    /** The samples of all pages, in the order of the operations and of their pages. */
    public List<Sample> samples() {
        return operations.stream()
                .flatMap(operation -> operation.samples().stream())
                .toList();
    }

    /** The samples that tell a story, see {@link Sample#isScenario()}. */
    public List<Scenario> scenarios() {
        return samples().stream().filter(Sample::isScenario).map(this::scenario).toList();
    }

    /**
     * A sample as a scenario, also one with a single request.
     *
     * @param operation the operation whose page has the sample
     * @param heading the sample's heading, in any case
     * @throws IllegalArgumentException when there is no such sample; the message lists those there are
     */
    public Scenario scenario(String operation, String heading) {
        return samples().stream()
                .filter(sample -> sample.operation().equals(operation)
                        && sample.heading().strip().equalsIgnoreCase(heading.strip()))
                .findFirst()
                .map(this::scenario)
                .orElseThrow(() -> new IllegalArgumentException("The pages of " + api + " have no sample \"" + heading
                        + "\" of " + operation + "; they have "
                        + samples().stream()
                                .map(sample -> sample.operation() + ", " + sample.heading())
                                .collect(Collectors.joining("; "))));
    }

    /**
     * Fails when a page is not the one that the code was generated from: a build tool that saw no changed source may have
     * kept outdated classes.
     *
     * @param root the root folder of the pages
     * @throws AssertionError when a page has changed or is gone; the message names each
     */
    public void assertPagesUnchanged(Path root) {
        StalePages.check(this, root);
    }

    private Scenario scenario(Sample sample) {
        Set<String> urls = operations.stream().map(DocumentedOperation::url).collect(Collectors.toSet());
        return new Scenario(sample, urls, channels, statuses);
    }
}
