package dev.verbatim.processor.write;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import dev.verbatim.processor.model.Literal;
import javax.lang.model.element.Modifier;

/**
 * A member with the same value in all messages of a kind, which is a constant and not a component.
 *
 * @param name its name on the wire
 * @param method the name of the method that returns it
 * @param constant the name of the generated constant
 * @param value the value
 */
record ConstantMember(String name, String method, String constant, String value) {
    /** The constant. */
    FieldSpec field() {
        return FieldSpec.builder(Names.STRING, constant, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("The documented {@code $L}.\n", name)
                .initializer(Literal.of(value))
                .build();
    }

    /** The method of the runtime's interface that returns the constant. */
    MethodSpec accessor() {
        return MethodSpec.methodBuilder(method)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(Names.STRING)
                .addStatement("return $L", constant)
                .build();
    }
}
