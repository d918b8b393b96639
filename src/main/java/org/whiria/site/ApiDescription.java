package org.whiria.site;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.whiria.people.Staff;
import org.whiria.site.signin.DemoSignIn;

/** What the OpenAPI description says beyond the handlers: title, sign-in and the shape of all problems. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String PROBLEM = "#/components/schemas/Problem";

    static {
        // Who asks is known from the sign-in.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Staff.class);
    }

    @Bean
    OpenAPI openApi(ObjectProvider<DemoSignIn> demo) {
        var scheme = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme(demo.getIfAvailable() == null ? "bearer" : "basic");
        return new OpenAPI()
                .info(new Info().title("Whiria").version("v1").description("""
                                Reports of concern, tasks, cases and process instances. \
                                Times are ISO 8601 with offset. Lists are paged by a cursor. \
                                Problems come as application/problem+json (RFC 9457)."""))
                .components(
                        new Components().addSecuritySchemes("signIn", scheme).addSchemas("Problem", problem()))
                .addSecurityItem(new SecurityRequirement().addList("signIn"));
    }

    @Bean
    OperationCustomizer problemsOfEveryOperation() {
        return (operation, handler) -> withProblem(operation);
    }

    private static Operation withProblem(Operation operation) {
        var content = new Content()
                .addMediaType("application/problem+json", new MediaType().schema(new Schema<>().$ref(PROBLEM)));
        operation
                .getResponses()
                .addApiResponse(
                        "default",
                        new ApiResponse()
                                .description("It can't be done, and why")
                                .content(content));
        return operation;
    }

    private static Schema<?> problem() {
        var error = new ObjectSchema()
                .addProperty("field", new StringSchema().example("tamariki[0].dateOfBirth"))
                .addProperty("message", new StringSchema());
        return new ObjectSchema()
                .description("RFC 9457; errors lists the fields at fault")
                .addProperty("type", new StringSchema().format("uri"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema().format("uri"))
                .addProperty("errors", new ArraySchema().items(error));
    }
}
