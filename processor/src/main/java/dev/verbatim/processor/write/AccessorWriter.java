package dev.verbatim.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.verbatim.pages.page.Deprecation;
import dev.verbatim.processor.model.ComponentModel;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes the accessors that do more than return their component: those of deprecated components and of byte arrays. */
final class AccessorWriter {
    private final MessageRecord message;
    private final TypeNames types;

    AccessorWriter(MessageRecord message, TypeNames types) {
        this.message = message;
        this.types = types;
    }

    /** Adds the accessors to the record. */
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
        // On a component, @Deprecated has no effect, and javac warns about it.
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
