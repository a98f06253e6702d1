package acme;

import dev.verbatim.annotations.Operation;
import dev.verbatim.annotations.Param;
import dev.verbatim.runtime.OperationContext;
import java.io.IOException;
import java.util.Map;

@Operation("Dial")
public interface Dial {
    void dial(
            Device device,
            DialRequest.Destination destination,
            @Param("location") String site,
            Map<String, String> userData,
            DialRequest request,
            OperationContext context)
            throws IOException;
}
