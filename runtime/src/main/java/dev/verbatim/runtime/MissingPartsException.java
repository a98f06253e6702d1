package dev.verbatim.runtime;

import java.util.List;

/**
 * Says that a dispatcher cannot be built, because handlers or resolvers were left out.
 *
 * @since 0.2.0
 */
public final class MissingPartsException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final String dispatcher;
    // A list of the JDK, which can be serialised.
    @SuppressWarnings("serial")
    private final List<String> missing;

    /**
     * Names what is missing.
     *
     * @param dispatcher the class that cannot be built
     * @param missing the missing parts, each with what it is for
     */
    public MissingPartsException(String dispatcher, List<String> missing) {
        super(dispatcher + " lacks " + String.join(", ", missing)
                + "; call the builder's method of that name for each");
        this.dispatcher = dispatcher;
        this.missing = List.copyOf(missing);
    }

    /** Returns the simple name of the class that cannot be built. */
    public String dispatcher() {
        return dispatcher;
    }

    /** Returns the missing parts, such as {@code "dial (com.acme.Dial, the handler of Dial)"}. */
    public List<String> missing() {
        return missing;
    }
}
