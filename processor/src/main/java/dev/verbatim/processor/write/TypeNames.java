package dev.verbatim.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.verbatim.processor.model.ComponentModel;
import dev.verbatim.processor.model.RecordModel;
import dev.verbatim.processor.model.ScalarTypes;
import dev.verbatim.processor.model.ValueType;
import java.util.List;

/** The Java types of what messages hold. */
public final class TypeNames {
    private final String packageName;
    private final String api;
    private final boolean simple;

    /**
     * The types of an API.
     *
     * @param packageName the package of the API
     * @param api the name of the API
     */
    public TypeNames(String packageName, String api) {
        this(packageName, api, false);
    }

    private TypeNames(String packageName, String api, boolean simple) {
        this.packageName = packageName;
        this.api = api;
        this.simple = simple;
    }

    /** The same types as they are called in the record that nests them; JavaPoet does not know that a header is in scope. */
    TypeNames nested() {
        return new TypeNames(packageName, api, true);
    }

    /** The API's enum of capabilities. */
    public ClassName capability() {
        return ClassName.get(packageName, api + "Capability");
    }

    /** A generated record. */
    public ClassName of(RecordModel model) {
        if (simple) {
            return ClassName.get("", model.simpleName());
        }
        List<String> names = List.of(model.name().split("\\."));
        return ClassName.get(
                packageName, names.get(0), names.subList(1, names.size()).toArray(String[]::new));
    }

    /** What a component holds, {@code @Nullable} if it can be null. */
    public TypeName of(ComponentModel component) {
        return component.holdsNull() ? nullable(component.type()) : of(component.type());
    }

    /** What a value holds that is never null. */
    public TypeName of(ValueType type) {
        if (type instanceof ValueType.Simple simple) {
            return ScalarTypes.of(simple.scalar());
        }
        if (type instanceof ValueType.Nested nested) {
            return of(nested.model());
        }
        if (type instanceof ValueType.ListOf list) {
            return ParameterizedTypeName.get(Names.LIST, argument(list.element(), list.nullable()));
        }
        if (type instanceof ValueType.MapOf map) {
            return ParameterizedTypeName.get(Names.MAP, Names.STRING, argument(map.value(), map.nullable()));
        }
        return ParameterizedTypeName.get(Names.CAPABILITY_SET, capability());
    }

    /** What a value holds that can be null. */
    public TypeName nullable(ValueType type) {
        return of(type).box().annotated(Names.NULLABLE);
    }

    private TypeName argument(ValueType type, boolean nullable) {
        return nullable ? nullable(type) : of(type).box();
    }
}
