package dev.verbatim.site.api;

import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonArray;
import dev.verbatim.pages.json.JsonValue.JsonMember;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.shape.DocumentedMember;
import dev.verbatim.pages.shape.MemberShape;
import dev.verbatim.pages.shape.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lists members of messages with the members inside them: each object is followed by its members. */
final class MemberReader {
    private final List<JsonObject> samples;
    private final List<DocumentedParameter> found = new ArrayList<>();

    private MemberReader(List<JsonObject> samples) {
        this.samples = samples;
    }

    /**
     * Lists the members.
     *
     * @param members the members at the top
     * @param samples the objects that have them, from which examples are taken
     */
    static List<DocumentedParameter> read(List<DocumentedMember> members, List<JsonObject> samples) {
        MemberReader reader = new MemberReader(samples);
        reader.add(List.of(), members);
        return List.copyOf(reader.found);
    }

    // Recursion is safe: the parser bounds how deep values nest.
    private void add(List<String> parent, List<DocumentedMember> members) {
        for (DocumentedMember member : members) {
            List<String> path = below(parent, member.name());
            found.add(parameter(path, member));
            addInside(path, member.shape());
        }
    }

    private void addInside(List<String> path, Shape shape) {
        if (shape instanceof Shape.ObjectOf object) {
            add(path, members(object));
        } else if (shape instanceof Shape.ListOf list) {
            addInside(below(path, DocumentedParameter.ELEMENT), list.element());
        }
    }

    private static List<DocumentedMember> members(Shape.ObjectOf object) {
        List<DocumentedMember> members = new ArrayList<>();
        for (MemberShape member : object.members()) {
            members.add(DocumentedMember.of(member));
        }
        return members;
    }

    private DocumentedParameter parameter(List<String> path, DocumentedMember member) {
        return new DocumentedParameter(
                path,
                false,
                TypeNames.of(member.shape()),
                items(member.shape()),
                member.mandatory(),
                member.description(),
                member.said(),
                samples.stream().flatMap(sample -> value(sample, path).stream()).findFirst(),
                member.position().position().line());
    }

    private static Optional<String> items(Shape shape) {
        if (shape instanceof Shape.ListOf list) {
            return Optional.of(TypeNames.of(list.element()));
        }
        return shape instanceof Shape.Capabilities ? Optional.of("string") : Optional.empty();
    }

    /** Returns the value at a path; of arrays, that in the first element. */
    private static Optional<JsonValue> value(JsonObject sample, List<String> path) {
        Optional<JsonValue> value = Optional.of(sample);
        for (String name : path) {
            value = value.flatMap(outer -> inside(outer, name));
        }
        return value;
    }

    private static Optional<JsonValue> inside(JsonValue outer, String name) {
        if (outer instanceof JsonArray array) {
            return array.elements().stream().findFirst();
        }
        return outer instanceof JsonObject object ? object.member(name).map(JsonMember::value) : Optional.empty();
    }

    private static List<String> below(List<String> parent, String name) {
        List<String> path = new ArrayList<>(parent);
        path.add(name);
        return path;
    }
}
