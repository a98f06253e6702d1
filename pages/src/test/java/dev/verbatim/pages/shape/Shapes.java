package dev.verbatim.pages.shape;

import dev.verbatim.pages.json.JsonParser;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Shapes as short text: <code>{id, participants: [{digits}], userData?: *string, parent|null}</code>. */
final class Shapes {
    static final Vocabulary VOCABULARY =
            new Vocabulary(Set.of("Answer", "Hold"), Set.of("capabilities"), Set.of("userData"));

    private Shapes() {}

    /** Infers the members from samples, each on a separate page; apostrophes are replaced by quotation marks. */
    static List<MemberShape> infer(String... samples) {
        List<SampleObject> objects = new ArrayList<>();
        for (String sample : samples) {
            JsonObject object =
                    JsonParser.parse(sample.replace('\'', '"')).object().orElseThrow();
            objects.add(new SampleObject("page" + (objects.size() + 1) + ".md", object));
        }
        return new ShapeInference(VOCABULARY).members(objects);
    }

    static String text(List<MemberShape> members) {
        return members.stream()
                .map(member -> member.name()
                        + (member.always() ? "" : "?")
                        + (member.nullable() ? "|null" : "")
                        + ": "
                        + text(member.shape()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    static String text(Shape shape) {
        if (shape instanceof Shape.Simple simple) {
            return simple.scalar().name().toLowerCase(Locale.ROOT);
        }
        if (shape instanceof Shape.ObjectOf object) {
            return text(object.members());
        }
        if (shape instanceof Shape.ListOf list) {
            return "[" + text(list.element()) + (list.nullable() ? "|null" : "") + "]";
        }
        if (shape instanceof Shape.MapOf map) {
            return "*" + text(map.value()) + (map.nullable() ? "|null" : "");
        }
        return "capabilities";
    }
}
