package dev.verbatim.examples.springboot;

import dev.verbatim.testkit.sample.PageSamplesTest;

class RobotsSamplesTest extends PageSamplesTest {
    RobotsSamplesTest() {
        super(RobotsDispatcher.class);
    }
}
