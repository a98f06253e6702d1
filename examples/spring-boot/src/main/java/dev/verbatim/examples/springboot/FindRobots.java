package dev.verbatim.examples.springboot;

import dev.verbatim.annotations.Operation;
import java.util.List;

/** Finds all robots. */
@Operation("FindRobots")
public interface FindRobots {
    /** The answer, as the page shows it. */
    record Found(List<Robot> robots) {}

    Found find();
}
