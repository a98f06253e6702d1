package dev.verbatim.processor.model;

import java.util.Set;

/** Names that types in an API's package must not have. */
public final class JavaLang {
    /** The types of {@code java.lang} that generated code, or user code next to it, needs. */
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
