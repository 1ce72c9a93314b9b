package de.ozglotse.shared.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** Describes the interface for programs: its form comes from the code, its words from one English file. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final ClassPathResource WORDS = new ClassPathResource("api/description.properties");
    private static final List<String> REFUSALS = List.of("400", "401", "404", "406", "429");
    private static final String SIGN_IN = "token";
    private static final String PROBLEM = "Problem";

    @Bean
    OpenAPI api() throws IOException {
        Properties words = words();
        return new OpenAPI()
                .info(new Info()
                        .title("OZG-Lotse")
                        .version("1")
                        .description(words.getProperty("api"))
                        .license(new License().name("EUPL-1.2").identifier("EUPL-1.2")))
                .components(new Components()
                        .addSecuritySchemes(
                                SIGN_IN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description(words.getProperty("sign-in"))))
                .addSecurityItem(new SecurityRequirement().addList(SIGN_IN));
    }

    @Bean
    OpenApiCustomizer apiWords() throws IOException {
        Properties words = words();
        return api -> {
            api.setServers(null); // whoever reads it has asked the right server
            api.getPaths().forEach((path, item) -> describe(item.getGet(), path, words));
            api.getComponents().getSchemas().forEach((name, schema) -> describe(schema, name, words));
            api.getComponents().addSchemas(PROBLEM, problem(words));
        };
    }

    private static void describe(Operation operation, String path, Properties words) {
        operation.setSummary(words.getProperty(path));
        operation.setDescription(words.getProperty(path + ".more"));
        operation.setTags(List.of(path.substring(path.lastIndexOf('/') + 1)));
        operation.setOperationId(path.substring(path.lastIndexOf('/') + 1));
        if (operation.getParameters() != null) {
            operation
                    .getParameters()
                    .forEach(parameter -> parameter.setDescription(words.getProperty(
                            path + "." + parameter.getName(), words.getProperty("parameter." + parameter.getName()))));
        }
        operation.getResponses().values().forEach(answer -> answer.setDescription(words.getProperty("answer")));
        REFUSALS.forEach(status -> operation.getResponses().addApiResponse(status, refusal(status, words)));
    }

    private static ApiResponse refusal(String status, Properties words) {
        return new ApiResponse()
                .description(words.getProperty("refusal." + status))
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))));
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private static void describe(Schema schema, String name, Properties words) {
        schema.setDescription(words.getProperty(name));
        if (schema.getProperties() != null) {
            ((Map<String, Schema>) schema.getProperties())
                    .forEach((field, of) -> of.setDescription(words.getProperty(name + "." + field)));
        }
    }

    private static Schema<?> problem(Properties words) {
        Schema<?> problem = new ObjectSchema().description(words.getProperty(PROBLEM));
        List.of("title", "detail", "instance", "reference")
                .forEach(field -> problem.addProperty(
                        field, new StringSchema().description(words.getProperty(PROBLEM + "." + field))));
        return problem.addProperty(
                "status", new Schema<Integer>().type("integer").description(words.getProperty(PROBLEM + ".status")));
    }

    private static Properties words() throws IOException {
        return PropertiesLoaderUtils.loadProperties(WORDS);
    }
}
