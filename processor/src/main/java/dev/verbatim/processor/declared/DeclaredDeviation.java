package dev.verbatim.processor.declared;

/**
 * A {@code @Deviation}.
 *
 * @param rule the id of the accepted rule, as written
 * @param reason the reason, as written
 * @param subject the annotation at which findings about the deviation are reported
 */
public record DeclaredDeviation(String rule, String reason, Subject subject) {}
