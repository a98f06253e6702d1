package dev.verbatim.pages.shape;

import dev.verbatim.pages.page.ParameterPath;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Adds the rows that document members to the members of a shape.
 *
 * @param rows the rows, by path in the shape
 */
record NestedRows(Map<ParameterPath, DocumentedRow> rows) implements Shape.Visitor<Shape> {
    @Override
    public Shape simple(Shape.Simple simple) {
        return simple;
    }

    @Override
    public Shape instant(Shape.InstantText instant) {
        return instant;
    }

    @Override
    public Shape object(Shape.ObjectOf object) {
        return new Shape.ObjectOf(
                object.members().stream().map(this::documented).toList());
    }

    @Override
    public Shape list(Shape.ListOf list) {
        return new Shape.ListOf(list.element().accept(this), list.nullable());
    }

    @Override
    public Shape map(Shape.MapOf map) {
        return map;
    }

    @Override
    public Shape capabilities(Shape.Capabilities capabilities) {
        return capabilities;
    }

    private MemberShape documented(MemberShape member) {
        Optional<DocumentedRow> own = Optional.empty();
        Map<ParameterPath, DocumentedRow> below = new LinkedHashMap<>();
        for (Map.Entry<ParameterPath, DocumentedRow> entry : rows.entrySet()) {
            ParameterPath path = entry.getKey();
            if (path.top().equals(member.name())) {
                if (path.isNested()) {
                    below.put(path.below(), entry.getValue());
                } else {
                    own = Optional.of(entry.getValue());
                }
            }
        }
        return member.documented(own, below);
    }
}
