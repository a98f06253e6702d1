package dev.verbatim.maven.coverage;

import java.nio.file.Path;

/**
 * A module of a build.
 *
 * @param name its group and artifact
 * @param classes its class output; need not exist
 * @param testClasses the class output of its tests; need not exist
 * @param recordings the folder that its tests record coverage into; need not exist
 * @param pages the root folder of its pages; need not exist
 */
public record CoveredModule(String name, Path classes, Path testClasses, Path recordings, Path pages) {}
