package dev.verbatim.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.processor.model.ClientMethod;
import dev.verbatim.processor.model.ComponentModel;
import dev.verbatim.processor.model.FailureModel;
import dev.verbatim.processor.model.RequestModel;
import dev.verbatim.processor.model.ResponseModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes the methods of a client for one operation. */
final class ClientMethodWriter {
    private final ClientMethod method;
    private final TypeNames types;
    private final CodeBlock constant;
    private final Optional<ResponseModel> response;

    /**
     * Creates a writer for one operation.
     *
     * @param constant the constant with what the library knows of the operation
     */
    ClientMethodWriter(ClientMethod method, TypeNames types, CodeBlock constant) {
        this.method = method;
        this.types = types;
        this.constant = constant;
        this.response = method.operation().response();
    }

    /** The type of what the operation answers, as the argument of a generic type. */
    TypeName result() {
        if (response.isEmpty()) {
            return ClassName.get(Void.class).annotated(Names.NULLABLE);
        }
        return response.get().nullable()
                ? types.nullable(response.get().type())
                : types.of(response.get().type()).box();
    }

    /** The method that waits for the answer. */
    MethodSpec blocking() {
        MethodSpec.Builder blocking = method(ends());
        CodeBlock call = call("call");
        if (response.isEmpty()) {
            return blocking.addStatement(call).build();
        }
        TypeName result = types.of(response.get().type());
        return blocking.returns(response.get().nullable() ? result() : result)
                .addStatement("return $L", call)
                .build();
    }

    /** The method that returns a future. */
    MethodSpec async() {
        return method(List.of("@return completed with what the operation answers; fails like the same method of {@link "
                        + types.client().simpleName() + "}"))
                .returns(ParameterizedTypeName.get(Names.COMPLETABLE_FUTURE, result()))
                .addStatement("return $L", call("callAsync"))
                .build();
    }

    /**
     * The method without result and code.
     *
     * @param ends the tags of its Javadoc behind the parameters
     */
    private MethodSpec.Builder method(List<String> ends) {
        OperationPage page = method.operation().page();
        MethodSpec.Builder builder = MethodSpec.methodBuilder(method.name())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("$L\n", doc(page, ends));
        page.deprecation().map(DeprecatedCode::annotation).ifPresent(builder::addAnnotation);
        parameters().forEach(builder::addParameter);
        return builder;
    }

    private List<ParameterSpec> parameters() {
        List<ParameterSpec> parameters = new ArrayList<>();
        method.pathParameters()
                .forEach(name ->
                        parameters.add(ParameterSpec.builder(Names.STRING, name).build()));
        for (ComponentModel component : method.parameters()) {
            boolean isNullable = component.canBeAbsent() || component.nullable();
            TypeName type = isNullable ? types.nullable(component.type()) : types.of(component.type());
            parameters.add(ParameterSpec.builder(type, component.javaName()).build());
        }
        if (method.takesRequest()) {
            parameters.add(
                    ParameterSpec.builder(request(), ClientMethod.REQUEST).build());
        }
        return parameters;
    }

    private ClassName request() {
        return types.of(method.operation().request().body());
    }

    /** What the page says: its text and its parameters. */
    private String doc(OperationPage page, List<String> ends) {
        RequestModel request = method.operation().request();
        String text = page.description().isBlank() ? "Sends " + request.operationName() + "." : page.description();
        List<String> lines = new ArrayList<>();
        lines.add(Javadoc.paragraphs(text));
        lines.add("");
        lines.add("<p>Documented in "
                + Javadoc.line(page.file() + ", line " + page.position().line()) + ".");
        lines.add("");
        List<String> variables = method.operation().urlVariables();
        for (int index = 0; index < variables.size(); index++) {
            lines.add(tag(
                    "@param " + method.pathParameters().get(index),
                    "the variable " + variables.get(index) + " of the Request URL"));
        }
        for (ComponentModel component : method.parameters()) {
            lines.add("@param " + component.javaName() + " " + MessageRecord.doc(component));
        }
        if (method.takesRequest()) {
            lines.add(tag("@param " + ClientMethod.REQUEST, "the parameters"));
        }
        lines.addAll(ends);
        page.deprecation().map(DeprecatedCode::tag).ifPresent(lines::add);
        return String.join("\n", lines);
    }

    /** The result and the documented failures. */
    private List<String> ends() {
        String failure = types.failure().simpleName();
        List<String> lines = new ArrayList<>();
        response.ifPresent(answered -> lines.add("@return what the operation answers"));
        for (FailureModel documented : method.failures()) {
            lines.add(tag("@throws " + failure + "." + documented.type(), FailureWriter.doc(documented)));
        }
        lines.add("@throws " + failure + " if the operation fails"
                + (method.failures().isEmpty() ? "" : " with another status"));
        lines.add("@throws " + Names.CLIENT_EXCEPTION.canonicalName()
                + " if there is no answer, or none that can be read");
        return lines;
    }

    private static String tag(String tag, String text) {
        return tag + " " + Javadoc.tag(tag, text);
    }

    private CodeBlock call(String name) {
        CodeBlock.Builder call = CodeBlock.builder().add("this.calls.$L($L, $L", name, constant, sent());
        method.pathParameters().forEach(variable -> call.add(", $L", variable));
        return call.add(")").build();
    }

    private CodeBlock sent() {
        if (method.takesRequest()) {
            return CodeBlock.of("$L", ClientMethod.REQUEST);
        }
        List<CodeBlock> arguments = new ArrayList<>();
        for (ComponentModel component : method.parameters()) {
            String name = component.javaName();
            arguments.add(component
                    .fallback()
                    .filter(text -> component.canBeAbsent())
                    .map(text -> CodeBlock.of(
                            "$1L == null ? $2L : $1L", name, LiteralCode.of(component.type(), text, types)))
                    .orElseGet(() -> CodeBlock.of("$L", name)));
            if (component.tellsAbsence()) {
                arguments.add(CodeBlock.of("$L != null", name));
            }
        }
        return CodeBlock.of("new $T($L)", request(), CodeBlock.join(arguments, ", "));
    }
}
