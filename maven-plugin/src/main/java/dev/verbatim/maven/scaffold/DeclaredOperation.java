package dev.verbatim.maven.scaffold;

/**
 * An interface that is annotated with {@code @Operation}.
 *
 * @param packageName its package
 * @param name the operation's name; if that is a constant, the name of the interface
 * @param isCertain whether the name is certain, and its page is not another one
 */
record DeclaredOperation(String packageName, String name, boolean isCertain) {}
