package acme;

import dev.verbatim.runtime.StatusCode;
import dev.verbatim.runtime.spi.VerbatimGenerated;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** The statuses that the pages of the Yard API document. */
@Generated("dev.verbatim.processor.VerbatimProcessor")
@VerbatimGenerated(page = "yard")
@NullMarked
public final class YardStatus {
    /** No such crane. */
    public static final StatusCode NO_SUCH_CRANE = StatusCode.of(-2010, "No such crane.");

    private YardStatus() {}
}
