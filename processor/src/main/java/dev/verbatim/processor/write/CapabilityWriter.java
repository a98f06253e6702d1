package dev.verbatim.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.verbatim.processor.model.ApiModel;
import dev.verbatim.processor.model.CapabilityModel;
import dev.verbatim.processor.model.Literal;
import dev.verbatim.processor.model.OperationModel;
import dev.verbatim.processor.model.ResourceModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes the enum of an API's capabilities, which also computes those that a resource has now. */
final class CapabilityWriter {
    private final ApiModel api;
    private final ClassName self;
    private final CapabilityNames names;

    CapabilityWriter(ApiModel api, TypeNames types, CapabilityNames names) {
        this.api = api;
        this.self = types.capability();
        this.names = names;
    }

    /** The type {@code <Api>Capability}. */
    TypeSpec.Builder write() {
        TypeSpec.Builder type = TypeSpec.enumBuilder(self)
                .addModifiers(Modifier.PUBLIC)
                .addSuperinterface(Names.CAPABILITY)
                .addJavadoc(
                        "What the resources of the $L API can offer: every operation that its pages name.\n",
                        api.name());
        for (CapabilityModel capability : api.capabilities()) {
            TypeSpec.Builder constant = TypeSpec.anonymousClassBuilder(Literal.of(capability.operationName()))
                    .addJavadoc("$L\n", Javadoc.paragraphs(doc(capability)));
            capability.deprecation().ifPresent(deprecation -> DeprecatedCode.mark(constant, deprecation));
            type.addEnumConstant(capability.constant(), constant.build());
        }
        names.rules()
                .forEach((rule, constant) ->
                        type.addField(FieldSpec.builder(rule, constant, Modifier.STATIC, Modifier.FINAL)
                                .initializer("new $T()", rule)
                                .build()));
        type.addField(byName());
        type.addField(Names.STRING, "operationName", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(Names.STRING, "operationName")
                        .addStatement("this.operationName = operationName")
                        .build())
                .addMethod(MethodSpec.methodBuilder("operationName")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(Names.STRING)
                        .addStatement("return operationName")
                        .build())
                .addMethod(of());
        targets().forEach((resource, operations) -> type.addMethod(present(resource, operations)));
        return type;
    }

    private static String doc(CapabilityModel capability) {
        return capability.doc().isEmpty() ? capability.operationName() + ", which has no page." : capability.doc();
    }

    private FieldSpec byName() {
        return FieldSpec.builder(
                        ParameterizedTypeName.get(Names.MAP, Names.STRING, self),
                        names.byName(),
                        Modifier.PRIVATE,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .initializer("$T.byName(values())", Names.CAPABILITIES)
                .build();
    }

    private MethodSpec of() {
        return MethodSpec.methodBuilder("of")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc("{@return the capability of an operation, null if no page names the operation}\n")
                .addParameter(ParameterSpec.builder(Names.STRING, "operationName")
                        .addJavadoc("the documented name\n")
                        .build())
                .returns(self.annotated(Names.NULLABLE))
                .addStatement("return $L.get(operationName)", names.byName())
                .build();
    }

    /** The operations on each type of resource. */
    private Map<TypeName, List<OperationModel>> targets() {
        Map<TypeName, List<OperationModel>> targets = new LinkedHashMap<>();
        for (ResourceModel resource : api.resources()) {
            List<OperationModel> operations = api.operations().stream()
                    .filter(operation -> operation.target().equals(Optional.of(resource)))
                    .filter(operation -> names.has(operation.name()))
                    .toList();
            if (!operations.isEmpty()) {
                targets.computeIfAbsent(resource.type(), type -> new ArrayList<>())
                        .addAll(operations);
            }
        }
        return targets;
    }

    private MethodSpec present(TypeName resource, List<OperationModel> operations) {
        String parameter = names.resource(resource);
        List<String> always = operations.stream()
                .filter(operation -> operation.rule().isEmpty())
                .map(operation -> names.constant(operation.name()))
                .toList();
        CodeBlock start = always.isEmpty()
                ? CodeBlock.of("$T.noneOf($T.class)", Names.ENUM_SET, self)
                : CodeBlock.of("$T.of($L)", Names.ENUM_SET, String.join(", ", always));
        MethodSpec.Builder method = MethodSpec.methodBuilder("present")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc("{@return what the resource can do now; a rule that fails counts as absent}\n")
                .addParameter(ParameterSpec.builder(resource, parameter)
                        .addJavadoc("the resource, whose lock is held\n")
                        .build())
                .returns(ParameterizedTypeName.get(Names.SET, self));
        if (always.size() == operations.size()) {
            return method.addStatement("return $L", start).build();
        }
        method.addStatement("$T present = $L", ParameterizedTypeName.get(Names.SET, self), start);
        for (OperationModel operation : operations) {
            operation
                    .rule()
                    .ifPresent(rule -> method.beginControlFlow(
                                    "if ($T.isPresent($L, $L, $L))",
                                    Names.CAPABILITIES,
                                    names.constant(operation.name()),
                                    names.rules().get(rule),
                                    parameter)
                            .addStatement("present.add($L)", names.constant(operation.name()))
                            .endControlFlow());
        }
        return method.addStatement("return present").build();
    }
}
