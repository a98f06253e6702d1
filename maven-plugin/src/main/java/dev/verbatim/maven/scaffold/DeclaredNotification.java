package dev.verbatim.maven.scaffold;

/**
 * An interface that is annotated with {@code @Notification}.
 *
 * @param packageName its package
 * @param name the message type's name
 */
record DeclaredNotification(String packageName, String name) {}
