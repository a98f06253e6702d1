package dev.verbatim.runtime.math;

import dev.verbatim.annotations.Operation;
import dev.verbatim.runtime.OperationException;
import java.util.List;

/** Returns a text and a number. */
@Operation("get_data")
public interface GetData {
    List<Object> data() throws OperationException;
}
