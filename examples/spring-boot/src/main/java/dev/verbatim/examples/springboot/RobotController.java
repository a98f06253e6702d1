package dev.verbatim.examples.springboot;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves what is not an operation, at the same path. */
@RestController
class RobotController {
    private final FindRobots robots;

    RobotController(FindRobots robots) {
        this.robots = robots;
    }

    @GetMapping("/api/robots/{id}")
    Robot robot(@PathVariable("id") String id) {
        return robots.find().robots().stream()
                .filter(robot -> robot.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
