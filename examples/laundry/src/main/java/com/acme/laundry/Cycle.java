package com.acme.laundry;

import dev.verbatim.runtime.OpenEnum;
import java.time.Instant;

/** A run of a machine, in the members that the pages show. */
public record Cycle(String id, OpenEnum<Start.ProgramName> program, Instant endsAt) {}
