package dev.verbatim.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.verbatim.processor.model.ComponentModel;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.lang.model.element.Modifier;

/** Writes the methods of a record that write it as JSON. */
final class WriteMethodWriter {
    private final MessageRecord message;
    private final MemberWriteCode values;
    private final WriteCode whole;
    private final String out;

    WriteMethodWriter(MessageRecord message, TypeNames types) {
        this.message = message;
        this.values = new MemberWriteCode(types.nested());
        this.whole = new WriteCode(types.nested());
        this.out = message.local("out");
    }

    /** Statements that write the members of the components. */
    CodeBlock members() {
        return members(UnaryOperator.identity());
    }

    /**
     * Statements that write the members of the components.
     *
     * @param access the expression for the value of a component
     */
    CodeBlock members(UnaryOperator<String> access) {
        CodeBlock.Builder statements = CodeBlock.builder();
        List<ComponentModel> components = message.components();
        for (int index = 0; index < components.size(); index++) {
            ComponentModel component = components.get(index);
            CodeBlock write = values.write(component.type(), out, index, access.apply(component.javaName()));
            if (component.tellsAbsence()) {
                statements.beginControlFlow("if ($L)", access.apply(MessageRecord.presence(component)));
                statements.addStatement(write).endControlFlow();
            } else {
                statements.addStatement(write);
            }
        }
        return statements.build();
    }

    /** The statement that writes the tag; nothing if the message has none. */
    CodeBlock tag() {
        CodeBlock.Builder write = CodeBlock.builder();
        message.tag()
                .ifPresent(tag ->
                        write.addStatement("MEMBERS.write($L, $L, $L)", out, message.tagIndex(), tag.constant()));
        return write.build();
    }

    /** A method that implements the record's interface and writes an object. */
    MethodSpec override(String method, CodeBlock members) {
        return MethodSpec.methodBuilder(method)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(Names.JSON_GENERATOR, out)
                .addStatement("$L.writeStartObject()", out)
                .addCode(members)
                .addStatement("$L.writeEndObject()", out)
                .build();
    }

    /** A method that implements the message's interface and writes the only component, which is the whole JSON. */
    MethodSpec overrideWhole(String method) {
        ComponentModel component = message.components().get(0);
        return MethodSpec.methodBuilder(method)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(Names.JSON_GENERATOR, out)
                .addStatement(whole.statement(component.type(), component.holdsNull(), component.javaName(), out))
                .build();
    }

    /** A method that writes the members of the components into an object. */
    MethodSpec writeMembers(String method) {
        return MethodSpec.methodBuilder(method)
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("Writes the members; what is left out is not written.\n\n")
                .addJavadoc("@param $L in an object\n", out)
                .addParameter(Names.JSON_GENERATOR, out)
                .addCode(members())
                .build();
    }

    /**
     * The method {@code toString}.
     *
     * @param method the method that writes the object
     */
    MethodSpec describe(String method) {
        return MethodSpec.methodBuilder("toString")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(Names.STRING)
                .addStatement(
                        "return $T.of($S, this::$L)",
                        Names.JSON_DESCRIPTION,
                        message.model().simpleName(),
                        method)
                .build();
    }
}
