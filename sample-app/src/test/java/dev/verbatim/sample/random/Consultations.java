package dev.verbatim.sample.random;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which two calls CompleteTransfer and CompleteConference are about, as their pages say.
 *
 * @param heldAt for each call id the number of the notification that said that it was put on hold
 */
record Consultations(UserViews views, Map<String, Integer> heldAt) {
    /** The original call and the consult call. */
    Optional<List<CallView>> find(CallView active, String named) {
        if (named.isEmpty()) {
            return partner(active).map(held -> order(active, held));
        }
        if (named.equals(active.id())) {
            return partner(active).map(held -> List.of(held, active));
        }
        return candidates(active)
                .filter(held -> held.id().equals(named))
                .findFirst()
                .map(held -> List.of(active, held));
    }

    private Optional<CallView> partner(CallView active) {
        return candidates(active)
                .max(Comparator.<CallView, Boolean>comparing(held -> isAbout(held, active) || isAbout(active, held))
                        .thenComparing(held -> heldAt.get(held.id())));
    }

    private Stream<CallView> candidates(CallView active) {
        return views.of(active.user()).stream()
                .filter(held -> held.is("Held") && views.isAnswered(held))
                .filter(held -> views.others(held).stream()
                        .noneMatch(party -> views.others(active).stream()
                                .anyMatch(other -> other.user().equals(party.user()))));
    }

    private List<CallView> order(CallView active, CallView held) {
        if (isAbout(active, held)) {
            return List.of(held, active);
        }
        if (isAbout(held, active)) {
            return List.of(active, held);
        }
        List<CallView> oldestFirst = views.of(active.user());
        return oldestFirst.indexOf(active) < oldestFirst.indexOf(held) ? List.of(active, held) : List.of(held, active);
    }

    private static boolean isAbout(CallView consult, CallView original) {
        return consult.parentId().equals(original.id());
    }
}
