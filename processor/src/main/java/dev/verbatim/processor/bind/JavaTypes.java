package dev.verbatim.processor.bind;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.verbatim.processor.model.ComponentModel;
import dev.verbatim.processor.model.GeneratedTypes;
import dev.verbatim.processor.model.ScalarTypes;
import dev.verbatim.processor.model.ValueType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.SourceVersion;

/** Compares the Java types of an API's handlers with what the pages show. */
final class JavaTypes {
    private static final ClassName LIST = ClassName.get(List.class);
    private static final ClassName MAP = ClassName.get(Map.class);
    private static final TypeName STRING = ClassName.get(String.class);

    private final String packageName;
    private final TypeName capabilities;

    /** The types of an API's package. */
    JavaTypes(String packageName, String api) {
        this.packageName = packageName;
        this.capabilities = ParameterizedTypeName.get(
                ClassName.get("dev.verbatim.runtime", "CapabilitySet"), local(GeneratedTypes.capability(api)));
    }

    /** A type of the API's package by its name there; any type, where the name is none, which is a finding of its own. */
    ClassName local(String name) {
        if (!SourceVersion.isName(name)) {
            return ClassName.OBJECT;
        }
        List<String> names = List.of(name.split("\\."));
        return ClassName.get(
                packageName, names.get(0), names.subList(1, names.size()).toArray(String[]::new));
    }

    /** The type of what a member holds; a primitive one is boxed where null stands for the member left out. */
    TypeName of(ComponentModel component) {
        TypeName type = of(component.type());
        return component.holdsNull() ? type.box() : type;
    }

    private TypeName of(ValueType type) {
        if (type instanceof ValueType.Simple simple) {
            return ScalarTypes.of(simple.scalar());
        }
        if (type instanceof ValueType.Nested nested) {
            return local(nested.model().name());
        }
        if (type instanceof ValueType.ListOf list) {
            return ParameterizedTypeName.get(LIST, of(list.element()).box());
        }
        return type instanceof ValueType.MapOf map
                ? ParameterizedTypeName.get(MAP, STRING, of(map.value()).box())
                : capabilities;
    }

    /**
     * What a member holds when Java gives it a type.
     *
     * @param documented what the page says that it holds
     * @return empty if JSON is read into no such type
     */
    Optional<ValueType> refined(ValueType documented, TypeName type) {
        if (of(documented).box().equals(type.box())) {
            return Optional.of(documented);
        }
        if (type instanceof ParameterizedTypeName generic) {
            return refined(documented, generic.rawType(), generic.typeArguments());
        }
        return ScalarTypes.of(type).map(ValueType.Simple::new);
    }

    private Optional<ValueType> refined(ValueType documented, ClassName type, List<TypeName> arguments) {
        if (type.equals(LIST)) {
            ValueType.ListOf list =
                    documented instanceof ValueType.ListOf found ? found : new ValueType.ListOf(ValueType.ANY, false);
            return refined(list.element(), arguments.get(0))
                    .map(element -> new ValueType.ListOf(element, list.nullable()));
        }
        if (type.equals(MAP) && arguments.get(0).equals(STRING)) {
            ValueType.MapOf map =
                    documented instanceof ValueType.MapOf found ? found : new ValueType.MapOf(ValueType.ANY, false);
            return refined(map.value(), arguments.get(1)).map(value -> new ValueType.MapOf(value, map.nullable()));
        }
        return Optional.empty();
    }
}
