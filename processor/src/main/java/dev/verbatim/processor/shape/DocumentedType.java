package dev.verbatim.processor.shape;

import dev.verbatim.processor.page.Parameter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the row of a parameter says about the parameter's type. */
public final class DocumentedType {
    private static final Pattern KEY_VALUE = Pattern.compile("\\bkeys?\\s*(/|-|and|\\s)\\s*values?\\b");
    private static final Pattern JSON_OBJECT = Pattern.compile("\\bjson object\\b");
    private static final Pattern LIST =
            Pattern.compile("(?:list|array|set)(?: of (\\w+?)s?)?|(\\w+?)(?:\\[]| array| list)");

    private DocumentedType() {}

    /** The shape that the row's Type column gives it, else what the description calls it. */
    public static Optional<Shape> of(Parameter parameter) {
        if (isKeyValue(parameter)) {
            return Optional.of(new Shape.MapOf(Shape.ANY, true));
        }
        Optional<Shape> named = parameter.type().map(DocumentedType::normal).flatMap(DocumentedType::named);
        return named.isPresent()
                        || !JSON_OBJECT.matcher(normal(parameter.description())).find()
                ? named
                : named("object");
    }

    /** Whether the row says that the parameter holds key/value data. */
    static boolean isKeyValue(Parameter parameter) {
        String type = normal(parameter.type().orElse(""));
        return KEY_VALUE.matcher(normal(parameter.description())).find()
                || KEY_VALUE.matcher(type).find()
                || type.equals("map");
    }

    private static Optional<Shape> named(String type) {
        Matcher list = LIST.matcher(type);
        if (list.matches()) {
            String element = list.group(1) != null ? list.group(1) : list.group(2);
            Shape shape = element == null ? Shape.ANY : named(element).orElse(Shape.ANY);
            return Optional.of(new Shape.ListOf(shape, false));
        }
        return switch (type) {
            case "string", "text", "uri", "url" -> Optional.of(new Shape.Simple(Scalar.STRING));
            case "boolean", "bool" -> Optional.of(new Shape.Simple(Scalar.BOOLEAN));
            case "int", "integer", "int32" -> Optional.of(new Shape.Simple(Scalar.INT));
            case "long", "int64" -> Optional.of(new Shape.Simple(Scalar.LONG));
            case "number", "double", "float", "decimal" -> Optional.of(new Shape.Simple(Scalar.DOUBLE));
            case "object", "json object", "json" -> Optional.of(new Shape.MapOf(Shape.ANY, true));
            default -> Optional.empty();
        };
    }

    private static String normal(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
