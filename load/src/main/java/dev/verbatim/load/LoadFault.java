package dev.verbatim.load;

/** Something that a server did wrong: no figure counts then. */
final class LoadFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LoadFault(String message) {
        super(message);
    }
}
