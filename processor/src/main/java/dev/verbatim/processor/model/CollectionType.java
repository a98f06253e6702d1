package dev.verbatim.processor.model;

/** The type of a list, set or map: its part is the type of each element or value. */
public sealed interface CollectionType extends WrapperType permits ValueType.ListOf, ValueType.SetOf, ValueType.MapOf {
    @Override
    default String objectName(String member) {
        return part().objectName(JavaNames.singular(member));
    }
}
