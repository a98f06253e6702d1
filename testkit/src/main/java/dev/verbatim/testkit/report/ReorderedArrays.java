package dev.verbatim.testkit.report;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Finds the arrays that have the same elements in another order, where the comparison reported no difference. */
final class ReorderedArrays {
    private final Set<String> differing;
    private final Set<String> found = new HashSet<>();

    private ReorderedArrays(Set<String> differing) {
        this.differing = differing;
    }

    /** Returns the paths of these arrays. */
    static Set<String> in(JsonNode documented, JsonNode observed, Set<String> differing) {
        ReorderedArrays arrays = new ReorderedArrays(differing);
        arrays.search(documented, observed, "");
        return arrays.found;
    }

    private void search(JsonNode documented, JsonNode observed, String path) {
        if (documented.isObject() && observed.isObject()) {
            documented.forEachEntry((name, value) -> {
                if (observed.has(name)) {
                    search(value, observed.get(name), path.isEmpty() ? name : path + "." + name);
                }
            });
        } else if (documented.isArray() && observed.isArray()) {
            if (texts(documented).equals(texts(observed))
                    && differing.stream().noneMatch(other -> other.startsWith(path + "["))) {
                found.add(path);
            } else {
                int both = Math.min(documented.size(), observed.size());
                for (int i = 0; i < both; i++) {
                    search(documented.get(i), observed.get(i), path + "[" + i + "]");
                }
            }
        }
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::toString).sorted().toList();
    }
}
