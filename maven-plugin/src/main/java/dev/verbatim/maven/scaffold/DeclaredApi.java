package dev.verbatim.maven.scaffold;

/**
 * A package that is annotated with {@code @OperationApi} or {@code @ApiClient}.
 *
 * @param packageName the package
 * @param pages the folder of its pages, relative to the root of the pages; empty for the root itself
 * @param needsHandlers whether it needs interfaces for its pages; a client alone needs none
 */
record DeclaredApi(String packageName, String pages, boolean needsHandlers) {}
