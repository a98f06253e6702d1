package dev.verbatim.processor.model;

import java.util.Set;

/** Names that no type of an API's package can have. */
public final class JavaLang {
    /** What generated code, and the user's beside it, needs of {@code java.lang}. */
    public static final Set<String> TYPES = Set.of(
            "Boolean",
            "Class",
            "Double",
            "Enum",
            "Error",
            "Exception",
            "FunctionalInterface",
            "IllegalArgumentException",
            "IllegalStateException",
            "Integer",
            "Iterable",
            "Long",
            "Math",
            "Number",
            "Object",
            "Override",
            "Record",
            "RuntimeException",
            "SafeVarargs",
            "String",
            "StringBuilder",
            "SuppressWarnings",
            "System",
            "Thread",
            "Throwable",
            "Void");

    private JavaLang() {}
}
