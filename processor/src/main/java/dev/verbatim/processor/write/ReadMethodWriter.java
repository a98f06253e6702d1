package dev.verbatim.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.verbatim.processor.model.ComponentModel;
import dev.verbatim.processor.model.ValueType;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the method of a record that reads it from JSON. */
final class ReadMethodWriter {
    /** The most members that fit into a long, one bit each. */
    private static final int LONG_BITS = 64;

    private final MessageRecord message;
    private final TypeNames types;
    private final ReadCode values;
    private final String in;
    private final String seen;
    private final String member;

    ReadMethodWriter(MessageRecord message, TypeNames types) {
        this.message = message;
        this.types = types.nested();
        this.values = new ReadCode(this.types);
        this.in = message.local("in");
        this.seen = message.local("seen");
        this.member = message.local("member");
    }

    /** The static method that reads an object. */
    MethodSpec read(String method) {
        MethodSpec.Builder read = method(
                method,
                "Reads an object and skips the members that the page does not show.\n\n",
                "@param $L at the object's opening brace or before it; afterwards at its closing brace\n");
        return read.addJavadoc("@return the members that the page shows\n")
                .addJavadoc(
                        "@throws $L if a mandatory one is missing, or one is not what the page shows\n",
                        // In full: Eclipse warns of an import that only Javadoc uses.
                        Names.MISMATCH_EXCEPTION.canonicalName())
                .addCode(reading())
                .addStatement("return $L", message.construction(this::wasSeen))
                .build();
    }

    /** The static method that reads the only component, which is the whole JSON. */
    MethodSpec readWhole(String method) {
        MethodSpec.Builder read = method(
                method,
                "Reads a value.\n\n",
                "@param $L at the first token of the value or before it; afterwards at the last\n");
        return read.addJavadoc("@return the value\n")
                .addJavadoc("@throws $L if it is not what the page shows\n", Names.MISMATCH_EXCEPTION.canonicalName())
                .addStatement("$T.start($L)", Names.JSON_READERS, in)
                .addStatement("return $L", message.construction(this::value, presence -> "true"))
                .build();
    }

    private MethodSpec.Builder method(String name, String summary, String parser) {
        MethodSpec.Builder read = MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc(summary)
                .addJavadoc(parser, in)
                .addParameter(Names.JSON_PARSER, in)
                .returns(message.name());
        for (ParameterSpec given : message.given()) {
            // JavaPoet would put the Javadoc of a parameter after all other tags.
            read.addJavadoc("@param $L $L", given.name(), given.javadoc()).addParameter(given.type(), given.name());
        }
        return read;
    }

    /** Statements that read an object into variables named like the components. */
    CodeBlock reading() {
        CodeBlock.Builder read = CodeBlock.builder();
        for (ComponentModel component : message.components()) {
            read.addStatement("$T $L = $L", variable(component), component.javaName(), initial(component));
        }
        read.addStatement("$T.open($L)", Names.JSON_READERS, in);
        if (fitsLong()) {
            read.addStatement("long $L = 0", seen);
            read.beginControlFlow(
                    "for (int $1L; ($1L = MEMBERS.next($2L, $3L)) >= 0; $3L |= 1L << $1L)", member, in, seen);
        } else {
            read.addStatement("$1T $2L = new $1T()", Names.BIT_SET, seen);
            read.beginControlFlow("for (int $1L; ($1L = MEMBERS.next($2L, $3L)) >= 0; )", member, in, seen);
        }
        return read.add(cases()).endControlFlow().build();
    }

    private CodeBlock cases() {
        CodeBlock.Builder cases = CodeBlock.builder().beginControlFlow("switch ($L)", member);
        List<ComponentModel> components = message.components();
        for (int index = 0; index < components.size(); index++) {
            ComponentModel component = components.get(index);
            cases.addStatement("$L$L", "case " + index + " -> " + component.javaName() + " = ", value(component));
        }
        message.tag()
                .ifPresent(tag -> cases.addStatement(
                        "case $L -> $T.expect($L, $L)", message.tagIndex(), Names.JSON_READERS, tag.constant(), in));
        return cases.endControlFlow().build();
    }

    private CodeBlock value(ComponentModel component) {
        CodeBlock read = values.read(component.type(), in);
        if (component.holdsNull() && !component.type().equals(ValueType.any())) {
            return CodeBlock.of("$T.isNull($L) ? null : $L", Names.JSON_READERS, in, read);
        }
        return component.fallback().isPresent()
                ? CodeBlock.of("$T.isNull($L) ? $L : $L", Names.JSON_READERS, in, component.javaName(), read)
                : read;
    }

    /** The expression for whether a member is present, by the name of the component that tells it. */
    String wasSeen(String presence) {
        List<ComponentModel> components = message.components();
        int index = 0;
        while (!MessageRecord.presence(components.get(index)).equals(presence)) {
            index++;
        }
        return fitsLong() ? "(" + seen + " & 1L << " + index + ") != 0" : seen + ".get(" + index + ")";
    }

    private boolean fitsLong() {
        return message.memberCount() <= LONG_BITS;
    }

    private TypeName variable(ComponentModel component) {
        TypeName type = types.of(component.type());
        return component.holdsNull() ? type.box() : type;
    }

    private CodeBlock initial(ComponentModel component) {
        if (component.fallback().isPresent()) {
            return LiteralCode.of(component.type(), component.fallback().get(), types);
        }
        TypeName type = variable(component);
        if (!type.isPrimitive()) {
            return CodeBlock.of("null");
        }
        return CodeBlock.of(type.equals(TypeName.BOOLEAN) ? "false" : "0");
    }
}
