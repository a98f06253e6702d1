package acme;

import dev.verbatim.runtime.StatusCode;
import dev.verbatim.runtime.spi.VerbatimGenerated;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** The statuses that the pages of the Orchard API document. */
@Generated("dev.verbatim.processor.VerbatimProcessor")
@VerbatimGenerated(page = "orchard")
@NullMarked
public final class OrchardStatus {
    /** There is no such orchard. */
    public static final StatusCode ORCHARD_NOT_FOUND =
            StatusCode.of(1001, "orchardNotFound", "There is no such orchard.");

    private OrchardStatus() {}
}
