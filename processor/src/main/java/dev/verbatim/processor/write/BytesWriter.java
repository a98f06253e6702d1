package dev.verbatim.processor.write;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.verbatim.processor.model.ComponentModel;
import dev.verbatim.processor.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/**
 * Writes {@code equals} and {@code hashCode} for records with byte arrays, so that they compare the contents of the arrays. Those
 * that Java gives a record compare the references.
 */
final class BytesWriter {
    private static final TypeName BYTES = ArrayTypeName.of(TypeName.BYTE);
    private static final ClassName ARRAYS = ClassName.get("java.util", "Arrays");

    private final MessageRecord message;

    BytesWriter(MessageRecord message) {
        this.message = message;
    }

    /** Whether a component is an array of bytes. */
    static boolean holds(ValueType type) {
        return type.plain() instanceof ValueType.Converted converted
                && converted.type().equals(BYTES);
    }

    /** Adds the methods, if any component is an array of bytes. */
    void write(TypeSpec.Builder type) {
        if (message.components().stream().anyMatch(component -> holds(component.type()))) {
            type.addMethod(equalsMethod()).addMethod(hashCodeMethod());
        }
    }

    private MethodSpec equalsMethod() {
        String other = message.local("other");
        String that = message.local("that");
        return override("equals")
                .addParameter(ParameterSpec.builder(ClassName.get(Object.class).annotated(Names.NULLABLE), other)
                        .build())
                .returns(TypeName.BOOLEAN)
                .addStatement("return $L instanceof $T $L && $L", other, message.name(), that, equalities(that))
                .build();
    }

    private CodeBlock equalities(String that) {
        return parts(
                        component -> CodeBlock.of("$T.equals($L, $L.$L)", ARRAYS, component, that, component),
                        name -> CodeBlock.of("$T.equals($L, $L.$L)", Names.OBJECTS, name, that, name))
                .stream()
                .collect(CodeBlock.joining(" && "));
    }

    private MethodSpec hashCodeMethod() {
        CodeBlock hashes =
                parts(name -> CodeBlock.of("$T.hashCode($L)", ARRAYS, name), name -> CodeBlock.of("$L", name)).stream()
                        .collect(CodeBlock.joining(", "));
        return override("hashCode")
                .returns(TypeName.INT)
                .addStatement("return $T.hash($L)", Names.OBJECTS, hashes)
                .build();
    }

    /** An expression for each component, bytes or not, by its name. */
    private List<CodeBlock> parts(Function<String, CodeBlock> ofBytes, Function<String, CodeBlock> ofOther) {
        List<String> bytes = message.components().stream()
                .filter(component -> holds(component.type()))
                .map(ComponentModel::javaName)
                .toList();
        List<CodeBlock> parts = new ArrayList<>();
        message.names().forEach(name -> parts.add((bytes.contains(name) ? ofBytes : ofOther).apply(name)));
        return parts;
    }

    private static MethodSpec.Builder override(String name) {
        return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(Modifier.PUBLIC);
    }
}
