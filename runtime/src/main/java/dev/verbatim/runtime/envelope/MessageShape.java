package dev.verbatim.runtime.envelope;

import dev.verbatim.runtime.internal.json.JsonStreams;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;

/**
 * The members of one kind of message, in the order in which they are written.
 *
 * @param members those at the top level
 */
record MessageShape(List<Member> members) {
    MessageShape {
        members = List.copyOf(members);
    }

    /** Whether a message is the value of a slot, and nothing else. */
    boolean isWholly(Slot slot) {
        return members.size() == 1 && members.get(0).place == Place.TOP_LEVEL && members.get(0).slot == slot;
    }

    /** Writes a message; what has no value is left out. */
    void write(JsonGenerator out, Values values) {
        out.writeStartObject();
        write(members, out, values);
        out.writeEndObject();
    }

    private static void write(List<Member> members, JsonGenerator out, Values values) {
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            Slot slot = member.slot;
            if (slot == null) {
                out.writeName(member.name);
                if (member.json == null) {
                    out.writeStartObject();
                    write(member.members, out, values);
                    out.writeEndObject();
                } else {
                    out.writeRawValue(member.json);
                }
            } else if (values.has(slot)) {
                if (member.place == Place.MEMBER) {
                    out.writeName(member.name);
                } else if (member.place == Place.NAMED) {
                    out.writeName(values.name());
                }
                if (member.members.isEmpty()) {
                    values.write(slot, member.place == Place.TOP_LEVEL, out);
                } else {
                    out.writeRawValue(join(member, values));
                }
            }
        }
    }

    /** The value of a slot with the members that the envelope has in it; they are left out of a value that is not an object. */
    private static String join(Member member, Values values) {
        String value = JsonStreams.text(out -> values.write(Objects.requireNonNull(member.slot), false, out))
                .strip();
        if (!value.startsWith("{")) {
            return value;
        }
        String members = JsonStreams.text(out -> {
            out.writeStartObject();
            write(member.members, out, values);
            out.writeEndObject();
        });
        String rest = value.substring(1).stripLeading();
        return members.substring(0, members.length() - 1)
                + (rest.startsWith("}") || members.equals("{}") ? "" : ",")
                + rest;
    }

    /** The values of one message. */
    interface Values {
        /** The name of the operation or event. */
        String name();

        /** Whether there is a value. */
        boolean has(Slot slot);

        /**
         * Writes a value.
         *
         * @param members whether only the members of the value are to be written, into the object that is open
         */
        void write(Slot slot, boolean members, JsonGenerator out);
    }

    private enum Place {
        MEMBER,
        NAMED,
        TOP_LEVEL
    }

    /**
     * A member.
     *
     * @param json what it always has; {@code null} for a slot, and for an object of members of the envelope
     * @param members those in it, and those that the envelope adds to the value of the slot
     */
    private record Member(
            SerializedString name,
            Place place,
            @Nullable Slot slot,
            @Nullable String json,
            List<Member> members) {}

    /** Collects the members of a shape. */
    static final class Builder {
        private final List<Node> nodes = new ArrayList<>();

        /** Adds a member that is always the same. */
        Builder constant(MessagePath path, String json) {
            add(path, null).json = json;
            return this;
        }

        /** Adds what differs, unless there is no place for it. */
        Builder slot(@Nullable MessagePath path, Slot slot) {
            if (path != null) {
                add(path, slot).slot = slot;
            }
            return this;
        }

        private Node add(MessagePath path, @Nullable Slot slot) {
            List<Node> level = nodes;
            if (path.members().isEmpty()) {
                Node whole = new Node("", path.kind() == MessagePath.Kind.NAMED ? Place.NAMED : Place.TOP_LEVEL);
                level.add(whole);
                return whole;
            }
            Node node = null;
            for (String name : path.members()) {
                if (node != null && (node.slot != null && node.slot != Slot.VALUE || node.json != null)) {
                    throw taken(path);
                }
                node = child(level, name);
                level = node.nodes;
            }
            if (node == null || node.slot != null || node.json != null || slot != Slot.VALUE && !node.nodes.isEmpty()) {
                throw taken(path);
            }
            return node;
        }

        private static IllegalArgumentException taken(MessagePath path) {
            return new IllegalArgumentException("two parts of a message are at " + path);
        }

        private static Node child(List<Node> level, String name) {
            for (Node node : level) {
                if (node.place == Place.MEMBER && node.name.equals(name)) {
                    return node;
                }
            }
            Node added = new Node(name, Place.MEMBER);
            level.add(added);
            return added;
        }

        /** The shape. */
        MessageShape build() {
            return new MessageShape(members(nodes));
        }

        private static List<Member> members(List<Node> nodes) {
            return nodes.stream()
                    .map(node -> new Member(
                            new SerializedString(node.name), node.place, node.slot, node.json, members(node.nodes)))
                    .toList();
        }

        private static final class Node {
            private final String name;
            private final Place place;
            private final List<Node> nodes = new ArrayList<>();
            private @Nullable Slot slot;
            private @Nullable String json;

            Node(String name, Place place) {
                this.name = name;
                this.place = place;
            }
        }
    }
}
