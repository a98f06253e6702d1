package dev.verbatim.site.diagram;

import dev.verbatim.site.diagram.Timeline.Change;
import dev.verbatim.site.diagram.Timeline.Moment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Short names for the resources of a sample: the kind, and if there are several of the kind, a number in the order of their first step. */
final class ResourceNames {
    private final Map<String, String> byId;

    private ResourceNames(Map<String, String> byId) {
        this.byId = byId;
    }

    static ResourceNames of(Timeline timeline) {
        Map<String, List<String>> ids = new LinkedHashMap<>();
        for (Moment moment : timeline.moments()) {
            for (Change change : moment.changes()) {
                List<String> ofKind = ids.computeIfAbsent(change.now().kind(), kind -> new ArrayList<>());
                if (!ofKind.contains(change.now().id())) {
                    ofKind.add(change.now().id());
                }
            }
        }
        Map<String, String> names = new LinkedHashMap<>();
        ids.forEach((kind, ofKind) -> {
            for (int index = 0; index < ofKind.size(); index++) {
                names.putIfAbsent(ofKind.get(index), ofKind.size() == 1 ? kind : kind + " " + (index + 1));
            }
        });
        return new ResourceNames(names);
    }

    String of(ShownResource resource) {
        return byId.getOrDefault(resource.id(), resource.kind());
    }

    /** The resources that a request names, those of the path first. */
    List<String> among(NamedIds ids) {
        List<String> names = new ArrayList<>();
        byId.forEach((id, name) -> {
            if (ids.inPath().contains(id)) {
                names.add(name);
            }
        });
        byId.forEach((id, name) -> {
            if (ids.inBody().contains(id) && !names.contains(name)) {
                names.add(name);
            }
        });
        return names;
    }
}
