package dev.verbatim.jackson;

import tools.jackson.core.Version;
import tools.jackson.databind.JacksonModule;

/**
 * Makes mappers of Jackson 3 read and write generated records with the records' own code: requests, responses, the data of
 * notifications, and the objects in them, alone or anywhere in other types. Mappers that look for modules find it:
 *
 * <pre>{@code
 * JsonMapper mapper = JsonMapper.builder().findAndAddModules().build();
 * DialRequest request = mapper.readValue(json, DialRequest.class);
 * }</pre>
 *
 * <p>If a record refuses a value, the mapper throws a {@link tools.jackson.databind.exc.MismatchedInputException} with
 * the path of the member and the record's text. The limits are those of the mapper; its settings for properties, such as naming
 * strategies, do not apply to generated records, because their names are documented.
 *
 * @since 0.2.0
 */
public final class VerbatimModule extends JacksonModule {
    /**
     * The name of the attribute with the channel of a notification, for records that have a component for it:
     *
     * <pre>{@code
     * mapper.readerFor(CallMessage.class).withAttribute(VerbatimModule.CHANNEL, "/v2/me/calls").readValue(json);
     * }</pre>
     */
    public static final String CHANNEL = "dev.verbatim.channel";

    /** Creates the module, to be added to the builder of a mapper that does not look for modules. */
    public VerbatimModule() {}

    @Override
    public String getModuleName() {
        return "verbatim";
    }

    /** Unknown to Jackson, which does not depend on it. */
    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public void setupModule(SetupContext context) {
        context.addSerializers(new RecordSerializers());
        context.addDeserializers(new RecordDeserializers());
    }
}
