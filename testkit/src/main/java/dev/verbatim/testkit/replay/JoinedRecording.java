package dev.verbatim.testkit.replay;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Joins what the replays of a sample in one test class recorded. The result does not depend on their order. */
final class JoinedRecording {
    private static final List<String> LISTS = List.of("changes", "problems");
    private static final Comparator<JsonNode> BY_STEP = Comparator.<JsonNode>comparingInt(
                    change -> change.path("step").intValue(0))
            .thenComparing(JsonNode::toString);

    private JoinedRecording() {}

    /** Returns a recording with its lists in order. */
    static ObjectNode of(ObjectNode recording) {
        return join(recording, recording);
    }

    /** Returns what is in at least one of two recordings of the same sample. */
    static ObjectNode join(ObjectNode one, ObjectNode other) {
        ObjectNode joined = one.deepCopy();
        for (String list : LISTS) {
            TreeSet<JsonNode> all = new TreeSet<>(BY_STEP);
            one.path(list).forEach(all::add);
            other.path(list).forEach(all::add);
            ArrayNode sorted = joined.putArray(list);
            all.forEach(sorted::add);
        }
        return joined;
    }
}
