package dev.verbatim.site.diagram;

import dev.verbatim.pages.page.Step;
import dev.verbatim.site.diagram.Timeline.Change;
import dev.verbatim.site.diagram.Timeline.Moment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells which notifications of a sample go to somebody else. A resource refers by URI to what it belongs to, such as a device. Where
 * the resources of a sample refer to different ones, those that a request names, or else those of the first notification, are the
 * client's.
 */
final class Owners {
    private final Map<String, String> own;

    private Owners(Map<String, String> own) {
        this.own = own;
    }

    static Owners of(Timeline timeline) {
        List<NamedIds> requests = new ArrayList<>();
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (Moment moment : timeline.moments()) {
            if (moment.step() instanceof Step.Request request) {
                requests.add(NamedIds.of(request));
            }
            for (Change change : moment.changes()) {
                change.now()
                        .references()
                        .forEach((member, id) -> values.computeIfAbsent(member, key -> new ArrayList<>())
                                .add(id));
            }
        }
        Map<String, String> own = new LinkedHashMap<>();
        values.forEach((member, ids) -> own.put(
                member,
                ids.stream()
                        .filter(id -> requests.stream().anyMatch(request -> request.contains(id)))
                        .findFirst()
                        .orElse(ids.get(0))));
        return new Owners(own);
    }

    /** Whether every resource in a notification belongs to somebody else. */
    boolean isOfOthers(Moment moment) {
        return !moment.changes().isEmpty()
                && moment.changes().stream()
                        .allMatch(change -> change.now().references().entrySet().stream()
                                .anyMatch(reference -> !reference.getValue().equals(own.get(reference.getKey()))));
    }
}
