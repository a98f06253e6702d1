package dev.verbatim.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.verbatim.processor.model.ApiModel;
import dev.verbatim.processor.model.GeneratedTypes;
import dev.verbatim.processor.model.Literal;
import dev.verbatim.processor.model.StatusModel;
import javax.lang.model.element.Modifier;

/** Writes the statuses that the pages of an API document. */
final class StatusWriter {
    private final ApiModel api;

    StatusWriter(ApiModel api) {
        this.api = api;
    }

    /** The type {@code <Api>Status}. */
    TypeSpec.Builder write() {
        TypeSpec.Builder type = TypeSpec.classBuilder(GeneratedTypes.status(api.name()))
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc("The statuses that the pages of the $L API document.\n", api.name());
        for (StatusModel status : api.statuses()) {
            type.addField(FieldSpec.builder(
                            Names.STATUS_CODE, status.constant(), Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                    .addJavadoc("$L\n", Javadoc.paragraphs(status.meaning()))
                    .initializer(
                            "$T.of($L, $L$L)",
                            Names.STATUS_CODE,
                            status.code(),
                            status.name()
                                    .map(name -> CodeBlock.of("$L, ", Literal.of(name)))
                                    .orElse(CodeBlock.of("")),
                            Literal.of(status.meaning()))
                    .build());
        }
        return type.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    }
}
