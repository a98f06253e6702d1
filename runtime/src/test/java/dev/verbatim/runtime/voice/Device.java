package dev.verbatim.runtime.voice;

/** A telephone. */
public record Device(String id) {}
