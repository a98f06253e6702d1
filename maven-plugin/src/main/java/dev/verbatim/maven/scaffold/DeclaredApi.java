package dev.verbatim.maven.scaffold;

/**
 * A package that is annotated with {@code @OperationApi}.
 *
 * @param packageName the package
 * @param pages the folder of its pages, relative to the root of the pages; empty for the root itself
 */
record DeclaredApi(String packageName, String pages) {}
