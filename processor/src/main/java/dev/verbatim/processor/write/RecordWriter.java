package dev.verbatim.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.verbatim.processor.model.ComponentModel;
import dev.verbatim.processor.model.Literal;
import dev.verbatim.processor.model.ObjectType;
import dev.verbatim.processor.model.RecordModel;
import dev.verbatim.processor.model.UserRecord;
import dev.verbatim.processor.model.ValueType;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes what all records of messages have in common: components, copies, builder and the records nested in them. */
final class RecordWriter {
    private final TypeNames types;
    private final ValueCode values;

    RecordWriter(TypeNames types) {
        this.types = types.nested();
        this.values = new ValueCode(this.types);
    }

    /**
     * A record without its methods to read and write.
     *
     * @param message the record
     * @param summary what it is, as plain text; stands in front of what the page says
     * @param constants what all such messages have in common
     */
    TypeSpec.Builder write(MessageRecord message, String summary, List<Tag> constants) {
        TypeSpec.Builder type = TypeSpec.recordBuilder(message.model().simpleName())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(
                        "$L\n",
                        Javadoc.paragraphs(summary + "\n\n" + message.model().doc()))
                .recordConstructor(header(message));
        constants.forEach(constant -> type.addField(constant.field()).addMethod(constant.method()));
        type.addField(members(message));
        CodeBlock checks = checks(message);
        if (!checks.isEmpty()) {
            type.addMethod(constructor(message, checks));
        }
        new AccessorWriter(message, types).write(type);
        new BytesWriter(message).write(type);
        message.model().nested().forEach(nested -> type.addType(nested(nested)));
        BuilderWriter builder = new BuilderWriter(message, types);
        return type.addMethod(builder.factory()).addType(builder.type());
    }

    /** The codec of a response that a record of the user's holds. */
    TypeSpec.Builder response(UserRecord own) {
        TypeSpec.Builder codec = new OwnCodecWriter(own, types).writeResponse();
        own.codec().nested().forEach(nested -> codec.addType(nested(nested)));
        return codec;
    }

    private TypeSpec nested(ObjectType type) {
        if (type instanceof ValueType.Own own) {
            TypeSpec.Builder codec = new OwnCodecWriter(own.own(), types).write();
            own.own().codec().nested().forEach(nested -> codec.addType(nested(nested)));
            return codec.build();
        }
        return shared(type.generated()).build();
    }

    /** The record of an object, nested or in a file of its own. */
    TypeSpec.Builder shared(RecordModel model) {
        MessageRecord message = MessageRecord.of(model);
        CodecWriter codec = new CodecWriter(message, types);
        return write(message, "", List.of())
                .addMethod(codec.writeObject("writeTo"))
                .addMethod(codec.read("read"))
                .addMethod(codec.describe("writeTo"));
    }

    private MethodSpec header(MessageRecord message) {
        MethodSpec.Builder header = MethodSpec.constructorBuilder().addParameters(message.given());
        TypeNames types = this.types.header(message.model());
        for (ComponentModel component : message.components()) {
            header.addParameter(ParameterSpec.builder(types.of(component), component.javaName())
                    .addJavadoc("$L", MessageRecord.doc(component) + "\n")
                    .build());
            if (component.tellsAbsence()) {
                header.addParameter(ParameterSpec.builder(TypeName.BOOLEAN, MessageRecord.presence(component))
                        .addJavadoc("whether {@code $L} is there, if only as null\n", component.javaName())
                        .build());
            }
        }
        return header.build();
    }

    /** The constant that knows the members. */
    static FieldSpec members(MessageRecord message) {
        Stream<String> components = message.components().stream().map(ComponentModel::jsonName);
        Stream<String> tag = message.tag().map(Tag::name).stream();
        CodeBlock.Builder members =
                CodeBlock.builder().add("$T.of($L)", Names.MEMBERS, literals(Stream.concat(components, tag)));
        addSome(members, "optional", message, component -> !component.mandatory());
        addSome(members, "nullable", message, ComponentModel::nullable);
        return FieldSpec.builder(Names.MEMBERS, "MEMBERS", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(members.build())
                .build();
    }

    private static void addSome(
            CodeBlock.Builder members, String method, MessageRecord message, Predicate<ComponentModel> which) {
        if (message.components().stream().anyMatch(which)) {
            Stream<String> names = message.components().stream().filter(which).map(ComponentModel::jsonName);
            members.add(".$L($L)", method, literals(names));
        }
    }

    private static CodeBlock literals(Stream<String> names) {
        return names.map(Literal::of).collect(CodeBlock.joining(", "));
    }

    /** The tags are written here, for JavaPoet would repeat those of the record. */
    private static MethodSpec constructor(MessageRecord message, CodeBlock checks) {
        MethodSpec.Builder constructor = MethodSpec.compactConstructorBuilder()
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("Refuses null for what is mandatory, and copies what can change.\n\n");
        message.given().forEach(given -> constructor.addJavadoc("@param $L mandatory\n", given.name()));
        for (ComponentModel component : message.components()) {
            constructor.addJavadoc("$L", "@param " + component.javaName() + " " + demand(component) + "\n");
            if (component.tellsAbsence()) {
                constructor.addJavadoc("@param $L true if that is there\n", MessageRecord.presence(component));
            }
        }
        return constructor.addCode(checks).build();
    }

    private static String demand(ComponentModel component) {
        String demand = component.mandatory() ? "mandatory" : "optional";
        return component.nullable() ? demand + ", and can be null" : demand;
    }

    private CodeBlock checks(MessageRecord message) {
        CodeBlock.Builder checks = CodeBlock.builder();
        message.given().forEach(given -> requireNonNull(checks, given.name()));
        for (ComponentModel component : message.components()) {
            String name = component.javaName();
            CodeBlock copy = copy(component.type(), name);
            if (!copy.isEmpty() && component.holdsNull()) {
                checks.addStatement("$1L = $1L == null ? null : $2L", name, copy);
            } else if (!copy.isEmpty()) {
                checks.addStatement("$L = $L", name, copy);
            } else if (!component.holdsNull() && !types.of(component).isPrimitive()) {
                requireNonNull(checks, name);
            }
            if (component.tellsAbsence()) {
                presence(checks, component);
            }
        }
        return checks.build();
    }

    /** Whoever gives another value than that of a member left out means the member to be there. */
    private void presence(CodeBlock.Builder checks, ComponentModel component) {
        String presence = MessageRecord.presence(component);
        String name = component.javaName();
        if (component.fallback().isEmpty()) {
            checks.addStatement("$L |= $L != null", presence, name);
            return;
        }
        CodeBlock fallback =
                values.literal(component.type(), component.fallback().get());
        if (types.of(component).isPrimitive()) {
            checks.addStatement("$L |= $L != $L", presence, name, fallback);
        } else {
            checks.addStatement("$1L = $1L || !$2T.equals($3L, $4L)", presence, Names.OBJECTS, name, fallback);
        }
    }

    private static void requireNonNull(CodeBlock.Builder checks, String name) {
        checks.addStatement("$T.$L", Names.OBJECTS, "requireNonNull(" + name + ", \"" + name + "\")");
    }

    /** An expression for a copy that nobody can change; empty for what cannot change. */
    private static CodeBlock copy(ValueType holding, String name) {
        ValueType type = holding.plain();
        if (BytesWriter.holds(type)) {
            return CodeBlock.of("$L.clone()", name);
        }
        if (type instanceof ValueType.ListOf list) {
            return list.nullable()
                    ? CodeBlock.of("$T.ofNullable($L)", Names.IMMUTABLE_COPIES, name)
                    : CodeBlock.of("$T.copyOf($L)", Names.LIST, name);
        }
        if (type instanceof ValueType.SetOf) {
            return CodeBlock.of("$T.of($L)", Names.IMMUTABLE_COPIES, name);
        }
        return type instanceof ValueType.MapOf map
                ? CodeBlock.of("$T.$L($L)", Names.IMMUTABLE_COPIES, map.nullable() ? "ofNullable" : "of", name)
                : CodeBlock.of("");
    }
}
