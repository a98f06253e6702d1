package dev.verbatim.testkit.contract;

import dev.verbatim.pages.ids.IdBindings;
import dev.verbatim.runtime.envelope.Refusal;
import dev.verbatim.testkit.Scenario;
import dev.verbatim.testkit.client.LiveServer;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The server that contract tests are about, and what they cannot learn from the pages:
 *
 * <pre>{@code
 * ContractSetup.against(LiveServer.at(URI.create("http://localhost:8080"))
 *                 .user("5005", password)
 *                 .notifications(CometdReceiver.longPolling("/api/v2/notifications")))
 *         .bind("efe1ab32-53f9-43ce-b65e-5768c61f7d4a", deviceId)
 *         .userWithout("api-voice", LiveServer.at(URI.create("http://localhost:8080")).user("trainee", password))
 *         .state(() -> switchboard.describe())
 * }</pre>
 *
 * <p>Not thread-safe.
 *
 * @since 0.2.0
 */
public final class ContractSetup {
    /** The system property with the URI of the server, see {@link #configured()}. */
    public static final String SERVER = "verbatim.contract.server";

    /** The system property with the name of the user, see {@link #configured()}. */
    public static final String USER = "verbatim.contract.user";

    /** The environment variable with the password of the user, see {@link #configured()}. */
    public static final String PASSWORD = "VERBATIM_PASSWORD";

    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(10);

    private final LiveServer server;
    private final LiveServer nobody;
    private final IdBindings bindings = new IdBindings();
    private final Map<String, LiveServer> usersWithout = new LinkedHashMap<>();
    private final Map<String, String> codes = new HashMap<>();
    private final Set<String> background = new HashSet<>();
    private boolean sampledMembers;
    private Optional<UnknownMembers> unknownMembers = Optional.empty();
    private Optional<StateProbe> probe = Optional.empty();
    private Optional<Preparation> preparation = Optional.empty();
    private Predicate<Scenario> playable = scenario -> true;
    private Flush flush = () -> {};
    private Optional<Reset> reset = Optional.empty();
    private Duration timeout = DEFAULT_TIMEOUT;

    private ContractSetup(LiveServer server) {
        this.server = server;
        nobody = server.headers(Map::of);
    }

    /**
     * Begins a setup.
     *
     * @param server the server, and a user who has all features; contract tests send requests to no other host
     */
    public static ContractSetup against(LiveServer server) {
        return new ContractSetup(server);
    }

    /**
     * Returns the server that the system property {@value #SERVER} names, with the user in the property {@value #USER} and the
     * password in the environment variable {@value #PASSWORD}, if there is a user.
     *
     * @return empty if the property is not set
     * @throws IllegalArgumentException if the property is not the URI of a server, or if there is a user without a password
     */
    public static Optional<ContractSetup> configured() {
        return configured(System.getProperties()::getProperty, System.getenv()::get);
    }

    static Optional<ContractSetup> configured(Settings properties, Settings environment) {
        String uri = properties.get(SERVER);
        if (uri == null || uri.isBlank()) {
            return Optional.empty();
        }
        LiveServer server = LiveServer.at(URI.create(uri.strip()));
        String user = properties.get(USER);
        if (user == null || user.isBlank()) {
            return Optional.of(against(server));
        }
        String password = environment.get(PASSWORD);
        if (password == null) {
            throw new IllegalArgumentException("the property " + USER + " is set, but the environment variable "
                    + PASSWORD + " is not; set it to the password of " + user);
        }
        return Optional.of(against(server.user(user, password)));
    }

    /**
     * Sets the live id of a documented id. Requests name it in the place of the documented one.
     *
     * @throws IllegalArgumentException if one of them is already bound to another
     */
    public ContractSetup bind(String documented, String live) {
        bindings.bind(documented, live, "as given to the contract tests").ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
        return this;
    }

    /**
     * Adds a user who lacks a feature. Without one, no test tells whether operations that require the feature are refused.
     *
     * @param feature the feature as pages name it
     * @param user the server with the credentials of that user
     * @throws IllegalArgumentException if it is another server
     */
    public ContractSetup userWithout(String feature, LiveServer user) {
        if (!user.base().equals(server.base())) {
            throw new IllegalArgumentException("the user without " + feature + " is one of " + user.base()
                    + ", but the contract tests are about " + server.base());
        }
        usersWithout.put(feature, user);
        return this;
    }

    /**
     * Sets how to bring the resources back into a state in which the operations can be requested; runs before each request to the
     * server, and what it announces is not taken for an effect of the request. Needed if an operation is valid only once, because a
     * value inside of its bounds must be accepted. Scenarios have servers of their own, see {@link PreparedScenario}.
     */
    public ContractSetup reset(Reset other) {
        reset = Optional.of(other);
        return this;
    }

    /** Sets how to read the state of the server, which no refused request may change. */
    public ContractSetup state(StateProbe other) {
        probe = Optional.of(other);
        return this;
    }

    /** Sets how to replay scenarios that bring resources into a state; needed for the tests about capabilities. */
    public ContractSetup scenarios(Preparation other) {
        return scenarios(scenario -> true, other);
    }

    /**
     * Sets how to replay scenarios that bring resources into a state.
     *
     * @param which whether the server can play a scenario
     * @param other prepares one of these
     */
    public ContractSetup scenarios(Predicate<Scenario> which, Preparation other) {
        playable = which;
        preparation = Optional.of(other);
        return this;
    }

    /** Sets how to make the server send its pending notifications; needed if it may respond to a request before it does so. */
    public ContractSetup flush(Flush other) {
        flush = other;
        return this;
    }

    /**
     * Sets what the server does with undocumented members of requests. By default it skips them, except those of operations whose page
     * has a status for unknown parameters.
     */
    public ContractSetup unknownMembers(UnknownMembers other) {
        unknownMembers = Optional.of(other);
        return this;
    }

    /**
     * Sets the code of a refusal of one operation, if it is neither in a table of its page nor the default of the API.
     *
     * @param operation the name of the operation
     * @param refusal why it is refused
     * @param code the number or word
     */
    public ContractSetup expect(String operation, Refusal refusal, String code) {
        codes.put(refusal.key() + " " + operation, code);
        return this;
    }

    /**
     * Sets the code of a refusal of every operation, if it is not the default of the API.
     *
     * @param refusal why requests are refused
     * @param code the number or word
     */
    public ContractSetup expect(Refusal refusal, String code) {
        codes.put(refusal.key(), code);
        return this;
    }

    /**
     * Tests members that only samples show, too. A server with generated code refuses requests without them; another one
     * need not.
     */
    public ContractSetup withSampledMembers() {
        sampledMembers = true;
        return this;
    }

    /** Sets a type of messages that the server sends on its own, such as a clock; they are not taken for an effect of a request. */
    public ContractSetup background(String messageType) {
        background.add(messageType);
        return this;
    }

    /** Sets how long to wait for each response; the default is 10 seconds. */
    public ContractSetup timeout(Duration each) {
        timeout = each;
        return this;
    }

    LiveServer server() {
        return server;
    }

    /** Returns the server without credentials. */
    LiveServer nobody() {
        return nobody;
    }

    IdBindings bindings() {
        return bindings;
    }

    Optional<LiveServer> userWithout(String feature) {
        return Optional.ofNullable(usersWithout.get(feature));
    }

    boolean hasSampledMembers() {
        return sampledMembers;
    }

    Optional<UnknownMembers> unknownMembers() {
        return unknownMembers;
    }

    Optional<StateProbe> probe() {
        return probe;
    }

    Optional<Reset> reset() {
        return reset;
    }

    Optional<Preparation> preparation() {
        return preparation;
    }

    boolean plays(Scenario scenario) {
        return preparation.isPresent() && playable.test(scenario);
    }

    Flush flush() {
        return flush;
    }

    Optional<String> code(String operation, Refusal refusal) {
        return Optional.ofNullable(codes.get(refusal.key() + " " + operation))
                .or(() -> Optional.ofNullable(codes.get(refusal.key())));
    }

    Set<String> background() {
        return Set.copyOf(background);
    }

    Duration timeout() {
        return timeout;
    }

    /** Settings by name. */
    @FunctionalInterface
    interface Settings {
        @Nullable
        String get(String name);
    }
}
