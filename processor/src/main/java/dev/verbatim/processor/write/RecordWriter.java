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

/** Writes what all records of messages have in common: components, constructor, builder and nested records. */
final class RecordWriter {
    private final TypeNames types;

    RecordWriter(TypeNames types) {
        this.types = types.nested();
    }

    /**
     * A record without the methods that read and write it.
     *
     * @param message the record
     * @param summary its first sentence, as plain text; the text of the page follows
     * @param constants the members that are constants
     */
    TypeSpec.Builder write(MessageRecord message, String summary, List<ConstantMember> constants) {
        return write(message, summary, constants, List.of(GeneratorVersion.field()));
    }

    private TypeSpec.Builder write(
            MessageRecord message, String summary, List<ConstantMember> constants, List<FieldSpec> firstFields) {
        TypeSpec.Builder type = TypeSpec.recordBuilder(message.model().simpleName())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(
                        "$L\n",
                        Javadoc.paragraphs(summary + "\n\n" + message.model().doc()))
                .recordConstructor(header(message))
                .addFields(firstFields);
        constants.forEach(constant -> type.addField(constant.field()).addMethod(constant.accessor()));
        type.addField(members(message));
        new ConstructorWriter(message, types).write(type);
        new AccessorWriter(message, types).write(type);
        new BytesWriter(message).write(type);
        message.model().nested().forEach(nested -> type.addType(nested(nested)));
        BuilderWriter builder = new BuilderWriter(message, types);
        return type.addMethod(builder.factory()).addType(builder.type());
    }

    /** The class that reads and writes a response in a record of the user's. */
    TypeSpec.Builder response(UserRecord own) {
        TypeSpec.Builder codec = new UserRecordCodecWriter(own, types).writeResponse();
        own.codec().nested().forEach(nested -> codec.addType(nested(nested)));
        return codec;
    }

    private TypeSpec nested(ObjectType type) {
        if (type instanceof ValueType.Own own) {
            TypeSpec.Builder codec = new UserRecordCodecWriter(own.own(), types).write();
            own.own().codec().nested().forEach(nested -> codec.addType(nested(nested)));
            return codec.build();
        }
        return object(type.generated(), List.of()).build();
    }

    /** The record of an object, in a file of its own. */
    TypeSpec.Builder shared(RecordModel model) {
        return object(model, List.of(GeneratorVersion.field()));
    }

    private TypeSpec.Builder object(RecordModel model, List<FieldSpec> firstFields) {
        MessageRecord message = MessageRecord.of(model);
        ReadMethodWriter reading = new ReadMethodWriter(message, types);
        WriteMethodWriter writing = new WriteMethodWriter(message, types);
        return write(message, "", List.of(), firstFields)
                .addSuperinterface(Names.GENERATED_RECORD)
                .addMethod(writing.override("writeTo", writing.members()))
                .addMethod(reading.read("read"))
                .addMethod(writing.describe("writeTo"));
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

    /** The constant {@code MEMBERS}, with the names of the members. */
    static FieldSpec members(MessageRecord message) {
        Stream<String> components = message.components().stream().map(ComponentModel::jsonName);
        Stream<String> tag = message.tag().map(ConstantMember::name).stream();
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
}
