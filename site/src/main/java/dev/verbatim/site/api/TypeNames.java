package dev.verbatim.site.api;

import dev.verbatim.pages.shape.Scalar;
import dev.verbatim.pages.shape.Shape;

/** The names of JSON types for shapes. */
final class TypeNames implements Shape.Visitor<String> {
    private static final TypeNames NAMES = new TypeNames();

    private TypeNames() {}

    /** Returns {@code string}, {@code integer}, {@code number}, {@code boolean}, {@code array}, {@code object} or {@code any}. */
    static String of(Shape shape) {
        return shape.accept(NAMES);
    }

    @Override
    public String simple(Shape.Simple simple) {
        Scalar scalar = simple.scalar();
        return switch (scalar) {
            case STRING -> "string";
            case BOOLEAN -> "boolean";
            case INT, LONG, BIG_INTEGER -> "integer";
            case DOUBLE, BIG_DECIMAL -> "number";
            case ANY -> "any";
        };
    }

    @Override
    public String instant(Shape.InstantText instant) {
        return "string";
    }

    @Override
    public String object(Shape.ObjectOf object) {
        return "object";
    }

    @Override
    public String list(Shape.ListOf list) {
        return "array";
    }

    @Override
    public String map(Shape.MapOf map) {
        return "object";
    }

    @Override
    public String capabilities(Shape.Capabilities capabilities) {
        return "array";
    }
}
