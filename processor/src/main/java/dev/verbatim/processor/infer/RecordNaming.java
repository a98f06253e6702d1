package dev.verbatim.processor.infer;

import com.palantir.javapoet.ClassName;
import dev.verbatim.pages.constraint.RowConstraints;
import dev.verbatim.pages.shape.DocumentedMember;
import dev.verbatim.pages.shape.Shape;
import dev.verbatim.pages.source.PagePosition;
import dev.verbatim.processor.model.ComponentModel;
import dev.verbatim.processor.model.ConverterModel;
import dev.verbatim.processor.model.Fallback;
import dev.verbatim.processor.model.JavaNames;
import dev.verbatim.processor.model.RecordModel;
import dev.verbatim.processor.model.ValueType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Creates records for the objects in messages. Names follow the documented ones. Whether they are valid and unique in Java is checked
 * later, when the names chosen by the user are known.
 */
final class RecordNaming {
    private RecordNaming() {}

    /**
     * Creates a record for a message or a part of one.
     *
     * @param name the record's name in its package
     */
    static RecordModel record(String name, String doc, PagePosition position, List<DocumentedMember> members) {
        List<RecordModel> nested = new ArrayList<>();
        Map<String, ValueType> types = new HashMap<>();
        // Members with the same shape share a type, named after the member shown first. Pages added later do not
        // change that.
        members.stream()
                .sorted(Comparator.comparing(DocumentedMember::position))
                .forEach(member -> types.put(member.name(), type(name, member, nested)));
        List<ComponentModel> components = members.stream()
                .map(member -> component(member, Objects.requireNonNull(types.get(member.name()))))
                .toList();
        return new RecordModel(name, doc, position, components);
    }

    /**
     * Returns the type of a value that is a message or its result.
     *
     * @param name the name of the record for the objects in it
     * @param position the place in the pages that documents it
     */
    static ValueType value(String name, PagePosition position, Shape shape) {
        DocumentedMember member = new DocumentedMember(
                name, shape, true, false, "", Optional.empty(), position, Optional.empty(), RowConstraints.NONE);
        return shape.accept(new Value("", member, name, new ArrayList<>()));
    }

    /** Returns a map in place of a record. */
    static ValueType.MapOf map(RecordModel documented, Shape.MapOf shape) {
        String name = documented.name();
        int end = name.lastIndexOf('.');
        DocumentedMember member = new DocumentedMember(
                documented.simpleName(),
                shape,
                true,
                false,
                documented.doc(),
                Optional.empty(),
                documented.position(),
                Optional.empty(),
                RowConstraints.NONE);
        return new Value(name.substring(0, Math.max(end, 0)), member, documented.simpleName(), new ArrayList<>())
                .map(shape);
    }

    private static ComponentModel component(DocumentedMember member, ValueType type) {
        return new ComponentModel(
                member.name(),
                JavaNames.member(member.name()),
                false,
                type,
                member.mandatory(),
                member.nullable(),
                MemberDoc.of(member),
                member.position(),
                member.mandatory()
                        ? Optional.empty()
                        : Fallback.of(member.said().fallback(), type),
                member.sample());
    }

    private static ValueType type(String enclosing, DocumentedMember member, List<RecordModel> nested) {
        Value value = new Value(enclosing, member, JavaNames.typeOf(member.name()), nested);
        return ConstrainedTypes.of(member.shape().accept(value), member.said().constraints());
    }

    /**
     * A value whose type gets a name.
     *
     * @param enclosing the record that has the member
     * @param member the member that holds it
     * @param typeName the name of its class, if it has one
     * @param nested the records in the enclosing one so far
     */
    private record Value(String enclosing, DocumentedMember member, String typeName, List<RecordModel> nested)
            implements Shape.Visitor<ValueType> {
        @Override
        public ValueType simple(Shape.Simple simple) {
            return new ValueType.Simple(simple.scalar());
        }

        @Override
        public ValueType instant(Shape.InstantText instant) {
            ConverterModel converter = new ConverterModel.Known(instant.form().name());
            return new ValueType.Converted(ClassName.get(Instant.class), ValueType.string(), converter);
        }

        @Override
        public ValueType object(Shape.ObjectOf object) {
            List<DocumentedMember> members =
                    object.members().stream().map(DocumentedMember::of).toList();
            String name = enclosing.isEmpty() ? typeName : enclosing + "." + distinct(typeName, enclosing);
            String doc = enclosing.isEmpty() ? "" : doc(enclosing, member);
            RecordModel model = RecordNaming.record(name, doc, member.position(), members);
            Optional<RecordModel> like = nested.stream().filter(model::isLike).findFirst();
            if (like.isEmpty()) {
                nested.add(model);
            }
            return new ValueType.Nested(like.orElse(model));
        }

        @Override
        public ValueType list(Shape.ListOf list) {
            return new ValueType.ListOf(list.element().accept(one()), list.nullable());
        }

        @Override
        public ValueType.MapOf map(Shape.MapOf map) {
            return new ValueType.MapOf(map.value().accept(one()), map.nullable());
        }

        @Override
        public ValueType capabilities(Shape.Capabilities capabilities) {
            return new ValueType.Capabilities();
        }

        private Value one() {
            return enclosing.isEmpty() ? this : new Value(enclosing, member, JavaNames.singular(typeName), nested);
        }
    }

    /**
     * Returns a name that differs from the builder and the enclosing classes: {@code replies} inside a reply give {@code
     * ReplyReply}.
     */
    private static String distinct(String typeName, String enclosing) {
        List<String> around = List.of(enclosing.split("\\."));
        return around.contains(typeName) || typeName.equals(JavaNames.BUILDER)
                ? around.get(around.size() - 1) + typeName
                : typeName;
    }

    /** Returns the description of an object, or else a generic one. */
    private static String doc(String enclosing, DocumentedMember member) {
        if (!MemberDoc.of(member).isEmpty()) {
            return MemberDoc.of(member);
        }
        if (member.shape() instanceof Shape.ObjectOf) {
            return "The " + member.name() + " of " + enclosing + ".";
        }
        return (member.shape() instanceof Shape.MapOf ? "A value of " : "An element of ") + member.name() + ".";
    }
}
