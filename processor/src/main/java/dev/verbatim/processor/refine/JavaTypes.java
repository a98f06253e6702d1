package dev.verbatim.processor.refine;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.verbatim.processor.declared.LibraryTypes;
import dev.verbatim.processor.model.ComponentModel;
import dev.verbatim.processor.model.GeneratedTypes;
import dev.verbatim.processor.model.ScalarTypes;
import dev.verbatim.processor.model.TypeVisitor;
import dev.verbatim.processor.model.ValueType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** The Java types of what messages hold, as an API's handlers name them. */
public final class JavaTypes implements TypeVisitor<TypeName> {
    private static final ClassName LIST = ClassName.get(List.class);
    private static final ClassName SET = ClassName.get(Set.class);
    private static final ClassName MAP = ClassName.get(Map.class);
    private static final TypeName STRING = ClassName.get(String.class);

    private final String packageName;
    private final TypeName capabilities;

    /** Creates the types of an API's package. */
    public JavaTypes(String packageName, String api) {
        this.packageName = packageName;
        this.capabilities =
                ParameterizedTypeName.get(LibraryTypes.CAPABILITY_SET, local(GeneratedTypes.capability(api)));
    }

    /** Returns a type of the API's package by its simple name; {@code Object} for an invalid name, which is reported elsewhere. */
    public ClassName local(String name) {
        if (!SourceVersion.isName(name)) {
            return ClassName.OBJECT;
        }
        List<String> names = List.of(name.split("\\."));
        return ClassName.get(
                packageName, names.get(0), names.subList(1, names.size()).toArray(String[]::new));
    }

    /** Returns the Java type of a member; boxed if null represents an absent member. */
    public TypeName of(ComponentModel component) {
        TypeName type = of(component.type());
        return component.holdsNull() ? type.box() : type;
    }

    /** Returns the Java type of a value that is not null. */
    public TypeName of(ValueType type) {
        return type.accept(this);
    }

    /** Returns whether a type is the one that the pages alone give a member. */
    boolean isOf(ValueType documented, TypeName type) {
        return of(documented).box().equals(type.box());
    }

    @Override
    public TypeName simple(ValueType.Simple simple) {
        return ScalarTypes.of(simple.scalar());
    }

    @Override
    public TypeName capabilities(ValueType.Capabilities type) {
        return capabilities;
    }

    @Override
    public TypeName nested(ValueType.Nested nested) {
        return local(nested.model().name());
    }

    @Override
    public TypeName own(ValueType.Own own) {
        return own.own().type();
    }

    @Override
    public TypeName list(ValueType.ListOf list) {
        return ParameterizedTypeName.get(LIST, of(list.element()).box());
    }

    @Override
    public TypeName set(ValueType.SetOf set) {
        return ParameterizedTypeName.get(SET, of(set.element()).box());
    }

    @Override
    public TypeName map(ValueType.MapOf map) {
        return ParameterizedTypeName.get(MAP, STRING, of(map.value()).box());
    }

    @Override
    public TypeName converted(ValueType.Converted converted) {
        return converted.type();
    }

    @Override
    public TypeName constrained(ValueType.Constrained constrained) {
        return of(constrained.value());
    }
}
