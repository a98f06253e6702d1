package dev.verbatim.processor.model;

/** The type of a list, set or map: its part is the type of each element or value. */
public sealed interface CollectionType extends WrapperType permits ValueType.ListOf, ValueType.SetOf, ValueType.MapOf {
    /** Returns whether its JSON is an object with the parts as values, and not an array. */
    boolean hasKeys();

    @Override
    default String objectName(String member) {
        return part().objectName(JavaNames.singular(member));
    }
}
