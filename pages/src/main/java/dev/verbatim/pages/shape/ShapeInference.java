package dev.verbatim.pages.shape;

import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonArray;
import dev.verbatim.pages.json.JsonValue.JsonMember;
import dev.verbatim.pages.json.JsonValue.JsonNumber;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.json.JsonValue.JsonString;
import dev.verbatim.pages.shape.MemberShape.Conflict;
import dev.verbatim.pages.source.PagePosition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Infers the narrowest shape that can hold every sample of a message.
 *
 * @since 0.2.0
 */
public final class ShapeInference {
    /** The most members of an object with documented members; a Java record cannot have many more. */
    private static final int MAX_MEMBERS = 120;

    private static final Pattern KEY = Pattern.compile("\\d.*|\\*", Pattern.DOTALL);

    private final Vocabulary vocabulary;

    /** Creates the inference for the pages of one API. */
    public ShapeInference(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * Infers the members of a message. A member that only a later sample has comes after the member that it follows there.
     *
     * @param samples all samples of the message, in the order of the pages
     */
    public List<MemberShape> members(List<SampleObject> samples) {
        Map<String, List<Occurrence>> occurrences = new HashMap<>();
        MemberOrder order = new MemberOrder();
        for (SampleObject sample : samples) {
            Set<String> names = new LinkedHashSet<>();
            for (JsonMember member : sample.object().members()) {
                if (names.add(member.name())) {
                    occurrences
                            .computeIfAbsent(member.name(), name -> new ArrayList<>())
                            .add(Occurrence.of(sample.file(), member));
                }
            }
            order.add(names);
        }
        return order.names().stream()
                .map(name -> {
                    List<Occurrence> found = occurrences.getOrDefault(name, List.of());
                    return member(name, found, found.size() == samples.size());
                })
                .toList();
    }

    /** Infers the shape of an array whose elements are all these values. */
    public Shape.ListOf elements(List<SampleValue> values) {
        Shape element = shapeOfAll("", values);
        return new Shape.ListOf(element, canBeNull(element, values));
    }

    /** Infers the shape of the values of objects with key/value data. */
    public Shape.MapOf values(List<SampleObject> objects) {
        List<SampleValue> entries =
                objects.stream().flatMap(sample -> sample.value().values()).toList();
        Shape entry = shapeOfAll("", entries);
        return new Shape.MapOf(entry, canBeNull(entry, entries));
    }

    private MemberShape member(String name, List<Occurrence> occurrences, boolean always) {
        List<SampleValue> all = occurrences.stream().map(Occurrence::value).toList();
        List<SampleValue> values = present(all);
        Optional<Conflict> conflict = conflict(values);
        Shape shape = conflict.isPresent() ? Shape.any() : shape(name, values);
        return new MemberShape(
                name,
                shape,
                always,
                canBeNull(shape, all),
                occurrences.get(0).position(),
                conflict.map(Conflict::position).orElseGet(() -> decisive(shape, values.isEmpty() ? all : values)),
                example(values),
                instants(values),
                Optional.empty(),
                conflict);
    }

    private static List<SampleValue> present(List<SampleValue> values) {
        return values.stream().filter(value -> !value.isNull()).toList();
    }

    /** Infers the shape of the elements of arrays and the values of maps. */
    private Shape shapeOfAll(String name, List<SampleValue> all) {
        List<SampleValue> values = present(all);
        return conflict(values).isPresent() ? Shape.any() : shape(name, values);
    }

    /** Infers the shape of values that have the same JSON type and are not null. */
    private Shape shape(String name, List<SampleValue> values) {
        if (values.isEmpty()) {
            return Shape.any();
        }
        JsonValue first = values.get(0).json();
        if (first instanceof JsonObject) {
            return objectOrMap(name, values);
        }
        if (first instanceof JsonArray) {
            return array(name, values);
        }
        if (first instanceof JsonNumber) {
            return new Shape.Simple(values.stream()
                    .map(ShapeInference::number)
                    .reduce(Scalar::join)
                    .orElseThrow());
        }
        return new Shape.Simple(first instanceof JsonString ? Scalar.STRING : Scalar.BOOLEAN);
    }

    private Shape objectOrMap(String name, List<SampleValue> values) {
        List<SampleObject> objects = values.stream()
                .map(value -> new SampleObject(value.file(), (JsonObject) value.json()))
                .toList();
        if (!vocabulary.keyValueMembers().contains(name) && !areKeys(objects)) {
            List<MemberShape> members = members(objects);
            if (!members.isEmpty() && members.size() <= MAX_MEMBERS) {
                return new Shape.ObjectOf(members);
            }
        }
        return values(objects);
    }

    /** Whether no member has a name that an API designer would give it: numbers, addresses such as 0xfe3b, and * are users' keys. */
    private static boolean areKeys(List<SampleObject> objects) {
        return objects.stream()
                .flatMap(sample -> sample.object().members().stream())
                .allMatch(member -> KEY.matcher(member.name()).matches());
    }

    private Shape array(String name, List<SampleValue> values) {
        List<SampleValue> elements =
                values.stream().flatMap(SampleValue::elements).toList();
        boolean allStrings = elements.stream().allMatch(element -> element.json() instanceof JsonString);
        boolean allOperations = !elements.isEmpty()
                && allStrings
                && elements.stream()
                        .allMatch(element -> vocabulary.operations().contains(((JsonString) element.json()).value()));
        if (vocabulary.hasCapabilities() && allOperations
                || allStrings && vocabulary.capabilityMembers().contains(name)) {
            return new Shape.Capabilities();
        }
        Shape element = shapeOfAll(Vocabulary.elementsOf(name), elements);
        return new Shape.ListOf(element, canBeNull(element, elements));
    }

    private static Scalar number(SampleValue value) {
        return Scalar.ofNumber(((JsonNumber) value.json()).literal());
    }

    /** Returns the position of the first value that requires the shape; for numbers, of the one that needs the widest type. */
    private static PagePosition decisive(Shape shape, List<SampleValue> values) {
        int decisive = 0;
        Optional<Scalar> number = shape.scalarType().filter(Scalar::isNumber);
        if (number.isPresent()) {
            Scalar soFar = number(values.get(0));
            while (soFar != number.get()) {
                decisive++;
                soFar = soFar.join(number(values.get(decisive)));
            }
        }
        return values.get(decisive).position();
    }

    private static Optional<Conflict> conflict(List<SampleValue> values) {
        for (SampleValue value : values) {
            String first = values.get(0).json().kind();
            String other = value.json().kind();
            if (!other.equals(first)) {
                return Optional.of(new Conflict(first, other, value.position()));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> example(List<SampleValue> values) {
        return values.stream()
                .filter(value -> value.json() instanceof JsonString)
                .map(value -> ((JsonString) value.json()).value())
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    private static Optional<InstantForm> instants(List<SampleValue> values) {
        return values.stream().allMatch(value -> value.json() instanceof JsonString)
                ? InstantForm.of(values.stream()
                        .map(value -> ((JsonString) value.json()).value())
                        .toList())
                : Optional.empty();
    }

    private static boolean canBeNull(Shape shape, List<SampleValue> values) {
        return shape.equals(Shape.any()) || values.stream().anyMatch(SampleValue::isNull);
    }

    private record Occurrence(PagePosition position, SampleValue value) {
        static Occurrence of(String file, JsonMember member) {
            return new Occurrence(new PagePosition(file, member.position()), new SampleValue(file, member.value()));
        }
    }
}
