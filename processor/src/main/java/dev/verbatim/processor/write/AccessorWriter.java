package dev.verbatim.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.verbatim.pages.page.Deprecation;
import dev.verbatim.processor.model.ComponentModel;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes the accessors of a record that do more than return the component: those of what is deprecated, and of bytes. */
final class AccessorWriter {
    private final MessageRecord message;
    private final TypeNames types;

    AccessorWriter(MessageRecord message, TypeNames types) {
        this.message = message;
        this.types = types;
    }

    /** Adds them. */
    void write(TypeSpec.Builder type) {
        for (ComponentModel component : message.components()) {
            Optional<Deprecation> deprecation = Deprecation.ofRow(component.doc());
            if (deprecation.isPresent() || BytesWriter.holds(component.type())) {
                type.addMethod(accessor(component, deprecation));
            }
        }
    }

    private MethodSpec accessor(ComponentModel component, Optional<Deprecation> deprecation) {
        MethodSpec.Builder accessor = MethodSpec.methodBuilder(component.javaName())
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(
                        BytesWriter.holds(component.type())
                                ? "{@return a copy of the member}\n"
                                : "{@return the member}\n")
                .returns(types.of(component))
                .addStatement("return $L", value(component));
        // Of a component itself, the annotation has no effect, and javac says so.
        deprecation.ifPresent(found -> accessor.addAnnotation(DeprecatedCode.annotation(found))
                .addJavadoc("$L", "\n" + DeprecatedCode.tag(found) + "\n"));
        return accessor.build();
    }

    private static CodeBlock value(ComponentModel component) {
        String name = component.javaName();
        if (!BytesWriter.holds(component.type())) {
            return CodeBlock.of("$L", name);
        }
        return component.holdsNull()
                ? CodeBlock.of("$1L == null ? null : $1L.clone()", name)
                : CodeBlock.of("$L.clone()", name);
    }
}
