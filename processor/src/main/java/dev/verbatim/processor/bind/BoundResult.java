package dev.verbatim.processor.bind;

import dev.verbatim.processor.model.ResponseModel;
import dev.verbatim.processor.refine.TypeMismatch;
import java.util.List;
import java.util.Optional;

/**
 * What became of what a handler's method returns.
 *
 * @param response the response, where that has more than a status
 * @param mismatches what the type of the user's cannot hold
 */
record BoundResult(Optional<ResponseModel> response, List<TypeMismatch> mismatches) {}
