package com.acme.robots;

import dev.verbatim.testkit.sample.PageSamplesTest;

class RobotsSamplesTest extends PageSamplesTest {
    RobotsSamplesTest() {
        super(RobotsDispatcher.class);
    }
}
