package dev.verbatim.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.verbatim.processor.model.ComponentModel;
import dev.verbatim.processor.model.Optionality;
import dev.verbatim.processor.model.UserRecord;
import java.time.DateTimeException;
import javax.lang.model.element.Modifier;

/** Writes the class that reads and writes a record of the user's. */
final class UserRecordCodecWriter {
    private final UserRecord own;
    private final MessageRecord message;
    private final ReadMethodWriter reading;
    private final WriteMethodWriter writing;
    private final String in;
    private final String out;
    private final String value;
    private final String refused;

    UserRecordCodecWriter(UserRecord own, TypeNames types) {
        this.own = own;
        this.message = MessageRecord.of(own.codec());
        this.reading = new ReadMethodWriter(message, types);
        this.writing = new WriteMethodWriter(message, types);
        this.in = message.local("in");
        this.out = message.local("out");
        this.value = message.local("value");
        this.refused = message.local("refused");
    }

    /** The class, to be nested in a generated record. */
    TypeSpec.Builder write() {
        return type(read(), writeTo()).addModifiers(Modifier.STATIC, Modifier.FINAL);
    }

    /** The class for a response in a record of the user's, in a file of its own. */
    TypeSpec.Builder writeResponse() {
        MethodSpec read = read().toBuilder()
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("{@return the record that an object holds}\n\n")
                .addJavadoc("@param $L at the object's opening brace or before it\n", in)
                .build();
        MethodSpec writeTo = writeTo().toBuilder()
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("Writes the object; what is left out is not written.\n\n")
                .addJavadoc("@param $L the record\n@param $L takes one JSON object\n", value, out)
                .build();
        return type(read, writeTo).addModifiers(Modifier.PUBLIC, Modifier.FINAL).addMethod(writeMembers());
    }

    private TypeSpec.Builder type(MethodSpec read, MethodSpec writeTo) {
        return TypeSpec.classBuilder(message.name())
                .addJavadoc("Reads and writes {@link $T}.\n", own.type())
                .addField(RecordWriter.members(message))
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(read)
                .addMethod(writeTo);
    }

    private MethodSpec writeMembers() {
        return MethodSpec.methodBuilder("writeMembers")
                .addModifiers(Modifier.STATIC)
                .addParameter(own.type(), value)
                .addParameter(Names.JSON_GENERATOR, out)
                .addCode(writing.members(this::access))
                .build();
    }

    private MethodSpec read() {
        CodeBlock arguments = own.header().stream().map(this::argument).collect(CodeBlock.joining(", "));
        return MethodSpec.methodBuilder("read")
                .addModifiers(Modifier.STATIC)
                .addParameter(Names.JSON_PARSER, in)
                .returns(own.type())
                .addCode(reading.reading())
                .beginControlFlow("try")
                .addStatement("return new $T($L)", own.type(), arguments)
                .nextControlFlow("catch ($T | $T $L)", IllegalArgumentException.class, DateTimeException.class, refused)
                .addStatement("throw $T.refused($S, $L, $L)", Names.MISMATCHES, "a valid value", refused, in)
                .endControlFlow()
                .build();
    }

    private CodeBlock argument(String component) {
        boolean isMember =
                message.components().stream().map(ComponentModel::javaName).anyMatch(component::equals);
        if (!isMember) {
            return CodeBlock.of("$L", reading.wasSeen(component));
        }
        return switch (optionality(component)) {
            case NONE -> CodeBlock.of("$L", component);
            case OPTIONAL -> CodeBlock.of("$T.ofNullable($L)", Names.OPTIONAL, component);
            case NUMBER -> CodeBlock.of("$T.ofNullable($L)", Names.OPTIONALS, component);
        };
    }

    private MethodSpec writeTo() {
        return MethodSpec.methodBuilder("writeTo")
                .addModifiers(Modifier.STATIC)
                .addParameter(own.type(), value)
                .addParameter(Names.JSON_GENERATOR, out)
                .addStatement("$L.writeStartObject()", out)
                .addCode(writing.members(this::access))
                .addStatement("$L.writeEndObject()", out)
                .build();
    }

    private String access(String component) {
        String access = value + "." + component + "()";
        return switch (optionality(component)) {
            case NONE -> access;
            case OPTIONAL -> access + ".orElse(null)";
            case NUMBER -> Names.OPTIONALS.canonicalName() + ".orNull(" + access + ")";
        };
    }

    private Optionality optionality(String component) {
        return own.optionals().getOrDefault(component, Optionality.NONE);
    }
}
