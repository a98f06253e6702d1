package dev.verbatim.testkit.replay;

import dev.verbatim.testkit.Scenario;
import dev.verbatim.testkit.Step;
import dev.verbatim.testkit.json.JsonSyntaxException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Finds the channels of a scenario's notifications. */
final class Channels {
    // Meta channels, service channels and wildcards are refused: a page names one channel of notifications.
    private static final Pattern CHANNEL = Pattern.compile("(?!/meta/|/service/)(?:/[A-Za-z0-9_\\-!~().$@]+)+");

    private Channels() {}

    static Set<String> of(Scenario scenario) throws StepFailedException {
        Set<String> channels = new LinkedHashSet<>();
        for (Step step : scenario.steps()) {
            if (step instanceof Step.Notification) {
                channels.add(channel(step, scenario));
            }
        }
        return channels;
    }

    private static String channel(Step step, Scenario scenario) throws StepFailedException {
        try {
            JsonNode body = step.body().read().value();
            String channel = text(body, "channel")
                    .or(() -> text(body, "messageType")
                            .flatMap(type ->
                                    Optional.ofNullable(scenario.channels().get(type))))
                    .orElseThrow(() -> new StepFailedException(
                            at(step) + " documents no channel; show its envelope with a \"channel\""));
            if (!CHANNEL.matcher(channel).matches()) {
                throw new StepFailedException(
                        at(step) + " has a channel to which clients cannot subscribe: " + channel);
            }
            return channel;
        } catch (JsonSyntaxException e) {
            throw new StepFailedException("line " + e.line() + " of the page is not JSON: " + e.getMessage());
        }
    }

    private static String at(Step step) {
        return "the notification on line " + step.line();
    }

    private static Optional<String> text(JsonNode value, String name) {
        return value.path(name).stringValueOpt();
    }
}
