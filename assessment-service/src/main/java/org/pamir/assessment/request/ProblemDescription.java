package org.pamir.assessment.request;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;

/** Adds to the description of the API which problems an operation may answer with, by the parameters that it has. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemDescription implements OASFilter {

    private static final String SCHEMA = "Problem";

    @Override
    public void filterOpenAPI(OpenAPI description) {
        if (description.getComponents() == null) {
            description.setComponents(OASFactory.createComponents());
        }
        description.getComponents().addSchema(SCHEMA, problem());
        description.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .forEach(ProblemDescription::describe);
    }

    private static void describe(Operation operation) {
        if (has(operation, In.QUERY)) {
            add(operation, "400", "A query parameter was not understood; errors names each of them");
        }
        if (has(operation, In.PATH)) {
            add(operation, "404", "There is no such edition, country, measure, file or assessment");
        }
        add(operation, "503", "The database cannot be reached; Retry-After says when to ask again");
    }

    private static boolean has(Operation operation, In place) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> parameter.getIn() == place);
    }

    private static void add(Operation operation, String status, String meaning) {
        operation
                .getResponses()
                .addAPIResponse(
                        status,
                        OASFactory.createAPIResponse()
                                .description(meaning)
                                .content(OASFactory.createContent()
                                        .addMediaType(
                                                "application/problem+json",
                                                OASFactory.createMediaType()
                                                        .schema(OASFactory.createSchema()
                                                                .ref(SCHEMA)))));
    }

    private static Schema problem() {
        Schema error = object().addProperty("parameter", text("The query parameter"))
                .addProperty("detail", text("What is wrong with it"));
        return object().description("RFC 9457")
                .addProperty("type", text("Such as urn:pamir:problem:unknown-country"))
                .addProperty("title", text("The same for every problem of the type"))
                .addProperty("status", OASFactory.createSchema().type(List.of(SchemaType.INTEGER)))
                .addProperty("detail", text("What was wrong this time"))
                .addProperty("instance", text("The path that was asked for"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .type(List.of(SchemaType.ARRAY))
                                .items(error));
    }

    private static Schema object() {
        return OASFactory.createSchema().type(List.of(SchemaType.OBJECT));
    }

    private static Schema text(String meaning) {
        return OASFactory.createSchema().type(List.of(SchemaType.STRING)).description(meaning);
    }
}
