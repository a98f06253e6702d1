package dev.verbatim.processor.declared;

/**
 * A {@code @Deviation}.
 *
 * @param rule the id of the accepted rule, as written
 * @param reason why it is accepted, as written
 * @param subject where findings about the deviation itself are shown
 */
public record DeclaredDeviation(String rule, String reason, Subject subject) {}
