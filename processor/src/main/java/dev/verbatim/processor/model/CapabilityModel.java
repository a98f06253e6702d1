package dev.verbatim.processor.model;

import dev.verbatim.pages.page.Deprecation;
import java.util.Optional;

/**
 * An operation that the pages name.
 *
 * @param operationName its documented name
 * @param constant the name of its enum constant
 * @param doc the first paragraph of its page, as plain text; empty if it has no page
 * @param deprecation the deprecation on its page, if there is one
 */
public record CapabilityModel(String operationName, String constant, String doc, Optional<Deprecation> deprecation) {}
