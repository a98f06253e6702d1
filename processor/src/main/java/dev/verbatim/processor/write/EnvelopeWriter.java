package dev.verbatim.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.verbatim.pages.envelope.EnvelopeCalls;
import dev.verbatim.processor.model.ApiModel;
import dev.verbatim.processor.model.ComponentModel;
import dev.verbatim.processor.model.GeneratedTypes;
import dev.verbatim.processor.model.Literal;
import dev.verbatim.processor.model.OperationModel;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the class with the envelope of an API. */
final class EnvelopeWriter {
    /** The constant of the class. */
    static final String CONSTANT = "ENVELOPE";

    private final ApiModel api;
    private final TypeNames types;
    private final EnvelopeCalls envelope;

    EnvelopeWriter(ApiModel api, TypeNames types, EnvelopeCalls envelope) {
        this.api = api;
        this.types = types;
        this.envelope = envelope;
    }

    /** The type {@code <Api>Envelope}. */
    TypeSpec.Builder write() {
        return TypeSpec.classBuilder(GeneratedTypes.envelope(api.name()))
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc(
                        "The shape of the messages of the $L API around their parameters, results and data.\n",
                        api.name())
                .addField(FieldSpec.builder(Names.ENVELOPE, CONSTANT, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                        .addJavadoc("The shape of every message.\n")
                        .initializer("envelope()")
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(envelope());
    }

    private MethodSpec envelope() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("envelope")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(Names.ENVELOPE)
                .addStatement(
                        "$T envelope = $T.$L()",
                        Names.ENVELOPE_BUILDER,
                        Names.ENVELOPE,
                        envelope.isJsonRpc() ? "jsonRpc" : "builder");
        envelope.calls()
                .forEach(call -> method.addStatement("envelope.$L($L)", call.method(), literals(call.arguments())));
        if (api.style().message().isPositional()) {
            api.allOperations().forEach(operation -> positions(operation, method));
        }
        return method.addStatement("return envelope.build()").build();
    }

    private void positions(OperationModel operation, MethodSpec.Builder method) {
        List<String> names = operation.request().body().components().stream()
                .map(ComponentModel::jsonName)
                .toList();
        method.addStatement(
                "envelope.positions($T.OPERATION_NAME$L)",
                types.of(operation.request().body()),
                names.isEmpty() ? CodeBlock.of("") : CodeBlock.of(", $L", literals(names)));
    }

    private static CodeBlock literals(List<String> texts) {
        return texts.stream().map(Literal::of).collect(CodeBlock.joining(", "));
    }
}
