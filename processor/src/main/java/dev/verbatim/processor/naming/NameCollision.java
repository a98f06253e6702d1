package dev.verbatim.processor.naming;

import dev.verbatim.pages.source.PagePosition;
import dev.verbatim.processor.declared.Subject;

/**
 * A documented name that does not give a unique Java name. It is separate from the finding, because it affects what is
 * generated even if the rule about names is off.
 *
 * @param subject the declaration that has the name
 * @param place the place in the page
 * @param message what is wrong, and what to do
 * @param effect the effect on the subject
 */
public record NameCollision(Subject subject, PagePosition place, String message, Effect effect) {
    /** Returns whether nothing can be generated for the subject. */
    public boolean fatal() {
        return effect != Effect.NONE;
    }

    /** The effect on the subject. */
    public enum Effect {
        /** It is generated nevertheless. */
        NONE,
        /** Nothing is generated for it. */
        OMITTED,
        /** Nothing is generated for it, and another name would also rename its generated types. */
        RENAMED
    }
}
