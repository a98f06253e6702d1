package dev.verbatim.processor.model;

import com.palantir.javapoet.ClassName;
import dev.verbatim.processor.check.Finding;
import dev.verbatim.processor.check.Quote;
import dev.verbatim.processor.check.Rule;
import dev.verbatim.processor.page.PagePosition;
import dev.verbatim.processor.shape.Scalar;
import dev.verbatim.processor.shape.Shape;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Gives the members of messages their Java names, and reports those that cannot have one. */
final class RecordNaming {
    /** A constructor takes 255 values, itself included; a long or double counts twice (JVMS 4.3.3). */
    private static final int MOST_VALUES = 240;

    private static final String GENERATED = "what is generated for every such message";

    private final Consumer<Finding> findings;

    RecordNaming(Consumer<Finding> findings) {
        this.findings = findings;
    }

    /**
     * A record for a message or a part of one.
     *
     * @param name the record's name in its package
     * @param taken the methods without parameters that the generated record has besides {@code builder()}
     */
    RecordModel record(
            String name, String doc, PagePosition position, List<DocumentedMember> members, Set<String> taken) {
        Map<String, String> names = new HashMap<>();
        Stream.concat(taken.stream(), Stream.of("builder"))
                .forEach(method -> names.put(JavaNames.folded(method), GENERATED));
        List<RecordModel> nested = new ArrayList<>();
        Map<String, ValueType> types = new HashMap<>();
        // Members of one shape share a type. It is called like the one shown first, whichever order a later page shows
        // them in.
        members.stream()
                .sorted(Comparator.comparing(DocumentedMember::position))
                .forEach(member -> types.put(member.name(), type(name, member, nested)));
        List<ComponentModel> components = new ArrayList<>();
        for (DocumentedMember member : members) {
            components.add(component(member, types.get(member.name()), names));
        }
        boundValues(name, members, components);
        return new RecordModel(name, doc, position, components);
    }

    /** Reports the first member that a constructor has no room for. */
    private void boundValues(String name, List<DocumentedMember> members, List<ComponentModel> components) {
        int values = 0;
        for (int index = 0; index < components.size(); index++) {
            ComponentModel component = components.get(index);
            boolean wide = component.type().equals(new ValueType.Simple(Scalar.LONG))
                    || component.type().equals(new ValueType.Simple(Scalar.DOUBLE));
            values += (wide ? 2 : 1) + (component.isAbsentUnlikeNull() ? 1 : 0);
            if (values > MOST_VALUES) {
                report(
                        members.get(index),
                        "is member number " + (index + 1) + " of " + name
                                + ", more than a Java constructor takes; document fewer, or nest some");
                return;
            }
        }
    }

    private ComponentModel component(DocumentedMember member, ValueType type, Map<String, String> names) {
        String javaName = JavaNames.member(member.name());
        Optional<String> problem = JavaNames.problem(member.name(), javaName);
        if (problem.isPresent()) {
            report(member, problem.get());
        } else {
            claim(javaName, member, names);
        }
        ComponentModel component = new ComponentModel(
                member.name(),
                javaName,
                type,
                member.mandatory(),
                member.nullable(),
                member.doc(),
                member.position(),
                member.sample());
        if (component.isAbsentUnlikeNull()) {
            claim(JavaNames.presence(javaName), member, names);
        }
        return component;
    }

    private void claim(String javaName, DocumentedMember member, Map<String, String> names) {
        String other = names.putIfAbsent(JavaNames.folded(javaName), Quote.of(member.name()));
        if (other != null) {
            report(member, "gives the Java name " + javaName + ", as does " + other);
        }
    }

    private ValueType type(String enclosing, DocumentedMember member, List<RecordModel> nested) {
        return type(enclosing, member, member.shape(), JavaNames.type(member.name()), nested);
    }

    private ValueType type(
            String enclosing, DocumentedMember member, Shape shape, String typeName, List<RecordModel> nested) {
        if (shape instanceof Shape.Simple simple) {
            return new ValueType.Simple(simple.scalar());
        }
        if (shape instanceof Shape.InstantText instant) {
            ConverterModel converter = new ConverterModel.Known(instant.form().name());
            return new ValueType.Converted(ClassName.get(Instant.class), ValueType.STRING, converter);
        }
        if (shape instanceof Shape.ListOf list) {
            String singular = JavaNames.singular(typeName);
            return new ValueType.ListOf(type(enclosing, member, list.element(), singular, nested), list.nullable());
        }
        if (shape instanceof Shape.MapOf map) {
            String singular = JavaNames.singular(typeName);
            return new ValueType.MapOf(type(enclosing, member, map.value(), singular, nested), map.nullable());
        }
        return shape instanceof Shape.ObjectOf object
                ? new ValueType.Nested(nested(enclosing, member, object, typeName, nested))
                : new ValueType.Capabilities();
    }

    private RecordModel nested(
            String enclosing,
            DocumentedMember member,
            Shape.ObjectOf object,
            String typeName,
            List<RecordModel> nested) {
        List<DocumentedMember> members =
                object.members().stream().map(DocumentedMember::of).toList();
        RecordModel model = record(
                enclosing + "." + distinct(typeName, enclosing),
                doc(enclosing, member),
                member.position(),
                members,
                Set.of());
        Optional<RecordModel> like = nested.stream().filter(model::isLike).findFirst();
        if (like.isEmpty()) {
            nested.add(model);
        }
        return like.orElse(model);
    }

    /** No class can be called like the builder beside it, or like one around it: {@code replies} in those are {@code ReplyReply}. */
    private static String distinct(String typeName, String enclosing) {
        List<String> around = List.of(enclosing.split("\\."));
        return around.contains(typeName) || typeName.equals(JavaNames.BUILDER)
                ? around.get(around.size() - 1) + typeName
                : typeName;
    }

    /** What the page says of an object, or else what it is. */
    private static String doc(String enclosing, DocumentedMember member) {
        if (!member.doc().isEmpty()) {
            return member.doc();
        }
        if (member.shape() instanceof Shape.ObjectOf) {
            return "The " + member.name() + " of " + enclosing + ".";
        }
        return (member.shape() instanceof Shape.MapOf ? "A value of " : "An element of ") + member.name() + ".";
    }

    private void report(DocumentedMember member, String problem) {
        PagePosition position = member.position();
        findings.accept(new Finding(
                Rule.NAME_COLLISION, position.file(), position.position(), Quote.of(member.name()) + " " + problem));
    }
}
