package dev.verbatim.processor.bind;

import com.palantir.javapoet.TypeName;
import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.page.PathTemplate;
import dev.verbatim.pages.shape.ApiSamples;
import dev.verbatim.pages.source.Text;
import dev.verbatim.pages.style.PageStyle;
import dev.verbatim.processor.declared.DeclaredApi;
import dev.verbatim.processor.declared.DeclaredMessage;
import dev.verbatim.processor.declared.DeclaredOperation;
import dev.verbatim.processor.infer.MessageModels;
import dev.verbatim.processor.model.OperationModel;
import dev.verbatim.processor.model.RequestModel;
import dev.verbatim.processor.model.ResponseModel;
import dev.verbatim.processor.naming.MessageNames;
import dev.verbatim.processor.refine.JavaTypes;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the pages of the declared operations. */
final class OperationDocumenter {
    private final ApiPages pages;
    private final ApiSamples samples;
    private final MessageModels messages;
    private final MessageNames names;
    private final MemberBinder members;
    private final JavaTypes types;

    OperationDocumenter(
            ApiPages pages,
            ApiSamples samples,
            MessageModels messages,
            MessageNames names,
            MemberBinder members,
            JavaTypes types) {
        this.pages = pages;
        this.samples = samples;
        this.messages = messages;
        this.names = names;
        this.members = members;
        this.types = types;
    }

    /** Returns an operation with its page; empty if it has none with a usable Request URL and name. */
    Optional<DocumentedOperation> document(DeclaredOperation operation) {
        return pages.page(operation)
                .flatMap(page -> url(page)
                        .flatMap(url -> names.type(operation, page)
                                .flatMap(name -> messages.request(page, name)
                                        .map(request -> documented(
                                                operation, page, url, request, messages.response(page, name))))));
    }

    private static Optional<PathTemplate> url(OperationPage page) {
        return page.style().page().endpoint() == PageStyle.Endpoint.ONE
                ? PathTemplate.parse(OperationModel.ENDPOINT)
                : page.properties().requestUrl().map(Text::value).flatMap(PathTemplate::parse);
    }

    private DocumentedOperation documented(
            DeclaredOperation declared,
            OperationPage page,
            PathTemplate url,
            RequestModel request,
            Optional<ResponseModel> response) {
        DeclaredApi api = pages.api();
        String operation = declared.operation();
        BoundMembers inRequest = members.ofRequests()
                .bind(
                        request.body(),
                        Stream.concat(
                                        declared.members().stream(),
                                        DeclaredMessage.members(api.requests(), operation).stream())
                                .toList(),
                        samples.requests(operation));
        Optional<BoundMembers> inResponse = response.flatMap(ResponseModel::body)
                .map(body -> members.bind(
                        body, DeclaredMessage.members(api.responses(), operation), samples.responses(operation)));
        Optional<ResponseModel> bound = response.map(model ->
                inResponse.map(members -> model.withBody(members.message())).orElse(model));
        return new DocumentedOperation(
                declared,
                pages.source(declared).orElseThrow(),
                page,
                url,
                new RequestModel(request.operationName(), inRequest.message()),
                bound,
                bound.map(this::type).orElse(TypeName.VOID),
                inRequest,
                inResponse);
    }

    private TypeName type(ResponseModel response) {
        TypeName type = types.of(response.type());
        return response.nullable() ? type.box() : type;
    }
}
