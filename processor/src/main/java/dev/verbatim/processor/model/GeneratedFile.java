package dev.verbatim.processor.model;

import dev.verbatim.processor.declared.Subject;
import java.util.function.Supplier;

/** A file to generate. */
public sealed interface GeneratedFile {
    /** Returns the declaration for which the file is generated. */
    Subject subject();

    /** Returns a supplier that generates the content. */
    Supplier<String> text();

    /**
     * A Java source.
     *
     * @param subject see {@link GeneratedFile#subject()}
     * @param type the qualified name of its type
     * @param text see {@link GeneratedFile#text()}
     */
    record Source(Subject subject, String type, Supplier<String> text) implements GeneratedFile {}

    /**
     * A resource next to the classes.
     *
     * @param subject see {@link GeneratedFile#subject()}
     * @param path its path below the root of the classes
     * @param text see {@link GeneratedFile#text()}
     */
    record Resource(Subject subject, String path, Supplier<String> text) implements GeneratedFile {}
}
