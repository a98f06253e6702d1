package dev.verbatim.processor.model;

import dev.verbatim.pages.page.Deprecation;
import java.util.Optional;

/**
 * An operation that the pages name.
 *
 * @param operationName its documented name
 * @param constant the name of its enum constant
 * @param doc what its page says first, as plain text; empty if it has no page
 * @param deprecation what its page says about being deprecated, if it is
 */
public record CapabilityModel(String operationName, String constant, String doc, Optional<Deprecation> deprecation) {}
