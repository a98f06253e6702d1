package dev.verbatim.maven.scaffold;

/**
 * An interface that is annotated with {@code @Operation}.
 *
 * @param packageName its package
 * @param name the operation's name
 */
record DeclaredOperation(String packageName, String name) {}
