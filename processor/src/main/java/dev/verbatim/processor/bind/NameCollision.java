package dev.verbatim.processor.bind;

import dev.verbatim.processor.declared.Subject;
import dev.verbatim.processor.page.PagePosition;

/**
 * A documented name that gives no Java name of its own.
 *
 * @param subject what has the name
 * @param place where the page has it
 * @param message what is wrong with it
 * @param fatal whether nothing can be generated for the subject
 */
public record NameCollision(Subject subject, PagePosition place, String message, boolean fatal) {}
