package com.acme.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.acme.robots.Fleet;
import com.acme.robots.Robot;
import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.Router;
import java.util.Map;
import java.util.Set;
import lombok.Value;
import lombok.experimental.Accessors;

/** Sends requests: each argument is a path, a blank and a body. */
public final class Main {
    private Main() {}

    /** Prints what is answered. */
    public static void main(String[] arguments) {
        Fleet fleet = new Fleet(Map.of("r1", new Robot("r1", "lifter", 0, true)));
        Router router = Router.of(fleet.dispatcher());
        for (String argument : arguments) {
            String[] request = argument.split(" ", 2);
            var response = router.dispatch("POST", request[0], request[1].getBytes(UTF_8), new User("anna", Set.of("robots")));
            System.out.println(new String(response.body(), UTF_8));
        }
    }

    @Value
    @Accessors(fluent = true)
    private static class User implements Caller {
        String name;
        Set<String> features;
    }
}
