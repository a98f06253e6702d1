package dev.verbatim.processor.model;

import java.util.List;
import java.util.Set;

/**
 * The client of an API.
 *
 * @param methods its methods, in the order of the pages
 * @param failures the documented failures, by code
 * @param channels the channels on which samples show notifications, sorted
 */
public record ClientModel(List<ClientMethod> methods, List<FailureModel> failures, List<String> channels) {
    /** The methods that every client has; those of {@code Object} could not have another result. */
    public static final Set<String> METHODS = Set.of(
            "open",
            "async",
            "close",
            "within",
            "onNotification",
            "onNotificationOf",
            "await",
            "clone",
            "equals",
            "finalize",
            "getClass",
            "hashCode",
            "notify",
            "notifyAll",
            "toString",
            "wait");

    /** Copies the lists. */
    public ClientModel {
        methods = List.copyOf(methods);
        failures = List.copyOf(failures);
        channels = List.copyOf(channels);
    }
}
