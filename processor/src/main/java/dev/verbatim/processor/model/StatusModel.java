package dev.verbatim.processor.model;

import java.util.Optional;

/**
 * A documented status.
 *
 * @param code its number; of a status with a name and no number, one that no other status of the API has
 * @param name its name, if failures of the API have a word for it
 * @param constant the name of its constant
 * @param meaning its meaning, as plain text
 * @param general where it is documented for all operations; empty if only sections of operations document it
 * @param isFailure whether answers with it say that the operation has failed
 */
public record StatusModel(
        int code,
        Optional<String> name,
        String constant,
        String meaning,
        Optional<PagePlace> general,
        boolean isFailure) {}
