package dev.verbatim.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.verbatim.processor.model.ApiModel;
import dev.verbatim.processor.model.FailureModel;
import dev.verbatim.processor.model.Literal;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the exceptions that the client of an API throws: one for each documented status, and one for all others. */
final class FailureWriter {
    private static final String UNDOCUMENTED = "Undocumented";
    private static final String ANSWER = "answer";

    private final ApiModel api;
    private final ClassName self;
    private final List<FailureModel> failures;

    FailureWriter(ApiModel api, TypeNames types, List<FailureModel> failures) {
        this.api = api;
        this.self = types.failure();
        this.failures = failures;
    }

    /** The type {@code <Api>Failure}. */
    TypeSpec.Builder write() {
        TypeSpec.Builder type = TypeSpec.classBuilder(self)
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT, Modifier.SEALED)
                .superclass(Names.OPERATION_FAILURE)
                .addJavadoc(
                        "The failures of operations of the $L API: one class for each status that the pages document.\n",
                        api.name())
                .addField(serialVersion())
                .addMethod(constructor())
                .addMethod(of());
        failures.forEach(failure -> type.addType(subclass(failure.type(), Javadoc.paragraphs(doc(failure)))));
        return type.addType(subclass(UNDOCUMENTED, "A status that the pages do not document."));
    }

    /** What a page says about a status: its code or word, and its meaning. */
    static String doc(FailureModel failure) {
        return "Status " + failure.code() + ": " + failure.text();
    }

    private static FieldSpec serialVersion() {
        return FieldSpec.builder(TypeName.LONG, "serialVersionUID", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("1L")
                .build();
    }

    private static MethodSpec constructor() {
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(Names.FAILED_ANSWER, ANSWER)
                .addStatement("super($L)", ANSWER)
                .build();
    }

    private TypeSpec subclass(String name, String doc) {
        return TypeSpec.classBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .superclass(self)
                .addJavadoc("$L\n", doc)
                .addField(serialVersion())
                .addMethod(constructor())
                .build();
    }

    private MethodSpec of() {
        List<FailureModel> named = failures.stream()
                .filter(failure -> failure.status().name().isPresent())
                .toList();
        List<FailureModel> numbered = failures.stream()
                .filter(failure -> failure.status().name().isEmpty())
                .toList();
        CodeBlock otherwise = CodeBlock.of("new $L($L)", UNDOCUMENTED, ANSWER);
        MethodSpec.Builder method = MethodSpec.methodBuilder("of")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc("{@return the failure that an answer reports}\n\n@param $L the answer\n", ANSWER)
                .addParameter(Names.FAILED_ANSWER, ANSWER)
                .returns(self);
        if (failures.isEmpty()) {
            return method.addStatement("return $L", otherwise).build();
        }
        CodeBlock codes = numbered.isEmpty() ? otherwise : cases(numbered, "code", otherwise);
        return method.addCode("return $L;\n", named.isEmpty() ? codes : cases(named, "name", codes))
                .build();
    }

    private static CodeBlock cases(List<FailureModel> failures, String part, CodeBlock otherwise) {
        CodeBlock.Builder cases = CodeBlock.builder()
                .add("switch ($L.status().$L()) {\n", ANSWER, part)
                .indent();
        for (FailureModel failure : failures) {
            CodeBlock label = failure.status()
                    .name()
                    .map(Literal::of)
                    .orElse(CodeBlock.of("$L", failure.status().code()));
            cases.add("case $L -> new $L($L);\n", label, failure.type(), ANSWER);
        }
        return cases.add("default -> $L;\n", otherwise).unindent().add("}").build();
    }
}
