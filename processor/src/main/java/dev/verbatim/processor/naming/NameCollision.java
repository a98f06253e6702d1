package dev.verbatim.processor.naming;

import dev.verbatim.pages.source.PagePosition;
import dev.verbatim.processor.declared.Subject;

/**
 * A documented name that gives no Java name of its own. It is no finding yet, because it decides what is generated even if the rule
 * about names is off.
 *
 * @param subject what has the name
 * @param place where the page has it
 * @param message what is wrong with it
 * @param effect what becomes of the subject
 */
public record NameCollision(Subject subject, PagePosition place, String message, Effect effect) {
    /** Whether nothing can be generated for the subject. */
    public boolean fatal() {
        return effect != Effect.NONE;
    }

    /** What becomes of what has the name. */
    public enum Effect {
        /** It is generated all the same. */
        NONE,
        /** Nothing is generated for it. */
        OMITTED,
        /** Nothing is generated for it, and once it has another name, the types generated for it will have others too. */
        RENAMED
    }
}
