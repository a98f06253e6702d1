package dev.verbatim.testkit.replay;

import dev.verbatim.testkit.Scenario;
import dev.verbatim.testkit.Step;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the channels of a scenario's notifications.
 *
 * @since 0.2.0
 */
public final class Channels {
    // Meta channels, service channels and wildcards are refused: a page names one channel of notifications.
    private static final Pattern CHANNEL = Pattern.compile("(?!/meta/|/service/)(?:/[A-Za-z0-9_\\-!~().$@]+)+");

    private Channels() {}

    /** Returns whether clients can subscribe to a channel: it is one channel of notifications, and no meta or service channel. */
    public static boolean canBeSubscribedTo(String channel) {
        return CHANNEL.matcher(channel).matches();
    }

    static Set<String> of(Scenario scenario) throws StepFailedException {
        Set<String> channels = new LinkedHashSet<>();
        for (Step step : scenario.steps()) {
            if (step instanceof Step.Notification notification) {
                channels.add(channel(notification, scenario));
            }
        }
        return channels;
    }

    private static String channel(Step.Notification step, Scenario scenario) throws StepFailedException {
        String channel = step.channel()
                .or(() -> step.type()
                        .flatMap(type -> Optional.ofNullable(scenario.channels().get(type))))
                .orElseThrow(() -> new StepFailedException(at(step) + " documents no channel"
                        + scenario.style()
                                .paths()
                                .channel()
                                .map(path -> "; show its envelope with a \"" + path + "\"")
                                .orElse(
                                        ", which the receiver needs; set event.channel in the style file, or use a receiver"
                                                + " without channels")));
        if (!canBeSubscribedTo(channel)) {
            throw new StepFailedException(at(step) + " has a channel to which clients cannot subscribe: " + channel);
        }
        return channel;
    }

    private static String at(Step step) {
        return "the notification on line " + step.line();
    }
}
