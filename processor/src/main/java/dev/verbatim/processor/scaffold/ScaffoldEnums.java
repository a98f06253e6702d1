package dev.verbatim.processor.scaffold;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.verbatim.pages.constraint.RowConstraints;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.json.JsonValue.JsonString;
import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.page.Parameter;
import dev.verbatim.pages.page.ParameterTable;
import dev.verbatim.pages.page.Step;
import dev.verbatim.processor.declared.DeclaredOperation;
import dev.verbatim.processor.declared.LibraryTypes;
import dev.verbatim.processor.model.JavaLang;
import dev.verbatim.processor.model.JavaNames;
import dev.verbatim.processor.model.Literal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Modifier;

/** Proposes an enum for each parameter whose row lists its values. Parameters with the same name and list share an enum. */
final class ScaffoldEnums {
    private static final TypeName STRING = ClassName.get(String.class);

    private final String packageName;
    private final Set<String> taken;
    private final Map<String, List<String>> lists = new HashMap<>();
    private final SortedMap<String, String> sources = new TreeMap<>();

    ScaffoldEnums(String packageName, Set<String> taken) {
        this.packageName = packageName;
        this.taken = Set.copyOf(taken);
    }

    /** The sources of the enums proposed so far, by file name. */
    SortedMap<String, String> sources() {
        return sources;
    }

    /** The method with enums as the types of parameters whose values the page lists. */
    MethodSpec typed(DeclaredOperation operation, OperationPage page, MethodSpec method) {
        Map<String, Parameter> rows = new LinkedHashMap<>();
        Map<CodeBlock, Parameter> named = new HashMap<>();
        for (Parameter row : page.parameters().map(ParameterTable::parameters).orElse(List.of())) {
            row.name().ifPresent(name -> rows.putIfAbsent(JavaNames.member(name), row));
            row.name().ifPresent(name -> named.putIfAbsent(Literal.of(name), row));
        }
        MethodSpec.Builder typed = MethodSpec.methodBuilder(method.name())
                .addJavadoc(method.javadoc())
                .returns(method.returnType())
                .addExceptions(method.exceptions());
        for (ParameterSpec parameter : method.parameters()) {
            Parameter row = parameter.annotations().isEmpty()
                    ? rows.get(parameter.name())
                    : named.get(documentedName(parameter.annotations().get(0)));
            boolean isText = parameter.type().withoutAnnotations().equals(STRING);
            typed.addParameter(row != null && isText ? typed(operation, page, row, parameter) : parameter);
        }
        return typed.build();
    }

    /** The value of {@code @Param}. A parameter with {@code @Reference} matches no row here, since its type is not a string. */
    private static CodeBlock documentedName(AnnotationSpec annotation) {
        return Objects.requireNonNull(annotation.members().get("value")).get(0);
    }

    private ParameterSpec typed(
            DeclaredOperation operation, OperationPage page, Parameter row, ParameterSpec parameter) {
        return RowConstraints.of(row)
                .values()
                .map(values -> withSent(values, page, row.name().orElseThrow()))
                .map(values -> {
                    TypeName type = ClassName.get(packageName, name(operation, row, values));
                    List<AnnotationSpec> nullness = parameter.type().annotations();
                    return ParameterSpec.builder(nullness.isEmpty() ? type : type.annotated(nullness), parameter.name())
                            .addModifiers(parameter.modifiers())
                            .addAnnotations(parameter.annotations())
                            .build();
                })
                .orElse(parameter);
    }

    /** The values of a list, and those that samples send although the list does not have them; lint reports these. */
    private static List<String> withSent(List<String> values, OperationPage page, String name) {
        Set<String> all = new LinkedHashSet<>(values);
        page.samples().stream()
                .flatMap(sample -> sample.steps().stream())
                .filter(Step.Request.class::isInstance)
                .flatMap(step -> ((Step.Request) step).message().parameters().stream())
                .filter(JsonObject.class::isInstance)
                .flatMap(parameters -> ((JsonObject) parameters).members().stream())
                .filter(member -> member.name().equals(name))
                .forEach(member -> {
                    if (member.value() instanceof JsonString text) {
                        all.add(text.value());
                    }
                });
        return List.copyOf(all);
    }

    private String name(DeclaredOperation operation, Parameter row, List<String> values) {
        String wish = JavaNames.type(row.name().orElseThrow());
        boolean isFree = SourceVersion.isName(wish)
                && !taken.contains(wish)
                && !JavaLang.TYPES.contains(wish)
                && values.equals(lists.getOrDefault(wish, values));
        String name = isFree ? wish : operation.type().simpleName() + wish;
        if (lists.putIfAbsent(name, values) == null) {
            sources.put(name + ".java", ScaffoldWriter.source(packageName, source(name, row, values)));
        }
        return name;
    }

    private static TypeSpec source(String name, Parameter row, List<String> values) {
        TypeSpec.Builder type = TypeSpec.enumBuilder(name)
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("What the parameter $L may be.\n", row.name().orElseThrow());
        Map<String, String> constants = new LinkedHashMap<>();
        for (String value : values) {
            String wish = JavaNames.constant(value);
            boolean isFound = SourceVersion.isName(wish) && !constants.containsKey(wish);
            String constant = isFound ? wish : "VALUE_" + (constants.size() + 1);
            constants.put(constant, value);
            TypeSpec.Builder body = TypeSpec.anonymousClassBuilder("");
            if (!isFound) {
                body.addAnnotation(AnnotationSpec.builder(LibraryTypes.WIRE_NAME)
                        .addMember("value", Literal.of(value))
                        .build());
            }
            type.addEnumConstant(constant, body.build());
        }
        return type.build();
    }
}
