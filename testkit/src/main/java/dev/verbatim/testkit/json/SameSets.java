package dev.verbatim.testkit.json;

import dev.verbatim.testkit.json.JsonValue.JsonArray;
import dev.verbatim.testkit.json.JsonValue.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the arrays that have the same elements in another order, which was no difference to whoever compared them. */
final class SameSets {
    private final Set<String> differing;
    private final Set<String> found = new HashSet<>();

    private SameSets(Set<String> differing) {
        this.differing = differing;
    }

    /** The paths of these arrays. */
    static Set<String> in(JsonValue documented, JsonValue observed, Set<String> differing) {
        SameSets sets = new SameSets(differing);
        sets.search(documented, observed, "");
        return sets.found;
    }

    private void search(JsonValue documented, JsonValue observed, String path) {
        if (documented instanceof JsonObject page && observed instanceof JsonObject live) {
            page.members().forEach((name, value) -> {
                JsonValue other = live.members().get(name);
                if (other != null) {
                    search(value, other, path.isEmpty() ? name : path + "." + name);
                }
            });
        } else if (documented instanceof JsonArray page && observed instanceof JsonArray live) {
            if (texts(page).equals(texts(live))
                    && differing.stream().noneMatch(other -> other.startsWith(path + "["))) {
                found.add(path);
            } else {
                int both = Math.min(page.elements().size(), live.elements().size());
                for (int i = 0; i < both; i++) {
                    search(page.elements().get(i), live.elements().get(i), path + "[" + i + "]");
                }
            }
        }
    }

    private static List<String> texts(JsonArray array) {
        return array.elements().stream().map(JsonValue::toString).sorted().toList();
    }
}
