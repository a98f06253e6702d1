package dev.verbatim.testkit;

import dev.verbatim.testkit.style.MessageStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A sample that can be replayed against a server, with what a replay needs to know from the API's other pages.
 *
 * @param sample the sample
 * @param style how the messages of the API are shaped
 * @param urls the Request URLs of the API's operations; they distinguish names in a path from ids
 * @param channels the channel of each message type that the API documents, for notifications without an envelope
 * @param statuses the status codes that the pages of the API document
 * @param api the API, for which a replay records coverage; empty if nothing is recorded
 * @since 0.1.0
 */
public record Scenario(
        Sample sample,
        MessageStyle style,
        Set<String> urls,
        Map<String, String> channels,
        Set<Integer> statuses,
        Optional<ApiModel> api) {
    /** Copies the collections. */
    public Scenario {
        urls = Set.copyOf(urls);
        channels = Map.copyOf(channels);
        statuses = Set.copyOf(statuses);
    }

    /** Creates a scenario of pages that no model describes; nothing is recorded for coverage. */
    public Scenario(
            Sample sample, MessageStyle style, Set<String> urls, Map<String, String> channels, Set<Integer> statuses) {
        this(sample, style, urls, channels, statuses, Optional.empty());
    }

    /** Returns the steps, in the order of the page. */
    public List<Step> steps() {
        return sample.steps();
    }

    /**
     * Returns the scenario up to a step.
     *
     * @param step the number of the last step
     * @since 0.2.0
     */
    public Scenario upTo(int step) {
        return step >= steps().size()
                ? this
                : new Scenario(
                        new Sample(
                                sample.operation(),
                                sample.page(),
                                sample.heading(),
                                sample.line(),
                                steps().subList(0, step),
                                sample.matching()),
                        style,
                        urls,
                        channels,
                        statuses,
                        api);
    }

    /**
     * Returns the same scenario for a replay that does not count as coverage, such as one against a mock server.
     *
     * @since 0.2.0
     */
    public Scenario withoutCoverage() {
        return new Scenario(sample, style, urls, channels, statuses, Optional.empty());
    }

    /** Operation and heading, such as {@code SwapCalls, Sample 2}: a test's display name. */
    public String name() {
        return sample.operation() + ", " + sample.heading();
    }

    @Override
    public String toString() {
        return name();
    }
}
