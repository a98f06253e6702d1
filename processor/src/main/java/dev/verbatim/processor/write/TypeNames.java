package dev.verbatim.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.verbatim.processor.model.ComponentModel;
import dev.verbatim.processor.model.ConverterModel;
import dev.verbatim.processor.model.GeneratedTypes;
import dev.verbatim.processor.model.JavaNames;
import dev.verbatim.processor.model.ObjectType;
import dev.verbatim.processor.model.RecordModel;
import dev.verbatim.processor.model.ScalarTypes;
import dev.verbatim.processor.model.TypeVisitor;
import dev.verbatim.processor.model.ValueType;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The Java types of messages and their values. */
public final class TypeNames {
    private final String packageName;
    private final String api;
    private final ConverterNames converters;
    private final boolean simple;
    private final Set<String> hidden;

    /**
     * The types of an API.
     *
     * @param packageName the package of the API
     * @param api the name of the API
     * @param converters the converters for the types that the user has chosen
     */
    public TypeNames(String packageName, String api, Collection<ConverterModel> converters) {
        this(
                packageName,
                api,
                new ConverterNames(ClassName.get(packageName, GeneratedTypes.converters(api)), converters),
                false,
                Set.of());
    }

    private TypeNames(String packageName, String api, ConverterNames converters, boolean simple, Set<String> hidden) {
        this.packageName = packageName;
        this.api = api;
        this.converters = converters;
        this.simple = simple;
        this.hidden = hidden;
    }

    /** The same types by their names inside the record that nests them: JavaPoet does not shorten names in a record's header. */
    TypeNames nested() {
        return new TypeNames(packageName, api, converters, true, hidden);
    }

    /** The same types by their names in the header of a record, where its nested types hide others of the same name. */
    TypeNames header(RecordModel model) {
        Set<String> nested =
                model.nested().stream().map(ObjectType::generatedName).collect(Collectors.toSet());
        nested.add(JavaNames.BUILDER);
        return new TypeNames(packageName, api, converters, simple, nested);
    }

    /** The API's converters. */
    ConverterNames converters() {
        return converters;
    }

    /** The API's enum of capabilities. */
    public ClassName capability() {
        return ClassName.get(packageName, GeneratedTypes.capability(api));
    }

    /** The class with the API's envelope, if it has one of its own. */
    ClassName envelope() {
        return ClassName.get(packageName, GeneratedTypes.envelope(api));
    }

    /** The API's client. */
    ClassName client() {
        return ClassName.get(packageName, GeneratedTypes.client(api));
    }

    /** The failures that the API's client throws. */
    ClassName failure() {
        return ClassName.get(packageName, GeneratedTypes.failure(api));
    }

    /** All notifications that the API's client receives. */
    ClassName notification() {
        return ClassName.get(packageName, GeneratedTypes.notification(api));
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

    /** The type of a component, {@code @Nullable} if it can be null. */
    public TypeName of(ComponentModel component) {
        return component.holdsNull() ? nullable(component.type()) : of(component.type());
    }

    /** The type of a value that is never null. */
    public TypeName of(ValueType type) {
        return type.accept(new JavaType());
    }

    private TypeName visible(TypeName type) {
        if (type instanceof ParameterizedTypeName generic) {
            TypeName[] arguments =
                    generic.typeArguments().stream().map(this::visible).toArray(TypeName[]::new);
            return ParameterizedTypeName.get(visible(generic.rawType()), arguments);
        }
        return type instanceof ClassName name ? visible(name) : type;
    }

    /** A type by its simple name, or by its full name if another type hides the simple one. */
    private ClassName visible(ClassName name) {
        boolean isHidden = !name.packageName().isEmpty()
                && hidden.contains(name.simpleNames().get(0));
        return isHidden ? ClassName.get("", name.canonicalName()) : name;
    }

    /** The type of a value that can be null. */
    public TypeName nullable(ValueType type) {
        ClassName annotation = visible((ClassName) Names.NULLABLE.type());
        return boxed(type).annotated(AnnotationSpec.builder(annotation).build());
    }

    private TypeName argument(ValueType type, boolean nullable) {
        return nullable ? nullable(type) : boxed(type);
    }

    private TypeName boxed(ValueType type) {
        return visible(of(type).box());
    }

    /** The Java type for each kind of type. */
    private final class JavaType implements TypeVisitor<TypeName> {
        @Override
        public TypeName simple(ValueType.Simple simple) {
            return visible(ScalarTypes.of(simple.scalar()));
        }

        @Override
        public TypeName capabilities(ValueType.Capabilities capabilities) {
            return ParameterizedTypeName.get(visible(Names.CAPABILITY_SET), visible(capability()));
        }

        @Override
        public TypeName nested(ValueType.Nested nested) {
            return of(nested.model());
        }

        @Override
        public TypeName own(ValueType.Own own) {
            return visible(own.own().type());
        }

        @Override
        public TypeName list(ValueType.ListOf list) {
            return ParameterizedTypeName.get(visible(Names.LIST), argument(list.element(), list.nullable()));
        }

        @Override
        public TypeName set(ValueType.SetOf set) {
            return ParameterizedTypeName.get(visible(Names.SET), argument(set.element(), false));
        }

        @Override
        public TypeName map(ValueType.MapOf map) {
            return ParameterizedTypeName.get(
                    visible(Names.MAP), visible(Names.STRING), argument(map.value(), map.nullable()));
        }

        @Override
        public TypeName converted(ValueType.Converted converted) {
            return visible(converted.type());
        }

        @Override
        public TypeName constrained(ValueType.Constrained constrained) {
            return of(constrained.value());
        }
    }
}
