package dev.verbatim.processor.refine;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.shape.SampleObject;
import dev.verbatim.pages.shape.SampleValue;
import dev.verbatim.processor.model.CollectionType;
import dev.verbatim.processor.model.ComponentModel;
import dev.verbatim.processor.model.RecordModel;
import dev.verbatim.processor.model.ValueType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The path of a member in a message.
 *
 * @param names the names of the members from the outside in; a path goes through all elements of arrays and all values of maps
 * @param brackets the number of arrays or maps to go into at the end, one for each {@code []}
 */
public record MemberPath(List<String> names, int brackets) {
    private static final String BRACKETS = "[]";
    private static final ClassName LIST = ClassName.get(List.class);
    private static final ClassName SET = ClassName.get(Set.class);
    private static final ClassName MAP = ClassName.get(Map.class);

    /**
     * Parses a path as written in {@code @Member}: names separated by dots, optionally with brackets after those of arrays. Names may
     * contain dots themselves, so the message decides where they end.
     *
     * @return the path; empty if the message has no such member
     */
    public static Optional<MemberPath> of(String path, RecordModel model) {
        int brackets = 0;
        String rest = path;
        while (rest.endsWith(BRACKETS)) {
            rest = rest.substring(0, rest.length() - BRACKETS.length());
            brackets++;
        }
        int depth = brackets;
        return names(rest.replace(BRACKETS + ".", "."), model).map(names -> new MemberPath(names, depth));
    }

    private static Optional<List<String>> names(String path, RecordModel model) {
        for (ComponentModel component : model.components()) {
            String name = component.jsonName();
            if (path.equals(name)) {
                return Optional.of(List.of(name));
            }
            if (path.startsWith(name + ".")) {
                Optional<List<String>> rest =
                        component.type().record().flatMap(inner -> names(path.substring(name.length() + 1), inner));
                if (rest.isPresent()) {
                    return Optional.of(
                            Stream.concat(Stream.of(name), rest.get().stream()).toList());
                }
            }
        }
        return Optional.empty();
    }

    /** Returns whether another path leads into the member. */
    public boolean isAround(MemberPath other) {
        return names.size() < other.names.size() && names.equals(other.names.subList(0, names.size()));
    }

    /**
     * Returns the type of the member, given the type of what the path denotes.
     *
     * @param documented the documented type of the member
     */
    public TypeName around(TypeName type, ValueType documented) {
        return around(type, Optional.of(documented), brackets);
    }

    private static TypeName around(TypeName type, Optional<ValueType> documented, int depth) {
        if (depth == 0) {
            return type;
        }
        TypeName inner =
                around(type, documented.flatMap(ValueType::inside), depth - 1).box();
        if (documented.isPresent() && documented.get() instanceof ValueType.MapOf) {
            return ParameterizedTypeName.get(MAP, ClassName.get(String.class), inner);
        }
        boolean isSet = documented.isPresent() && documented.get() instanceof ValueType.SetOf;
        return ParameterizedTypeName.get(isSet ? SET : LIST, inner);
    }

    /** Returns the member, if it still exists. */
    public Optional<ComponentModel> component(RecordModel model) {
        Optional<ComponentModel> first = model.components().stream()
                .filter(component -> component.jsonName().equals(names.get(0)))
                .findFirst();
        return names.size() == 1
                ? first
                : first.flatMap(component -> component.type().record()).flatMap(rest()::component);
    }

    /** Returns the message with another record in place of the one that has the member. */
    public RecordModel with(RecordModel model, UnaryOperator<RecordModel> owner) {
        if (names.size() == 1) {
            return owner.apply(model);
        }
        ComponentModel component = model.component(names.get(0));
        RecordModel inner = rest().with(component.type().record().orElseThrow(), owner);
        return model.with(component.withType(component.type().withObject(object -> new ValueType.Nested(inner))));
    }

    /** Returns the values of the member in a sample. */
    public List<SampleValue> values(SampleValue sample, RecordModel model) {
        return owners(sample, model)
                .flatMap(owner -> owner.member(names.get(names.size() - 1)))
                .toList();
    }

    /** Returns the first object in a sample that lacks the member. */
    public Optional<SampleValue> lacking(SampleValue sample, RecordModel model) {
        return owners(sample, model)
                .filter(owner -> owner.json() instanceof JsonObject)
                .filter(owner ->
                        owner.member(names.get(names.size() - 1)).findAny().isEmpty())
                .findFirst();
    }

    /** Returns the objects in the member in a sample. */
    public Stream<SampleObject> objects(SampleValue sample, RecordModel model) {
        ValueType type = component(model).orElseThrow().type();
        return values(sample, model).stream()
                .flatMap(value -> objects(value, type))
                .filter(value -> value.json() instanceof JsonObject)
                .map(value -> new SampleObject(value.file(), (JsonObject) value.json()));
    }

    /** Returns the objects that contain the member. */
    private Stream<SampleValue> owners(SampleValue sample, RecordModel model) {
        if (names.size() == 1) {
            return Stream.of(sample);
        }
        ValueType type = model.component(names.get(0)).type();
        RecordModel inner = type.record().orElseThrow();
        return sample.member(names.get(0))
                .flatMap(value -> objects(value, type))
                .flatMap(object -> rest().owners(object, inner));
    }

    private static Stream<SampleValue> objects(SampleValue sample, ValueType type) {
        if (type.inside().isEmpty()) {
            return Stream.of(sample);
        }
        Stream<SampleValue> inside = type.plain() instanceof CollectionType collection && collection.hasKeys()
                ? sample.values()
                : sample.elements();
        return inside.flatMap(value -> objects(value, type.inside().get()));
    }

    private MemberPath rest() {
        return new MemberPath(names.subList(1, names.size()), brackets);
    }
}
